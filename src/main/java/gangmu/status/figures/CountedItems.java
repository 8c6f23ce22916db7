package gangmu.status.figures;

import gangmu.plan.ItemKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which items of a plan a figure counts or adds up. */
public enum CountedItems {
    TASKS(ItemKind.TASK), PROJECTS(ItemKind.PROJECT), POLICIES(ItemKind.POLICY),
    /** All that are counted: tasks, projects and policies. */
    ITEMS(ItemKind.TASK, ItemKind.PROJECT, ItemKind.POLICY);

    /** Those of one kind, in the order of the report. */
    public static final List<CountedItems> OF_ONE_KIND = List.of(TASKS, PROJECTS, POLICIES);
    private final Set<ItemKind> kinds;

    CountedItems(ItemKind first, ItemKind... more) {
        this.kinds = EnumSet.of(first, more);
    }

    Set<ItemKind> kinds() {
        return kinds;
    }

    /**
     * Those of a kind.
     *
     * @throws IllegalArgumentException where items of it are not counted
     */
    public static CountedItems of(ItemKind kind) {
        return OF_ONE_KIND.stream().filter(counted -> counted.kinds.contains(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind + " is not counted"));
    }
}
