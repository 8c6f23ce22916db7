package gangmu.merging;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.util.List;

/**
 * A copy of the plan that this one has heard of, itself among them, under the copy's own id: what it is called and how far it is
 * known to know the others' change sets. Each copy keeps its own list; it is no part of the plan.
 */
public record KnownCopy(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("known_copy");
    public static final Field<String> NAME = KIND.text("name");
    /** What it is meant to edit: the name of a working group, or the code of an item; everything where there is none. */
    public static final Field<String> PART = KIND.text("part");
    /** As {@link Reach} writes it. */
    public static final Field<List<String>> REACH = KIND.texts("reach");

    public String name() {
        return text(NAME);
    }

    public String part() {
        return text(PART);
    }

    /** What it is known to know; it may know more by now. */
    public Reach reach() {
        return Reach.of(entity.orElse(REACH, List.of()));
    }
}
