package gangmu.ui.controls.grid;

import javafx.scene.Node;

/**
 * Draws the cells of a column. One renderer belongs to one cell on the screen and is used again for other rows. A node
 * in it that can be pressed says so by {@link GridCell#pressable}.
 */
public interface CellRenderer {
    /** The node, always the same, laid out over the whole cell within its padding. */
    Node node();

    /** Shows another row, or the same with other values. */
    void show(GridModel model, int row, int column);

    /** Whether some of the text is cut for want of width, so that hovering shows it whole. */
    default boolean cut() {
        return false;
    }
}
