package gangmu.ui.assessment;

import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.IndicatorCourse;
import gangmu.ui.shell.Destination.Overruling;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verdicts on indicators, where each is heading, and overrides. */
final class IndicatorVerdicts {
    private final IndicatorVerdictsModel model;
    private final BorderPane root = new BorderPane();

    IndicatorVerdicts(Session session) {
        Words words = session.words();
        this.model = new IndicatorVerdictsModel(session);
        Grid grid = new Grid(model.grid(), words);
        grid.setId("assessment-indicators-grid");
        grid.setStretched("name");
        grid.setFrozenColumns(2);
        grid.setPlaceholder(new Label(words.get("assessment.empty")));
        Current.bind(grid, model.current());
        grid.setOnOpen(model::open);
        IndicatorCourse course = new IndicatorCourse(session);
        model.current().addListener((o, was, is) -> course.show((UUID) is));
        Label sentence = new Label();
        sentence.textProperty().bind(model.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("verdict-box");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox told = new VBox(8, sentence, new OverrideForm(words, model.form(), "indicator").node());
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox foot = new HBox(16, told, course.node());
        course.node().setMinSize(400, 200);
        course.node().setMaxSize(400, 200);
        foot.getStyleClass().add("page");
        FlowPane bar = new FlowPane(8, 6);
        bar.getStyleClass().add("filters");
        bar.getChildren().addAll(OverruledChips.of(model.overruled(), "indicators"));
        root.setTop(bar);
        root.setCenter(grid);
        root.setBottom(foot);
        session.follow(root, () -> {
            model.refresh();
            course.show((UUID) model.current().get());
        });
    }

    /** Shows only what a person overruled. */
    void arrive(Overruling which) {
        model.overruled().choose(which);
    }

    Node node() {
        return root;
    }
}
