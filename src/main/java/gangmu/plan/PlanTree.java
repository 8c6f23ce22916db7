package gangmu.plan;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one plan out of a snapshot: its tree in order, its indicators and groups, and the units of the workspace. */
public record PlanTree(Snapshot snapshot, UUID plan) {
    private static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::rank).thenComparing(item -> item.id().toString());

    /** The plans of a workspace in their order. */
    public static List<Plan> plans(Snapshot snapshot) {
        return sorted(snapshot.all(Plan.KIND).stream().map(Plan::new), Plan::rank, Plan::id);
    }

    /** The units of a workspace in their order. */
    public static List<Unit> units(Snapshot snapshot) {
        return sorted(snapshot.all(Unit.KIND).stream().map(Unit::new), Unit::rank, Unit::id);
    }

    private static <T> List<T> sorted(Stream<T> all, Function<T, String> rank, Function<T, UUID> id) {
        return all.sorted(Comparator.comparing(rank).thenComparing(t -> id.apply(t).toString())).toList();
    }

    public Plan asPlan() {
        return new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, plan)));
    }

    public @Nullable Item find(UUID item) {
        Entity entity = snapshot.find(Item.KIND, item);
        return entity == null || !plan.equals(entity.get(Item.PLAN)) ? null : new Item(entity);
    }

    /** The items at the top, in order. */
    public List<Item> roots() {
        List<Item> roots = new ArrayList<>();
        for (Entity entity : snapshot.where(Item.PLAN, plan)) {
            if (entity.get(Item.PARENT) == null) {
                roots.add(new Item(entity));
            }
        }
        roots.sort(IN_ORDER);
        return roots;
    }

    /** The children of an item in order; the roots for null. */
    public List<Item> children(@Nullable UUID parent) {
        if (parent == null) {
            return roots();
        }
        List<Item> children = new ArrayList<>();
        for (Entity entity : snapshot.where(Item.PARENT, parent)) {
            children.add(new Item(entity));
        }
        children.sort(IN_ORDER);
        return children;
    }

    public boolean hasChildren(UUID item) {
        return snapshot.countWhere(Item.PARENT, item) > 0;
    }

    /** Every item, each before its children, siblings in order. */
    public void walk(Consumer<Item> visit) {
        Deque<Item> open = new ArrayDeque<>();
        pushAll(open, roots());
        while (!open.isEmpty()) {
            Item item = open.pop();
            visit.accept(item);
            if (hasChildren(item.id())) {
                pushAll(open, children(item.id()));
            }
        }
    }

    private static void pushAll(Deque<Item> open, List<Item> items) {
        items.reversed().forEach(open::push);
    }

    public List<Item> inOrder() {
        List<Item> items = new ArrayList<>();
        walk(items::add);
        return items;
    }

    /** An item and all below it, each before its children. */
    public List<Item> branch(UUID top) {
        List<Item> items = new ArrayList<>();
        Deque<Item> open = new ArrayDeque<>();
        Item first = find(top);
        if (first != null) {
            open.push(first);
        }
        while (!open.isEmpty()) {
            Item item = open.pop();
            items.add(item);
            pushAll(open, children(item.id()));
        }
        return items;
    }

    /** From the top down to the item's parent. */
    public List<Item> ancestors(Item item) {
        Deque<Item> path = new ArrayDeque<>();
        for (UUID up = item.parent(); up != null;) {
            Item parent = find(up);
            if (parent == null) {
                break;
            }
            path.push(parent);
            up = parent.parent();
        }
        return List.copyOf(path);
    }

    public @Nullable Item byCode(String code) {
        return first(snapshot.where(Item.CODE, code), e -> plan.equals(e.get(Item.PLAN)), Item::new);
    }

    public @Nullable Indicator indicatorByCode(String code) {
        return first(snapshot.where(Indicator.CODE, code), e -> plan.equals(e.get(Indicator.PLAN)), Indicator::new);
    }

    private static <T> @Nullable T first(Iterable<Entity> all, Predicate<Entity> wanted, Function<Entity, T> view) {
        for (Entity entity : all) {
            if (wanted.test(entity)) {
                return view.apply(entity);
            }
        }
        return null;
    }

    public List<Indicator> indicators() {
        return sorted(snapshot.where(Indicator.PLAN, plan).stream().map(Indicator::new), Indicator::rank, Indicator::id);
    }

    public List<WorkingGroup> groups() {
        return sorted(snapshot.where(WorkingGroup.PLAN, plan).stream().map(WorkingGroup::new), WorkingGroup::rank,
                WorkingGroup::id);
    }

    /** The phased plan of an item, by date. */
    public List<Milestone> milestones(UUID item) {
        return snapshot.where(Milestone.ITEM, item).stream().map(Milestone::new)
                .sorted(Comparator.comparing(Milestone::due).thenComparing(m -> m.id().toString())).toList();
    }

    public List<AnnualTarget> annualTargets(UUID indicator) {
        return snapshot.where(AnnualTarget.INDICATOR, indicator).stream().map(AnnualTarget::new)
                .sorted(Comparator.comparing(AnnualTarget::year).thenComparing(t -> t.id().toString())).toList();
    }

    public @Nullable Unit unit(@Nullable UUID id) {
        Entity entity = id == null ? null : snapshot.find(Unit.KIND, id);
        return entity == null ? null : new Unit(entity);
    }

    /** The short name of a unit, empty for none. */
    public String unitName(@Nullable UUID id) {
        Unit unit = unit(id);
        return unit == null ? "" : unit.shortName();
    }

    public @Nullable WorkingGroup group(@Nullable UUID id) {
        Entity entity = id == null ? null : snapshot.find(WorkingGroup.KIND, id);
        return entity == null ? null : new WorkingGroup(entity);
    }
}
