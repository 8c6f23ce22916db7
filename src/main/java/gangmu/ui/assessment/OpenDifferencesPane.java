package gangmu.ui.assessment;

import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.usecase.merging.DecideDifferences.Decision;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** 待定差异: both values of what several copies wrote, and the buttons to decide which one it is to be. */
final class OpenDifferencesPane {
    private final Words words;
    private final boolean looking;
    private final BorderPane root = new BorderPane();

    OpenDifferencesPane(Session session) {
        this.words = session.words();
        this.looking = session.workspace().readOnly();
        OpenDifferencesModel model = new OpenDifferencesModel(session);
        Grid grid = new Grid(model.grid(), words);
        grid.setId("differences-grid");
        grid.setStretched("reason");
        grid.setPlaceholder(new Label(words.get("assessment.differences.empty")));
        grid.setOnOpen(model::open);
        Current.bind(grid, model.current());
        Button open = button("open", model::open);
        open.setDisable(false);
        FlowPane tools = new FlowPane(8, 6, button("take", () -> model.decide(Decision.TAKE)),
                button("keep", () -> model.decide(Decision.KEEP)),
                button("take-all", () -> model.decideAllOfTheCopy(Decision.TAKE)),
                button("keep-all", () -> model.decideAllOfTheCopy(Decision.KEEP)), open);
        tools.getStyleClass().add("tools");
        root.setCenter(grid);
        root.setBottom(tools);
        session.follow(root, model::refresh);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("assessment.difference." + key));
        button.setId("difference-" + key);
        button.setDisable(looking);
        button.setOnAction(e -> action.run());
        return button;
    }

    Node node() {
        return root;
    }
}
