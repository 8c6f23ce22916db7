package gangmu.ledgers.proposal;

import gangmu.changes.Snapshot;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.WorkingGroup;
import gangmu.returns.document.CellPlace;
import gangmu.returns.reading.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is proposed, in its order, found by kind and name; what the plan holds already is among it. */
final class ItemBook {
    private static final LedgerPlace NOWHERE = new LedgerPlace("", new CellPlace("", 0, 0));
    private final Set<Proposed> things = new LinkedHashSet<>();
    private final Map<String, List<Proposed>> byName = new HashMap<>();
    private final Map<String, Proposed> byCode = new HashMap<>();

    ItemBook(@Nullable PlanTree tree) {
        if (tree == null) {
            return;
        }
        Map<UUID, Proposed> known = new LinkedHashMap<>();
        tree.walk(item -> {
            UUID above = item.parent();
            Proposed thing = new Proposed(Item.KIND, NOWHERE, above == null ? null : known.get(above), item.id());
            known.put(item.id(), thing);
            remember(thing, item.kind().name(), item.name());
            byCode.putIfAbsent(item.code(), thing);
        });
        for (Indicator indicator : tree.indicators()) {
            remember(new Proposed(Indicator.KIND, NOWHERE, null, indicator.id()), Indicator.KIND.name(), indicator.name());
        }
        for (WorkingGroup group : tree.groups()) {
            remember(new Proposed(WorkingGroup.KIND, NOWHERE, null, group.id()), WorkingGroup.KIND.name(), group.name());
        }
        Snapshot snapshot = tree.snapshot();
        for (gangmu.changes.Entity entry : gangmu.plan.Entries.of(snapshot, tree.plan(), gangmu.plan.PlanProblem.KIND)) {
            remember(new Proposed(gangmu.plan.PlanProblem.KIND, NOWHERE, null, entry.id()), gangmu.plan.PlanProblem.KIND.name(),
                    entry.orElse(gangmu.plan.PlanProblem.NAME, ""));
        }
        for (gangmu.changes.Entity entry : gangmu.plan.Entries.of(snapshot, tree.plan(), gangmu.plan.Measure.KIND)) {
            remember(new Proposed(gangmu.plan.Measure.KIND, NOWHERE, null, entry.id()), gangmu.plan.Measure.KIND.name(),
                    entry.orElse(gangmu.plan.Measure.NAME, ""));
        }
    }

    private void remember(Proposed thing, String kind, String name) {
        byName.computeIfAbsent(kind + " " + Wording.of(name), none -> new ArrayList<>()).add(thing);
    }

    /** What is proposed, each after what stands above it. */
    List<Proposed> things() {
        return List.copyOf(things);
    }

    /** Takes up something new. */
    Proposed add(Proposed thing, String kind, String name) {
        things.add(thing);
        remember(thing, kind, name);
        return thing;
    }

    /** Takes up what is known already, once it is told of. */
    void tell(Proposed thing) {
        things.add(thing);
    }

    List<Proposed> named(String kind, String name) {
        return byName.getOrDefault(kind + " " + Wording.of(name), List.of());
    }

    /** The item that a text names by its name or code, whatever it is; null where there is none or more than one. */
    @Nullable Proposed item(String text) {
        List<Proposed> found = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            found.addAll(named(kind.name(), text));
        }
        if (found.isEmpty()) {
            found.addAll(named(Indicator.KIND.name(), text));
        }
        return found.size() == 1 ? found.getFirst() : found.isEmpty() ? byCode.get(text.strip()) : null;
    }
}
