package gangmu.ui.returns;

import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Committed;
import gangmu.words.Words;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of what a unit wrote beside its cells; a press says what becomes of the chosen one. */
final class RemarksPane {
    private static final double HIGHEST = 130;
    private static final double LINE = 26;
    private final Words words;
    private final RemarksModel model;
    private final ListView<RemarksModel.Line> list = new ListView<>();
    private final Label hint = new Label();
    private final TitledPane root = new TitledPane();
    private @Nullable ArrivedReturn shown;

    RemarksPane(Session session) {
        this.words = session.words();
        this.model = new RemarksModel(session);
        list.setId("returns-remarks");
        list.setCellFactory(view -> new RemarkCell());
        hint.getStyleClass().add("hint");
        HBox deeds = new HBox(8, button("note", model::note), button("fact", model::fact), button("entry", model::entry),
                button("item", model::item), button("set-aside", model::setAside), hint);
        VBox content = new VBox(6, list, deeds);
        content.setPadding(new Insets(4, 0, 0, 0));
        root.setContent(content);
        root.setAnimated(false);
        root.setMinHeight(Region.USE_PREF_SIZE);
        show(null);
    }

    private static final class RemarkCell extends ListCell<RemarksModel.Line> {
        @Override
        protected void updateItem(RemarksModel.Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.text().replaceAll("\\s*\\R\\s*", " / "));
        }
    }

    Node node() {
        return root;
    }

    private Button button(String key, Function<UUID, CompletableFuture<Committed>> deed) {
        Button button = new Button(words.get("returns-screen.remark-" + key));
        button.setId("returns-remark-" + key);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> {
            RemarksModel.Line line = list.getSelectionModel().getSelectedItem();
            return line == null || !line.open();
        }, list.getSelectionModel().selectedItemProperty()));
        button.setOnAction(e -> {
            RemarksModel.Line line = list.getSelectionModel().getSelectedItem();
            UUID id = line == null ? null : line.id();
            if (id != null) {
                deed.apply(id).whenComplete((committed, fault) -> javafx.application.Platform.runLater(() -> show(shown)));
            }
        });
        return button;
    }

    void show(@Nullable ArrivedReturn file) {
        shown = file;
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(model.lines(file));
        int count = list.getItems().size();
        list.getSelectionModel().select(Math.min(at, count - 1));
        list.setPrefHeight(Math.min(HIGHEST, LINE * count + 4));
        root.setText(words.get("returns-screen.remarks", count));
        hint.setText(file != null && !file.isTakenIn() ? words.get("returns-screen.remarks-later") : "");
        root.setVisible(count > 0);
        root.setManaged(count > 0);
    }
}
