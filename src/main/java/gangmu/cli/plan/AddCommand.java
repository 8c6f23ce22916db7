package gangmu.cli.plan;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.cli.command.NamedKinds;
import gangmu.cli.command.TypedValue;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.evidence.Fact;
import gangmu.period.Period;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.Sort;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.content.ShowPlan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gangmu add WORKSPACE KIND NAME [FIELD=VALUE…]}: something new, with its values, as one change set. */
@Command(name = "add")
final class AddCommand extends WorkspaceCommand {
    /** What can be added; the first five are items. */
    private enum What {
        SECTION, TASK, PROJECT, POLICY, STEP, MILESTONE, INDICATOR, ANNUAL_TARGET, UNIT, GROUP, PERIOD, FACT, PLAN;

        Kind kind() {
            return switch (this) {
                case SECTION, TASK, PROJECT, POLICY, STEP -> Item.KIND;
                case MILESTONE -> Milestone.KIND;
                case INDICATOR -> Indicator.KIND;
                case ANNUAL_TARGET -> AnnualTarget.KIND;
                case UNIT -> Unit.KIND;
                case GROUP -> WorkingGroup.KIND;
                case PERIOD -> Period.KIND;
                case FACT -> Fact.KIND;
                case PLAN -> Plan.KIND;
            };
        }
    }

    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "kind")
    private String kindName = "";

    @Parameters(index = "2", paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    @Parameters(index = "3..*", paramLabel = "FIELD=VALUE", descriptionKey = "fields-given")
    private Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "below")
    private @Nullable String below;

    @Option(names = "--after", paramLabel = "CODE", descriptionKey = "after")
    private @Nullable String after;

    @Option(names = "--start", paramLabel = "DATE", descriptionKey = "start")
    private @Nullable String start;

    @Option(names = "--end", paramLabel = "DATE", descriptionKey = "end")
    private @Nullable String end;

    @Override
    protected int run(Workspace workspace) {
        What what = what();
        if (name.isBlank()) {
            throw Refusal.of("add.needs-name", kindName);
        }
        Map<Field<?>, String> values = new LinkedHashMap<>();
        given.forEach((named, value) -> {
            Field<?> field = field(what.kind(), named);
            values.put(field, TypedValue.meant(field, value));
        });
        if (start != null) {
            values.put(field(what.kind(), "start"), start);
        }
        if (end != null) {
            values.put(field(what.kind(), "end"), end);
        }
        UUID id = gangmu().ids().get();
        Committed committed = Workspace.await(add(workspace, what, id, values));
        Entity added = Objects.requireNonNull(workspace.snapshot().find(what.kind(), id));
        if (!json()) {
            console().say("cli.added", Sort.of(added).word(console().words()), Naming.label(added));
        }
        return done(committed, Map.of("id", id.toString(), "code", Naming.label(added)));
    }

    private What what() {
        for (What what : What.values()) {
            if (ValueType.choiceName(what).equals(kindName)) {
                return what;
            }
        }
        throw Refusal.of("kind.unknown", kindName, Stream.of(What.values()).filter(what -> what.kind() != Item.KIND)
                .map(ValueType::choiceName).collect(Collectors.joining(", ")));
    }

    static Field<?> field(Kind kind, String name) {
        List<Field<?>> fields = ShowPlan.settable(kind).stream().filter(field -> field.kind() == kind).toList();
        return fields.stream().filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow(() -> SetCommand.unknown(name, fields));
    }

    private CompletableFuture<@Nullable Committed> add(Workspace workspace, What what, UUID id,
            Map<Field<?>, String> values) {
        if (what == What.PLAN) {
            LocalDate start = taken(values, Plan.START);
            LocalDate end = taken(values, Plan.END);
            return new EditPlan(workspace).with(values).addPlan(id, name, start, end);
        }
        if (what == What.UNIT) {
            return new EditPlan(workspace).with(values).addUnit(id, name, null);
        }
        UUID plan = plan(workspace).id();
        if (what == What.PERIOD) {
            LocalDate date = taken(values, Period.DATA_DATE);
            String code = values.getOrDefault(Period.CODE, date.toString().substring(0, "2023-06".length()));
            return new EditPlan(workspace).with(values).addPeriod(id, plan, code, name, date);
        }
        EditPlan edit = new EditPlan(workspace).with(values);
        return switch (what) {
            case GROUP -> edit.addGroup(id, plan, name);
            case INDICATOR -> edit.addIndicator(id, plan, name);
            case FACT -> edit.addEntry(Fact.KIND, id, plan, name, Map.of());
            case MILESTONE -> edit.addMilestone(id, NamedKinds.item(workspace, plan(workspace), owner()).id(),
                    Objects.requireNonNull(Milestone.DUE.read(name)));
            case ANNUAL_TARGET -> edit.addAnnualTarget(id, indicator(workspace).id(),
                    Math.toIntExact(Objects.requireNonNull(AnnualTarget.YEAR.read(name))));
            default -> addItem(workspace, edit, plan, id, ItemKind.valueOf(what.name()));
        };
    }

    private CompletableFuture<@Nullable Committed> addItem(Workspace workspace, EditPlan edit, UUID plan, UUID id,
            ItemKind kind) {
        if (after != null) {
            Item sibling = NamedKinds.item(workspace, plan(workspace), after);
            return edit.addItem(plan, id, sibling.parent(), sibling.id(), kind, name);
        }
        UUID parent = below == null ? null : NamedKinds.item(workspace, plan(workspace), below).id();
        return edit.addItem(plan, id, parent, null, kind, name);
    }

    private String owner() {
        if (below == null) {
            throw Refusal.of("add.needs-below", kindName);
        }
        return below;
    }

    private Entity indicator(Workspace workspace) {
        return NamedKinds.find(workspace.snapshot(), plan(workspace), Indicator.KIND,
                owner().replaceFirst("^indicator:", ""));
    }

    /** A value that the new thing cannot be made without. */
    private <T> T taken(Map<Field<?>, String> values, Field<T> field) {
        T value = field.read(values.remove(field));
        if (value == null) {
            throw Refusal.of("add.needs-field", kindName, field.name());
        }
        return value;
    }
}
