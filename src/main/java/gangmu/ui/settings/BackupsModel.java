package gangmu.ui.settings;

import gangmu.ui.shell.Session;
import gangmu.usecase.workspace.Storage;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The backups of the workspace: those that it made by itself, and one to a file now. */
final class BackupsModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private final Session session;
    private final Words words;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ObservableList<Storage.Kept> kept = FXCollections.observableArrayList();
    private final ObjectProperty<Storage.@Nullable Kept> chosen = new SimpleObjectProperty<>();

    BackupsModel(Session session) {
        this.session = session;
        this.words = session.words();
        refresh();
    }

    String time(Instant made) {
        return TIME.format(made.atZone(session.workspace().clock().getZone()));
    }

    /** Looks anew at what was kept, and at whether keeping has trouble. */
    void refresh() {
        Storage.BackupState now = session.workspace().backups();
        state.set(now.trouble().map(words::problem).orElseGet(() -> now.latest()
                .map(made -> words.get("settings.backup-latest", time(made)))
                .orElse(words.get("settings.backup-none"))));
        session.work().quietly(() -> session.adapters().storage().kept(session.workspace().folder()))
                .thenAccept(kept::setAll);
    }

    /** Writes a backup to a file that is asked for. */
    void write() {
        Path file = session.chooseTarget(words.get("settings.backup-now"), words.get("settings.backup-name",
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

    /** Has a workspace back from the chosen backup, in a folder that is asked for. */
    void restore() {
        Storage.Kept backup = chosen.get();
        if (backup == null) {
            return;
        }
        Path folder = session.desktop().chooseFolder(words.get("settings.restore-into"));
        if (folder != null) {
            session.work().run(words.get("start.restoring"),
                    progress -> session.adapters().storage().restore(backup.file(), folder, progress))
                    .whenComplete((restored, fault) -> {
                        if (fault != null) {
                            session.notices().fault(fault);
                        } else {
                            session.notices().tell(RestoredWords.of(folder, restored, session.workspace().clock()));
                        }
                    });
        }
    }

    /** When the last backup was made, or what trouble there is. */
    ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Storage.Kept> kept() {
        return kept;
    }

    /** The chosen backup. */
    ObjectProperty<Storage.@Nullable Kept> chosen() {
        return chosen;
    }
}
