package gangmu.ui.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shares as columns side by side, one group after the other: how several things stood at several moments. */
public final class ShareColumns extends HBox {
    private static final double HIGH = 96;
    private static final double WIDE = 16;

    /**
     * A moment.
     *
     * @param name stands below its columns
     * @param columns the same things in every group, in the same order
     */
    public record Group(String name, List<Column> columns) {
        public Group {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column.
     *
     * @param share percent, 0 to 100
     * @param told what it shows in words, for those who point at it or hear it
     * @param open goes to what is behind it
     */
    public record Column(double share, String told, Runnable open) {
    }

    public ShareColumns() {
        getStyleClass().add("share-columns");
        setSpacing(20);
    }

    /** Shows these groups. */
    public void show(List<Group> groups) {
        getChildren().setAll(groups.stream().map(ShareColumns::drawn).toList());
    }

    private static VBox drawn(Group group) {
        HBox columns = new HBox(4);
        columns.setAlignment(Pos.BOTTOM_CENTER);
        columns.setMinHeight(HIGH + 18);
        for (int i = 0; i < group.columns().size(); i++) {
            Column column = group.columns().get(i);
            Region bar = new Region();
            bar.getStyleClass().addAll("share-column", "share-column-" + i);
            double high = Math.max(1, Math.rint(Math.clamp(column.share(), 0, 100) / 100 * HIGH));
            bar.setMinSize(WIDE, high);
            bar.setMaxSize(WIDE, high);
            Hyperlink figure = new Hyperlink(Long.toString(Math.round(column.share())));
            figure.getStyleClass().addAll("trail", "caption");
            figure.setOnAction(e -> {
                figure.setVisited(false);
                column.open().run();
            });
            figure.setMinWidth(Region.USE_PREF_SIZE);
            VBox whole = new VBox(2, figure, bar);
            whole.setAlignment(Pos.BOTTOM_CENTER);
            whole.setAccessibleRole(AccessibleRole.TEXT);
            whole.setAccessibleText(column.told());
            Tooltip.install(whole, new Tooltip(column.told()));
            columns.getChildren().add(whole);
        }
        Label name = new Label(group.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setAlignment(Pos.CENTER);
        VBox drawn = new VBox(4, columns, name);
        HBox.setHgrow(drawn, Priority.ALWAYS);
        return drawn;
    }
}
