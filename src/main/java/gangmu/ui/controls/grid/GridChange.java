package gangmu.ui.controls.grid;

/** What changed in a model. The smaller the change that is told, the less is drawn anew. */
public sealed interface GridChange {
    /** Anything may be different; the selection is found again by the rows' keys. */
    record RowsReplaced() implements GridChange {
    }

    /**
     * Rows came or went in one place; the selection moves along.
     *
     * @param at the first row touched
     * @param removed how many rows went
     * @param added how many rows came instead
     */
    record RowsSpliced(int at, int removed, int added) implements GridChange {
    }

    /**
     * The same rows, other values.
     *
     * @param from the first row
     * @param to the row after the last
     */
    record RowsChanged(int from, int to) implements GridChange {
    }

    /** Other columns, or other titles or units. */
    record ColumnsChanged() implements GridChange {
    }
}
