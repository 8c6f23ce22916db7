package gangmu.plan;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds in every plan: codes are unique, the tree is a tree, dates and weights make sense. */
public final class PlanRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Ref ref : Rule.touched(changes)) {
            Entity entity = after.find(ref);
            if (entity == null) {
                continue;
            }
            if (ref.kind() == Item.KIND) {
                checkItem(after, new Item(entity));
            } else if (ref.kind() == Indicator.KIND) {
                Indicator indicator = new Indicator(entity);
                checkNamed(entity, Indicator.NAME);
                checkCode(after, indicator.entity(), Indicator.PLAN, Indicator.CODE, Indicator.NAME);
                checkMeasure(indicator);
            } else if (ref.kind() == Plan.KIND) {
                checkNamed(entity, Plan.NAME);
                checkDates(new Plan(entity).name(), needed(entity, Plan.START), needed(entity, Plan.END), Plan.END);
            } else if (ref.kind() == Unit.KIND) {
                checkNamed(entity, Unit.NAME);
                checkUnitName(after, new Unit(entity));
            } else if (ref.kind() == WorkingGroup.KIND) {
                checkNamed(entity, WorkingGroup.NAME);
            } else if (Entries.KINDS.contains(ref.kind())) {
                needed(entity, entity.kind().field("plan").orElseThrow());
                needed(entity, Entries.main(ref.kind()));
                checkGroup(after, entity);
            } else if (ref.kind() == Milestone.KIND) {
                needed(entity, Milestone.DUE);
            } else if (ref.kind() == AnnualTarget.KIND) {
                checkYear(after, new AnnualTarget(entity), needed(entity, AnnualTarget.YEAR));
            }
        }
    }

    private static <T> T needed(Entity entity, Field<T> field) {
        T value = entity.get(field);
        if (value == null) {
            throw Refusal.required(field);
        }
        return value;
    }

    private static void checkNamed(Entity entity, Field<String> name) {
        needed(entity, name);
    }

    private static void checkItem(Snapshot after, Item item) {
        needed(item.entity(), Item.PLAN);
        needed(item.entity(), Item.ITEM_KIND);
        checkCode(after, item.entity(), Item.PLAN, Item.CODE, Item.NAME);
        checkDates(item.code() + " " + item.name(), item.start(), item.end(), Item.END);
        if (item.weight().signum() < 0) {
            throw Refusal.at(Item.WEIGHT, "item.weight-negative", item.code(), item.name(), item.weight().toPlainString());
        }
        if (item.parts() < 1) {
            throw Refusal.at(Item.PARTS, "item.parts-too-few", item.code(), item.name(), item.parts());
        }
        if (item.adjusted() && item.text(Item.ADJUSTED_REASON).isBlank()) {
            throw Refusal.at(Item.ADJUSTED_REASON, "item.adjusted-without-reason", item.code(), item.name());
        }
        Set<UUID> above = new HashSet<>();
        for (Item at = item; at.parent() != null;) {
            Entity parent = after.find(Item.KIND, Objects.requireNonNull(at.parent()));
            if (parent == null) {
                break;
            }
            if (!above.add(parent.id()) || parent.id().equals(item.id())) {
                throw Refusal.at(Item.PARENT, "item.move-into-itself", item.code(), item.name());
            }
            at = new Item(parent);
            if (!at.plan().equals(item.plan())) {
                throw Refusal.at(Item.PARENT, "item.parent-of-another-plan", item.code(), item.name());
            }
        }
    }

    /** That the rule of its type can be used: there is a way from the base to the target, and growth has a base to grow. */
    private static void checkMeasure(Indicator indicator) {
        BigDecimal base = indicator.base();
        Range target = indicator.target();
        IndicatorType type = indicator.type();
        boolean level = type == IndicatorType.LEVEL || type == IndicatorType.DUAL;
        if (level && base != null && target != null && target.isPoint() && target.holds(base)) {
            throw Refusal.at(Indicator.TARGET, "indicator.target-equals-base", indicator.code(), indicator.name(),
                    base.toPlainString());
        }
        if (type == IndicatorType.CUMULATIVE && target != null && target.lower().signum() <= 0 && target.upper().signum() >= 0) {
            throw Refusal.at(Indicator.TARGET, "indicator.target-zero", indicator.code(), indicator.name());
        }
        boolean growth = type == IndicatorType.GROWTH || type == IndicatorType.DUAL;
        if (growth && base != null && base.signum() <= 0) {
            throw Refusal.at(Indicator.BASE, "indicator.base-not-positive", indicator.code(), indicator.name(),
                    base.toPlainString());
        }
    }

    /** That a code is there and no other entity of the same plan has it. */
    public static void checkCode(Snapshot after, Entity entity, Field<UUID> plan, Field<String> code,
            Field<String> name) {
        String own = needed(entity, code);
        for (Entity other : after.where(code, own)) {
            if (!other.id().equals(entity.id()) && Objects.equals(other.get(plan), entity.get(plan))) {
                throw Refusal.at(code, "code.taken", own, other.orElse(name, ""));
            }
        }
    }

    /** A measure of a group is no group itself, and no measure of its own. */
    private static void checkGroup(Snapshot after, Entity entity) {
        UUID parent = entity.kind() == Measure.KIND ? entity.get(Measure.PARENT) : null;
        Entity group = parent == null ? null : after.find(Measure.KIND, parent);
        if (group != null && (group.get(Measure.PARENT) != null || group.id().equals(entity.id()))) {
            throw Refusal.at(Measure.PARENT, "measure.group-of-group", new Measure(entity).name(), new Measure(group).name());
        }
    }

    private static void checkUnitName(Snapshot after, Unit unit) {
        Collection<Entity> all = after.all(Unit.KIND);
        for (Entity other : all) {
            if (!other.id().equals(unit.id()) && new Unit(other).name().equals(unit.name())) {
                throw Refusal.at(Unit.NAME, "unit.name-taken", unit.name());
            }
        }
    }

    /** An indicator has one target for a year. */
    private static void checkYear(Snapshot after, AnnualTarget target, Long year) {
        for (Entity other : after.where(AnnualTarget.INDICATOR, target.indicator())) {
            if (!other.id().equals(target.id()) && year.equals(other.get(AnnualTarget.YEAR))) {
                Entity of = after.find(Indicator.KIND, target.indicator());
                throw Refusal.at(AnnualTarget.YEAR, "annual-target.year-taken", of == null ? "" : new Indicator(of).code(),
                        of == null ? "" : new Indicator(of).name(), Long.toString(year));
            }
        }
    }

    private static void checkDates(String what, @Nullable LocalDate start, @Nullable LocalDate end, Field<LocalDate> ends) {
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.at(ends, "dates.end-before-start", what, start.toString(), end.toString());
        }
    }

    /** The kinds that this package defines, in the order in which they depend on each other. */
    public static List<Kind> kinds() {
        return Stream.concat(Stream.of(Plan.KIND, Unit.KIND, WorkingGroup.KIND, Item.KIND, Milestone.KIND, Indicator.KIND,
                AnnualTarget.KIND), Entries.KINDS.stream()).toList();
    }
}
