package gangmu.ui.controls.grid;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is selected: a rectangle from an anchor to the cursor, or several whole rows. Columns are counted as they stand
 * on the screen.
 */
final class GridSelection {
    private int anchorRow = -1;
    private int anchorColumn;
    private int row = -1;
    private int column;
    private boolean wholeRows;
    /** Rows picked one by one; with any, the rectangle counts for nothing. */
    private final TreeSet<Integer> picked = new TreeSet<>();

    boolean isEmpty() {
        return row < 0;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int anchorRow() {
        return anchorRow;
    }

    int anchorColumn() {
        return anchorColumn;
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
        wholeRows = false;
        picked.clear();
    }

    void to(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        anchorRow = newRow;
        anchorColumn = newColumn;
        wholeRows = false;
        picked.clear();
    }

    void extendTo(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        picked.clear();
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

    void all(int rows, int columns) {
        picked.clear();
        wholeRows = false;
        anchorRow = 0;
        anchorColumn = 0;
        row = rows - 1;
        column = columns - 1;
    }

    /** Ctrl and a click: the row joins the others or leaves them. */
    void toggle(int toggled) {
        if (picked.isEmpty() && !isEmpty()) {
            IntStream.rangeClosed(Math.min(anchorRow, row), Math.max(anchorRow, row)).forEach(picked::add);
        }
        if (!picked.remove(toggled)) {
            picked.add(toggled);
        } else if (picked.isEmpty()) {
            picked.add(toggled);
        }
        row = toggled;
        anchorRow = toggled;
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
        CellRange range = CellRange.between(anchorRow, anchorColumn, row, column);
        return wholeRows ? new CellRange(range.firstRow(), 0, range.lastRow(), columns - 1) : range;
    }

    boolean containsRow(int tested) {
        if (!picked.isEmpty()) {
            return picked.contains(tested);
        }
        return tested >= Math.min(anchorRow, row) && tested <= Math.max(anchorRow, row);
    }

    List<Integer> rows() {
        if (isEmpty()) {
            return List.of();
        }
        if (!picked.isEmpty()) {
            return List.copyOf(picked);
        }
        return IntStream.rangeClosed(Math.min(anchorRow, row), Math.max(anchorRow, row)).boxed().toList();
    }

    /** Moves along with rows that came and went; the rows must have been looked up where they lay in the stretch. */
    void spliced(int at, int removed, int added, int rowsNow, int foundRow) {
        if (isEmpty()) {
            return;
        }
        boolean single = anchorRow == row && picked.isEmpty();
        row = foundRow >= 0 ? foundRow : moved(row, at, removed, added, rowsNow);
        anchorRow = single ? row : moved(anchorRow, at, removed, added, rowsNow);
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
