package gangmu.ui.controls.grid;

import gangmu.ui.controls.grid.GridColumns.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The rows: a screenful of cells, used again as rows scroll by, and what is drawn under and over them. Out of its
 * parent's layout, so that a change here lays out nothing else.
 */
final class GridBody extends Region {
    static final double ROW = 29;
    private final Grid grid;
    private final Pane under = layer();
    private final Pane frozen = layer();
    private final Pane moving = layer();
    private final Pane over = layer();
    private final Rectangle movingClip = new Rectangle();
    private final Rectangle clip = new Rectangle();
    /** By slot; a slot that no row has come to yet has no cell. */
    private final Map<Column, @Nullable GridCell[]> cells = new HashMap<>();
    private final Map<Column, Region> lines = new HashMap<>();
    private final List<Region> rowLines = new ArrayList<>();
    private final List<Region> bands = new ArrayList<>();
    private final Region frozenEdge = part("frozen-edge");
    private final RowHeaders headers;
    private final SelectionFrame frozenFrame = new SelectionFrame();
    private final SelectionFrame movingFrame = new SelectionFrame();
    private int slots;
    private double scrollX;
    private double scrollY;
    private boolean stale = true;

    GridBody(Grid grid) {
        this.grid = grid;
        this.headers = new RowHeaders(grid);
        setManaged(false);
        getStyleClass().add("grid-body");
        setClip(clip);
        moving.setClip(movingClip);
        under.setMouseTransparent(true);
        over.setPickOnBounds(false);
        frozen.setPickOnBounds(false);
        frozenFrame.addTo(frozen);
        movingFrame.addTo(moving);
        getChildren().addAll(under, moving, frozen, headers, frozenEdge, over);
    }

    private static Pane layer() {
        Pane pane = new Pane();
        pane.setManaged(false);
        return pane;
    }

    static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.setMouseTransparent(true);
        part.getStyleClass().add(style);
        return part;
    }

    /** The layer for the editor and the messages, cut off at the body's edge. */
    Pane over() {
        return over;
    }

    /** Other values: every cell in sight is shown anew at the next layout. */
    void redraw() {
        stale = true;
        requestLayout();
    }

    /** Other renderers or columns that went: cells are made anew. */
    void rebuild() {
        cells.values().forEach(made -> made(made).forEach(cell -> ((Pane) cell.getParent()).getChildren().remove(cell)));
        cells.clear();
        lines.values().forEach(line -> ((Pane) line.getParent()).getChildren().remove(line));
        lines.clear();
        redraw();
    }

    double scrollX() {
        return scrollX;
    }

    double scrollY() {
        return scrollY;
    }

    void scrollTo(double x, double y) {
        double newX = Math.rint(Math.clamp(x, 0, Math.max(0, maxX())));
        double newY = Math.rint(Math.clamp(y, 0, Math.max(0, maxY())));
        if (newX != scrollX || newY != scrollY) {
            scrollX = newX;
            scrollY = newY;
            requestLayout();
            grid.scrolled();
        }
    }

    double maxX() {
        return grid.columns().width() + grid.rowHeaderWidth() - getWidth();
    }

    double maxY() {
        return grid.model().rowCount() * ROW - getHeight();
    }

    int rowsInSight() {
        return Math.max(1, (int) (getHeight() / ROW));
    }

    int firstRow() {
        return (int) (scrollY / ROW);
    }

    void reveal(int row, int column) {
        double y = scrollY;
        if (row * ROW < y) {
            y = row * ROW;
        } else if ((row + 1) * ROW > y + getHeight()) {
            y = (row + 1) * ROW - getHeight();
        }
        double x = scrollX;
        if (column >= grid.columns().frozen() && column < grid.columns().count()) {
            Column at = grid.columns().at(column);
            double fixed = grid.columns().frozenWidth();
            double width = getWidth() - grid.rowHeaderWidth();
            if (at.x() + at.width() - x > width) {
                x = at.x() + at.width() - width;
            }
            if (at.x() - fixed < x) {
                x = at.x() - fixed;
            }
        }
        scrollTo(x, y);
    }

    /** The row under a y of the body, or −1. */
    int rowAt(double y) {
        int row = (int) Math.floor((y + scrollY) / ROW);
        return row >= 0 && row < grid.model().rowCount() ? row : -1;
    }

    /** The place of the column under an x of the body, or −1. */
    int columnAt(double x) {
        double inside = x - grid.rowHeaderWidth();
        GridColumns columns = grid.columns();
        return columns.placeAt(inside < columns.frozenWidth() ? inside : inside + scrollX);
    }

    /** Where a cell lies in the body, in sight or not. */
    Bounds boundsOf(int row, int column) {
        Column at = grid.columns().at(column);
        double x = grid.rowHeaderWidth() + at.x() - (column < grid.columns().frozen() ? 0 : scrollX);
        return new BoundingBox(x, row * ROW - scrollY, at.width(), ROW);
    }

    @Nullable GridCell cellAt(int row, int column) {
        @Nullable GridCell[] made = column < 0 || column >= grid.columns().count() ? null : cells.get(grid.columns().at(column));
        GridCell cell = made == null || row < 0 ? null : made[row % slots];
        return cell != null && cell.row() == row && cell.isVisible() ? cell : null;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double header = grid.rowHeaderWidth();
        GridColumns columns = grid.columns();
        scrollX = Math.clamp(scrollX, 0, Math.max(0, maxX()));
        scrollY = Math.clamp(scrollY, 0, Math.max(0, maxY()));
        clip.setWidth(width);
        clip.setHeight(height);
        double fixed = header + columns.frozenWidth();
        frozen.resizeRelocate(header, 0, columns.frozenWidth(), height);
        moving.resizeRelocate(fixed, 0, Math.max(0, width - fixed), height);
        movingClip.setWidth(Math.max(0, width - fixed));
        movingClip.setHeight(height);
        under.resizeRelocate(0, 0, width, height);
        over.resizeRelocate(0, 0, width, height);
        int wanted = (int) Math.ceil(height / ROW) + 1;
        if (wanted > slots) {
            slots = wanted + 4;
            rebuild();
        }
        int first = firstRow();
        int last = Math.min(grid.model().rowCount(), (int) Math.ceil((scrollY + height) / ROW));
        layoutCells(first, last, width - fixed);
        layoutLines(first, last, Math.min(width, header + columns.width() - scrollX), height);
        headers.resizeRelocate(0, 0, header, height);
        headers.show(first, last, scrollY, slots);
        frozenEdge.setVisible(scrollX > 0 && columns.frozen() > 0);
        frozenEdge.resizeRelocate(fixed - 1, 0, 1, Math.min(height, last * ROW - scrollY));
        stale = false;
        layoutSelection(first, last);
        grid.editor().place();
    }

    private void layoutCells(int first, int last, double movingWidth) {
        GridColumns columns = grid.columns();
        for (int place = 0; place < columns.count(); place++) {
            Column column = columns.at(place);
            boolean isFrozen = place < columns.frozen();
            double x = isFrozen ? column.x() : column.x() - columns.frozenWidth() - scrollX;
            boolean inSight = isFrozen || (x < movingWidth && x + column.width() > 0);
            @Nullable GridCell[] made = cells.get(column);
            if (made == null && !inSight) {
                continue;
            }
            Pane pane = isFrozen ? frozen : moving;
            if (made == null) {
                made = begin(column, pane);
            }
            if (inSight) {
                fill(made, column, pane, first, last);
            }
            Region line = lines.get(column);
            if (line != null) {
                if (line.getParent() != pane) {
                    pane.getChildren().addFirst(line);
                }
                line.setVisible(inSight);
                line.resizeRelocate(x + column.width() - 1, 0, 1, Math.min(getHeight(), last * ROW - scrollY));
            }
            for (int slot = 0; slot < slots; slot++) {
                int row = first + Math.floorMod(slot - first, slots);
                GridCell cell = made[slot];
                if (cell == null) {
                    continue;
                }
                if (!inSight || row >= last) {
                    if (cell.isVisible()) {
                        cell.rest();
                    }
                    continue;
                }
                if (cell.getParent() != pane) {
                    pane.getChildren().addFirst(cell);
                }
                if (stale || cell.row() != row) {
                    cell.show(row);
                    cell.setVisible(true);
                }
                cell.resizeRelocate(x, row * ROW - scrollY, column.width(), ROW);
            }
        }
        Predicate<Column> away = column -> column.hidden() || !columns.shown().contains(column);
        cells.forEach((column, made) -> {
            if (away.test(column)) {
                made(made).forEach(GridCell::rest);
            }
        });
        lines.forEach((column, line) -> {
            if (away.test(column)) {
                line.setVisible(false);
            }
        });
    }

    private static List<GridCell> made(@Nullable GridCell[] cells) {
        return Arrays.stream(cells).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private @Nullable GridCell[] begin(Column column, Pane pane) {
        @Nullable GridCell[] none = new GridCell[slots];
        cells.put(column, none);
        Region line = part("column-line");
        pane.getChildren().addFirst(line);
        lines.put(column, line);
        return none;
    }

    /** Makes the cells that rows in sight are in want of: to dress the nodes of a cell takes most of the time of a new screen. */
    private void fill(@Nullable GridCell[] made, Column column, Pane pane, int first, int last) {
        List<GridCell> fresh = new ArrayList<>();
        for (int row = first; row < last; row++) {
            int slot = row % slots;
            if (made[slot] == null) {
                GridCell cell = new GridCell(grid, column, Renderers.of(column.spec()));
                cell.setVisible(false);
                made[slot] = cell;
                fresh.add(cell);
            }
        }
        if (!fresh.isEmpty()) {
            // At once, for the pane looks through all it has at each change; over the line of the column.
            pane.getChildren().addAll(pane.getChildren().indexOf(lines.get(column)) + 1, fresh);
        }
    }

    private void layoutLines(int first, int last, double width, double height) {
        while (rowLines.size() < Math.min(slots, last - first)) {
            Region band = part("row-band");
            Region line = part("row-line");
            bands.add(band);
            rowLines.add(line);
            under.getChildren().addFirst(band);
            under.getChildren().add(line);
        }
        GridSelection selection = grid.selection();
        for (int i = 0; i < rowLines.size(); i++) {
            int row = first + i;
            boolean shown = row < last && i < slots;
            Region line = rowLines.get(i);
            Region band = bands.get(i);
            line.setVisible(shown);
            boolean banded = shown && selection.containsRow(row) && !selection.isEmpty();
            band.setVisible(banded);
            double y = row * ROW - scrollY;
            if (shown) {
                line.resizeRelocate(0, y + ROW - 1, Math.max(0, width), 1);
            }
            if (banded) {
                band.resizeRelocate(0, y, Math.max(0, width), ROW - 1);
            }
        }
    }

    private void layoutSelection(int first, int last) {
        GridSelection selection = grid.selection();
        GridColumns columns = grid.columns();
        if (selection.isEmpty() || columns.count() == 0) {
            frozenFrame.hide();
            movingFrame.hide();
            return;
        }
        CellRange range = selection.range(columns.count());
        int row = selection.row();
        int column = Math.min(selection.column(), columns.count() - 1);
        boolean apart = selection.pickedApart();
        CellRange framed = apart ? new CellRange(row, column, row, column) : range;
        int split = columns.frozen();
        frozenFrame.show(framed, 0, split - 1, columns, 0, scrollY, getHeight());
        movingFrame.show(framed, split, columns.count() - 1, columns, columns.frozenWidth() + scrollX, scrollY,
                getHeight());
        frozenFrame.cursor(row, column, 0, split - 1, columns, 0, scrollY);
        movingFrame.cursor(row, column, split, columns.count() - 1, columns, columns.frozenWidth() + scrollX, scrollY);
    }
}
