package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where the user is in a grid: the cell of the cursor, and what is selected from there. Whatever moves either goes through
 * here, so that the row that a screen follows and what a screen reader says never disagree with the frame that is drawn.
 */
final class GridCursor {
    private final Grid grid;
    private final GridSelection selection;
    private final ReadOnlyObjectWrapper<@Nullable Object> row = new ReadOnlyObjectWrapper<>(this, "row");

    GridCursor(Grid grid) {
        this.grid = grid;
        this.selection = grid.selection();
    }

    /** On the first cell, where there is one. */
    void start() {
        if (grid.model().rowCount() > 0) {
            selection.to(0, 0);
            row.set(grid.model().rowKey(0));
        }
    }

    /** The key of the row where the cursor stands; null for an empty grid. */
    ReadOnlyObjectProperty<@Nullable Object> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** The key of the column where the cursor stands; null for an empty grid. */
    @Nullable String column() {
        GridColumns columns = grid.columns();
        return selection.isEmpty() || columns.count() == 0 ? null : columns.at(selection.column()).key();
    }

    /** The keys of the rows chosen, in the order of the grid. */
    List<Object> rows() {
        List<Object> keys = new ArrayList<>();
        for (int each : selection.rows()) {
            keys.add(grid.model().rowKey(each));
        }
        return keys;
    }

    /** The rectangle selected; null for an empty grid. */
    @Nullable CellRange range() {
        return selection.isEmpty() ? null : selection.range(grid.columns().count());
    }

    /** Other rows: the cursor stays on its own where that is still there, and in its place where it is not. */
    void rowsReplaced() {
        int count = grid.model().rowCount();
        int found = row.get() == null ? -1 : grid.model().rowOf(row.get());
        if (found < 0) {
            found = selection.isEmpty() ? Math.min(0, count - 1) : Math.min(selection.row(), count - 1);
        }
        boolean still = found == selection.row() && selection.within(count);
        if (found < 0) {
            selection.clear();
        } else if (!still) {
            selection.to(found, selection.column());
        }
    }

    /** Rows that came and went at a place: what is selected moves with its rows. */
    void rowsSpliced(int at, int removed, int added) {
        int count = grid.model().rowCount();
        Object current = row.get();
        boolean within = selection.row() >= at && selection.row() < at + removed;
        int found = within && current != null ? grid.model().rowOf(current) : -1;
        selection.spliced(at, removed, added, count, found);
        if (selection.isEmpty() && count > 0) {
            selection.to(0, 0);
        }
    }

    /**
     * Columns came, went or changed places: what is selected stays the same columns, and a column that went gives its
     * place to the one that has come there.
     */
    void columnsChange(Runnable change) {
        GridColumns columns = grid.columns();
        if (selection.isEmpty() || columns.count() == 0) {
            change.run();
            return;
        }
        List<String> before = columns.shown().stream().map(GridColumns.Column::key).toList();
        change.run();
        selection.columnsAt(placeNow(before, selection.column()), placeNow(before, selection.anchorColumn()),
                placeNow(before, selection.endColumn()));
        selection.withinColumns(columns.count());
        tell();
    }

    private int placeNow(List<String> before, int place) {
        for (int at = Math.min(place, before.size() - 1); at >= 0; at--) {
            int now = grid.columns().placeOf(before.get(at));
            if (now >= 0) {
                // Where the column itself went, the next one that stays has moved up to its place.
                return at == place ? now : now + 1;
            }
        }
        return 0;
    }

    /** Tells the others that the cursor or the selection is elsewhere. */
    void tell() {
        grid.body().requestLayout();
        Object key = selection.isEmpty() ? null : grid.model().rowKey(selection.row());
        if (!Objects.equals(key, row.get())) {
            grid.hideMessage();
            row.set(key);
        }
        grid.describeCursor();
    }

    void to(int newRow, int column) {
        selection.to(newRow, column);
        tell();
    }

    /** To the cell, or the last one in that direction, and scrolled into sight; selects up to it if asked to. */
    void move(int newRow, int column, boolean extend) {
        int rows = grid.model().rowCount();
        int columns = grid.columns().count();
        if (rows == 0 || columns == 0) {
            return;
        }
        int toRow = Math.clamp(newRow, 0, rows - 1);
        int toColumn = Math.clamp(column, 0, columns - 1);
        boolean stretched = extend && !selection.isEmpty();
        if (stretched) {
            selection.extendTo(toRow, toColumn);
        } else {
            selection.to(toRow, toColumn);
        }
        tell();
        if (stretched) {
            grid.revealEnd();
        } else {
            grid.reveal();
        }
    }

    /**
     * Enter and Tab among several selected cells: the active cell goes on to the next of them and comes round again.
     *
     * @param down whether down the columns, as by Enter, or along the rows, as by Tab
     * @return false where no more than one cell is selected
     */
    boolean goOnWithin(boolean down, int by) {
        CellRange range = range();
        if (range == null || range.rows() * (long) range.columns() == 1 || selection.wholeRows()) {
            return false;
        }
        long place = down ? (selection.column() - range.firstColumn()) * (long) range.rows() + selection.row() - range.firstRow()
                : (selection.row() - range.firstRow()) * (long) range.columns() + selection.column() - range.firstColumn();
        long next = Math.floorMod(place + by, range.rows() * (long) range.columns());
        selection.activate(range.firstRow() + (int) (down ? next % range.rows() : next / range.columns()),
                range.firstColumn() + (int) (down ? next / range.rows() : next % range.columns()));
        tell();
        grid.reveal();
        return true;
    }

    void dragTo(int newRow, int column) {
        if (newRow != selection.endRow() || column != selection.endColumn()) {
            selection.extendTo(newRow, column);
            tell();
        }
    }

    void rowsTo(int newRow, boolean extend) {
        selection.rowsTo(newRow, extend);
        tell();
    }

    void toggleRow(int which) {
        selection.toggle(which);
        tell();
    }

    /** The whole rows of what is selected. */
    void wholeRows() {
        selection.wholeRowsNow();
        tell();
    }

    /** The whole columns of what is selected. */
    void wholeColumns() {
        selection.wholeColumns(grid.model().rowCount());
        tell();
    }

    void select(CellRange cells) {
        int lastRow = grid.model().rowCount() - 1;
        int lastColumn = grid.columns().count() - 1;
        selection.to(Math.min(cells.firstRow(), lastRow), Math.min(cells.firstColumn(), lastColumn));
        selection.extendTo(Math.min(cells.lastRow(), lastRow), Math.min(cells.lastColumn(), lastColumn));
        tell();
    }

    void selectColumn(int column) {
        if (grid.model().rowCount() > 0) {
            selection.to(0, column);
            selection.extendTo(grid.model().rowCount() - 1, column);
            tell();
        }
    }

    void selectAll() {
        if (grid.model().rowCount() > 0) {
            selection.all(grid.model().rowCount(), grid.columns().count());
            tell();
        }
    }
}
