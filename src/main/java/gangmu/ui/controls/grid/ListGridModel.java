package gangmu.ui.controls.grid;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plain table: a list of rows, sorted and filtered as asked.
 *
 * @param <R> a row
 */
public final class ListGridModel<R> extends RecordGridModel<R> {
    private final Function<R, Object> key;
    private List<R> all = List.of();
    private List<R> shown = List.of();
    private @Nullable Predicate<R> filter;
    private @Nullable Sorting sorting;
    private final Set<Object> kept = new HashSet<>();

    /** An empty table; {@code key} gives what stays the same about a row when its other values change. */
    public ListGridModel(List<RecordColumn<R>> columns, Function<R, Object> key) {
        super(columns);
        this.key = key;
    }

    /** Other rows, or the same ones with other values. */
    public void setRows(List<R> rows) {
        all = List.copyOf(rows);
        if (filter != null) {
            // What is in sight stays, though it passes no more, until the filter is set again: it may be being edited.
            shown.forEach(row -> kept.add(key.apply(row)));
        }
        again();
    }

    /** Every row, also those that the filter holds back. */
    public List<R> rows() {
        return all;
    }

    /** Puts a row in the place of the one with its key; the others stay as they are. */
    public void setRow(R row) {
        Object wanted = key.apply(row);
        all = all.stream().map(old -> key.apply(old).equals(wanted) ? row : old).toList();
        int at = rowOf(wanted);
        if (at < 0 || filter != null || sorting != null) {
            if (at >= 0) {
                kept.add(wanted);
            }
            again();
        } else {
            shown = all;
            tell(new GridChange.RowsChanged(at, at + 1));
        }
    }

    /** Shows only the rows that pass; null shows all. */
    public void setFilter(@Nullable Predicate<R> newFilter) {
        filter = newFilter;
        kept.clear();
        again();
    }

    private void again() {
        Comparator<R> order = order();
        if (filter == null && order == null) {
            shown = all;
        } else {
            Stream<R> rows = all.stream();
            if (filter != null) {
                rows = rows.filter(row -> filter.test(row) || kept.contains(key.apply(row)));
            }
            shown = (order == null ? rows : rows.sorted(order)).toList();
        }
        tell(new GridChange.RowsReplaced());
    }

    private @Nullable Comparator<R> order() {
        if (sorting == null) {
            return null;
        }
        RecordColumn<R> by = column(sorting.column());
        Comparator<R> order = by == null ? null : by.order();
        return order == null || sorting.ascending() ? order : order.reversed();
    }

    @Override
    public R row(int row) {
        return shown.get(row);
    }

    @Override
    public int rowCount() {
        return shown.size();
    }

    @Override
    public Object rowKey(int row) {
        return key.apply(shown.get(row));
    }

    @Override
    public int number(int row) {
        return filter == null ? row + 1 : all.indexOf(shown.get(row)) + 1;
    }

    @Override
    public boolean sortable(int column) {
        return column(column).order() != null;
    }

    @Override
    public @Nullable Sorting sorting() {
        return sorting;
    }

    @Override
    public void sortBy(@Nullable Sorting newSorting) {
        sorting = newSorting;
        again();
    }
}
