package gangmu.ui.controls.grid;

import gangmu.ui.controls.BarReading;
import gangmu.ui.controls.BulletBar;
import gangmu.ui.controls.BulletReading;
import gangmu.ui.controls.ThreeMarkBar;
import gangmu.ui.controls.VerdictLight;
import gangmu.ui.controls.VerdictMark;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The renderers for what cells can show. */
final class Renderers {
    static final String TOGGLE = "grid.toggle";
    static final String CHECK = "check";
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private Renderers() {
    }

    static CellRenderer of(GridColumn column) {
        return switch (column.content()) {
            case TEXT, NUMBER, CHOICE -> new Words(column.align());
            case TREE -> new Tree();
            case VERDICT -> new Verdict();
            case BAR -> new Bar();
            case BULLET -> new Bullet();
            case CHIPS -> new Chips();
            case CHECK -> new Check();
        };
    }

    static Pos pos(GridColumn.Align align) {
        return switch (align) {
            case LEFT -> Pos.CENTER_LEFT;
            case CENTER -> Pos.CENTER;
            case RIGHT -> Pos.CENTER_RIGHT;
        };
    }

    /** Only the first line of a text fits into a row; what follows shows as cut. */
    static String oneLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).stripTrailing() + " …";
    }

    private static final class Words implements CellRenderer {
        private final Label label = new Label();
        private boolean lines;

        Words(GridColumn.Align align) {
            label.setAlignment(pos(align));
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            String text = model.text(row, column);
            lines = text.indexOf('\n') >= 0;
            label.setText(lines ? oneLine(text) : text);
        }

        @Override
        public boolean cut() {
            return lines || label.isTextTruncated();
        }
    }

    /** Indent, triangle, words. */
    private static final class Tree extends Region implements CellRenderer {
        private static final double INDENT = 16;
        private static final double TRIANGLE = 18;
        private final Label label = new Label();
        private final Region triangle = new Region();
        private final HBox handle = new HBox(triangle);
        private int depth;

        Tree() {
            handle.setAlignment(Pos.CENTER);
            triangle.getStyleClass().add("triangle");
            GridCell.pressable(handle, TOGGLE);
            getChildren().addAll(handle, label);
        }

        @Override
        public Node node() {
            return this;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            label.setText(oneLine(model.text(row, column)));
            boolean expandable = model.expandable(row);
            if (expandable != handle.isVisible()) {
                handle.setVisible(expandable);
            }
            triangle.pseudoClassStateChanged(OPEN, expandable && model.expanded(row));
            if (model.depth(row) != depth) {
                depth = model.depth(row);
                requestLayout();
            }
        }

        @Override
        public boolean cut() {
            return label.isTextTruncated();
        }

        @Override
        protected void layoutChildren() {
            double x = depth * INDENT;
            handle.resizeRelocate(x, 0, TRIANGLE, getHeight());
            label.resizeRelocate(x + TRIANGLE, 0, Math.max(0, getWidth() - x - TRIANGLE), getHeight());
        }
    }

    private static final class Verdict implements CellRenderer {
        private final VerdictLight light = new VerdictLight();

        @Override
        public Node node() {
            return light;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            light.show(model.value(row, column) instanceof VerdictMark mark ? mark : null);
        }

        @Override
        public boolean cut() {
            return light.isTextTruncated();
        }
    }

    private static final class Bar implements CellRenderer {
        private final ThreeMarkBar bar = new ThreeMarkBar();

        @Override
        public Node node() {
            return bar;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            bar.show(model.value(row, column) instanceof BarReading reading ? reading : null);
        }
    }

    private static final class Bullet implements CellRenderer {
        private final BulletBar bar = new BulletBar();

        @Override
        public Node node() {
            return bar;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            bar.show(model.value(row, column) instanceof BulletReading reading ? reading : null);
        }
    }

    private static final class Chips implements CellRenderer {
        private final HBox box = new HBox(4);

        Chips() {
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            List<?> chips = model.value(row, column) instanceof List<?> list ? list : List.of();
            while (box.getChildren().size() < chips.size()) {
                Label label = new Label();
                label.getStyleClass().add("grid-chip");
                label.setMinWidth(Region.USE_PREF_SIZE);
                box.getChildren().add(label);
            }
            for (int i = 0; i < box.getChildren().size(); i++) {
                Label label = (Label) box.getChildren().get(i);
                boolean used = i < chips.size() && chips.get(i) instanceof Chip;
                label.setVisible(used);
                label.setManaged(used);
                if (used && chips.get(i) instanceof Chip chip) {
                    label.setText(chip.text());
                    label.pseudoClassStateChanged(CHOSEN, chip.chosen());
                    GridCell.pressable(label, chip.action());
                }
            }
        }
    }

    private static final class Check implements CellRenderer {
        private final Region mark = new Region();
        private final HBox box = new HBox(mark);
        private final HBox row = new HBox(box);

        Check() {
            row.setAlignment(Pos.CENTER);
            row.setFillHeight(false);
            box.getStyleClass().add("grid-check");
            mark.getStyleClass().add("mark");
            box.setAlignment(Pos.CENTER);
            GridCell.pressable(box, CHECK);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(GridModel model, int row, int column) {
            boolean shown = model.value(row, column) instanceof Boolean;
            box.setVisible(shown);
            box.pseudoClassStateChanged(CHOSEN, Boolean.TRUE.equals(model.value(row, column)));
        }
    }
}
