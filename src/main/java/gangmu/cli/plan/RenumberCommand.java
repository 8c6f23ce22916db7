package gangmu.cli.plan;

import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu renumber WORKSPACE [--below CODE]}: codes anew in the order of the tree, but for those set by hand. */
@Command(name = "renumber")
final class RenumberCommand extends WorkspaceCommand {
    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "renumber-below")
    private @Nullable String below;

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return done(new EditPlan(workspace).renumber(plan.id(),
                below == null ? null : NamedKinds.item(workspace, plan, below).id()));
    }
}
