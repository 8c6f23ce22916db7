package gangmu.ui.controls.grid;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tree as a table, over {@link VisibleRows}. One of the columns is a {@link RecordColumn#tree}.
 *
 * @param <R> a node of the tree
 */
public final class TreeGridModel<R> extends RecordGridModel<R> {
    private final VisibleRows<R> rows;

    public TreeGridModel(List<RecordColumn<R>> columns, VisibleRows.Tree<R> tree, boolean openAtFirst) {
        super(columns);
        this.rows = new VisibleRows<>(tree, openAtFirst);
    }

    /** Shows another version of the tree. The rows' values may differ too: all that are in sight are drawn anew. */
    public void show(VisibleRows.Tree<R> tree) {
        tell(rows.show(tree));
    }

    /** The same rows with other values: those in sight are drawn anew. */
    public void valuesChanged() {
        tell(new GridChange.RowsChanged(0, rows.size()));
    }

    public void setFilter(@Nullable Predicate<R> filter) {
        tell(rows.filter(filter));
    }

    public void expandAll() {
        tell(rows.expandAll());
    }

    public void collapseAll() {
        tell(rows.collapseAll());
    }

    /** Opens what leads to a node, given the keys of its ancestors. */
    public void reveal(Iterable<?> ancestors) {
        tell(rows.reveal(ancestors));
    }

    @Override
    public R row(int row) {
        return rows.get(row);
    }

    @Override
    public int rowCount() {
        return rows.size();
    }

    @Override
    public Object rowKey(int row) {
        return rows.key(row);
    }

    @Override
    public int rowOf(Object key) {
        return rows.indexOf(key);
    }

    @Override
    public boolean dimmed(int row) {
        return rows.leadsOnly(row);
    }

    /** As rows that are hidden in Excel keep theirs, also those of closed branches. */
    @Override
    public int number(int row) {
        return rows.place(row) + 1;
    }

    @Override
    public boolean hidesRows() {
        return rows.closed();
    }

    @Override
    public int depth(int row) {
        return rows.depth(row);
    }

    @Override
    public boolean expandable(int row) {
        return rows.expandable(row);
    }

    @Override
    public boolean expanded(int row) {
        return rows.expanded(row);
    }

    @Override
    public void setExpanded(int row, boolean expanded) {
        tell(rows.setExpanded(row, expanded));
    }
}
