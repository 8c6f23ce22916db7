package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tree laid flat: the rows that can be seen, in order, given what is open and what the filter lets through. Opening
 * and closing touch only the branch; a new version of the tree is laid out anew in milliseconds and told as the smallest
 * stretch of rows that differs. Every change returns what a grid must be told.
 *
 * @param <T> a node of the tree
 */
public final class VisibleRows<T> {
    /** The tree as it is now. */
    public interface Tree<T> {
        List<T> roots();

        List<T> children(T node);

        /** What stays the same about a node from one version of the tree to the next. */
        Object key(T node);
    }

    private Tree<T> tree;
    private boolean openAtFirst;
    /** Nodes that are not as they were at first. */
    private final Set<Object> turned = new HashSet<>();
    private @Nullable Predicate<T> filter;
    /** With a filter: the nodes that pass it or lead to one that does. */
    private Set<Object> passing = Set.of();
    /** With a filter: the nodes that pass it themselves. */
    private Set<Object> matching = Set.of();
    /** The places of all nodes, as if all were open and none filtered; empty until asked for. */
    private final Map<Object, Integer> places = new HashMap<>();
    private List<T> rows = new ArrayList<>();
    private int[] depths = new int[16];

    public VisibleRows(Tree<T> tree, boolean openAtFirst) {
        this.tree = tree;
        this.openAtFirst = openAtFirst;
        layOut();
    }

    public int size() {
        return rows.size();
    }

    public T get(int row) {
        return rows.get(row);
    }

    public Object key(int row) {
        return tree.key(rows.get(row));
    }

    public int depth(int row) {
        return depths[row];
    }

    /** The place of the row in the whole tree, from 0: it stays while branches are closed or filtered away. */
    public int place(int row) {
        if (places.isEmpty()) {
            tree.roots().forEach(this::count);
        }
        // A row that just went may be drawn once more.
        return places.getOrDefault(key(row), row);
    }

    /** Whether any branch is closed. */
    public boolean closed() {
        for (int row = 0; row < rows.size(); row++) {
            if (expandable(row) && !expanded(row)) {
                return true;
            }
        }
        return false;
    }

    private void count(T node) {
        places.put(tree.key(node), places.size());
        tree.children(node).forEach(this::count);
    }

    public boolean expandable(int row) {
        return !shownChildren(rows.get(row)).isEmpty();
    }

    public boolean expanded(int row) {
        return open(rows.get(row));
    }

    /** Whether the row does not pass the filter and only leads to rows that do. */
    public boolean leadsOnly(int row) {
        return filter != null && !matching.contains(key(row));
    }

    /** The visible row of a node, or −1. */
    public int indexOf(Object key) {
        for (int row = 0; row < rows.size(); row++) {
            if (tree.key(rows.get(row)).equals(key)) {
                return row;
            }
        }
        return -1;
    }

    /** Shows another version of the tree; what was open stays open. */
    public GridChange show(Tree<T> newTree) {
        tree = newTree;
        places.clear();
        return again();
    }

    /** Lets through only what passes and what leads to it, all of it open; null lets everything through. */
    public GridChange filter(@Nullable Predicate<T> newFilter) {
        filter = newFilter;
        layOut();
        return new GridChange.RowsReplaced();
    }

    public GridChange setExpanded(int row, boolean expanded) {
        T node = rows.get(row);
        if (filter != null || open(node) == expanded || !expandable(row)) {
            return new GridChange.RowsChanged(row, row + 1);
        }
        turn(tree.key(node));
        List<T> branch = new ArrayList<>();
        IntList branchDepths = new IntList();
        if (expanded) {
            for (T child : shownChildren(node)) {
                walk(child, depths[row] + 1, branch, branchDepths);
            }
        }
        int end = row + 1;
        while (!expanded && end < rows.size() && depths[end] > depths[row]) {
            end++;
        }
        int removed = end - row - 1;
        splice(row + 1, removed, branch, branchDepths);
        return new GridChange.RowsSpliced(row + 1, removed, branch.size());
    }

    public GridChange expandAll() {
        return allOpen(true);
    }

    public GridChange collapseAll() {
        return allOpen(false);
    }

    /** Opens what leads to a node, given the keys of its ancestors in any order. */
    public GridChange reveal(Iterable<?> ancestors) {
        boolean opened = false;
        for (Object key : ancestors) {
            if (turned.contains(key) == openAtFirst) {
                turn(key);
                opened = true;
            }
        }
        return opened ? again() : new GridChange.RowsChanged(0, 0);
    }

    private GridChange allOpen(boolean open) {
        openAtFirst = open;
        turned.clear();
        layOut();
        return new GridChange.RowsReplaced();
    }

    private GridChange again() {
        List<T> before = rows;
        int[] depthsBefore = depths;
        layOut();
        int least = Math.min(before.size(), rows.size());
        int head = 0;
        while (head < least && same(before, depthsBefore, head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && same(before, depthsBefore, before.size() - 1 - tail, rows.size() - 1 - tail)) {
            tail++;
        }
        return new GridChange.RowsSpliced(head, before.size() - head - tail, rows.size() - head - tail);
    }

    private boolean same(List<T> before, int[] depthsBefore, int old, int now) {
        return depthsBefore[old] == depths[now] && tree.key(before.get(old)).equals(tree.key(rows.get(now)));
    }

    private void layOut() {
        if (filter != null) {
            passing = new HashSet<>();
            matching = new HashSet<>();
            for (T root : tree.roots()) {
                pass(root, filter);
            }
        }
        List<T> laid = new ArrayList<>(rows.size() + 16);
        IntList laidDepths = new IntList();
        for (T root : tree.roots()) {
            if (shown(root)) {
                walk(root, 0, laid, laidDepths);
            }
        }
        rows = laid;
        depths = laidDepths.values;
    }

    private boolean pass(T node, Predicate<T> wanted) {
        boolean passes = wanted.test(node);
        if (passes) {
            matching.add(tree.key(node));
        }
        for (T child : tree.children(node)) {
            passes |= pass(child, wanted);
        }
        if (passes) {
            passing.add(tree.key(node));
        }
        return passes;
    }

    private void walk(T node, int depth, List<T> into, IntList intoDepths) {
        into.add(node);
        intoDepths.add(depth);
        if (open(node)) {
            for (T child : tree.children(node)) {
                if (shown(child)) {
                    walk(child, depth + 1, into, intoDepths);
                }
            }
        }
    }

    private boolean shown(T node) {
        return filter == null || passing.contains(tree.key(node));
    }

    private List<T> shownChildren(T node) {
        List<T> children = tree.children(node);
        return filter == null ? children : children.stream().filter(this::shown).toList();
    }

    private boolean open(T node) {
        return filter != null || turned.contains(tree.key(node)) != openAtFirst;
    }

    private void turn(Object key) {
        if (!turned.remove(key)) {
            turned.add(key);
        }
    }

    private void splice(int at, int removed, List<T> added, IntList addedDepths) {
        int oldSize = rows.size();
        rows.subList(at, at + removed).clear();
        rows.addAll(at, added);
        int[] moved = new int[rows.size()];
        System.arraycopy(depths, 0, moved, 0, at);
        System.arraycopy(addedDepths.values, 0, moved, at, addedDepths.size);
        System.arraycopy(depths, at + removed, moved, at + addedDepths.size, oldSize - at - removed);
        depths = moved;
    }

    private static final class IntList {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
