package gangmu.cli.history;

import gangmu.cli.command.WorkspaceCommand;
import gangmu.usecase.workspace.Workspace;
import picocli.CommandLine.Command;

/** {@code gangmu redo WORKSPACE}: brings back what the last undo took. */
@Command(name = "redo")
final class RedoCommand extends WorkspaceCommand {
    @Override
    protected int run(Workspace workspace) {
        return done(workspace.redo());
    }
}
