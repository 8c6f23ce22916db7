package gangmu.ui.assessment;

import gangmu.assessment.RulePresets;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** The rules as a table, with what a draft of them would change beside it. */
final class RulesPane {
    private final Words words;
    private final BorderPane root;

    RulesPane(Session session) {
        this.words = session.words();
        RulesModel model = new RulesModel(session);
        Grid grid = new Grid(model.grid(), words);
        grid.setId("rules-grid");
        grid.setStretched("problem");
        Label version = new Label();
        version.textProperty().bind(model.version());
        FlowPane tools = new FlowPane(8, 6, version);
        for (String preset : RulePresets.ALL) {
            tools.getChildren().add(button("preset." + preset, preset, () -> model.preset(preset)));
        }
        Button save = button("save", "save", model::save);
        save.getStyleClass().add("accent");
        save.disableProperty().bind(model.savable().not());
        Button drop = button("drop", "drop", model::drop);
        drop.disableProperty().bind(model.droppable().not());
        tools.getChildren().addAll(button("from", "from", model::readIn), save, drop);
        tools.getStyleClass().add("tools");
        SplitPane split = new SplitPane(grid,
                new DifferencesGrid(words, model.preview(), "rules-preview", "assessment.rules.same").node());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.5);
        root = new BorderPane(split);
        root.setTop(tools);
        session.follow(root, model::refresh);
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(words.get("assessment.rules." + key));
        button.setId("rules-" + id);
        button.setOnAction(e -> action.run());
        return button;
    }

    Node node() {
        return root;
    }
}
