package gangmu.ui.assessment;

import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** 勾稽与疑点: what does not fit together, with a reason to dismiss it. */
final class FindingsPane {
    private final Words words;
    private final BorderPane root = new BorderPane();

    FindingsPane(Session session) {
        this.words = session.words();
        FindingsModel model = new FindingsModel(session);
        Grid grid = new Grid(model.grid(), words);
        grid.setId("findings-grid");
        grid.setStretched("sentence");
        grid.setPlaceholder(new Label(words.get("assessment.findings.empty")));
        grid.setOnOpen(model::open);
        Current.bind(grid, model.current());
        TextField reason = new TextField();
        reason.setId("finding-reason");
        reason.setPromptText(words.get("assessment.finding.reason"));
        reason.textProperty().bindBidirectional(model.reason());
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setOnAction(e -> model.dismiss());
        HBox tools = new HBox(8, reason, button("dismiss", model::dismiss), button("restore", model::restore),
                button("open", model::open));
        tools.getStyleClass().add("tools");
        VBox top = new VBox(new FilterChips<>(words, model.sorts()));
        top.getStyleClass().add("filters");
        root.setTop(top);
        root.setCenter(grid);
        root.setBottom(tools);
        session.follow(root, model::refresh);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("assessment.finding." + key));
        button.setId("finding-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    Node node() {
        return root;
    }
}
