package gangmu.cli;

import gangmu.usecase.Workspace;
import picocli.CommandLine.Command;

/** {@code gangmu redo WORKSPACE}: brings back what the last undo took. */
@Command(name = "redo")
final class RedoCommand extends WorkspaceCommand {
    @Override
    int run(Workspace workspace) {
        return done(workspace.redo());
    }
}
