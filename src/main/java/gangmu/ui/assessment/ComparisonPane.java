package gangmu.ui.assessment;

import gangmu.period.Period;
import gangmu.ui.controls.ShownAs;
import gangmu.ui.shell.Session;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Any two periods beside each other. */
final class ComparisonPane {
    private final ComparisonModel model;
    private final BorderPane root = new BorderPane();

    ComparisonPane(Session session) {
        this.model = new ComparisonModel(session);
        Label totals = new Label();
        totals.textProperty().bind(model.totals());
        totals.setWrapText(true);
        HBox top = new HBox(8, box("compare-before", model.before()), new Label("→"), box("compare-after", model.after()),
                totals);
        top.getStyleClass().add("tools");
        root.setTop(top);
        root.setCenter(new DifferencesGrid(session.words(), model.differences(), "comparison-grid",
                "assessment.compare.empty").node());
        session.follow(root, model::refresh);
    }

    private ComboBox<Period> box(String id, ObjectProperty<@Nullable Period> side) {
        ComboBox<Period> box = new ComboBox<>(model.periods());
        box.setId(id);
        box.setConverter(new ShownAs<>(model::name));
        box.valueProperty().bindBidirectional(side);
        return box;
    }

    /** The period that is looked at beside the one before it. */
    void sinceTheLast() {
        model.sinceTheLast();
    }

    Node node() {
        return root;
    }
}
