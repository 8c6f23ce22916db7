package gangmu.cli;

import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.Committed;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Workspace;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gangmu add WORKSPACE KIND NAME}: a new item, at the top or below another; or a plan, unit, group, indicator,
 * milestone or annual target.
 */
@Command(name = "add")
final class AddCommand extends WorkspaceCommand {
    @Parameters(index = "1", paramLabel = "KIND", descriptionKey = "kind")
    private @Nullable String kind;

    @Parameters(index = "2", paramLabel = "NAME", descriptionKey = "name")
    private @Nullable String name;

    @Option(names = "--below", paramLabel = "CODE", descriptionKey = "below")
    private @Nullable String below;

    @Option(names = "--start", paramLabel = "DATE", descriptionKey = "start")
    private @Nullable LocalDate start;

    @Option(names = "--end", paramLabel = "DATE", descriptionKey = "end")
    private @Nullable LocalDate end;

    @Override
    int run(Workspace workspace) {
        String called = Objects.requireNonNull(name);
        EditPlan edit = new EditPlan(workspace);
        UUID id = gangmu().ids().get();
        Optional<ItemKind> itemKind = itemKind(Objects.requireNonNull(kind));
        if (itemKind.isPresent()) {
            Plan plan = plan(workspace);
            return done(Workspace.await(edit.addItem(plan.id(), id,
                    below == null ? null : item(workspace, plan, below).id(), null, itemKind.get(), called)));
        }
        return done(Workspace.await(add(workspace, edit, NamedKinds.kind(kind), id, called)));
    }

    private static Optional<ItemKind> itemKind(String kind) {
        for (ItemKind each : ItemKind.values()) {
            if (ValueType.choiceName(each).equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private CompletableFuture<@Nullable Committed> add(Workspace workspace, EditPlan edit, Kind of, UUID id,
            String called) {
        if (of == Plan.KIND) {
            return edit.addPlan(id, called, needed(start, "start"), needed(end, "end"));
        } else if (of == Unit.KIND) {
            return edit.addUnit(id, called, null);
        }
        Plan plan = plan(workspace);
        if (of == WorkingGroup.KIND) {
            return edit.addGroup(id, plan.id(), called);
        } else if (of == Indicator.KIND) {
            return edit.addIndicator(id, plan.id(), called);
        } else if (of == Milestone.KIND) {
            return edit.addMilestone(id, item(workspace, plan, needed(below, "item")).id(),
                    ValueType.DATE.read(called));
        } else if (of == AnnualTarget.KIND) {
            UUID indicator =
                    NamedKinds.find(workspace.snapshot(), plan, Indicator.KIND, needed(below, "indicator")).id();
            return edit.addAnnualTarget(id, indicator, Math.toIntExact(ValueType.COUNT.read(called)));
        }
        throw Refusal.of("thing.not-added", of.name());
    }

    private <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.of("value.required", String.valueOf(kind), field);
        }
        return value;
    }

    static Item item(Workspace workspace, Plan plan, String code) {
        Item item = new PlanTree(workspace.snapshot(), plan.id()).byCode(code);
        if (item == null) {
            throw Refusal.of("item.unknown-code", code);
        }
        return item;
    }
}
