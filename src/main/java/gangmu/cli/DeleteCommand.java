package gangmu.cli;

import gangmu.plan.Plan;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu delete WORKSPACE CODE…}: items with their branches. */
@Command(name = "delete")
final class DeleteCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable List<String> codes;

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        return done(Workspace.await(new EditPlan(workspace).deleteItems(plan.id(), codes == null ? List.of()
                : codes.stream().map(code -> AddCommand.item(workspace, plan, code).id()).toList())));
    }
}
