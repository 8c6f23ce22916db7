package gangmu.ui.controls.grid;

import gangmu.ui.controls.grid.RowMoves.Place;
import java.util.List;
import java.util.Objects;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The mouse over the rows: selecting, opening branches, pressing chips, dragging rows, wheels and hovering. */
final class GridMouse {
    private static final double WHEEL = 1.5;
    private final Grid grid;
    private final GridCursor cursor;
    private final GridBody body;
    private final Region drop = GridBody.part("drop-line");
    private final Tooltip tip = new Tooltip();
    private final Timeline scrolling = new Timeline(new KeyFrame(Duration.millis(50), tick -> scrollOn()));
    private boolean tipped;
    private Drag drag = Drag.NONE;
    private double x;
    private double y;
    private double pressedY;
    private @Nullable Object dropTarget;
    private Place dropPlace = Place.AFTER;

    private enum Drag { NONE, CELLS, ROW_HEADERS, ROWS }

    GridMouse(Grid grid) {
        this.grid = grid;
        this.cursor = grid.cursor();
        this.body = grid.body();
        scrolling.setCycleCount(Timeline.INDEFINITE);
        drop.setVisible(false);
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        body.over().getChildren().add(drop);
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        body.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        body.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        body.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        body.addEventHandler(MouseEvent.MOUSE_EXITED, event -> untip());
        body.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        grid.addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    /** Whether the event is for the rows, not for the editor or its list, which lie over them. */
    private boolean ours(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && node != body) {
            if (node == grid.editor().field() || node == grid.editor().choices().node()) {
                return false;
            }
            node = node.getParent();
        }
        return true;
    }

    private void pressed(MouseEvent event) {
        if (!ours(event)) {
            return;
        }
        x = event.getX();
        y = event.getY();
        pressedY = y;
        grid.requestFocus();
        grid.editor().commit();
        grid.keys().forgetTabs();
        grid.clips().forgetTold();
        int row = body.rowAt(y);
        if (row < 0) {
            return;
        }
        event.consume();
        boolean menu = event.getButton() == MouseButton.SECONDARY;
        boolean header = x < grid.rowHeaderWidth();
        int column = header ? grid.selection().column() : body.columnAt(x);
        if (menu) {
            if (!grid.selection().containsRow(row)) {
                cursor.to(row, Math.max(0, column));
            }
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY || column < 0 && !header) {
            return;
        }
        if (event.isShortcutDown()) {
            cursor.toggleRow(row);
        } else if (header) {
            boolean movable = grid.rowMoves() != null && !event.isShiftDown();
            drag = movable ? Drag.ROWS : Drag.ROW_HEADERS;
            if (!movable || !grid.selection().containsRow(row) || !grid.selection().wholeRows()) {
                cursor.rowsTo(row, event.isShiftDown());
            }
        } else if (!act(event, row, column)) {
            drag = Drag.CELLS;
            cursor.move(row, column, event.isShiftDown());
            if (event.getClickCount() == 2 && !event.isShiftDown() && !grid.open()) {
                grid.editor().edit();
            }
        }
    }

    /** Presses a chip, a box or a triangle. */
    private boolean act(MouseEvent event, int row, int column) {
        String action = GridCell.actionOf(event.getTarget());
        if (action == null) {
            return false;
        }
        GridModel model = grid.model();
        if (action.equals(Renderers.TOGGLE)) {
            model.setExpanded(row, !model.expanded(row));
        } else {
            cursor.move(row, column, false);
            model.act(row, grid.columns().at(column).index(), action);
        }
        return true;
    }

    private void dragged(MouseEvent event) {
        if (drag == Drag.NONE) {
            return;
        }
        x = event.getX();
        y = event.getY();
        boolean outside = y < 0 || y > body.getHeight()
                || drag == Drag.CELLS && (x > body.getWidth() || x < grid.rowHeaderWidth());
        if (outside && scrolling.getStatus() != Timeline.Status.RUNNING) {
            scrolling.play();
        } else if (!outside) {
            scrolling.stop();
        }
        follow();
        event.consume();
    }

    private void scrollOn() {
        double down = y < 0 ? y : Math.max(0, y - body.getHeight());
        double right = drag != Drag.CELLS ? 0
                : x < grid.rowHeaderWidth() ? x - grid.rowHeaderWidth() : Math.max(0, x - body.getWidth());
        body.scrollTo(body.scrollX() + right, body.scrollY() + Math.clamp(down * 2, -600, 600));
        follow();
    }

    private void follow() {
        int rows = grid.model().rowCount();
        if (rows == 0) {
            return;
        }
        double inside = Math.clamp(y, 0, Math.max(0, body.getHeight() - 1));
        int row = body.rowAt(inside);
        int reached = row < 0 ? rows - 1 : row;
        switch (drag) {
            case CELLS -> {
                int column = body.columnAt(Math.clamp(x, grid.rowHeaderWidth(), body.getWidth() - 1));
                cursor.dragTo(reached, column < 0 ? grid.columns().count() - 1 : column);
            }
            case ROW_HEADERS -> cursor.rowsTo(reached, true);
            case ROWS -> aim(row, inside);
            case NONE -> { }
        }
    }

    private void aim(int row, double inside) {
        dropTarget = null;
        drop.setVisible(false);
        RowMoves moves = grid.rowMoves();
        if (row < 0 || moves == null || Math.abs(y - pressedY) < 5) {
            return;
        }
        double top = row * GridBody.ROW - body.scrollY();
        double part = (inside - top) / GridBody.ROW;
        Object target = grid.model().rowKey(row);
        List<Object> rows = grid.selectedRows();
        Place wanted = part < 0.3 ? Place.BEFORE : part > 0.7 ? Place.AFTER : Place.INTO;
        Place second = part < 0.5 ? Place.BEFORE : Place.AFTER;
        Place place = moves.allowed(rows, target, wanted) ? wanted : second;
        if (rows.contains(target) || !moves.allowed(rows, target, place)) {
            return;
        }
        dropTarget = target;
        dropPlace = place;
        double width = body.getWidth();
        drop.getStyleClass().setAll(place == Place.INTO ? "drop-into" : "drop-line");
        switch (place) {
            case BEFORE -> drop.resizeRelocate(0, top - 2, width, 3);
            case AFTER -> drop.resizeRelocate(0, top + GridBody.ROW - 2, width, 3);
            case INTO -> drop.resizeRelocate(0, top, width, GridBody.ROW);
        }
        drop.setVisible(true);
    }

    private void released(MouseEvent event) {
        scrolling.stop();
        drop.setVisible(false);
        RowMoves moves = grid.rowMoves();
        Object target = dropTarget;
        Drag was = drag;
        drag = Drag.NONE;
        dropTarget = null;
        if (was == Drag.ROWS && moves != null) {
            if (target != null) {
                moves.move(grid.selectedRows(), target, dropPlace);
            } else if (Math.abs(y - pressedY) < 5 && body.rowAt(y) >= 0) {
                cursor.rowsTo(body.rowAt(y), false);
            }
            event.consume();
        }
    }

    private void wheel(ScrollEvent event) {
        if (inList(event)) {
            return;
        }
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        body.scrollTo(body.scrollX() - (sideways ? event.getDeltaY() : event.getDeltaX()) * WHEEL,
                body.scrollY() - (sideways ? 0 : event.getDeltaY()) * WHEEL);
        event.consume();
    }

    private boolean inList(ScrollEvent event) {
        Region list = grid.editor().choices().node();
        return list.isVisible() && list.contains(list.sceneToLocal(event.getSceneX(), event.getSceneY()));
    }

    private void hovered(MouseEvent event) {
        int row = body.rowAt(event.getY());
        int column = event.getX() < grid.rowHeaderWidth() ? -1 : body.columnAt(event.getX());
        String text = row < 0 || column < 0 ? "" : hoverText(row, column);
        if (text.isEmpty()) {
            untip();
        } else if (!Objects.equals(tip.getText(), text) || !tipped) {
            untip();
            tip.setText(text);
            Tooltip.install(body, tip);
            tipped = true;
        }
    }

    /** What hovering over a cell says: why it was refused, what the model explains, or the whole of a cut text. */
    String hoverText(int row, int column) {
        GridColumns.Column at = grid.columns().at(column);
        OpenEdits.Open open = grid.openEdits().at(grid.model().rowKey(row), at.key());
        if (open != null && open.message() != null) {
            return open.message();
        }
        String explained = grid.model().tooltip(row, at.index());
        GridCell cell = body.cellAt(row, column);
        String said = explained != null ? explained
                : cell != null && cell.cut() ? grid.model().text(row, at.index()) : "";
        String locked = grid.model().editable(row, at.index()) ? null : grid.model().whyLocked(row, at.index());
        return locked == null ? said : said.isEmpty() ? locked : said + "\n" + locked;
    }

    private void untip() {
        if (tipped) {
            tip.hide();
            Tooltip.uninstall(body, tip);
            tipped = false;
        }
    }

    void showMenu(ContextMenuEvent event) {
        ContextMenu menu = grid.rowMenu();
        if (menu != null) {
            menu.show(body, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
