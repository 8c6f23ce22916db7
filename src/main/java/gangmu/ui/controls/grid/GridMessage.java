package gangmu.ui.controls.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A few words at a cell: why it was refused and what was expected. */
final class GridMessage {
    private static final PseudoClass REFUSAL = PseudoClass.getPseudoClass("refusal");
    private static final double WIDEST = 360;
    private final Grid grid;
    private final Label label = new Label();
    private int row;
    private int column;

    GridMessage(Grid grid) {
        this.grid = grid;
        label.setManaged(false);
        label.setVisible(false);
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("grid-message");
        grid.body().over().getChildren().add(label);
    }

    boolean isShowing() {
        return label.isVisible();
    }

    void show(int atRow, int atColumn, String text, boolean refusal) {
        row = atRow;
        column = atColumn;
        label.setText(text);
        label.pseudoClassStateChanged(REFUSAL, refusal);
        label.setVisible(true);
        label.toFront();
        label.applyCss();
        place();
    }

    void hide() {
        label.setVisible(false);
    }

    void place() {
        if (!label.isVisible() || column >= grid.columns().count()) {
            return;
        }
        Bounds cell = grid.body().boundsOf(row, column);
        double width = Math.min(WIDEST, Math.ceil(label.prefWidth(-1)));
        double height = Math.ceil(label.prefHeight(width));
        double left = Math.max(0, Math.min(cell.getMinX(), grid.body().getWidth() - width - 4));
        boolean below = cell.getMaxY() + height + 2 <= grid.body().getHeight() || cell.getMinY() < height;
        label.resizeRelocate(left, below ? cell.getMaxY() + 2 : cell.getMinY() - height - 2, width, height);
    }
}
