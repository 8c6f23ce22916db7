package gangmu.cli.command;

import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;

/** What every command has: the program that it belongs to, and the one way to open a workspace. */
public abstract class Subcommand implements Callable<Integer> {
    /** The exit code of a command that told the user what is wrong. */
    public static final int TOLD = 1;
    /** What keeps a workspace from being edited, but not from being looked at. */
    private static final Set<String> READABLE = Set.of("workspace.in-use", "workspace.not-writable");

    @ParentCommand
    private @Nullable Invocation gangmu;

    protected final Invocation gangmu() {
        return Objects.requireNonNull(gangmu);
    }

    protected final Console console() {
        return gangmu().console();
    }

    /** A path that the user had to give, from the root. */
    protected static Path whole(@Nullable Path given) {
        return Objects.requireNonNull(given).toAbsolutePath().normalize();
    }

    /**
     * Opens a workspace, asking for its password where it is locked.
     *
     * @param look whether the newest snapshot will do while it cannot be edited; that is said then, with its time
     */
    protected final Workspace open(Path folder, boolean look) {
        return gangmu().unlocked(folder, () -> new Workspace(opened(folder, look), gangmu().clock(), gangmu().ids(),
                System.getProperty("user.name", "")));
    }

    private Storage.Opened opened(Path folder, boolean look) {
        Storage storage = gangmu().adapters().storage();
        try {
            Storage.Opened opened = storage.open(folder, Progress.NONE);
            opened.notices().forEach(console()::tell);
            return opened;
        } catch (Refusal refusal) {
            if (!look || !READABLE.contains(refusal.problem().code())) {
                throw refusal;
            }
            Storage.Opened snapshot = storage.openReadOnly(folder, Progress.NONE);
            console().tell(refusal.problem());
            console().warn("cli.read-only", snapshot.asOf().map(gangmu()::shown).orElse(""));
            return snapshot;
        }
    }
}
