package gangmu.plan;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Entries of a plan that the report is written from: problems, opportunities, measures, opinions, terms. */
public final class Entries {
    /** The kinds, in the order in which they depend on each other. */
    public static final List<Kind> KINDS =
            List.of(PlanProblem.KIND, Opportunity.KIND, Measure.KIND, Opinion.KIND, Term.KIND);
    private static final List<Field<List<UUID>>> ITEM_LINKS =
            List.of(PlanProblem.ITEMS, Opportunity.ITEMS, Measure.ITEMS);

    private Entries() {
    }

    /** The entries of a kind in a plan, in their order. */
    public static List<Entity> of(Snapshot snapshot, UUID plan, Kind kind) {
        return snapshot.where(kind.field("plan").orElseThrow(), plan).stream()
                .sorted(Comparator.comparing((Entity entry) -> rank(entry)).thenComparing(e -> e.id().toString()))
                .toList();
    }

    private static String rank(Entity entry) {
        String rank = entry.kind().field("rank").map(field -> field.write(entry.get(field))).orElse(null);
        return rank == null ? "" : rank;
    }

    /** The field that an entry of a kind cannot be without. */
    public static Field<?> main(Kind kind) {
        return kind == Opinion.KIND ? Opinion.COMMENT : kind.field("name").orElseThrow();
    }

    /** What speaks of a thing that goes stays, and speaks of it no more. */
    public static void forget(Draft draft, UUID gone, List<Field<UUID>> mentions) {
        for (Field<UUID> mention : mentions) {
            draft.now().where(mention, gone).forEach(entity -> draft.set(entity.ref(), mention, null));
        }
    }

    /** An item that goes takes its links along; the entries stay. */
    static void unlink(Draft draft, UUID item) {
        for (Field<List<UUID>> links : ITEM_LINKS) {
            for (Entity entry : draft.now().where(links, item)) {
                List<UUID> left = new ArrayList<>(entry.need(links));
                left.remove(item);
                draft.set(entry.ref(), links, left);
            }
        }
    }
}
