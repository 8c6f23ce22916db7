package gangmu.ui.controls.grid;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The rectangle drawn over the selected cells, and the thinner one around the cell of the cursor. */
final class SelectionFrame {
    /** How far a frame is drawn beyond the edge, so that a part cut off there shows no line. */
    private static final double BEYOND = 6;
    private final Region frame = GridBody.part("selection-frame");
    private final Region cursor = GridBody.part("cursor-frame");

    void addTo(Pane pane) {
        pane.getChildren().addAll(frame, cursor);
    }

    void hide() {
        frame.setVisible(false);
        cursor.setVisible(false);
    }

    void show(CellRange range, int from, int to, GridColumns columns, double scrollX, double scrollY, double height) {
        int first = Math.max(range.firstColumn(), from);
        int last = Math.min(range.lastColumn(), to);
        boolean several = range.rows() > 1 || range.columns() > 1;
        frame.setVisible(first <= last && several);
        if (!frame.isVisible()) {
            return;
        }
        double left = columns.at(first).x() - scrollX - (range.firstColumn() < first ? BEYOND : 0);
        double right = columns.at(last).x() + columns.at(last).width() - scrollX;
        // Never taller than the sight by much: a rectangle of 100,000 rows is dear to draw.
        double top = Math.max(-BEYOND, range.firstRow() * GridBody.ROW - scrollY);
        double bottom = Math.min(height + BEYOND, (range.lastRow() + 1) * GridBody.ROW - scrollY);
        if (bottom <= top) {
            frame.setVisible(false);
            return;
        }
        frame.resizeRelocate(left - 1, top - 1, right - left + 1 + (range.lastColumn() > last ? BEYOND : 0),
                bottom - top + 1);
    }

    void cursor(int row, int column, int from, int to, GridColumns columns, double scrollX, double scrollY) {
        cursor.setVisible(column >= from && column <= to);
        if (cursor.isVisible()) {
            GridColumns.Column at = columns.at(column);
            cursor.resizeRelocate(at.x() - scrollX - 1, row * GridBody.ROW - scrollY - 1, at.width() + 1,
                    GridBody.ROW + 1);
        }
    }
}
