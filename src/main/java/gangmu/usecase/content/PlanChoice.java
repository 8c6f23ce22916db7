package gangmu.usecase.content;

import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Naming;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a person means by the name of a plan, the code of a period or the code of an item. */
public final class PlanChoice {
    private PlanChoice() {
    }

    /**
     * The plan of this name, the first where none is given.
     *
     * @throws Refusal {@code plan.none}, {@code plan.unknown}
     */
    public static Plan plan(Snapshot snapshot, @Nullable String name) {
        List<Plan> plans = PlanTree.plans(snapshot);
        if (plans.isEmpty()) {
            throw Refusal.of("plan.none");
        }
        if (name == null) {
            return plans.getFirst();
        }
        return plans.stream().filter(plan -> Naming.isCalled(snapshot, plan.entity(), name)).findFirst()
                .orElseThrow(() -> Refusal.of("plan.unknown", name,
                        // U+3001, the Chinese mark between entries.
                        plans.stream().map(Plan::name).collect(Collectors.joining("\u3001"))));
    }

    /**
     * The period of this code, the latest by data date where none is given.
     *
     * @throws Refusal {@code period.none}, {@code period.unknown}
     */
    public static Period period(Snapshot snapshot, Plan plan, @Nullable String code) {
        Period latest = Reports.latest(snapshot, plan.id());
        if (latest == null) {
            throw Refusal.of("period.none", plan.name());
        }
        if (code == null) {
            return latest;
        }
        Period found = Reports.byCode(snapshot, plan.id(), code);
        if (found == null) {
            throw Refusal.of("period.unknown", code, Reports.periods(snapshot, plan.id()).stream()
                    // U+3001, the Chinese mark between entries.
                    .map(Period::code).collect(Collectors.joining("\u3001")));
        }
        return found;
    }

    /**
     * The item or indicator of this code; items come first, for both are numbered from 1: {@code item:1} and
     * {@code indicator:1} say which is meant. Its global id will do too.
     *
     * @throws Refusal {@code item.unknown-code}
     */
    public static Entity byCode(Snapshot snapshot, Plan plan, String code) {
        PlanTree tree = new PlanTree(snapshot, plan.id());
        Item item = tree.byCode(code);
        Indicator indicator = item == null ? tree.indicatorByCode(code) : null;
        if (item == null && indicator == null) {
            item = tree.byCode(after(Item.KIND, code));
            indicator = item == null ? tree.indicatorByCode(after(Indicator.KIND, code)) : null;
        }
        if (item != null) {
            return item.entity();
        }
        return indicator != null ? indicator.entity() : byId(snapshot, plan, code);
    }

    private static String after(Kind kind, String code) {
        String named = kind.name() + ":";
        return code.startsWith(named) ? code.substring(named.length()).strip() : "";
    }

    private static Entity byId(Snapshot snapshot, Plan plan, String text) {
        UUID id = id(text);
        Entity found = id == null ? null : snapshot.findAnywhere(id);
        boolean here = found != null && (found.kind() == Item.KIND && new Item(found).plan().equals(plan.id())
                || found.kind() == Indicator.KIND && new Indicator(found).plan().equals(plan.id()));
        if (!here) {
            throw Refusal.of("item.unknown-code", text);
        }
        return Objects.requireNonNull(found);
    }

    /**
     * The piece of evidence of this title, file name or id; the first by title where there are several.
     *
     * @throws Refusal {@code thing.unknown}
     */
    public static Evidence evidence(Snapshot snapshot, String name) {
        return snapshot.all(Evidence.KIND).stream().map(Evidence::new)
                .filter(piece -> Naming.isCalled(snapshot, piece.entity(), name))
                .min(Comparator.comparing(Evidence::title).thenComparing(piece -> piece.id().toString()))
                .orElseThrow(() -> Refusal.of("thing.unknown", Evidence.KIND, name));
    }

    /** The global id that a text, or a cell of a workbook, is; null where it is none. */
    public static @Nullable UUID id(@Nullable Object value) {
        try {
            return value instanceof String text ? UUID.fromString(text.strip()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
