package gangmu.ui.controls.grid;

import gangmu.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The one table of the program. */
public final class Grid extends Region {
    private final GridModel model;
    private final ReadOnlyObjectWrapper<@Nullable Object> currentRow = new ReadOnlyObjectWrapper<>(this, "currentRow");

    public Grid(GridModel model, Words words) {
        this.model = model;
    }

    public GridModel model() {
        return model;
    }

    /** The first {@code count} visible columns stay while the others scroll. */
    public void setFrozenColumns(int count) {
    }

    /** Shows a row header with the row's number, by which rows are chosen and dragged. */
    public void setRowHeaders(boolean shown) {
    }

    /** Lets rows be dragged by their headers; turns the row headers on. */
    public void setRowMoves(@Nullable RowMoves moves) {
    }

    public void setFileDrops(@Nullable FileDrops drops) {
    }

    /** Shown in place of the rows where there are none: what to do next. */
    public void setPlaceholder(@Nullable Node placeholder) {
    }

    /** Makes the menu for the rows chosen, each time that it is asked for. */
    public void setRowMenu(@Nullable Supplier<ContextMenu> menu) {
    }

    /** Called when a cell that can't be edited is double-clicked, or Enter is pressed on it. */
    public void setOnOpen(@Nullable Runnable open) {
    }

    /** A renderer of one's own for a column. */
    public void setRenderer(String column, Supplier<CellRenderer> renderer) {
    }

    public void setClipboard(ClipboardText clipboard) {
    }

    /** The key of the row where the cursor stands; null for an empty grid. */
    public ReadOnlyObjectProperty<@Nullable Object> currentRowProperty() {
        return currentRow.getReadOnlyProperty();
    }

    public @Nullable Object currentRow() {
        return currentRow.get();
    }

    /** The key of the column where the cursor stands. */
    public @Nullable String currentColumn() {
        return null;
    }

    /** The keys of the rows chosen, in the order of the grid. */
    public List<Object> selectedRows() {
        return List.of();
    }

    /** Puts the cursor on the row and scrolls it into sight; false where the row can't be seen. */
    public boolean select(Object rowKey) {
        return false;
    }

    /** The same for a cell. */
    public boolean select(Object rowKey, String column) {
        return false;
    }

    /** Chooses several whole rows. */
    public void selectRows(List<Object> rowKeys) {
    }

    /** Starts an edit of the cell where the cursor stands, as F2 does. */
    public void edit() {
    }

    /** Keeps what is being typed, as clicking away does. */
    public void commit() {
    }

    public void showColumn(String column, boolean shown) {
    }

    /** The keys of the columns in sight, from the left. */
    public List<String> shownColumns() {
        return List.of();
    }

    /** Brings the columns into this order and hides the others. */
    public void setShownColumns(List<String> columns) {
    }

    /** The columns' widths by key, to be remembered. */
    public Map<String, Double> columnWidths() {
        return Map.of();
    }

    public void setColumnWidths(Map<String, Double> widths) {
    }

    /** Called when the user moved, resized, hid or showed a column. */
    public void setOnLayoutChanged(@Nullable Runnable changed) {
    }

    /** Called when other cells are selected. */
    public void setOnSelectionChanged(@Nullable Runnable changed) {
    }

    /** The refused cells by row key and column key; kept until they are corrected or given up. */
    public Set<CellEdit> refusedEdits() {
        return Set.of();
    }
}
