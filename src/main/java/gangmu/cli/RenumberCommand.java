package gangmu.cli;

import gangmu.plan.Plan;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu renumber WORKSPACE [--below CODE]}: codes anew in the order of the tree, but for those set by hand. */
@Command(name = "renumber")
final class RenumberCommand extends WorkspaceCommand {
    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "renumber-below")
    private @Nullable String below;

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return done(new EditPlan(workspace).renumber(plan.id(),
                below == null ? null : NamedKinds.item(workspace, plan, below).id()));
    }
}
