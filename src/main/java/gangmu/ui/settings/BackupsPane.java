package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Storage;
import gangmu.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The backups of the workspace as a list, with buttons to make one and to have one back. */
final class BackupsPane extends VBox {
    BackupsPane(Session session) {
        super(12);
        Words words = session.words();
        BackupsModel model = new BackupsModel(session);
        getStyleClass().add("page");
        Label rules = new Label(words.get("settings.backup-rules"));
        rules.setWrapText(true);
        rules.getStyleClass().add("hint");
        Label state = new Label();
        state.textProperty().bind(model.state());
        state.setWrapText(true);
        Button write = new Button(words.get("settings.backup-now"));
        write.setId("backup-now");
        write.setOnAction(e -> model.write());
        Button restore = new Button(words.get("settings.restore"));
        restore.setId("backup-restore");
        restore.setOnAction(e -> model.restore());
        restore.disableProperty().bind(model.chosen().isNull());
        ListView<Storage.Kept> kept = new ListView<>(model.kept());
        model.chosen().bind(kept.getSelectionModel().selectedItemProperty());
        kept.setId("backups");
        kept.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Storage.Kept item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : model.time(item.made()));
            }
        });
        VBox.setVgrow(kept, Priority.ALWAYS);
        getChildren().addAll(state, new HBox(8, write, restore), kept, rules);
    }
}
