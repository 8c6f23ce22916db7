package gangmu.ui.status;

import gangmu.ui.shell.Session;
import gangmu.words.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places of the report, and the text of the chosen one. */
final class TextsPane {
    private final Session session;
    private final Words words;
    private final SplitPane root = new SplitPane();

    TextsPane(Session session) {
        this.session = session;
        this.words = session.words();
        TextsModel model = new TextsModel(session);
        TextArea text = new TextArea();
        text.setWrapText(true);
        text.setId("report-text");
        text.textProperty().bindBidirectional(model.text());
        text.focusedProperty().addListener((o, was, is) -> model.writing(is));
        ListView<TextsModel.Slot> slots = new ListView<>(model.slots());
        slots.setId("report-slots");
        slots.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(TextsModel.@Nullable Slot slot, boolean empty) {
                super.updateItem(slot, empty);
                setText(slot == null || empty ? "" : model.name(slot));
            }
        });
        slots.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> {
            if (is != null) {
                model.chosen().set(is);
            }
        });
        model.chosen().addListener((o, was, is) -> {
            if (is != null) {
                slots.getSelectionModel().select(model.slots().indexOf(is));
            }
        });
        Button save = button("save", () -> {
            slots.requestFocus();
            model.save();
        });
        save.disableProperty().bind(model.locked().isNotEmpty());
        text.editableProperty().bind(model.locked().isEmpty());
        Button restore = button("restore", () -> {
            slots.requestFocus();
            model.restore();
        });
        restore.disableProperty().bind(model.restorable().not());
        Button template = button("template", model::readTemplate);
        template.setDisable(session.workspace().readOnly());
        Label hint = new Label();
        hint.setId("text-hint");
        hint.textProperty().bind(Bindings.when(model.locked().isEmpty()).then(words.get("status-screen.text.hint"))
                .otherwise(model.locked()));
        hint.setWrapText(true);
        hint.getStyleClass().add("hint");
        VBox right = new VBox(8, hint, text, new HBox(8, save, restore, template));
        VBox.setVgrow(text, Priority.ALWAYS);
        right.getStyleClass().add("pane");
        root.getItems().addAll(slots, right);
        root.setDividerPositions(0.3);
        session.follow(slots, model::refresh);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.get("status-screen.text." + key));
        button.setId("text-" + key);
        button.setOnAction(e -> action.run());
        return button;
    }

    Node node() {
        return root;
    }
}
