package gangmu.ui.controls.grid;

/**
 * A rectangle of cells: rows as the model counts them, columns as they stand on the screen from the left. Both ends
 * belong to it.
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** The rectangle between two corners. */
    public static CellRange between(int row, int column, int otherRow, int otherColumn) {
        return new CellRange(Math.min(row, otherRow), Math.min(column, otherColumn),
                Math.max(row, otherRow), Math.max(column, otherColumn));
    }

    public int rows() {
        return lastRow - firstRow + 1;
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    public boolean contains(int row, int column) {
        return containsRow(row) && column >= firstColumn && column <= lastColumn;
    }

    public boolean containsRow(int row) {
        return row >= firstRow && row <= lastRow;
    }
}
