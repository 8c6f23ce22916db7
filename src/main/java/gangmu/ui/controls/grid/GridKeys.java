package gangmu.ui.controls.grid;

import gangmu.ui.controls.grid.GridColumn.Content;
import java.util.List;
import javafx.event.Event;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys, as in Excel. They arrive at the editor, which always has the focus, and are looked at before it. */
final class GridKeys {
    private final Grid grid;
    private final GridCursor cursor;
    /** The column where a run of Tabs began: Enter goes back to it. */
    private int tabbedFrom = -1;
    private boolean spaceIsDone;

    GridKeys(Grid grid) {
        this.grid = grid;
        this.cursor = grid.cursor();
        grid.editor().field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // A space that chose a row or column comes once more, as a character.
        grid.editor().field().addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (spaceIsDone && event.getCharacter().equals(" ")) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        GridEditor editor = grid.editor();
        spaceIsDone = event.getCode() == KeyCode.SPACE && !editor.editing() && (event.isShiftDown() || event.isShortcutDown());
        if (editor.composing()) {
            // These end or steer the composition; the field or the form must not act on them.
            if (List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE).contains(event.getCode())) {
                event.consume();
            }
            return;
        }
        boolean handled = editor.editing() ? whileEditing(event) : whileIdle(event);
        if (handled) {
            event.consume();
        } else if (!editor.editing() && !event.getCode().isModifierKey()
                && (event.isShortcutDown() || event.isAltDown() || isForTheWindow(event.getCode()))) {
            // An idle field would swallow Ctrl+Z and its like: they belong to the window.
            event.consume();
            Event.fireEvent(grid, event.copyFor(grid, grid));
        }
    }

    private static boolean isForTheWindow(KeyCode code) {
        return code.isFunctionKey()
                || List.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.INSERT).contains(code);
    }

    private boolean whileEditing(KeyEvent event) {
        GridEditor editor = grid.editor();
        ChoiceList choices = editor.choices();
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isAltDown()) {
                    return false;
                }
                if (event.isShortcutDown()) {
                    editor.commitToSelection();
                    return true;
                }
                editor.commit();
                enter(event.isShiftDown() ? -1 : 1);
            }
            case TAB -> {
                editor.commit();
                tab(event.isShiftDown() ? -1 : 1);
            }
            case ESCAPE -> editor.cancel();
            case DOWN -> {
                if (choices.isShowing()) {
                    choices.move(1);
                } else if (event.isAltDown()) {
                    editor.openChoices();
                } else {
                    editor.commit();
                    step(1, 0, false);
                }
            }
            case UP -> {
                if (choices.isShowing()) {
                    choices.move(-1);
                } else {
                    editor.commit();
                    step(-1, 0, false);
                }
            }
            case PAGE_DOWN, PAGE_UP -> {
                int by = event.getCode() == KeyCode.PAGE_DOWN ? 8 : -8;
                if (choices.isShowing()) {
                    choices.move(by);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean whileIdle(KeyEvent event) {
        GridSelection selection = grid.selection();
        boolean shift = event.isShiftDown();
        boolean ctrl = event.isShortcutDown();
        if (ctrl && event.getCode() == KeyCode.TAB) {
            grid.editor().field().requestFocusTraversal(shift ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            return true;
        }
        boolean again = event.getCode() == KeyCode.DELETE
                || ctrl && (event.getCode() == KeyCode.X || event.getCode() == KeyCode.V);
        if (!again && !event.getCode().isModifierKey()) {
            grid.clips().forgetTold();
        }
        if (selection.isEmpty() && ctrl && event.getCode() == KeyCode.V) {
            grid.clips().paste();
            return true;
        }
        if (selection.isEmpty() || event.isAltDown()) {
            boolean list = !selection.isEmpty() && event.getCode() == KeyCode.DOWN && !shift;
            if (list) {
                openChoices();
            }
            return list;
        }
        if (ctrl) {
            return shortcut(event, shift);
        }
        int page = grid.body().rowsInSight() - 1;
        if (event.getCode() != KeyCode.TAB && event.getCode() != KeyCode.ENTER && event.getCode().isNavigationKey()) {
            tabbedFrom = -1;
        }
        switch (event.getCode()) {
            case UP -> step(-1, 0, shift);
            case DOWN -> step(1, 0, shift);
            case LEFT -> {
                if (shift || !fold(false)) {
                    step(0, -1, shift);
                }
            }
            case RIGHT -> {
                if (shift || !fold(true)) {
                    step(0, 1, shift);
                }
            }
            case PAGE_UP -> step(-page, 0, shift);
            case PAGE_DOWN -> step(page, 0, shift);
            case HOME -> cursor.move(from(shift, selection.endRow(), selection.row()), 0, shift);
            case END -> cursor.move(from(shift, selection.endRow(), selection.row()), last(), shift);
            case TAB -> tab(shift ? -1 : 1);
            case ENTER -> {
                if (!shift && grid.open()) {
                    return true;
                }
                enter(shift ? -1 : 1);
            }
            case F2 -> grid.editor().edit();
            case BACK_SPACE -> {
                grid.editor().editEmpty();
                return grid.editor().editing();
            }
            case DELETE -> grid.clips().clear();
            case ESCAPE -> {
                return grid.giveUpRefusal();
            }
            case SPACE -> {
                if (shift) {
                    cursor.wholeRows();
                    return true;
                }
                return press(0);
            }
            default -> {
                return event.getCode().isDigitKey() && digit(event);
            }
        }
        return true;
    }

    private boolean shortcut(KeyEvent event, boolean shift) {
        GridSelection selection = grid.selection();
        int lastRow = grid.model().rowCount() - 1;
        switch (event.getCode()) {
            case HOME -> cursor.move(0, 0, shift);
            case END -> cursor.move(lastRow, last(), shift);
            case A -> grid.selectAll();
            case C, INSERT -> grid.clips().copy();
            case X -> {
                grid.clips().copy();
                grid.clips().clear();
            }
            case V -> {
                if (shift) {
                    grid.clips().pasteAsNewRows();
                } else {
                    grid.clips().paste();
                }
            }
            case F -> grid.find(false);
            case H -> grid.find(true);
            case D -> grid.clips().fillDown();
            case R -> grid.clips().fillRight();
            case UP -> cursor.move(0, from(shift, selection.endColumn(), selection.column()), shift);
            case DOWN -> cursor.move(lastRow, from(shift, selection.endColumn(), selection.column()), shift);
            case LEFT -> cursor.move(from(shift, selection.endRow(), selection.row()), 0, shift);
            case RIGHT -> cursor.move(from(shift, selection.endRow(), selection.row()), last(), shift);
            case SPACE -> cursor.wholeColumns();
            default -> {
                return false;
            }
        }
        return true;
    }

    private int last() {
        return grid.columns().count() - 1;
    }

    private void step(int rows, int columns, boolean extend) {
        GridSelection selection = grid.selection();
        cursor.move(from(extend, selection.endRow(), selection.row()) + rows,
                from(extend, selection.endColumn(), selection.column()) + columns, extend);
    }

    /** A selection that is stretched goes on from its end, a cursor from where it stands. */
    private static int from(boolean extend, int end, int active) {
        return extend ? end : active;
    }

    private void tab(int by) {
        if (cursor.goOnWithin(false, by)) {
            return;
        }
        if (tabbedFrom < 0) {
            tabbedFrom = grid.selection().column();
        }
        GridSelection selection = grid.selection();
        int next = selection.column() + by;
        if (next > last() && selection.row() < grid.model().rowCount() - 1) {
            cursor.move(selection.row() + 1, 0, false);
        } else if (next < 0 && selection.row() > 0) {
            cursor.move(selection.row() - 1, last(), false);
        } else {
            cursor.move(selection.row(), next, false);
        }
    }

    private void enter(int by) {
        if (cursor.goOnWithin(true, by)) {
            return;
        }
        GridSelection selection = grid.selection();
        int column = tabbedFrom < 0 ? selection.column() : tabbedFrom;
        tabbedFrom = -1;
        cursor.move(selection.row() + by, column, false);
    }

    void forgetTabs() {
        tabbedFrom = -1;
    }

    /** Opens or closes the row where the cursor stands in the tree's column. */
    private boolean fold(boolean open) {
        GridSelection selection = grid.selection();
        int row = selection.row();
        boolean inTree = grid.columns().at(selection.column()).spec().content() == Content.TREE;
        if (!inTree || !grid.model().expandable(row) || grid.model().expanded(row) == open) {
            return false;
        }
        grid.model().setExpanded(row, open);
        return true;
    }

    private void openChoices() {
        int row = grid.selection().row();
        int column = grid.columns().at(grid.selection().column()).index();
        if (grid.model().editable(row, column)) {
            grid.editor().openChoices();
        } else {
            grid.showLocked();
        }
    }

    private boolean digit(KeyEvent event) {
        return press(event.getCode().getCode() % 48 - 1);
    }

    /** Presses the cell's check box, or one of its chips by number. */
    private boolean press(int number) {
        int row = grid.selection().row();
        GridColumns.Column column = grid.columns().at(grid.selection().column());
        String action = switch (column.spec().content()) {
            case CHECK -> number == 0 ? Renderers.CHECK : null;
            case CHIPS -> chip(grid.model().value(row, column.index()), number);
            default -> null;
        };
        if (action != null) {
            grid.model().act(row, column.index(), action);
        }
        return action != null;
    }

    private static @Nullable String chip(@Nullable Object chips, int number) {
        return chips instanceof List<?> list && number >= 0 && number < list.size()
                && list.get(number) instanceof Chip chip ? chip.action() : null;
    }
}
