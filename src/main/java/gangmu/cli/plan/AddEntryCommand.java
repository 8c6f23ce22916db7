package gangmu.cli.plan;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.cli.command.TypedValue;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu add-entry WORKSPACE KIND TEXT [FIELD=VALUE…]}: a new problem, measure, opinion … */
@Command(name = "add-entry")
final class AddEntryCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "entry-kind")
    private @Nullable String kindName;

    @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "entry-text")
    private @Nullable String text;

    @Parameters(index = "3..*", paramLabel = "FIELD=VALUE", descriptionKey = "entry-fields")
    private Map<String, String> values = new LinkedHashMap<>();

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Kind kind = EntryKinds.kind(Objects.requireNonNull(kindName));
        Map<Field<?>, String> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Field<?> field = EntryKinds.field(kind, name);
            fields.put(field, TypedValue.meant(field, value));
        });
        return done(new EditPlan(workspace).addEntry(kind, gangmu().ids().get(), plan.id(),
                Objects.requireNonNull(text), fields));
    }
}
