package gangmu.usecase.editing;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import gangmu.plan.Rank;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entities as they are before anything is typed into them: of their plan, last of their kind, with a free number. */
final class NewEntities {
    private NewEntities() {
    }

    /** @param owner the item of a milestone, the indicator of a target; null where the plan is all that it belongs to */
    static Entity blank(Snapshot now, Kind kind, UUID id, UUID plan, @Nullable UUID owner) {
        Entity made = Entity.blank(kind, id);
        Field<?> belongs = kind == Milestone.KIND ? Milestone.ITEM : kind == AnnualTarget.KIND ? AnnualTarget.INDICATOR : null;
        if (belongs != null) {
            return made.withUntyped(belongs, owner);
        }
        Optional<Field<?>> ofPlan = kind.field("plan");
        if (ofPlan.isPresent()) {
            made = made.withUntyped(ofPlan.get(), plan);
        }
        Optional<Field<?>> rank = kind.field("rank");
        if (rank.isPresent()) {
            made = made.withUntyped(rank.get(), lastRank(now, kind));
        }
        return kind == Indicator.KIND ? made.with(Indicator.CODE, freeNumber(now, plan)) : made;
    }

    private static String freeNumber(Snapshot now, UUID plan) {
        PlanTree tree = new PlanTree(now, plan);
        int code = tree.indicators().size() + 1;
        while (tree.indicatorByCode(Integer.toString(code)) != null) {
            code++;
        }
        return Integer.toString(code);
    }

    /** A rank behind all that are there of a kind. */
    @SuppressWarnings("unchecked")
    static String lastRank(Snapshot now, Kind kind) {
        Field<String> rank = (Field<String>) kind.field("rank").orElseThrow();
        String highest = "";
        for (Entity entity : now.all(kind)) {
            String key = entity.orElse(rank, "");
            highest = key.compareTo(highest) > 0 ? key : highest;
        }
        return Rank.after(highest);
    }
}
