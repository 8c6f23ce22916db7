package gangmu.cli.plan;

import gangmu.changes.Kind;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu delete-entry WORKSPACE KIND NUMBER…}: takes entries out. */
@Command(name = "delete-entry")
final class DeleteEntryCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "entry-kind")
    private @Nullable String kindName;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "NUMBER", descriptionKey = "entry-number")
    private List<Integer> numbers = List.of();

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Kind kind = EntryKinds.kind(Objects.requireNonNull(kindName));
        List<UUID> ids = numbers.stream()
                .map(number -> EntryKinds.entry(workspace.snapshot(), plan, kind, number).id()).distinct().toList();
        return done(new EditPlan(workspace).delete(kind, ids));
    }
}
