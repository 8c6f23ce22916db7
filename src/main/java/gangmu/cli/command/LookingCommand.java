package gangmu.cli.command;

import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that only looks, and can look at the plan as it stood at the end of an earlier day. */
public abstract class LookingCommand extends WorkspaceCommand {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Override
    protected final boolean onlyLooks() {
        return true;
    }

    @Override
    protected final int run(Workspace workspace) {
        if (asOf == null) {
            return look(workspace);
        }
        try (Workspace past = workspace.asOf(asOf)) {
            return look(past);
        }
    }

    protected abstract int look(Workspace workspace);
}
