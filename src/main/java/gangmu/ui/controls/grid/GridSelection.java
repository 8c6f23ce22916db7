package gangmu.ui.controls.grid;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is selected: a rectangle between an anchor and the end that moves, or several whole rows. Typing goes to the active
 * cell, which is where the rectangle was begun until Enter or Tab moves it on within. Columns are counted as they stand on
 * the screen.
 */
final class GridSelection {
    private int row = -1;
    private int column;
    private int anchorRow = -1;
    private int anchorColumn;
    private int endRow = -1;
    private int endColumn;
    private boolean wholeRows;
    /** Rows picked one by one; with any, the rectangle counts for nothing. */
    private final TreeSet<Integer> picked = new TreeSet<>();

    boolean isEmpty() {
        return row < 0;
    }

    /** The row of the active cell. */
    int row() {
        return row;
    }

    /** The column of the active cell. */
    int column() {
        return column;
    }

    /** The row of the end that moves. */
    int endRow() {
        return endRow;
    }

    /** The column of the end that moves. */
    int endColumn() {
        return endColumn;
    }

    boolean wholeRows() {
        return wholeRows || !picked.isEmpty();
    }

    boolean pickedApart() {
        return !picked.isEmpty();
    }

    void clear() {
        row = -1;
        anchorRow = -1;
        endRow = -1;
        wholeRows = false;
        picked.clear();
    }

    void to(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        anchorRow = newRow;
        anchorColumn = newColumn;
        endRow = newRow;
        endColumn = newColumn;
        wholeRows = false;
        picked.clear();
    }

    /** Stretches the rectangle from the active cell to here. */
    void extendTo(int newRow, int newColumn) {
        anchorRow = row;
        anchorColumn = column;
        endRow = newRow;
        endColumn = newColumn;
        picked.clear();
    }

    /** Moves the active cell within what is selected. */
    void activate(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
    }

    void rowsTo(int newRow, boolean extend) {
        if (!extend || isEmpty()) {
            to(newRow, column);
        } else {
            extendTo(newRow, column);
        }
        wholeRows = true;
    }

    void wholeRowsNow() {
        wholeRows = true;
    }

    /** The whole columns of what is selected; the active cell stays. */
    void wholeColumns(int rows) {
        picked.clear();
        anchorRow = 0;
        endRow = rows - 1;
    }

    /** Every cell; the active one stays. */
    void all(int rows, int columns) {
        picked.clear();
        wholeRows = false;
        anchorRow = 0;
        anchorColumn = 0;
        endRow = rows - 1;
        endColumn = columns - 1;
    }

    /** Ctrl and a click: the row joins the others or leaves them. */
    void toggle(int toggled) {
        if (picked.isEmpty() && !isEmpty()) {
            IntStream.rangeClosed(Math.min(anchorRow, endRow), Math.max(anchorRow, endRow)).forEach(picked::add);
        }
        if (!picked.remove(toggled)) {
            picked.add(toggled);
        } else if (picked.isEmpty()) {
            picked.add(toggled);
        }
        row = toggled;
        anchorRow = toggled;
        endRow = toggled;
    }

    void pick(Collection<Integer> rows) {
        if (!rows.isEmpty()) {
            TreeSet<Integer> wanted = new TreeSet<>(rows);
            to(wanted.first(), column);
            picked.addAll(wanted);
        }
    }

    /** The rectangle; of rows picked one by one the smallest that holds them. */
    CellRange range(int columns) {
        if (!picked.isEmpty()) {
            return new CellRange(picked.first(), 0, picked.last(), columns - 1);
        }
        CellRange range = CellRange.between(anchorRow, anchorColumn, endRow, endColumn);
        return wholeRows ? new CellRange(range.firstRow(), 0, range.lastRow(), columns - 1) : range;
    }

    boolean containsRow(int tested) {
        if (!picked.isEmpty()) {
            return picked.contains(tested);
        }
        return tested >= Math.min(anchorRow, endRow) && tested <= Math.max(anchorRow, endRow);
    }

    List<Integer> rows() {
        if (isEmpty()) {
            return List.of();
        }
        if (!picked.isEmpty()) {
            return List.copyOf(picked);
        }
        return IntStream.rangeClosed(Math.min(anchorRow, endRow), Math.max(anchorRow, endRow)).boxed().toList();
    }

    /** Keeps all of it among the columns that are in sight. */
    void withinColumns(int columns) {
        int last = Math.max(0, columns - 1);
        column = Math.min(column, last);
        anchorColumn = Math.min(anchorColumn, last);
        endColumn = Math.min(endColumn, last);
    }

    /** Columns went or came in front of these: what is selected stays the same columns. */
    void columnsAt(int active, int anchor, int end) {
        column = active;
        anchorColumn = anchor;
        endColumn = end;
    }

    int anchorColumn() {
        return anchorColumn;
    }

    /** Whether rows up to this count hold all of it. */
    boolean within(int rows) {
        return anchorRow < rows && endRow < rows;
    }

    /** Moves along with rows that came and went; the rows must have been looked up where they lay in the stretch. */
    void spliced(int at, int removed, int added, int rowsNow, int foundRow) {
        if (isEmpty()) {
            return;
        }
        boolean single = anchorRow == endRow && picked.isEmpty();
        row = foundRow >= 0 ? foundRow : moved(row, at, removed, added, rowsNow);
        anchorRow = single ? row : moved(anchorRow, at, removed, added, rowsNow);
        endRow = single ? row : moved(endRow, at, removed, added, rowsNow);
        TreeSet<Integer> still = new TreeSet<>();
        for (int each : picked) {
            if (each < at || each >= at + removed) {
                still.add(each < at ? each : each + added - removed);
            }
        }
        picked.clear();
        picked.addAll(still);
        if (rowsNow == 0) {
            clear();
        }
    }

    private static int moved(int row, int at, int removed, int added, int rowsNow) {
        int place = row < at ? row : row >= at + removed ? row + added - removed : at;
        return Math.min(place, rowsNow - 1);
    }
}
