package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu delete WORKSPACE CODE…}: items with their branches, or other things that nothing uses. */
@Command(name = "delete")
final class DeleteCommand extends WorkspaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "CODE", descriptionKey = "thing")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "named-kind")
    private @Nullable String named;

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        List<Entity> things = codes.stream().map(code -> NamedKinds.thing(workspace.snapshot(), plan, named, code)).toList();
        Kind kind = things.getFirst().kind();
        if (things.stream().anyMatch(thing -> thing.kind() != kind)) {
            throw Refusal.of("delete.several-kinds");
        }
        List<UUID> ids = things.stream().map(Entity::id).toList();
        EditPlan edit = new EditPlan(workspace);
        return done(kind == Item.KIND ? edit.deleteItems(plan.id(), ids) : edit.delete(kind, ids));
    }
}
