package gangmu.cli;

import gangmu.changes.Kind;
import gangmu.plan.Plan;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu delete WORKSPACE CODE…}: items with their branches, or other things of the plan by name. */
@Command(name = "delete")
final class DeleteCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable List<String> codes;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "named-kind")
    private @Nullable String kind;

    @Override
    int run(Workspace workspace) {
        Plan plan = plan(workspace);
        List<String> named = codes == null ? List.of() : codes;
        EditPlan edit = new EditPlan(workspace);
        if (kind == null) {
            return done(Workspace.await(edit.deleteItems(plan.id(),
                    named.stream().map(code -> AddCommand.item(workspace, plan, code).id()).toList())));
        }
        Kind of = NamedKinds.kind(kind);
        return done(Workspace.await(edit.delete(of,
                named.stream().map(name -> NamedKinds.find(workspace.snapshot(), plan, of, name).id()).toList())));
    }
}
