package gangmu.cli.command;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.evidence.Fact;
import gangmu.period.Period;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.content.UnitNames;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the command line names by its kind, because it has no code of its own in the tree. */
public final class NamedKinds {
    private static final List<Kind> ALL = List.of(Plan.KIND, Unit.KIND, WorkingGroup.KIND, Indicator.KIND,
            Milestone.KIND, AnnualTarget.KIND, Period.KIND, Evidence.KIND, Fact.KIND);

    private NamedKinds() {
    }

    /** The kind of this name, with a dash between words. */
    static Kind kind(String name) {
        return ALL.stream().filter(kind -> name(kind).equals(name)).findFirst()
                .orElseThrow(() -> Refusal.of("kind.unknown", name,
                        ALL.stream().map(NamedKinds::name).collect(Collectors.joining(", "))));
    }

    private static String name(Kind kind) {
        return kind.name().replace('_', '-');
    }

    /**
     * The entity of this name, code or id; a milestone or annual target by the code of what it belongs to and its date or
     * year: {@code 1.1.2 2023-12-31}.
     */
    public static Entity find(Snapshot snapshot, Plan plan, Kind kind, String name) {
        if (kind == Unit.KIND) {
            return Objects.requireNonNull(snapshot.find(kind, new UnitNames(snapshot).find(name)));
        }
        return snapshot.all(kind).stream().filter(entity -> isOf(snapshot, entity, plan))
                .filter(entity -> Naming.isCalled(snapshot, entity, name)).findFirst()
                .orElseThrow(() -> Refusal.of("thing.unknown", kind, name));
    }

    /**
     * Whatever a person names: an item or indicator by its code; anything by {@code KIND:NAME} ({@code item:1},
     * {@code unit:NAME}) or by a global id.
     *
     * @param kind where it was given by itself
     */
    public static Entity thing(Snapshot snapshot, Plan plan, @Nullable String kind, String named) {
        int colon = named.indexOf(':');
        String before = kind == null && colon > 0 ? named.substring(0, colon) : kind;
        String name = kind == null ? named.substring(colon + 1).strip() : named;
        if (before == null) {
            return byId(snapshot, named).orElseGet(() -> PlanChoice.byCode(snapshot, plan, named));
        }
        if (before.equals(Item.KIND.name())) {
            return item(snapshot, plan, name).entity();
        }
        return kind(before) == Evidence.KIND ? PlanChoice.evidence(snapshot, name).entity()
                : find(snapshot, plan, kind(before), name);
    }

    private static Optional<Entity> byId(Snapshot snapshot, String text) {
        return Optional.ofNullable(PlanChoice.id(text)).map(snapshot::findAnywhere);
    }

    private static boolean isOf(Snapshot snapshot, Entity entity, Plan plan) {
        for (Field<?> field : entity.kind().fields()) {
            if (field.owner() && entity.get(field) instanceof UUID id) {
                Entity owner = snapshot.findAnywhere(id);
                return id.equals(plan.id()) || owner != null && isOf(snapshot, owner, plan);
            }
        }
        return true;
    }

    /** The item of this code; {@code item:1} is the item and not the indicator. */
    public static Item item(Workspace workspace, Plan plan, String code) {
        return item(workspace.snapshot(), plan, code.replaceFirst("^item:", ""));
    }

    public static Item item(Snapshot snapshot, Plan plan, String code) {
        Item item = new PlanTree(snapshot, plan.id()).byCode(code);
        if (item == null) {
            throw Refusal.of("item.unknown-code", code);
        }
        return item;
    }
}
