package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.TypedValue;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.ShowPlan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu set WORKSPACE CODE FIELD VALUE}: one edit. An empty value takes the value away. */
@Command(name = "set")
final class SetCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "thing")
    private @Nullable String code;

    @Parameters(index = "2", paramLabel = "FIELD", descriptionKey = "field")
    private @Nullable String fieldName;

    @Parameters(index = "3", paramLabel = "VALUE", descriptionKey = "value")
    private @Nullable String value;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "named-kind")
    private @Nullable String named;

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        String called = Objects.requireNonNull(code);
        Entity entity = NamedKinds.thing(workspace.snapshot(), plan, named, called);
        List<Field<?>> settable = ShowPlan.settable(entity.kind());
        Field<?> field = settable.stream().filter(f -> f.name().equals(fieldName)).findFirst()
                .orElseThrow(() -> unknown(Objects.requireNonNull(fieldName), settable));
        Kind kind = field.kind();
        boolean reported = kind != entity.kind();
        Period period = reported ? periodOption.of(workspace, plan) : null;
        EditPlan.Subject subject =
                new EditPlan.Subject(entity.kind(), entity.id(), period == null ? null : period.id());
        return done(new EditPlan(workspace).set(plan.id(),
                new EditPlan.FieldEdit(subject, field, TypedValue.meant(field, Objects.requireNonNull(value)))));
    }

    static Refusal unknown(String name, List<Field<?>> known) {
        return Refusal.of("field.unknown", name, known.stream().map(Field::name).collect(Collectors.joining(", ")));
    }
}
