package gangmu.ui.controls.grid;

import gangmu.ui.controls.grid.GridColumns.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The columns' titles: click to sort, drag to move, drag an edge to resize, double-click an edge to fit. */
final class GridHeader extends Region {
    static final double HEIGHT = 30;
    private static final double EDGE = 5;
    private static final double THRESHOLD = 5;
    private final Grid grid;
    private final Pane frozen = new Pane();
    private final Pane moving = new Pane();
    private final Rectangle movingClip = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Map<Column, Label> labels = new HashMap<>();
    private final Region dropMark = GridBody.part("column-drop");
    private @Nullable Column resized;
    private @Nullable Column pressed;
    private boolean carried;
    private double pressedX;
    private double widthAtPress;
    private @Nullable ContextMenu menu;

    GridHeader(Grid grid) {
        this.grid = grid;
        setManaged(false);
        getStyleClass().add("grid-header");
        frozen.setManaged(false);
        moving.setManaged(false);
        moving.setClip(movingClip);
        setClip(clip);
        dropMark.setVisible(false);
        getChildren().addAll(moving, frozen, dropMark);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(edgeAt(event.getX()) == null
                ? Cursor.DEFAULT : Cursor.H_RESIZE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    }

    private double left(int place) {
        GridColumns columns = grid.columns();
        return grid.rowHeaderWidth() + columns.at(place).x()
                - (place < columns.frozen() ? 0 : grid.body().scrollX());
    }

    private @Nullable Column edgeAt(double x) {
        GridColumns columns = grid.columns();
        for (int place = 0; place < columns.count(); place++) {
            boolean covered = place >= columns.frozen() && x < grid.rowHeaderWidth() + columns.frozenWidth() - EDGE;
            if (!covered && Math.abs(left(place) + columns.at(place).width() - x) <= EDGE) {
                return columns.at(place);
            }
        }
        return null;
    }

    private @Nullable Column columnAt(double x) {
        int place = x < grid.rowHeaderWidth() ? -1 : grid.body().columnAt(x);
        return place < 0 ? null : grid.columns().at(place);
    }

    private void pressed(MouseEvent event) {
        grid.requestFocus();
        grid.editor().commit();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        carried = false;
        resized = edgeAt(event.getX());
        pressed = resized == null ? columnAt(event.getX()) : null;
        if (resized != null) {
            widthAtPress = resized.width();
            if (event.getClickCount() == 2) {
                fit(resized);
                resized = null;
            }
        } else if (pressed == null && event.getX() < grid.rowHeaderWidth()) {
            grid.selectAll();
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double by = event.getX() - pressedX;
        if (resized != null) {
            grid.columns().resize(resized, widthAtPress + by);
            grid.columnsMoved();
        } else if (pressed != null && (carried || Math.abs(by) > THRESHOLD)) {
            carried = true;
            Column target = columnAt(event.getX());
            dropMark.setVisible(target != null && target != pressed);
            if (target != null) {
                dropMark.resizeRelocate(dropEdge(target, event.getX()) - 1, 0, 3, getHeight());
            }
        }
        event.consume();
    }

    private double dropEdge(Column target, double x) {
        double left = left(grid.columns().placeOf(target.key()));
        return x < left + target.width() / 2 ? left : left + target.width();
    }

    private void released(MouseEvent event) {
        dropMark.setVisible(false);
        Column moved = pressed;
        if (resized != null) {
            grid.layoutChanged();
        } else if (moved != null && carried) {
            Column target = columnAt(event.getX());
            if (target != null && target != moved) {
                int place = grid.columns().placeOf(target.key());
                boolean before = dropEdge(target, event.getX()) == left(place);
                int next = before ? place : place + 1;
                Column behind = next < grid.columns().count() ? grid.columns().at(next) : null;
                grid.cursor().columnsChange(() -> grid.columns().move(moved, behind));
                grid.columnsMoved();
                grid.layoutChanged();
            }
        } else if (moved != null) {
            sort(moved);
        }
        resized = null;
        pressed = null;
        carried = false;
    }

    /** Up, down, as it was. */
    private void sort(Column column) {
        GridModel model = grid.model();
        if (!model.sortable(column.index())) {
            grid.cursor().selectColumn(grid.columns().placeOf(column.key()));
            return;
        }
        Sorting now = model.sorting();
        boolean same = now != null && now.column().equals(column.key());
        model.sortBy(!same ? new Sorting(column.key(), true)
                : now != null && now.ascending() ? new Sorting(column.key(), false) : null);
        requestLayout();
    }

    /** As wide as the widest text among the rows in sight and the title. */
    void fit(Column column) {
        Text measure = new Text();
        Label label = labels.get(column);
        if (label != null) {
            measure.setFont(label.getFont());
        }
        measure.setText(title(column));
        double widest = measure.getLayoutBounds().getWidth() + 8;
        int first = grid.body().firstRow();
        int last = Math.min(grid.model().rowCount(), first + grid.body().rowsInSight());
        boolean tree = column.spec().content() == GridColumn.Content.TREE;
        boolean light = column.spec().content() == GridColumn.Content.VERDICT;
        for (int row = first; row < last; row++) {
            measure.setText(Renderers.oneLine(grid.model().text(row, column.index())));
            double extra = tree ? 18 + grid.model().depth(row) * 16 : light ? 16 : 0;
            widest = Math.max(widest, measure.getLayoutBounds().getWidth() + extra);
        }
        grid.columns().resize(column, Math.min(600, Math.ceil(widest) + 20));
        grid.columnsMoved();
        grid.layoutChanged();
    }

    private String title(Column column) {
        GridColumn spec = column.spec();
        String title = spec.unit().isEmpty() ? spec.title()
                : grid.words().get("grid.title-with-unit", spec.title(), spec.unit());
        Sorting sorting = grid.model().sorting();
        return sorting != null && sorting.column().equals(column.key())
                ? title + (sorting.ascending() ? " ↑" : " ↓") : title;
    }

    private void showMenu(ContextMenuEvent event) {
        if (menu != null) {
            menu.hide();
        }
        ContextMenu made = new ContextMenu();
        Column at = columnAt(event.getX());
        if (at != null) {
            if (grid.model().sortable(at.index())) {
                made.getItems().addAll(
                        item("grid.sort-up", () -> grid.model().sortBy(new Sorting(at.key(), true))),
                        item("grid.sort-down", () -> grid.model().sortBy(new Sorting(at.key(), false))),
                        item("grid.sort-none", () -> grid.model().sortBy(null)), new SeparatorMenuItem());
            }
            made.getItems().addAll(item("grid.fit", () -> fit(at)),
                    item("grid.hide", () -> grid.showColumn(at.key(), false)));
        }
        made.getItems().add(item("grid.reset-columns", grid::resetColumns));
        made.getItems().add(new SeparatorMenuItem());
        made.getItems().addAll(columnItems());
        menu = made;
        made.show(this, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(grid.words().get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A menu item for each column, to show and hide it. */
    List<MenuItem> columnItems() {
        List<MenuItem> items = new ArrayList<>();
        for (Column column : grid.columns().all()) {
            CheckMenuItem item = new CheckMenuItem(column.spec().title());
            item.setMnemonicParsing(false);
            item.setSelected(!column.hidden());
            item.setDisable(!column.hidden() && grid.columns().count() == 1);
            item.setOnAction(event -> grid.showColumn(column.key(), item.isSelected()));
            items.add(item);
        }
        return items;
    }

    @Override
    protected void layoutChildren() {
        GridColumns columns = grid.columns();
        double fixed = grid.rowHeaderWidth() + columns.frozenWidth();
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        frozen.resizeRelocate(0, 0, fixed, getHeight());
        moving.resizeRelocate(fixed, 0, Math.max(0, getWidth() - fixed), getHeight());
        movingClip.setWidth(Math.max(0, getWidth() - fixed));
        movingClip.setHeight(getHeight());
        labels.entrySet().removeIf(made -> {
            boolean gone = !columns.shown().contains(made.getKey());
            if (gone) {
                ((Pane) made.getValue().getParent()).getChildren().remove(made.getValue());
            }
            return gone;
        });
        for (int place = 0; place < columns.count(); place++) {
            Column column = columns.at(place);
            Pane pane = place < columns.frozen() ? frozen : moving;
            Label label = labels.computeIfAbsent(column, made -> {
                Label title = new Label();
                title.setManaged(false);
                title.setMouseTransparent(true);
                title.getStyleClass().add("column-title");
                return title;
            });
            if (label.getParent() != pane) {
                pane.getChildren().add(label);
            }
            label.setText(title(column));
            label.setAlignment(Renderers.pos(column.spec().align()));
            label.resizeRelocate(left(place) - (pane == moving ? fixed : 0), 0, column.width(), getHeight());
        }
    }
}
