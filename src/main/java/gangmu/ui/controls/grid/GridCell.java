package gangmu.ui.controls.grid;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One cell on the screen, used again for other rows of its column. Out of its parent's layout, which keeps it cheap. */
public final class GridCell extends Region {
    private static final String ACTION = "grid.action";
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass[] TONES = java.util.Arrays.stream(Tone.values())
            .map(tone -> PseudoClass.getPseudoClass(tone.name().toLowerCase(java.util.Locale.ROOT)))
            .toArray(PseudoClass[]::new);

    private final Grid grid;
    private final GridColumns.Column column;
    private final CellRenderer renderer;
    /** What was typed and is not in the model: made for the few cells in which somebody types. */
    private @Nullable Label typed;
    private Set<Tone> tones = Set.of();
    private int row = -1;

    GridCell(Grid grid, GridColumns.Column column, CellRenderer renderer) {
        this.grid = grid;
        this.column = column;
        this.renderer = renderer;
        setManaged(false);
        getStyleClass().add("grid-cell");
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        getChildren().add(renderer.node());
    }

    /** Says that pressing the node calls {@link GridModel#act} with the action. */
    public static void pressable(Node node, String action) {
        node.getProperties().put(ACTION, action);
    }

    /** The action of the node that was pressed within a cell; null for the cell as a whole. */
    static @Nullable String actionOf(Object target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null && !(node instanceof GridCell)) {
            if (node.getProperties().get(ACTION) instanceof String action) {
                return action;
            }
            node = node.getParent();
        }
        return null;
    }

    int row() {
        return row;
    }

    GridColumns.Column column() {
        return column;
    }

    boolean cut() {
        return typed != null && typed.isVisible() ? typed.isTextTruncated() : renderer.cut();
    }

    void show(int newRow) {
        row = newRow;
        GridModel model = grid.model();
        renderer.show(model, row, column.index());
        Set<Tone> wanted = model.tones(row, column.index());
        if (!wanted.equals(tones)) {
            for (Tone tone : Tone.values()) {
                pseudoClassStateChanged(TONES[tone.ordinal()], wanted.contains(tone));
            }
            tones = wanted;
        }
        pseudoClassStateChanged(DIMMED, model.dimmed(row));
        pseudoClassStateChanged(FOUND, grid.isFound(row, column.index()));
        pseudoClassStateChanged(LOCKED, model.holdsEditable() && !model.editable(row, column.index()));
        OpenEdits edits = grid.openEdits();
        OpenEdits.Open open = edits.isEmpty() ? null : edits.at(model.rowKey(row), column.key());
        if (open != null || typed != null && typed.isVisible()) {
            pseudoClassStateChanged(PENDING, open != null && !open.refused());
            pseudoClassStateChanged(REFUSED, open != null && open.refused());
            Label label = typed();
            label.setText(open == null ? "" : open.edit().text());
            label.setVisible(open != null);
            renderer.node().setVisible(open == null);
        }
    }

    private Label typed() {
        Label label = typed;
        if (label == null) {
            label = new Label();
            label.getStyleClass().add("typed");
            getChildren().add(label);
            typed = label;
        }
        return label;
    }

    /** No row: the cell waits for its next use. */
    void rest() {
        row = -1;
        setVisible(false);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        for (Node child : getChildren()) {
            child.resizeRelocate(left, 0, Math.max(0, width), getHeight());
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> row < 0 ? "" : grid.model().text(row, column.index());
            case ROW_INDEX -> row;
            case COLUMN_INDEX -> grid.columns().placeOf(column.key());
            case SELECTED -> row >= 0 && grid.selection().containsRow(row);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
