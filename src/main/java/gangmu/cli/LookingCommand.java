package gangmu.cli;

import gangmu.usecase.Workspace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that only looks, and can look at the plan as it stood at the end of an earlier day. */
abstract class LookingCommand extends WorkspaceCommand {
    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Override
    final boolean onlyLooks() {
        return true;
    }

    @Override
    final int run(Workspace workspace) {
        if (asOf == null) {
            return look(workspace);
        }
        try (Workspace past = workspace.asOf(asOf)) {
            return look(past);
        }
    }

    abstract int look(Workspace workspace);
}
