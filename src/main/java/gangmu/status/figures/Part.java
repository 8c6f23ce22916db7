package gangmu.status.figures;

import gangmu.plan.Attribute;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A condition by which a figure is of a part of the plan only. */
public sealed interface Part {
    /** Of a working group; null for what belongs to none. */
    record Group(@Nullable UUID id) implements Part {
    }

    /** Led by a unit; null for what none leads. */
    record LedBy(@Nullable UUID id) implements Part {
    }

    /** In a top branch of the tree; null for what stands below none. */
    record Section(@Nullable UUID id) implements Part {
    }

    /** Of a leader as written; empty for items that have none. */
    record Leader(String name) implements Part {
    }

    /** Right below an item; null for what stands at the top. */
    record Below(@Nullable UUID id) implements Part {
    }

    /** What does not meet the standard. */
    record Lagging() implements Part {
    }

    /** Indicators of a category. */
    record Category(String name) implements Part {
    }

    /** Binding or anticipatory indicators. */
    record Of(Attribute attribute) implements Part {
    }

    /** Whether items can be told apart by it. */
    default boolean ofItems() {
        return !(this instanceof Category || this instanceof Of);
    }

    /** Whether indicators can be told apart by it; they belong to no group and no section. */
    default boolean ofIndicators() {
        return !(this instanceof Leader || this instanceof Below);
    }

    /** Whether it is what belongs to none. */
    default boolean none() {
        return switch (this) {
            case Group group -> group.id() == null;
            case LedBy unit -> unit.id() == null;
            case Section section -> section.id() == null;
            case Below item -> item.id() == null;
            case Leader leader -> leader.name().isEmpty();
            case Lagging _, Category _, Of _ -> false;
        };
    }
}
