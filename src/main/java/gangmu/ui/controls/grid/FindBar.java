package gangmu.ui.controls.grid;

import gangmu.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text in the cells, and puts another in its place after showing what that would change. Lies over a corner of the
 * rows, in which the cell that was found is not, and moves nothing.
 */
final class FindBar extends VBox {
    /** So many rows are looked through at once while the count grows. */
    private static final int STRETCH = 400;
    private static final double GAP = 8;
    private static final double WIDTH = 440;
    private static final double PREVIEW = 168;
    private final Grid grid;
    private final Words words;
    private final TextField text = new TextField();
    private final Label count = new Label();
    private final TextField by = new TextField();
    private final Label what = new Label();
    private final Button replace;
    private final HBox replacing;
    private final ListView<String> preview = new ListView<>();
    private CellSearch.Within within = new CellSearch.Within(List.of(), null);
    private CellSearch search;
    private CellSearch.@Nullable Replacing shown;
    private boolean open;
    private boolean counting;

    FindBar(Grid grid) {
        this.grid = grid;
        this.words = grid.words();
        search = new CellSearch(grid.model(), within, new SearchedText(""));
        setManaged(false);
        setVisible(false);
        getStyleClass().add("find-bar");
        text.setId("find-text");
        text.setPromptText(words.get("find.text"));
        text.setPrefWidth(190);
        text.textProperty().addListener((o, was, is) -> restart());
        count.setId("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        by.setId("find-by");
        by.setPromptText(words.get("find.by"));
        by.setPrefWidth(190);
        by.textProperty().addListener((o, was, is) -> drop());
        replace = button("find-replace", "find.replace", this::replace);
        HBox finding = new HBox(4, text, button("find-back", "find.back", () -> go(false)),
                button("find-next", "find.next", () -> go(true)), button("find-close", "find.close", this::close), count);
        finding.setAlignment(Pos.CENTER_LEFT);
        replacing = new HBox(4, by, replace, what);
        replacing.setAlignment(Pos.CENTER_LEFT);
        preview.setId("find-preview");
        preview.setPrefHeight(PREVIEW);
        preview.setFocusTraversable(false);
        getChildren().add(finding);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(words.get(key + "-tip")));
        button.setOnAction(event -> action.run());
        return button;
    }

    boolean isOpen() {
        return open;
    }

    /** Whether a cell is one of those found. */
    boolean marks(int row, int column) {
        return open && search.holds(row, column);
    }

    /** Of several cells chosen only these are looked at, as in Excel. */
    void open(boolean toReplace) {
        if (!open) {
            within = chosen();
        }
        open = true;
        getChildren().removeAll(replacing, preview);
        if (toReplace) {
            getChildren().add(replacing);
        }
        setVisible(true);
        restart();
        place(grid.body().getBoundsInParent());
        text.requestFocus();
        text.selectAll();
    }

    private CellSearch.Within chosen() {
        CellRange range = grid.selectedRange();
        CellRange several = range != null && (range.rows() > 1 || range.columns() > 1) ? range : null;
        List<CellSearch.Place> columns = new ArrayList<>();
        for (int place = 0; place < grid.columns().count(); place++) {
            if (several == null || place >= several.firstColumn() && place <= several.lastColumn()) {
                columns.add(new CellSearch.Place(place, grid.columns().at(place).index()));
            }
        }
        return new CellSearch.Within(columns, several == null ? null : Set.copyOf(grid.selectedRows()));
    }

    private void close() {
        open = false;
        setVisible(false);
        grid.body().redraw();
        grid.requestFocus();
    }

    /** The text or the cells are others. */
    void restart() {
        if (!open) {
            return;
        }
        search = new CellSearch(grid.model(), within, new SearchedText(text.getText()));
        drop();
        grid.body().redraw();
        count();
    }

    private void drop() {
        shown = null;
        getChildren().remove(preview);
        what.setText(search.text().typed().isEmpty() ? "" : words.get("find.preview-first"));
        grid.requestLayout();
    }

    /** Counts on between the frames, so that typing and scrolling go on. */
    private void count() {
        boolean more = open && search.goOn(STRETCH);
        tell(more);
        if (more && !counting) {
            counting = true;
            Platform.runLater(() -> {
                counting = false;
                count();
            });
        }
    }

    private void tell(boolean more) {
        int number = grid.selection().isEmpty() ? 0 : search.numberOf(grid.selection().row(), grid.selection().column());
        count.setText(search.text().typed().isEmpty() ? within.rows() == null ? "" : words.get("find.within", within.rows().size())
                : more ? words.get("find.counting", search.count())
                : search.count() == 0 ? words.get(grid.model().hidesRows() ? "find.none-open" : "find.none")
                : words.get(number == 0 ? "find.count" : "find.number", search.count(), number));
    }

    private void pressed(KeyEvent event) {
        boolean finds = event.isShortcutDown() && event.getCode() == KeyCode.F;
        boolean replaces = event.isShortcutDown() && event.getCode() == KeyCode.H;
        if (finds || replaces) {
            open(replaces);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == by) {
            replace();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            go(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private void go(boolean forward) {
        GridSelection selection = grid.selection();
        int row = selection.isEmpty() ? 0 : selection.row();
        int place = selection.isEmpty() ? -1 : selection.column();
        CellSearch.Found found = forward ? search.next(row, place) : search.previous(row, place);
        if (found != null) {
            grid.cursor().to(found.row(), found.place());
            grid.reveal();
            grid.requestLayout();
        }
        count();
    }

    /** First shows what would change, then changes it. */
    private void replace() {
        CellSearch.Replacing now = shown;
        if (now == null) {
            shown = search.replacing(by.getText());
            show(shown);
        } else if (!now.lines().isEmpty()) {
            CellEdits edits = now.edits();
            drop();
            grid.editor().submit(edits.cells(), edits.how());
        }
    }

    private void show(CellSearch.Replacing planned) {
        String will = planned.lines().isEmpty() ? words.get("find.nothing-changes")
                : words.get("find.will-change", planned.lines().size());
        what.setText(planned.locked() == 0 ? will : words.get("find.and-locked", will, planned.locked()));
        preview.getItems().setAll(planned.lines().stream().map(line -> words.get("find.line", line.number(), line.title(),
                line.before(), line.edit().text())).toList());
        if (!planned.lines().isEmpty() && !getChildren().contains(preview)) {
            getChildren().add(preview);
        }
        grid.requestLayout();
    }

    /** At the upper right of the rows, or at the lower right where the cursor's cell would be under it. */
    void place(Bounds rows) {
        if (!open) {
            return;
        }
        double width = Math.min(WIDTH, rows.getWidth() - 2 * GAP);
        double height = Math.min(prefHeight(width), rows.getHeight() - GAP);
        double left = rows.getMaxX() - width - GAP;
        double top = rows.getMinY() + GAP / 2;
        if (!grid.selection().isEmpty() && grid.columns().count() > 0) {
            Bounds cell = grid.body().boundsOf(grid.selection().row(), grid.selection().column());
            boolean under = rows.getMinX() + cell.getMaxX() > left && rows.getMinY() + cell.getMinY() < top + height;
            top = under ? rows.getMaxY() - height - GAP / 2 : top;
        }
        resizeRelocate(left, top, width, height);
    }
}
