package gangmu.ui.plantree;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.plan.Item;
import gangmu.plan.PlanTree;
import gangmu.ui.controls.grid.VisibleRows;
import gangmu.usecase.workspace.Committed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a plan's items as a tree, with the children of each kept in order, so that a table of 100,000 rows is laid
 * out without sorting. A change set throws away only the lists that it touched.
 */
final class TreeNodes implements VisibleRows.Tree<UUID> {
    private static final UUID TOP = new UUID(0, 0);
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private PlanTree tree;

    TreeNodes(PlanTree tree) {
        this.tree = tree;
    }

    /** Goes on to the snapshot after a change set; gives whether the tree itself is another. */
    boolean follow(PlanTree newTree, Committed committed) {
        tree = newTree;
        boolean other = false;
        for (Change change : committed.changeSet().changes()) {
            if (change.kind() != Item.KIND) {
                continue;
            }
            boolean inPlace = change instanceof Change.Set set && set.field() != Item.PARENT
                    && set.field() != Item.RANK;
            if (!inPlace) {
                other = true;
                forget(committed.before().find(change.ref()));
                forget(committed.after().find(change.ref()));
                children.remove(change.id());
            }
        }
        return other;
    }

    private void forget(@Nullable Entity child) {
        if (child != null) {
            UUID parent = child.get(Item.PARENT);
            children.remove(parent == null ? TOP : parent);
        }
    }

    @Override
    public List<UUID> roots() {
        return children.computeIfAbsent(TOP, top -> tree.roots().stream().map(Item::id).toList());
    }

    @Override
    public List<UUID> children(UUID node) {
        List<UUID> known = children.get(node);
        if (known == null) {
            known = tree.hasChildren(node) ? tree.children(node).stream().map(Item::id).toList() : List.of();
            children.put(node, known);
        }
        return known;
    }

    @Override
    public Object key(UUID node) {
        return node;
    }
}
