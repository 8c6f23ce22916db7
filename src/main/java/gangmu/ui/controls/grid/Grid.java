package gangmu.ui.controls.grid;

import gangmu.ui.controls.ControlStyles;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The one table of the program: cells that are edited in place, selected in rectangles, copied to and pasted from
 * Excel, over a {@link GridModel} of any size. Only what is in sight exists as nodes. See the decision record 0004.
 */
public final class Grid extends GridFrame {
    private final ReadOnlyObjectWrapper<@Nullable Object> currentRow = new ReadOnlyObjectWrapper<>(this, "currentRow");
    private final Map<String, Supplier<CellRenderer>> renderers = new HashMap<>();
    private final GridMessage message;
    private final FileDropTarget fileDrops;
    private double rowHeaderWidth;
    private @Nullable RowMoves rowMoves;
    private @Nullable Supplier<ContextMenu> rowMenu;
    private @Nullable Runnable open;
    private @Nullable Runnable deleteRows;
    private @Nullable Runnable selectionChanged;
    private @Nullable Runnable layoutChanged;
    private ClipboardText clipboard = new SystemClipboard();

    /** A grid over the model, in the language of the words. */
    public Grid(GridModel model, Words words) {
        super(model, words);
        getStyleClass().add("grid");
        getStylesheets().addAll(ControlStyles.SHEET,
                Objects.requireNonNull(Grid.class.getResource("grid.css")).toExternalForm());
        message = new GridMessage(this);
        fileDrops = new FileDropTarget(this);
        columns().take(model.columns());
        if (model.rowCount() > 0) {
            selection().to(0, 0);
            currentRow.set(model.rowKey(0));
        }
        model.addListener(this::modelChanged);
        assemble();
    }

    private void modelChanged(GridChange change) {
        int rows = model().rowCount();
        switch (change) {
            case GridChange.RowsReplaced replaced -> {
                int found = currentRow.get() == null ? -1 : model().rowOf(currentRow.get());
                if (found < 0 && selection().isEmpty()) {
                    found = rows > 0 ? 0 : -1;
                } else if (found < 0) {
                    found = Math.min(selection().row(), rows - 1);
                }
                boolean still = found == selection().row() && selection().anchorRow() < rows;
                if (found < 0) {
                    selection().clear();
                } else if (!still) {
                    selection().to(found, selection().column());
                }
            }
            case GridChange.RowsSpliced(int at, int removed, int added) -> {
                int row = selection().row();
                boolean within = row >= at && row < at + removed && currentRow.get() != null;
                int found = within ? model().rowOf(Objects.requireNonNull(currentRow.get())) : -1;
                selection().spliced(at, removed, added, rows, found);
                if (selection().isEmpty() && rows > 0) {
                    selection().to(0, 0);
                }
            }
            case GridChange.RowsChanged changed -> { }
            case GridChange.ColumnsChanged columns -> {
                columns().take(model().columns());
                clampColumn();
                header().requestLayout();
                requestLayout();
            }
        }
        body().redraw();
        rowsChanged();
        told();
    }

    private void clampColumn() {
        if (!selection().isEmpty() && selection().column() >= columns().count()) {
            selection().to(selection().row(), Math.max(0, columns().count() - 1));
        }
    }

    /** Tells the others that the cursor or the selection is elsewhere. */
    private void told() {
        body().requestLayout();
        Object key = selection().isEmpty() ? null : model().rowKey(selection().row());
        if (!Objects.equals(key, currentRow.get())) {
            message.hide();
            currentRow.set(key);
        }
        if (selectionChanged != null) {
            selectionChanged.run();
        }
        describeCursor();
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

    /** Called when Delete is pressed with whole rows chosen; without it the cells are cleared. */
    public void setOnDeleteRows(@Nullable Runnable delete) {
        deleteRows = delete;
    }

    @Override
    boolean deleteRows() {
        if (deleteRows != null) {
            deleteRows.run();
        }
        return deleteRows != null;
    }

    /** A renderer of one's own for a column; one is made for each of its cells in sight. */
    public void setRenderer(String column, Supplier<CellRenderer> renderer) {
        renderers.put(column, renderer);
        body().rebuild();
    }

    @Override
    CellRenderer rendererOf(GridColumns.Column column) {
        Supplier<CellRenderer> own = renderers.get(column.key());
        return own == null ? Renderers.of(column.spec()) : own.get();
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
        return currentRow.getReadOnlyProperty();
    }

    public @Nullable Object currentRow() {
        return currentRow.get();
    }

    /** The key of the column where the cursor stands. */
    public @Nullable String currentColumn() {
        return selection().isEmpty() || columns().count() == 0 ? null : columns().at(selection().column()).key();
    }

    /** The keys of the rows chosen, in the order of the grid. */
    public List<Object> selectedRows() {
        List<Object> keys = new ArrayList<>();
        for (int row : selection().rows()) {
            keys.add(model().rowKey(row));
        }
        return keys;
    }

    /** The rectangle selected; null for an empty grid. */
    public @Nullable CellRange selectedRange() {
        return selection().isEmpty() ? null : selection().range(columns().count());
    }

    /** Puts the cursor on the row and scrolls it into sight; false where the row can't be seen. */
    public boolean select(Object rowKey) {
        int row = model().rowOf(rowKey);
        if (row >= 0) {
            select(row, selection().column());
            reveal();
        }
        return row >= 0;
    }

    /** Puts the cursor on the cell and scrolls it into sight; false where it can't be seen. */
    public boolean select(Object rowKey, String column) {
        int row = model().rowOf(rowKey);
        int place = columns().placeOf(column);
        if (row >= 0 && place >= 0) {
            select(row, place);
            reveal();
        }
        return row >= 0 && place >= 0;
    }

    @Override
    void select(int row, int column) {
        selection().to(row, column);
        told();
    }

    /** Chooses several whole rows. */
    public void selectRows(List<Object> rowKeys) {
        selection().pick(rowKeys.stream().map(model()::rowOf).filter(row -> row >= 0).toList());
        told();
        reveal();
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

    @Override
    void moveTo(int row, int column, boolean extend) {
        int rows = model().rowCount();
        if (rows == 0 || columns().count() == 0) {
            return;
        }
        int toRow = Math.clamp(row, 0, rows - 1);
        int toColumn = Math.clamp(column, 0, columns().count() - 1);
        if (extend && !selection().isEmpty()) {
            selection().extendTo(toRow, toColumn);
        } else {
            selection().to(toRow, toColumn);
        }
        told();
        reveal();
    }

    @Override
    void dragTo(int row, int column) {
        if (row != selection().row() || column != selection().column()) {
            selection().extendTo(row, column);
            told();
        }
    }

    @Override
    void rowsTo(int row, boolean extend) {
        selection().rowsTo(row, extend);
        told();
    }

    @Override
    void selectWholeRows() {
        selection().wholeRowsNow();
        told();
    }

    @Override
    void toggleRow(int row) {
        selection().toggle(row);
        told();
    }

    @Override
    void selectRange(int row, int column, int otherRow, int otherColumn) {
        int lastRow = model().rowCount() - 1;
        int lastColumn = columns().count() - 1;
        selection().to(Math.min(row, lastRow), Math.min(column, lastColumn));
        selection().extendTo(Math.min(otherRow, lastRow), Math.min(otherColumn, lastColumn));
        told();
    }

    @Override
    void selectColumn(int column) {
        if (model().rowCount() > 0) {
            selection().to(0, column);
            selection().extendTo(model().rowCount() - 1, column);
            told();
        }
    }

    /** Selects every cell. */
    public void selectAll() {
        if (model().rowCount() > 0) {
            selection().all(model().rowCount(), columns().count());
            told();
        }
    }

    public void showColumn(String column, boolean shown) {
        columns().all().stream().filter(each -> each.key().equals(column)).findFirst().ifPresent(each -> {
            if (shown || columns().count() > 1) {
                columns().hide(each, !shown);
                clampColumn();
                columnsMoved();
                layoutChanged();
            }
        });
    }

    /** The keys of the columns in sight, from the left. */
    public List<String> shownColumns() {
        return columns().shown().stream().map(GridColumns.Column::key).toList();
    }

    /** Brings the columns into this order and hides the others. */
    public void setShownColumns(List<String> keys) {
        columns().show(keys);
        clampColumn();
        columnsMoved();
    }

    /** Columns as the model declares them. */
    @Override
    public void resetColumns() {
        columns().reset();
        clampColumn();
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
        columns().all().stream().filter(column -> widths.containsKey(column.key()))
                .forEach(column -> columns().resize(column, widths.get(column.key())));
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

    /** Called when other cells are selected. */
    public void setOnSelectionChanged(@Nullable Runnable changed) {
        selectionChanged = changed;
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
            select(row, place);
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
    void hideMessage() {
        message.hide();
    }

    @Override
    void placeMessage() {
        message.place();
    }

    @Override
    boolean giveUpRefusal() {
        Object row = currentRow.get();
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

    /** What is drawn over the rows, for the grid's own parts. */
    Region overlay() {
        return body().over();
    }
}
