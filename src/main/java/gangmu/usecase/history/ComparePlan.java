package gangmu.usecase.history;

import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Plan;
import gangmu.usecase.content.Kinds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares a plan at two moments: what was added, what was taken out, which fields changed. */
public final class ComparePlan {
    private ComparePlan() {
    }

    /**
     * The difference of one plan: what belongs to it, and the units and evidence that all plans share; not the
     * book-keeping of templates and returns.
     */
    public static Difference compare(Snapshot earlier, Snapshot later, UUID plan) {
        return Difference.between(earlier, later, Kinds.OF_PLANS,
                (where, entity) -> concerns(where, entity, plan));
    }

    private static boolean concerns(Snapshot where, Entity entity, UUID plan) {
        if (entity.kind() == Evidence.KIND) {
            List<Entity> links = List.copyOf(where.where(EvidenceLink.EVIDENCE, entity.id()));
            return links.isEmpty() || links.stream().anyMatch(link -> concerns(where, link, plan));
        }
        UUID own = planOf(where, entity);
        return own == null || own.equals(plan);
    }

    /** The plan that an entity belongs to, null for what plans share. */
    private static @Nullable UUID planOf(Snapshot where, Entity entity) {
        if (entity.kind() == Plan.KIND) {
            return entity.id();
        }
        for (Field<?> field : entity.kind().fields()) {
            if (field.owner() && entity.get(field) instanceof UUID owner) {
                for (Kind kind : field.target() == null ? Kinds.ALL : List.of(field.target())) {
                    Entity above = where.find(kind, owner);
                    UUID plan = above == null ? null : planOf(where, above);
                    if (plan != null) {
                        return plan;
                    }
                }
            }
        }
        return null;
    }
}
