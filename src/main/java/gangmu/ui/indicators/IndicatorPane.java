package gangmu.ui.indicators;

import gangmu.ui.controls.VerdictLight;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.IndicatorCourse;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One indicator: why it is judged as it is, its course, its values by period, its targets by year, its other facts. */
final class IndicatorPane {
    private final IndicatorModel model;
    private final VBox root = new VBox();
    private final VerdictLight light = new VerdictLight();
    private final Label sentence = new Label();
    private final HBox verdict = new HBox(12, light, sentence);
    private final IndicatorCourse course;

    IndicatorPane(Session session) {
        Words words = session.words();
        this.model = new IndicatorModel(session);
        Grid valueGrid = new Grid(model.values(), words);
        valueGrid.setId("values-grid");
        valueGrid.setPlaceholder(new Label(words.get("indicators.no-periods")));
        Grid targetGrid = new Grid(model.targets(), words);
        targetGrid.setId("targets-grid");
        targetGrid.setPlaceholder(new Label(words.get("indicators.no-targets")));
        course = new IndicatorCourse(session);
        Button add = new Button(words.get("indicators.add-target"));
        add.setId("targets-add");
        add.setOnAction(e -> model.addTarget());
        Button delete = new Button(words.get("indicators.delete-target"));
        delete.setOnAction(e -> model.deleteTarget());
        Current.bind(targetGrid, model.currentTarget());
        HBox tools = new HBox(8, add, delete);
        tools.getStyleClass().add("tools");
        tools.setDisable(session.workspace().readOnly());
        BorderPane years = new BorderPane(targetGrid);
        years.setTop(tools);
        Grid factGrid = new Grid(model.facts().model(), words);
        factGrid.setStretched("value");
        valueGrid.setStretched("reason");
        targetGrid.setStretched("target");
        SplitPane split = new SplitPane(course.node(), valueGrid, years, factGrid);
        split.setDividerPositions(0.3, 0.6, 0.8);
        VBox.setVgrow(split, Priority.ALWAYS);
        sentence.textProperty().bind(model.sentence());
        sentence.setWrapText(true);
        light.setMinWidth(Region.USE_PREF_SIZE);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().addAll(verdict, split);
        root.getStyleClass().add("pane");
        model.mark().addListener((o, was, is) -> judge(is));
        judge(model.mark().get());
        session.follow(root, () -> show(model.shown().get()));
    }

    private void judge(@Nullable VerdictMark mark) {
        light.show(mark);
        verdict.getStyleClass().setAll("verdict-box");
        if (mark != null) {
            verdict.getStyleClass().add("box-" + mark.shape().style());
        }
    }

    Node node() {
        return root;
    }

    void show(@Nullable UUID indicator) {
        model.show(indicator);
        course.show(indicator);
    }
}
