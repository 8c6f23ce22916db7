package gangmu.ui.controls.grid;

/**
 * What was typed or pasted into one cell. By keys, as rows may have moved before the edit is carried out.
 *
 * @param row the row's key, from {@link GridModel#rowKey}, or a {@link NewRow}
 * @param column the column's key
 * @param text as typed; empty clears the cell
 */
public record CellEdit(Object row, String column, String text) {
    /**
     * A row that is not there yet: what was pasted below the last one.
     *
     * @param number which of the new ones, from 0
     */
    public record NewRow(int number) {
    }
}
