package gangmu.ui.status;

import gangmu.ui.shell.Session;
import gangmu.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A card for each of what goes out: the status workbook, the report, the bundle, the plan workbook. */
final class ExportCards {
    private final Words words;
    private final VBox root = new VBox();
    private final ScrollPane scroll = new ScrollPane(root);
    private final Button status;

    ExportCards(Session session) {
        this.words = session.words();
        ExportsModel model = new ExportsModel(session);
        status = button("status", model::exportStatus);
        Button report = button("report", model::exportReport);
        for (Button of : List.of(status, report)) {
            of.getStyleClass().add("accent");
            of.disableProperty().bind(model.judged().not());
        }
        ComboBox<ExportsModel.Choice> layouts = new ComboBox<>(model.layouts());
        layouts.setId("status-layout");
        layouts.valueProperty().bindBidirectional(model.layout());
        Label chosen = new Label();
        chosen.textProperty().bind(model.templateName());
        chosen.getStyleClass().add("hint");
        root.getStyleClass().add("page");
        root.getChildren().addAll(card("status", new HBox(8, layouts, status)),
                card("report", new HBox(8, report, button("choose-template", model::chooseTemplate),
                        button("template", model::exportTemplate)), chosen),
                card("bundle", button("bundle", model::exportBundle)), card("plan", button("plan", model::exportPlan)));
        root.setMaxWidth(820);
        scroll.setFitToWidth(true);
        session.follow(root, model::refresh);
    }

    private VBox card(String key, Node... parts) {
        Label title = new Label(words.get("status-screen." + key + ".title"));
        title.getStyleClass().add("heading");
        Label text = new Label(words.get("status-screen." + key + ".text"));
        text.setWrapText(true);
        text.getStyleClass().add("hint");
        VBox card = new VBox(10, title, text);
        card.getChildren().addAll(parts);
        card.getStyleClass().add("card");
        return card;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("status-screen." + key + ".export"));
        button.setId("export-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    void focus() {
        status.requestFocus();
    }

    Node node() {
        return scroll;
    }
}
