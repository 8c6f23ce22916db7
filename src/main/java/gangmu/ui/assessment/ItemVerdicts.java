package gangmu.ui.assessment;

import gangmu.assessment.ItemVerdict;
import gangmu.ui.controls.ToggleChip;
import gangmu.ui.controls.grid.Current;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination.Which;
import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The verdicts on items with both rulers and overrides; chips show how many there are of each and filter. */
final class ItemVerdicts {
    private final ItemVerdictsModel model;
    private final Grid grid;
    private final BorderPane root = new BorderPane();

    ItemVerdicts(Session session) {
        Words words = session.words();
        this.model = new ItemVerdictsModel(session);
        grid = new Grid(model.grid(), words);
        grid.setId("assessment-grid");
        grid.setStretched("name");
        grid.setFrozenColumns(2);
        Label none = new Label();
        none.textProperty().bind(model.nothing());
        grid.setPlaceholder(none);
        Current.bind(grid, model.current());
        grid.setOnOpen(model::open);
        FlowPane bar = new FlowPane(8, 6);
        bar.getStyleClass().add("filters");
        for (ItemVerdict verdict : ItemVerdict.values()) {
            bar.getChildren().add(new ToggleChip(model.verdict(verdict)));
        }
        Button whole = new Button(words.get("assessment.whole"));
        whole.visibleProperty().bind(model.part().isNotNull());
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setOnAction(e -> model.arrive(new Which.Every(), null));
        Button open = new Button(words.get("assessment.open"));
        open.setOnAction(e -> model.open());
        bar.getChildren().add(new ToggleChip(model.disagree()));
        bar.getChildren().addAll(OverruledChips.of(model.overruled(), "items"));
        bar.getChildren().addAll(whole, open);
        Label sentence = new Label();
        sentence.textProperty().bind(model.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("verdict-box");
        sentence.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(8, sentence, new OverrideForm(words, model.form(), "item").node());
        foot.getStyleClass().add("page");
        root.setTop(bar);
        root.setCenter(grid);
        root.setBottom(foot);
        session.follow(root, model::refresh);
    }

    /** Shows only what another screen asked for. */
    void arrive(Which which, @Nullable UUID of) {
        model.arrive(which, of);
    }

    Node node() {
        return root;
    }

    void focus() {
        grid.requestFocus();
    }
}
