package gangmu.ui.status;

import gangmu.status.figures.FigureKey;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every figure, and below the trail of the chosen one. */
final class FiguresPane {
    private final FiguresModel model;
    private final SplitPane root = new SplitPane();

    FiguresPane(Session session) {
        Words words = session.words();
        this.model = new FiguresModel(session);
        Grid grid = new Grid(model.figures(), words);
        grid.setId("figures-grid");
        grid.setPlaceholder(new Label(words.get("status-screen.figure.empty")));
        Current.bind(grid, model.current());
        grid.setOnOpen(model::follow);
        Grid sources = new Grid(model.sources(), words);
        sources.setId("figure-sources");
        Current.bind(sources, model.currentSource());
        sources.setOnOpen(model::openSource);
        Label said = new Label();
        said.textProperty().bind(model.said());
        said.setWrapText(true);
        said.setId("figure-said");
        said.getStyleClass().add("heading");
        VBox below = new VBox(8, said, sources);
        VBox.setVgrow(sources, Priority.ALWAYS);
        below.getStyleClass().add("pane");
        root.setOrientation(Orientation.VERTICAL);
        root.getItems().addAll(grid, below);
        root.setDividerPositions(0.5);
        session.follow(grid, model::refresh);
    }

    /** Goes to a figure and follows its trail. */
    void show(FigureKey key) {
        model.show(key);
    }

    Node node() {
        return root;
    }
}
