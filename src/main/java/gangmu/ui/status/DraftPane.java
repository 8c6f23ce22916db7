package gangmu.ui.status;

import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** What no longer agrees with the plan in a draft of the report. */
final class DraftPane {
    private final BorderPane root = new BorderPane();

    DraftPane(Session session) {
        Words words = session.words();
        DraftModel model = new DraftModel(session);
        Grid grid = new Grid(model.grid(), words);
        grid.setId("draft-grid");
        grid.setPlaceholder(new Label(words.get("status-screen.draft.empty")));
        Button choose = new Button(words.get("status-screen.draft.choose"));
        choose.setId("check-draft");
        choose.setOnAction(e -> model.choose());
        Button refresh = new Button(words.get("status-screen.draft.refresh"));
        refresh.setId("refresh-draft");
        refresh.disableProperty().bind(model.refreshable().not());
        refresh.setOnAction(e -> model.refresh());
        Button confirm = new Button(words.get("status-screen.draft.confirm"));
        confirm.setId("confirm-draft");
        confirm.disableProperty().bind(model.confirmable().not());
        confirm.setOnAction(e -> model.confirm(grid.selectedRows()));
        Label said = new Label();
        said.setId("draft-said");
        said.textProperty().bind(model.said());
        HBox tools = new HBox(8, choose, refresh, confirm, said);
        tools.getStyleClass().add("tools");
        root.setTop(tools);
        root.setCenter(grid);
    }

    Node node() {
        return root;
    }
}
