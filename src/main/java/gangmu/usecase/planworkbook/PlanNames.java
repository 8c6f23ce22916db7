package gangmu.usecase.planworkbook;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.status.planworkbook.PlanForm;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.content.UnitNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text of a plan workbook refers to. Beside a reference stand, hidden, its ids and the text as it was
 * written: while the text is still that, the ids hold; once a person has changed it, what the person wrote holds.
 */
final class PlanNames {
    private static final UUID SEVERAL = new UUID(0, 0);
    private final Snapshot units;
    private final Map<Kind, Map<String, UUID>> byLabel = new HashMap<>();
    private final Map<Kind, Map<String, UUID>> byName = new HashMap<>();
    private final UnitNames unitNames;
    private final Map<Kind, Set<UUID>> ids = new HashMap<>();

    PlanNames(Snapshot base, List<PlanComposition.Built> built) {
        Draft withUnits = new Draft(base);
        for (PlanComposition.Built each : built) {
            Entity entity = each.entity;
            Kind kind = entity.kind();
            ids.computeIfAbsent(kind, k -> new HashSet<>()).add(entity.id());
            if (kind == Unit.KIND && withUnits.now().find(Unit.KIND, entity.id()) == null) {
                withUnits.add(entity);
            }
            note(byLabel, entity, Naming.label(entity));
            Naming.names(entity).forEach(name -> note(byName, entity, name));
        }
        units = withUnits.now();
        unitNames = new UnitNames(units);
    }

    private static void note(Map<Kind, Map<String, UUID>> names, Entity entity, String name) {
        names.computeIfAbsent(entity.kind(), kind -> new HashMap<>())
                .merge(name.strip(), entity.id(), (a, b) -> a.equals(b) ? a : SEVERAL);
    }

    /**
     * What a reference field refers to.
     *
     * @param text as it stands there now
     * @param written the hidden cell beside it, null where there is none
     * @param indicator whether a reference to anything means an indicator
     * @throws Refusal {@code unit.unknown}, {@code group.unknown}, {@code value.unreadable.reference},
     *     {@code plan-workbook.ambiguous}
     */
    @Nullable Object read(Field<?> field, String text, @Nullable Object written, boolean indicator) {
        boolean several = field.type() == ValueType.REFS;
        List<UUID> kept = kept(field, text, written);
        if (!kept.isEmpty()) {
            return several ? kept : kept.getFirst();
        }
        if (text.isBlank()) {
            return null;
        }
        List<Kind> targets = targets(field, indicator);
        if (!several) {
            return find(targets, text.strip());
        }
        List<UUID> found = new ArrayList<>();
        for (String part : text.split("[" + PlanTabulation.LIST_MARKS + "]")) {
            if (!part.isBlank()) {
                UUID id = find(targets, part.strip());
                if (!found.contains(id)) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private static List<Kind> targets(Field<?> field, boolean indicator) {
        Kind target = field.target();
        if (target != null) {
            return List.of(target);
        }
        if (PlanForm.toAny(field)) {
            return indicator ? List.of(Indicator.KIND, Item.KIND) : List.of(Item.KIND, Indicator.KIND);
        }
        return List.of(Period.KIND);
    }

    private List<UUID> kept(Field<?> field, String text, @Nullable Object written) {
        int cut = written instanceof String s ? s.indexOf('\n') : -1;
        if (cut < 0 || !((String) Objects.requireNonNull(written)).substring(cut + 1).equals(text)) {
            return List.of();
        }
        List<UUID> kept = new ArrayList<>();
        for (String part : ((String) written).substring(0, cut).split(" ")) {
            UUID id = PlanChoice.id(part);
            if (id == null || !exists(field.target(), id)) {
                return List.of();
            }
            kept.add(id);
        }
        return kept;
    }

    private boolean exists(@Nullable Kind target, UUID id) {
        return target == null || ids.getOrDefault(target, Set.of()).contains(id) || units.find(target, id) != null;
    }

    private UUID find(List<Kind> targets, String name) {
        if (targets.contains(Unit.KIND)) {
            return unitNames.find(name);
        }
        for (Map<Kind, Map<String, UUID>> names : List.of(byLabel, byName)) {
            for (Kind target : targets) {
                UUID id = names.getOrDefault(target, Map.of()).get(name);
                if (SEVERAL.equals(id)) {
                    throw Refusal.of("plan-workbook.ambiguous", name);
                }
                if (id != null) {
                    return id;
                }
            }
        }
        UUID id = PlanChoice.id(name);
        if (id != null && targets.stream().anyMatch(kind -> exists(kind, id))) {
            return id;
        }
        Kind first = targets.getFirst();
        String code = first == Item.KIND || first == Indicator.KIND ? "item.unknown-code"
                : first == WorkingGroup.KIND ? "group.unknown" : "value.unreadable.reference";
        throw Refusal.of(code, name);
    }
}
