package gangmu.ui.plantree;

import gangmu.plan.Item;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Session;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What lies above an item, from the top, in one line that fits the pane: names give way, and are shown whole on hover. */
final class ItemPath {
    /** So much of a name is left in the narrowest pane that its code can be read. */
    private static final double LEAST = 32;
    private final Session session;
    private final HBox root = new HBox(4);

    ItemPath(Session session) {
        this.session = session;
        root.setId("item-path");
        root.getStyleClass().add("path");
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return root;
    }

    void show(List<Item> ancestors) {
        root.getChildren().clear();
        for (Item above : ancestors) {
            if (!root.getChildren().isEmpty()) {
                Label then = new Label("\u203a");
                then.setMinWidth(Region.USE_PREF_SIZE);
                root.getChildren().add(then);
            }
            Hyperlink link = new Hyperlink(above.code() + " " + above.name());
            link.setMinWidth(LEAST);
            link.setTooltip(new Tooltip(link.getText()));
            link.setOnAction(e -> session.go(new Destination.OneItem(above.id())));
            root.getChildren().add(link);
        }
        root.setVisible(!ancestors.isEmpty());
        root.setManaged(!ancestors.isEmpty());
    }
}
