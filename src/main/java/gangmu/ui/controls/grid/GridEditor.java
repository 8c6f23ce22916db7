package gangmu.ui.controls.grid;

import gangmu.changes.Refusal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The one text field of the grid. It has the focus at all times and lies unseen over the cell of the cursor, so that
 * neither the first typed character nor an input method's first composition is lost; it shows when its text changes.
 */
final class GridEditor {
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    /** A list that nobody would read through helps no one. */
    private static final int MOST_HELD = 200;
    private static final int MOST_SEARCHED = 20_000;
    private final Grid grid;
    private final TextField field = new TextField();
    private final ChoiceList choices;
    private @Nullable CellEdit started;
    private int column;
    private boolean composing;
    private boolean setting;

    GridEditor(Grid grid) {
        this.grid = grid;
        this.choices = new ChoiceList(this::choose);
        field.setManaged(false);
        field.setMouseTransparent(true);
        field.getStyleClass().add("grid-editor");
        field.textProperty().addListener((text, before, now) -> typed(now));
        field.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (!editing()) {
                event.consume();
                grid.mouse().showMenu(event);
            }
        });
        field.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!field.isEditable() && !event.isShortcutDown() && !event.isAltDown() && !event.getCharacter().isBlank()
                    && !Character.isISOControl(event.getCharacter().charAt(0))) {
                grid.showLocked();
            }
        });
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        field.focusedProperty().addListener((focused, before, now) -> {
            grid.focusChanged(now);
            if (!now) {
                composing = false;
                commit();
            }
        });
    }

    TextField field() {
        return field;
    }

    ChoiceList choices() {
        return choices;
    }

    boolean editing() {
        return started != null;
    }

    /** Whether an input method has text that is not yet decided on; then keys are its own. */
    boolean composing() {
        return composing;
    }

    /** Lies down over the cell of the cursor, ready to be typed into. */
    void place() {
        GridSelection selection = grid.selection();
        if (selection.isEmpty() || grid.columns().count() == 0) {
            field.setEditable(false);
            field.resizeRelocate(0, 0, 1, GridBody.ROW);
            return;
        }
        int row = selection.row();
        int place = Math.min(selection.column(), grid.columns().count() - 1);
        Bounds bounds = grid.body().boundsOf(row, place);
        field.resizeRelocate(bounds.getMinX() - 1, bounds.getMinY() - 1, bounds.getWidth() + 1,
                bounds.getHeight() + 1);
        choices.place(bounds, grid.body());
        if (!editing()) {
            GridColumns.Column at = grid.columns().at(place);
            field.setEditable(grid.model().editable(row, at.index()));
        }
    }

    private void typed(String now) {
        if (setting) {
            return;
        }
        if (started == null && !now.isEmpty()) {
            begin(false);
        }
        if (started != null) {
            suggest(now);
        }
    }

    private void begin(boolean withText) {
        GridSelection selection = grid.selection();
        if (selection.isEmpty() || editing()) {
            return;
        }
        int row = selection.row();
        GridColumns.Column at = grid.columns().at(selection.column());
        if (!grid.model().editable(row, at.index())) {
            return;
        }
        Object key = grid.model().rowKey(row);
        column = at.index();
        OpenEdits.Open open = grid.openEdits().at(key, at.key());
        String from = open == null ? grid.model().editText(row, column) : open.edit().text();
        started = new CellEdit(key, at.key(), from);
        grid.hideMessage();
        grid.body().reveal(row, selection.column());
        field.setEditable(true);
        field.setMouseTransparent(false);
        field.pseudoClassStateChanged(EDITING, true);
        if (withText) {
            set(from);
            field.end();
        }
        place();
    }

    /** F2 and the double click: an edit that starts from what is there. */
    void edit() {
        begin(true);
        if (editing() && grid.columns().at(grid.selection().column()).spec().content()
                == GridColumn.Content.CHOICE) {
            suggest("");
        }
    }

    /** Backspace: an edit that starts from nothing. */
    void editEmpty() {
        begin(true);
        set("");
    }

    /** Alt+Down: an edit with its list open; what the column holds elsewhere, where it has no list of its own. */
    void openChoices() {
        begin(true);
        if (!editing()) {
            return;
        }
        if (grid.model().choices(grid.selection().row(), column, "").isEmpty()) {
            choices.show(heldElsewhere(), false, field.getText());
            place();
        } else {
            suggest("");
        }
    }

    private List<String> heldElsewhere() {
        Set<String> held = new TreeSet<>();
        int rows = Math.min(grid.model().rowCount(), MOST_SEARCHED);
        for (int row = 0; row < rows && held.size() < MOST_HELD; row++) {
            held.add(grid.model().editText(row, column));
        }
        held.remove("");
        return List.copyOf(held);
    }

    private void suggest(String typedText) {
        int row = grid.selection().row();
        List<String> list = grid.model().choices(row, column, typedText);
        boolean must = grid.model().columns().get(column).content() == GridColumn.Content.CHOICE;
        choices.show(list, must && !typedText.isEmpty(),
                !typedText.isEmpty() ? typedText.strip() : started == null ? "" : started.text());
        place();
    }

    private void choose(String choice) {
        set(choice);
        choices.hide();
        commit();
        grid.requestFocus();
    }

    /** Keeps what was typed. Does nothing outside an edit. */
    void commit() {
        CellEdit from = started;
        if (from == null) {
            return;
        }
        String chosen = choices.chosen();
        CellEdit edit = new CellEdit(from.row(), from.column(), chosen == null ? field.getText() : chosen);
        boolean refusedBefore = grid.openEdits().at(edit.row(), edit.column()) != null;
        end();
        if (refusedBefore || !edit.text().equals(from.text())) {
            submit(List.of(edit), CellEdits.How.TYPED);
        }
    }

    /** Ctrl+Enter: what was typed goes into every selected cell. */
    void commitToSelection() {
        CellEdit from = started;
        if (from == null) {
            return;
        }
        String chosen = choices.chosen();
        String text = chosen == null ? field.getText() : chosen;
        end();
        grid.clips().fillWith(text);
    }

    /** Escape: first the list, then the edit; what was there stays. */
    void cancel() {
        if (choices.isShowing() && choices.chosen() != null) {
            choices.hide();
        } else {
            end();
        }
    }

    private void end() {
        started = null;
        composing = false;
        choices.hide();
        set("");
        field.pseudoClassStateChanged(EDITING, false);
        field.setMouseTransparent(true);
        grid.body().requestLayout();
    }

    private void set(String text) {
        setting = true;
        try {
            field.setText(text);
        } finally {
            setting = false;
        }
    }

    /** Sends edits to the model, with what waits for them, shows them greyed, and tells what was refused. */
    void submit(List<CellEdit> typed, CellEdits.How how) {
        if (typed.isEmpty()) {
            return;
        }
        List<CellEdit> edits = grid.openEdits().withBlocks(typed);
        grid.openEdits().sent(edits);
        grid.body().redraw();
        CompletionStage<EditOutcome> stage;
        try {
            stage = grid.model().edit(new CellEdits(edits, edits.size() > typed.size() ? CellEdits.How.PASTED : how));
        } catch (Refusal refusal) {
            stage = CompletableFuture.failedStage(refusal);
        }
        // Also where the answer is there at once: the key that sent the edit moves the cursor first.
        stage.whenComplete((outcome, error) -> Platform.runLater(() -> finish(edits, outcome, error)));
    }

    private void finish(List<CellEdit> edits, @Nullable EditOutcome outcome, @Nullable Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof Refusal refusal) {
            settle(edits, EditOutcome.refused(edits, grid.words().problem(refusal.problem())));
        } else {
            settle(edits, outcome == null ? EditOutcome.committed() : outcome);
            if (cause != null) {
                throw new IllegalStateException("an edit failed", cause);
            }
        }
    }

    private void settle(List<CellEdit> edits, EditOutcome outcome) {
        grid.openEdits().settled(edits, outcome);
        grid.body().redraw();
        if (!outcome.refused().isEmpty() && outcome.refused().getFirst().edit().row() instanceof CellEdit.NewRow made) {
            // There is no such row to show it at, so nothing of the block waits there either.
            grid.openEdits().forgetNewRows();
            grid.body().redraw();
            EditOutcome.RefusedCell first = outcome.refused().getFirst();
            grid.clips().refuseNewRows(edits, outcome.refused(), made, title(first), first.message());
        } else if (!outcome.refused().isEmpty()) {
            grid.showRefusal(edits.size() > 1 && outcome.restWaits() ? ofBlock(edits, outcome)
                    : outcome.refused().getFirst());
        } else if (!outcome.said().isEmpty() && !editing()) {
            grid.showMessage(outcome.said());
        }
    }

    /** The first bad cell of a block: which it is, what is wrong with it, and how the whole block gets in. */
    private EditOutcome.RefusedCell ofBlock(List<CellEdit> edits, EditOutcome outcome) {
        EditOutcome.RefusedCell first = outcome.refused().getFirst();
        int row = grid.model().rowOf(first.edit().row());
        return new EditOutcome.RefusedCell(first.edit(), grid.words().get("grid.block-refused", row < 0 ? 0 : grid.model().number(row),
                title(first), first.message(), edits.size(), outcome.refused().size()));
    }

    /** Behind a bar (U+FF5C) a title explains the marks in the column's cells. */
    private String title(EditOutcome.RefusedCell refused) {
        return grid.model().columns().stream().filter(at -> at.key().equals(refused.edit().column()))
                .map(at -> at.title().replaceFirst("\\s*\uff5c.*", "")).findFirst().orElse("");
    }
}
