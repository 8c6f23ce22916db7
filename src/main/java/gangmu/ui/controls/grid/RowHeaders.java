package gangmu.ui.controls.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The rows' numbers at the left, by which rows are chosen and dragged. */
final class RowHeaders extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final Grid grid;
    /** By slot; null where no row has come yet. */
    private final List<@Nullable Label> labels = new ArrayList<>();
    private final Rectangle clip = new Rectangle();

    RowHeaders(Grid grid) {
        this.grid = grid;
        setManaged(false);
        getStyleClass().add("row-headers");
        setClip(clip);
    }

    void show(int first, int last, double scrollY, int slots) {
        setVisible(getWidth() > 0);
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (!isVisible()) {
            return;
        }
        while (labels.size() < slots) {
            labels.add(null);
        }
        for (int slot = 0; slot < labels.size(); slot++) {
            int row = first + Math.floorMod(slot - first, labels.size());
            Label label = labels.get(slot);
            if (label == null && row < last) {
                label = label();
                labels.set(slot, label);
            }
            if (label == null) {
                continue;
            }
            label.setVisible(row < last);
            if (row < last) {
                label.setText(Integer.toString(grid.model().number(row)));
                label.pseudoClassStateChanged(CHOSEN, !grid.selection().isEmpty()
                        && grid.selection().containsRow(row));
                label.resizeRelocate(0, row * GridBody.ROW - scrollY, getWidth() - 1, GridBody.ROW);
            }
        }
    }

    private Label label() {
        Label label = new Label();
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.getStyleClass().add("row-header");
        getChildren().add(label);
        return label;
    }
}
