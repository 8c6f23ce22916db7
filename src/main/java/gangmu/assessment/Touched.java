package gangmu.assessment;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose verdicts a change can alter.
 *
 * @param everything whether all must be judged anew: the plan, a period, the rules or the order of the tree changed
 */
record Touched(boolean everything, Set<UUID> items, Set<UUID> indicators) {
    private static final Set<Kind> OF_ALL = Set.of(Plan.KIND, Period.KIND, RuleSet.KIND, FrozenPart.KIND);
    private static final Set<Field<?>> OF_THE_TREE =
            Set.of(Item.PLAN, Item.PARENT, Item.RANK, Indicator.PLAN, Indicator.RANK);
    private static final Map<Kind, Field<UUID>> ITEM_OF = Map.of(ProgressEntry.KIND, ProgressEntry.ITEM,
            Milestone.KIND, Milestone.ITEM, VerdictOverride.KIND, VerdictOverride.TARGET);
    private static final Map<Kind, Field<UUID>> INDICATOR_OF = Map.of(IndicatorValue.KIND, IndicatorValue.INDICATOR,
            AnnualTarget.KIND, AnnualTarget.INDICATOR, VerdictOverride.KIND, VerdictOverride.TARGET);

    /** More changes than this are dearer to follow than to judge everything anew. */
    private static final int MANY = 2_000;

    static Touched by(List<Change> changes, Snapshot before, Snapshot after) {
        Touched touched = new Touched(changes.size() > MANY || changes.stream().anyMatch(Touched::altersAll),
                new LinkedHashSet<>(), new LinkedHashSet<>());
        if (!touched.everything()) {
            for (Change change : changes) {
                touched.note(change, before.find(change.ref()));
                touched.note(change, after.find(change.ref()));
            }
        }
        return touched;
    }

    private static boolean altersAll(Change change) {
        boolean node = change.kind() == Item.KIND || change.kind() == Indicator.KIND;
        return OF_ALL.contains(change.kind())
                || node && !(change instanceof Change.Set set && !OF_THE_TREE.contains(set.field()));
    }

    private void note(Change change, @Nullable Entity entity) {
        if (entity == null) {
            return;
        }
        if (change.kind() == Item.KIND) {
            items.add(entity.id());
        } else if (change.kind() == Indicator.KIND) {
            indicators.add(entity.id());
        }
        add(items, entity, ITEM_OF.get(change.kind()));
        add(indicators, entity, INDICATOR_OF.get(change.kind()));
    }

    private static void add(Set<UUID> ids, Entity entity, @Nullable Field<UUID> owner) {
        UUID id = owner == null ? null : entity.get(owner);
        if (id != null) {
            ids.add(id);
        }
    }
}
