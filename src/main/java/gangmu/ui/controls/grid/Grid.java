package gangmu.ui.controls.grid;

import gangmu.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the program: cells that are edited in place, selected in rectangles, copied to and pasted from
 * Excel, over a {@link GridModel} of any size. Only what is in sight exists as nodes. See the decision record 0004.
 */
public final class Grid extends GridFrame {
    private final GridMessage message;
    private final FileDropTarget fileDrops;
    private @Nullable FindBar findBar;
    private double rowHeaderWidth;
    private @Nullable RowMoves rowMoves;
    private @Nullable Supplier<ContextMenu> rowMenu;
    private @Nullable Runnable open;
    private @Nullable Runnable layoutChanged;
    private ClipboardText clipboard = new SystemClipboard();

    /** A grid over the model, in the language of the words. */
    public Grid(GridModel model, Words words) {
        super(model, words);
        getStyleClass().add("grid");
        message = new GridMessage(this);
        fileDrops = new FileDropTarget(this);
        columns().take(model.columns());
        cursor().start();
        model.addListener(this::modelChanged);
        assemble();
    }

    private void modelChanged(GridChange change) {
        switch (change) {
            case GridChange.RowsReplaced replaced -> cursor().rowsReplaced();
            case GridChange.RowsSpliced(int at, int removed, int added) -> cursor().rowsSpliced(at, removed, added);
            case GridChange.RowsChanged changed -> { }
            case GridChange.ColumnsChanged columns -> {
                cursor().columnsChange(() -> columns().take(model().columns()));
                header().requestLayout();
                requestLayout();
            }
        }
        body().redraw();
        rowsChanged();
        cursor().tell();
        if (findBar != null) {
            findBar.restart();
        }
    }

    /** Opens the search for a text in the cells, as Ctrl+F does; with a field for what goes in its place, as Ctrl+H. */
    public void find(boolean replacing) {
        FindBar bar = findBar;
        if (bar == null) {
            bar = new FindBar(this);
            findBar = bar;
            getChildren().add(bar);
        }
        bar.open(replacing);
    }

    @Override
    boolean isFound(int row, int column) {
        return findBar != null && findBar.marks(row, column);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (findBar != null) {
            findBar.place(body().getBoundsInParent());
        }
    }

    /** The first {@code count} visible columns stay while the others scroll. */
    public void setFrozenColumns(int count) {
        columns().setFrozen(count);
        columnsMoved();
    }

    /** This column takes the room that the others leave. */
    public void setStretched(String column) {
        columns().setStretched(column);
        columnsMoved();
    }

    /** Shows a row header with the row's number, by which rows are chosen and dragged. */
    public void setRowHeaders(boolean shown) {
        rowHeaderWidth = shown ? 38 : 0;
        columnsMoved();
    }

    @Override
    double rowHeaderWidth() {
        return rowHeaderWidth;
    }

    /** Lets rows be dragged by their headers; turns the row headers on. */
    public void setRowMoves(@Nullable RowMoves moves) {
        rowMoves = moves;
        setRowHeaders(moves != null);
    }

    @Override
    @Nullable RowMoves rowMoves() {
        return rowMoves;
    }

    /** Takes files dropped from outside; null takes none. */
    public void setFileDrops(@Nullable FileDrops drops) {
        fileDrops.set(drops);
    }

    FileDropTarget fileDrops() {
        return fileDrops;
    }

    /** Makes the menu for the rows chosen, each time that it is asked for. */
    public void setRowMenu(@Nullable Supplier<ContextMenu> menu) {
        rowMenu = menu;
    }

    @Override
    @Nullable ContextMenu rowMenu() {
        return rowMenu == null || selection().isEmpty() ? null : rowMenu.get();
    }

    /** Called when a cell that can't be edited is double-clicked, or Enter is pressed on it. */
    public void setOnOpen(@Nullable Runnable newOpen) {
        open = newOpen;
    }

    @Override
    boolean open() {
        boolean editable = !selection().isEmpty()
                && model().editable(selection().row(), columns().at(selection().column()).index());
        if (open == null || editable) {
            return false;
        }
        open.run();
        return true;
    }

    /** Another clipboard than the system's. */
    public void setClipboard(ClipboardText newClipboard) {
        clipboard = newClipboard;
    }

    @Override
    ClipboardText clipboard() {
        return clipboard;
    }

    /** The key of the row where the cursor stands; null for an empty grid. */
    public ReadOnlyObjectProperty<@Nullable Object> currentRowProperty() {
        return cursor().rowProperty();
    }

    public @Nullable Object currentRow() {
        return cursor().rowProperty().get();
    }

    /** The key of the column where the cursor stands. */
    public @Nullable String currentColumn() {
        return cursor().column();
    }

    /** The keys of the rows chosen, in the order of the grid. */
    public List<Object> selectedRows() {
        return cursor().rows();
    }

    /** The rectangle selected; null for an empty grid. */
    public @Nullable CellRange selectedRange() {
        return cursor().range();
    }

    /** Puts the cursor on the row and scrolls it into sight; false where the row can't be seen. */
    public boolean select(Object rowKey) {
        int row = model().rowOf(rowKey);
        if (row >= 0) {
            cursor().to(row, selection().column());
            reveal();
        }
        return row >= 0;
    }

    /** Puts the cursor on the cell and scrolls it into sight; false where it can't be seen. */
    public boolean select(Object rowKey, String column) {
        int row = model().rowOf(rowKey);
        int place = columns().placeOf(column);
        if (row >= 0 && place >= 0) {
            cursor().to(row, place);
            reveal();
        }
        return row >= 0 && place >= 0;
    }

    /** Starts an edit of the cell where the cursor stands, as F2 does. */
    public void edit() {
        requestFocus();
        reveal();
        editor().edit();
    }

    /** As {@link #edit}, with the text chosen, so that typing replaces it: for a row just made. */
    public void editWhole() {
        edit();
        editor().field().selectAll();
    }

    /** Keeps what is being typed, as clicking away does. */
    public void commit() {
        editor().commit();
    }

    public boolean isEditing() {
        return editor().editing();
    }

    /** Every row of the clipboard becomes a new row, where the table takes such. */
    public void pasteAsNewRows() {
        clips().pasteAsNewRows();
    }

    /** Selects every cell. */
    public void selectAll() {
        cursor().selectAll();
    }

    public void showColumn(String column, boolean shown) {
        columns().all().stream().filter(each -> each.key().equals(column)).findFirst().ifPresent(each -> {
            if (shown || columns().count() > 1) {
                cursor().columnsChange(() -> columns().hide(each, !shown));
                columnsMoved();
                layoutChanged();
                if (shown && !selection().isEmpty()) {
                    layout();
                    body().reveal(body().firstRow(), columns().placeOf(column));
                }
            }
        });
    }

    /** The keys of the columns in sight, from the left. */
    public List<String> shownColumns() {
        return columns().shown().stream().map(GridColumns.Column::key).toList();
    }

    /** Brings the columns into this order and hides the others. */
    public void setShownColumns(List<String> keys) {
        cursor().columnsChange(() -> columns().show(keys));
        columnsMoved();
    }

    /** Columns as the model declares them. */
    @Override
    public void resetColumns() {
        cursor().columnsChange(columns()::reset);
        columnsMoved();
        layoutChanged();
    }

    /** Menu items that show and hide the columns, for a button of the screen. */
    public List<javafx.scene.control.MenuItem> columnItems() {
        return header().columnItems();
    }

    /** The columns' widths by key, to be remembered. */
    public Map<String, Double> columnWidths() {
        return columns().widths();
    }

    public void setColumnWidths(Map<String, Double> widths) {
        for (GridColumns.Column column : columns().all()) {
            Double width = widths.get(column.key());
            if (width != null) {
                columns().resize(column, width);
            }
        }
        columnsMoved();
    }

    /** Called when the user moved, resized, hid or showed a column. */
    public void setOnLayoutChanged(@Nullable Runnable changed) {
        layoutChanged = changed;
    }

    @Override
    void layoutChanged() {
        if (layoutChanged != null) {
            layoutChanged.run();
        }
    }

    /** What was typed and refused; kept until it is corrected or given up. */
    public Set<CellEdit> refusedEdits() {
        return openEdits().refused();
    }

    @Override
    void showRefusal(EditOutcome.RefusedCell refused) {
        int row = model().rowOf(refused.edit().row());
        int place = columns().placeOf(refused.edit().column());
        if (row < 0 || place < 0) {
            return;
        }
        if (!editor().editing()) {
            cursor().to(row, place);
            reveal();
            message.show(row, place, refused.message(), true);
        }
    }

    /** A message at the cell of the cursor, until the cursor moves on. */
    @Override
    public void showMessage(String text) {
        if (!selection().isEmpty()) {
            message.show(selection().row(), selection().column(), text, false);
        }
    }

    @Override
    void showLocked() {
        if (!selection().isEmpty()) {
            String why = model().whyLocked(selection().row(), columns().at(selection().column()).index());
            showMessage(why == null ? words().get("grid.cell-locked") : why);
        }
    }

    @Override
    void hideMessage() {
        message.hide();
    }

    @Override
    void placeMessage() {
        message.place();
    }

    @Override
    boolean giveUpRefusal() {
        Object row = currentRow();
        String column = currentColumn();
        boolean shown = message.isShowing();
        message.hide();
        if (row == null || column == null || openEdits().at(row, column) == null) {
            return shown;
        }
        openEdits().giveUp(row, column);
        body().redraw();
        return true;
    }

    /** The node that draws a cell, for tests and for what hangs on a cell; null while it is out of sight. */
    public @Nullable Node cellNode(Object rowKey, String column) {
        layout();
        body().layout();
        return body().cellAt(model().rowOf(rowKey), columns().placeOf(column));
    }
}
