package gangmu.ui.start;

import gangmu.changes.Problem;
import gangmu.ui.shell.Settings;
import gangmu.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the start page says and lets do: what was opened last, what goes on, what went wrong and the way out of it. */
public final class StartModel {
    private final Words words;
    private final Settings settings;
    private final Actions actions;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Remedy> remedy = new ReadOnlyObjectWrapper<>(Remedy.NONE);
    private final StringProperty password = new SimpleStringProperty("");
    private @Nullable Path troubled;

    /** What can be done from here. */
    public interface Actions {
        void makeNew();

        /** Asks for the office's own tables, or a plan workbook, and makes a plan of them. */
        void makeFromFiles();

        /** As {@link #makeFromFiles}, of files that are at hand already. */
        void makeFrom(List<Path> files);

        /** Asks for the workspace of a plan, and makes the next one from it in a workspace of its own. */
        void makeNext();

        void openFolder();

        void open(Path workspace);

        void openReadOnly(Path workspace);

        /** Has back what can be had of a damaged workspace, in a new folder beside it, and opens that. */
        void restore(Path damaged);

        /** Opens a locked workspace. */
        void unlock(Path workspace, char[] password);

        void makeSample();

        void language(Locale locale);

        void theme(boolean dark);
    }

    /** What a problem at opening lets the user do about it. */
    public enum Remedy {
        NONE, LOOK_ONLY, RESTORE, PASSWORD;

        static Remedy of(Problem problem) {
            return switch (problem.code()) {
                case "workspace.in-use", "workspace.not-writable" -> LOOK_ONLY;
                case "workspace.password-needed", "workspace.wrong-password" -> PASSWORD;
                case "workspace.damaged-restorable", "workspace.damaged-partly", "workspace.damaged-courses",
                        "workspace.damaged-courses-partly" -> RESTORE;
                default -> NONE;
            };
        }
    }

    public StartModel(Words words, Settings settings, Actions actions) {
        this.words = words;
        this.settings = settings;
        this.actions = actions;
    }

    /** While a workspace is being opened or made, there is nothing to choose and nothing wrong yet. */
    public void busy(boolean isBusy) {
        busy.set(isBusy);
        if (isBusy) {
            message.set("");
        }
    }

    /** Says why a workspace could not be opened or made, and what can be done about it. */
    public void problem(Problem problem, Path workspace) {
        troubled = workspace;
        password.set("");
        remedy.set(Remedy.of(problem));
        message.set(words.problem(problem));
    }

    /** Does what can be done about the problem. */
    void mend() {
        Path workspace = troubled;
        if (workspace == null) {
            return;
        }
        switch (remedy.get()) {
            case RESTORE -> actions.restore(workspace);
            case PASSWORD -> actions.unlock(workspace, password.get().toCharArray());
            case LOOK_ONLY -> actions.openReadOnly(workspace);
            case NONE -> { }
        }
    }

    /** Takes what is dropped on the page: a folder is a workspace to open, files are tables to start from. */
    void drop(List<Path> dropped) {
        if (busy.get()) {
            return;
        }
        if (dropped.size() == 1 && Files.isDirectory(dropped.getFirst())) {
            actions.open(dropped.getFirst());
        } else {
            actions.makeFrom(dropped);
        }
    }

    /** What the remedy is called. */
    String remedyName() {
        return switch (remedy.get()) {
            case RESTORE -> words.get("start.restore");
            case PASSWORD -> words.get("start.unlock");
            case LOOK_ONLY, NONE -> words.get("start.look-only");
        };
    }

    /** The workspaces opened last, newest first. */
    List<Path> recent() {
        return settings.recent();
    }

    boolean dark() {
        return settings.dark();
    }

    Words words() {
        return words;
    }

    Actions actions() {
        return actions;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What went wrong; empty for nothing. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Remedy> remedy() {
        return remedy.getReadOnlyProperty();
    }

    /** Whether the remedy is offered: it keeps its room while it is tried, so that nothing moves. */
    BooleanBinding offered() {
        return message.isNotEmpty().and(remedy.isNotEqualTo(Remedy.NONE));
    }

    StringProperty password() {
        return password;
    }
}
