package gangmu.cli;

import gangmu.usecase.Workspace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu undo WORKSPACE [CHANGESET]}: takes back the newest change set, or a named one. */
@Command(name = "undo")
final class UndoCommand extends WorkspaceCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "CHANGESET", descriptionKey = "changeset")
    private @Nullable UUID changeSet;

    @Override
    int run(Workspace workspace) {
        return done(Workspace.await(changeSet == null ? workspace.undo() : workspace.undo(changeSet)));
    }
}
