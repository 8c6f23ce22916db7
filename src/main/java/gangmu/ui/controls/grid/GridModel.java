package gangmu.ui.controls.grid;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a grid shows, without any node, so that view models can be one and be tested without a window. Rows and columns
 * are counted from 0; asked for and changed on the JavaFX thread only. A call must be cheap: it is made for every cell
 * that comes into sight.
 */
public interface GridModel {
    List<GridColumn> columns();

    int rowCount();

    /** What stays the same about a row while others come and go. */
    Object rowKey(int row);

    /** The row with the key, or −1. */
    default int rowOf(Object key) {
        int count = rowCount();
        for (int row = 0; row < count; row++) {
            if (rowKey(row).equals(key)) {
                return row;
            }
        }
        return -1;
    }

    /** What the cell says in words; also what is shown whole on hover where it is cut. */
    String text(int row, int column);

    /** What the renderer of the column's {@link GridColumn.Content} draws; null draws nothing. */
    default @Nullable Object value(int row, int column) {
        return text(row, column);
    }

    /** What an edit starts from, for example a number without its thousands. */
    default String editText(int row, int column) {
        return text(row, column);
    }

    /** What goes to the clipboard. */
    default String copyText(int row, int column) {
        return editText(row, column);
    }

    default boolean editable(int row, int column) {
        return false;
    }

    /** Whether any cell of the table can be edited at some time; in such a table the others look locked. */
    default boolean holdsEditable() {
        return false;
    }

    /** Whether what is pasted below the last row becomes new rows: edits then come with {@link CellEdit.NewRow} for a key. */
    default boolean takesNewRows() {
        return false;
    }

    /** Whether a new row takes what is pasted into a column. */
    default boolean takesNewCells(int column) {
        return false;
    }

    /** Why a cell can't be edited, in the user's language; null where there is no more to say than that. */
    default @Nullable String whyLocked(int row, int column) {
        return null;
    }

    /** What may be chosen for the cell, best first, given what was typed so far (empty at first); empty for no list. */
    default List<String> choices(int row, int column, String typed) {
        return List.of();
    }

    /**
     * Carries out edits of one intention, as one change: one cell typed, or a block pasted. May be done later and on
     * another thread; until then the cells show what was typed, greyed. The model tells of the changed rows itself.
     */
    default CompletionStage<EditOutcome> edit(CellEdits edits) {
        return CompletableFuture.completedFuture(EditOutcome.committed());
    }

    /** A chip, a check box (action {@code check}) or a link (action {@code open}) was pressed. */
    default void act(int row, int column, String action) {
    }

    default Set<Tone> tones(int row, int column) {
        return Set.of();
    }

    /** A longer explanation shown on hover; null for the cell's own text where that is cut. */
    default @Nullable String tooltip(int row, int column) {
        return null;
    }

    /**
     * Whether the row does not pass the filter and is there for what lies below it. Copying, pasting, filling and clearing
     * pass over such rows.
     */
    default boolean dimmed(int row) {
        return false;
    }

    /** Whether rows are out of sight because branches are closed. */
    default boolean hidesRows() {
        return false;
    }

    /** The number in front of the row; that of the whole table, so that it stays while rows are filtered or branches closed. */
    default int number(int row) {
        return row + 1;
    }

    /** How deep the row stands in its tree, from 0. */
    default int depth(int row) {
        return 0;
    }

    default boolean expandable(int row) {
        return false;
    }

    default boolean expanded(int row) {
        return false;
    }

    default void setExpanded(int row, boolean expanded) {
    }

    default boolean sortable(int column) {
        return false;
    }

    default @Nullable Sorting sorting() {
        return null;
    }

    /** Sorts the rows; null for their own order. */
    default void sortBy(@Nullable Sorting sorting) {
    }

    void addListener(GridListener listener);

    void removeListener(GridListener listener);
}
