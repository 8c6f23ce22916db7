package gangmu.ui.controls.grid;

/**
 * The column by which rows are sorted.
 *
 * @param column the column's key
 * @param ascending false for the largest first
 */
public record Sorting(String column, boolean ascending) {
}
