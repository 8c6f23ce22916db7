package gangmu.ui.history;

import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.Grid;
import gangmu.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** What lies between the plan at an earlier moment and now: added, removed, and every field that changed. */
final class ComparePane extends BorderPane {
    ComparePane(Words words, CompareModel model) {
        Grid grid = new Grid(model.differences(), words);
        grid.setId("compare-grid");
        grid.setStretched("what");
        grid.setPlaceholder(new Label(words.get("history.compare.same")));
        Label title = new Label();
        title.textProperty().bind(model.moment().map(moment -> words.get("history.compare.title", moment)));
        Button back = new Button(words.get("history.compare.close"));
        back.setId("compare-close");
        back.setOnAction(e -> model.close());
        FlowPane top = new FlowPane(12, 6, title, new FilterChips<>(words, model.sorts()), back);
        top.getStyleClass().add("tools");
        setTop(top);
        setCenter(grid);
    }
}
