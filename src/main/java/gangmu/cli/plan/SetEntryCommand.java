package gangmu.cli.plan;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.cli.command.TypedValue;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu set-entry WORKSPACE KIND NUMBER FIELD VALUE}: one edit of an entry. */
@Command(name = "set-entry")
final class SetEntryCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "entry-kind")
    private @Nullable String kindName;

    @Parameters(index = "2", paramLabel = "NUMBER", descriptionKey = "entry-number")
    private int number;

    @Parameters(index = "3", paramLabel = "FIELD", descriptionKey = "field")
    private @Nullable String field;

    @Parameters(index = "4", paramLabel = "VALUE", descriptionKey = "value")
    private @Nullable String value;

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Kind kind = EntryKinds.kind(Objects.requireNonNull(kindName));
        EditPlan.Subject subject = new EditPlan.Subject(kind,
                EntryKinds.entry(workspace.snapshot(), plan, kind, number).id(), null);
        Field<?> edited = EntryKinds.field(kind, Objects.requireNonNull(field));
        return done(new EditPlan(workspace).set(plan.id(), new EditPlan.FieldEdit(subject, edited,
                TypedValue.meant(edited, Objects.requireNonNull(value)))));
    }
}
