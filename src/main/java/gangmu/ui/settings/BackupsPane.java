package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Storage;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The backups of the workspace: those that it made by itself, and one to a file now. */
final class BackupsPane extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private final Session session;
    private final Words words;
    private final Label state = new Label();
    private final ListView<Storage.Kept> kept = new ListView<>();

    BackupsPane(Session session) {
        super(12);
        this.session = session;
        this.words = session.words();
        getStyleClass().add("page");
        Label rules = new Label(words.get("settings.backup-rules"));
        rules.setWrapText(true);
        rules.getStyleClass().add("hint");
        state.setWrapText(true);
        Button write = new Button(words.get("settings.backup-now"));
        write.setId("backup-now");
        write.setOnAction(e -> write());
        Button restore = new Button(words.get("settings.restore"));
        restore.setId("backup-restore");
        restore.setOnAction(e -> restore());
        restore.disableProperty().bind(kept.getSelectionModel().selectedItemProperty().isNull());
        kept.setId("backups");
        kept.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Storage.Kept item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : time(item.made()));
            }
        });
        VBox.setVgrow(kept, Priority.ALWAYS);
        getChildren().addAll(state, new HBox(8, write, restore), kept, rules);
        refresh();
    }

    private String time(Instant made) {
        return TIME.format(made.atZone(session.workspace().clock().getZone()));
    }

    private void refresh() {
        Storage.BackupState now = session.workspace().backups();
        state.setText(now.trouble().map(words::problem).orElseGet(() -> now.latest()
                .map(made -> words.get("settings.backup-latest", time(made)))
                .orElse(words.get("settings.backup-none"))));
        session.work().quietly(() -> session.adapters().storage().kept(session.workspace().folder()))
                .thenAccept(kept.getItems()::setAll);
    }

    private void write() {
        Path file = session.desktop().chooseTarget(words.get("settings.backup-now"), words.get("settings.backup-name",
                String.valueOf(session.workspace().folder().getFileName())));
        if (file != null) {
            session.work().run(words.get("settings.backing-up"),
                    progress -> session.workspace().backup(file, progress)).whenComplete((made, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().say("settings.backed-up", file.toString(), time(made));
                        }
                        refresh();
                    });
        }
    }

    private void restore() {
        Storage.Kept chosen = kept.getSelectionModel().getSelectedItem();
        Path folder = session.desktop().chooseFolder(words.get("settings.restore-into"));
        if (folder != null) {
            session.work().run(words.get("start.restoring"),
                    progress -> session.adapters().storage().restore(chosen.file(), folder, progress))
                    .whenComplete((restored, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().tell(RestoredWords.of(folder, restored, session.workspace().clock()));
                        }
                    });
        }
    }
}
