package gangmu.ui.plantree;

import gangmu.plan.Item;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The phased plan of an item: how far it should be by which day. */
final class ItemMilestones {
    private final BorderPane root = new BorderPane();
    private final MilestonesModel model;
    private final Grid grid;

    ItemMilestones(Session session) {
        Words words = session.words();
        model = new MilestonesModel(session);
        grid = new Grid(model.lines(), words);
        grid.setId("milestones-grid");
        grid.setStretched("name");
        grid.setPlaceholder(new Label(words.get("milestone.empty")));
        Button add = new Button(words.get("milestone.add"));
        add.setId("milestone-add");
        add.setOnAction(e -> add());
        Button delete = new Button(words.get("milestone.delete"));
        delete.setOnAction(e -> model.delete(grid.selectedRows().stream().map(UUID.class::cast).toList()));
        HBox tools = new HBox(8, add, delete);
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
        tools.setDisable(session.workspace().readOnly());
    }

    private void add() {
        model.add().thenAccept(added -> {
            grid.select(added, "planned");
            grid.requestFocus();
        });
    }

    Node node() {
        return root;
    }

    void show(Item item) {
        model.show(item);
    }
}
