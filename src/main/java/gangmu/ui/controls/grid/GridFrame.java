package gangmu.ui.controls.grid;

import gangmu.words.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The parts that make up a grid (header, rows, scroll bars, editor) and how they lie beside each other; what they ask
 * of the grid is declared here.
 */
abstract sealed class GridFrame extends Region permits Grid {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double BAR = 12;
    private final GridModel model;
    private final Words words;
    private final GridColumns columns = new GridColumns();
    private final GridSelection selection = new GridSelection();
    private final OpenEdits openEdits = new OpenEdits();
    private final GridCursor cursor;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private GridBody body;
    private GridHeader header;
    private GridEditor editor;
    private GridKeys keys;
    private GridMouse mouse;
    private GridClips clips;
    private final StackPane placeholder = new StackPane();

    GridFrame(GridModel model, Words words) {
        this.model = model;
        this.words = words;
        Grid grid = (Grid) this;
        cursor = new GridCursor(grid);
        body = new GridBody(grid);
        header = new GridHeader(grid);
        editor = new GridEditor(grid);
        keys = new GridKeys(grid);
        mouse = new GridMouse(grid);
        clips = new GridClips(grid);
    }

    void assemble() {
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        down.setManaged(false);
        down.setFocusTraversable(false);
        across.setManaged(false);
        across.setFocusTraversable(false);
        down.valueProperty().addListener(value -> body.scrollTo(body.scrollX(), down.getValue()));
        across.valueProperty().addListener(value -> body.scrollTo(across.getValue(), body.scrollY()));
        body.over().getChildren().addAll(editor.field(), editor.choices().node());
        placeholder.setManaged(false);
        placeholder.setMouseTransparent(true);
        placeholder.setPadding(new Insets(16));
        getChildren().addAll(body, header, down, across, placeholder);
    }

    /** The model. */
    public final GridModel model() {
        return model;
    }

    final Words words() {
        return words;
    }

    final GridColumns columns() {
        return columns;
    }

    final GridSelection selection() {
        return selection;
    }

    final GridCursor cursor() {
        return cursor;
    }

    final OpenEdits openEdits() {
        return openEdits;
    }

    final GridBody body() {
        return body;
    }

    final GridHeader header() {
        return header;
    }

    final GridEditor editor() {
        return editor;
    }

    final GridKeys keys() {
        return keys;
    }

    final GridMouse mouse() {
        return mouse;
    }

    final GridClips clips() {
        return clips;
    }

    /** Shown in place of the rows where there are none: what to do next. */
    public final void setPlaceholder(@Nullable Node newPlaceholder) {
        placeholder.getChildren().clear();
        if (newPlaceholder instanceof Labeled words) {
            words.setWrapText(true);
            words.setTextAlignment(TextAlignment.CENTER);
            words.getStyleClass().add("hint");
        }
        if (newPlaceholder != null) {
            placeholder.getChildren().add(newPlaceholder);
        }
        requestLayout();
    }

    /** More or fewer rows: the scroll bars may come or go. */
    final void rowsChanged() {
        requestLayout();
    }

    /** Columns elsewhere or of another width. */
    final void columnsMoved() {
        header.requestLayout();
        body.requestLayout();
        requestLayout();
        layoutBars();
    }

    final void scrolled() {
        down.setValue(body.scrollY());
        across.setValue(body.scrollX());
        header.requestLayout();
        placeMessage();
    }

    final void focusChanged(boolean focused) {
        pseudoClassStateChanged(ACTIVE, focused);
    }

    /** Gives the focus to the editor, where every key arrives. */
    @Override
    public final void requestFocus() {
        // A text field selects all when its skin appears, which would swallow the first character.
        editor.field().applyCss();
        editor.field().requestFocus();
        editor.field().end();
    }

    /** Scrolls to the end of the selection that was moved. */
    final void revealEnd() {
        layout();
        body.reveal(selection.endRow(), selection.endColumn());
        placeMessage();
    }

    final void reveal() {
        if (getHeight() == 0) {
            // Not laid out yet: once it is.
            javafx.application.Platform.runLater(this::revealNow);
        } else {
            layout();
            revealNow();
        }
    }

    private void revealNow() {
        if (!selection.isEmpty() && getHeight() > 0) {
            body.reveal(selection.row(), selection.column());
            placeMessage();
        }
    }

    /** Tells a screen reader what the cursor stands on, by way of the field that has the focus. */
    final void describeCursor() {
        if (selection.isEmpty() || columns.count() == 0) {
            editor.field().setAccessibleText("");
            return;
        }
        GridColumns.Column at = columns.at(Math.min(selection.column(), columns.count() - 1));
        editor.field().setAccessibleText(at.spec().title() + " " + model.text(selection.row(), at.index()));
    }

    @Override
    protected void layoutChildren() {
        layoutBars();
    }

    private void layoutBars() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset() - GridHeader.HEIGHT;
        double rows = model.rowCount() * GridBody.ROW;
        columns.fill(width - rowHeaderWidth() - (rows > height ? BAR : 0));
        double wide = columns.width() + rowHeaderWidth();
        boolean isDown = rows > height;
        boolean isAcross = wide > width - (isDown ? BAR : 0);
        isDown = rows > height - (isAcross ? BAR : 0);
        double bodyWidth = Math.max(0, width - (isDown ? BAR : 0));
        double bodyHeight = Math.max(0, height - (isAcross ? BAR : 0));
        double left = snappedLeftInset();
        double top = snappedTopInset();
        header.resizeRelocate(left, top, width, GridHeader.HEIGHT);
        body.resizeRelocate(left, top + GridHeader.HEIGHT, bodyWidth, bodyHeight);
        bar(down, isDown, rows - bodyHeight, bodyHeight, rows, GridBody.ROW);
        down.resizeRelocate(left + width - BAR, top + GridHeader.HEIGHT, BAR, bodyHeight);
        bar(across, isAcross, wide - bodyWidth, bodyWidth, wide, 40);
        across.resizeRelocate(left, top + GridHeader.HEIGHT + bodyHeight, bodyWidth, BAR);
        placeholder.setVisible(model.rowCount() == 0);
        placeholder.resizeRelocate(left, top + GridHeader.HEIGHT, bodyWidth, bodyHeight);
        body.requestLayout();
        header.requestLayout();
    }

    private static void bar(ScrollBar bar, boolean shown, double max, double sight, double whole, double unit) {
        bar.setVisible(shown);
        bar.setMax(Math.max(0, max));
        bar.setVisibleAmount(whole <= 0 ? 0 : Math.max(0, max) * sight / whole);
        bar.setUnitIncrement(unit);
        bar.setBlockIncrement(Math.max(unit, sight - unit));
        if (!shown) {
            bar.setValue(0);
        } else if (bar.getValue() > max) {
            bar.setValue(Math.max(0, max));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(1200, columns.width() + rowHeaderWidth() + BAR);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(600, GridHeader.HEIGHT + BAR + Math.max(3, model.rowCount()) * GridBody.ROW);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> model.rowCount();
            case COLUMN_COUNT -> columns.count();
            case CELL_AT_ROW_COLUMN -> body.cellAt((Integer) parameters[0], (Integer) parameters[1]);
            case FOCUS_ITEM -> body.cellAt(selection.row(), selection.column());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Whether the text that is looked for stands in the cell. */
    abstract boolean isFound(int row, int column);

    abstract double rowHeaderWidth();

    abstract @Nullable RowMoves rowMoves();

    abstract @Nullable ContextMenu rowMenu();

    abstract boolean open();

    abstract ClipboardText clipboard();

    abstract void resetColumns();

    abstract void layoutChanged();

    abstract void showRefusal(EditOutcome.RefusedCell refused);

    abstract void showMessage(String text);

    abstract void showLocked();

    abstract void hideMessage();

    abstract void placeMessage();

    abstract boolean giveUpRefusal();
}
