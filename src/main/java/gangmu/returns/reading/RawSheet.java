package gangmu.returns.reading;

import java.util.List;

/** A sheet of raw cells, as a reader of workbooks gives it. Rows and columns count from 0. */
public interface RawSheet {
    int rows();

    int columns();

    /** The cell, an empty one where there is none. */
    RawCell cell(int row, int column);

    List<Region> merged();

    /** A merged region with its borders, both ends included. */
    record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean contains(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }
}
