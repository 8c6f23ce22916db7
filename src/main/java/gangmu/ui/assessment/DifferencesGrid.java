package gangmu.ui.assessment;

import gangmu.ui.controls.FilterChips;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What differs between two assessments, with chips that count which way things went. */
final class DifferencesGrid {
    private final BorderPane root = new BorderPane();

    DifferencesGrid(Words words, DifferencesModel model, String id, String empty) {
        Grid grid = new Grid(model.grid(), words);
        grid.setId(id);
        grid.setStretched("name");
        grid.setPlaceholder(new Label(words.get(empty)));
        grid.setOnOpen(model::open);
        Current.bind(grid, model.current());
        VBox top = new VBox(new FilterChips<>(words, model.sorts()));
        top.getStyleClass().add("filters");
        root.setTop(top);
        root.setCenter(grid);
    }

    Node node() {
        return root;
    }
}
