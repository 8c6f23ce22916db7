package gangmu.assessment;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.period.PeriodRules;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of overrides and rule sets: an override has a reason and one verdict that fits what it is about. */
public final class AssessmentRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        Set<Ref> touched = new LinkedHashSet<>();
        changes.forEach(change -> touched.add(change.ref()));
        for (Ref ref : touched) {
            Entity was = before.find(ref);
            Entity is = after.find(ref);
            if (ref.kind() == VerdictOverride.KIND) {
                PeriodRules.refuseIfClosed(before, after, was, VerdictOverride.PERIOD);
                PeriodRules.refuseIfClosed(before, after, is, VerdictOverride.PERIOD);
                if (is != null) {
                    checkOverride(after, new VerdictOverride(is));
                }
            }
        }
    }

    private static void checkOverride(Snapshot after, VerdictOverride override) {
        needed(override.entity(), override.entity().get(VerdictOverride.PERIOD), "period");
        UUID target = needed(override.entity(), override.entity().get(VerdictOverride.TARGET), "target");
        Entity item = after.find(Item.KIND, target);
        Entity indicator = after.find(Indicator.KIND, target);
        if (item == null && indicator == null || item != null && new Item(item).kind() == ItemKind.SECTION) {
            throw Refusal.of("override.target");
        }
        if (override.reason().isBlank()) {
            throw Refusal.of("override.reason-needed");
        }
        boolean fits = item != null ? override.itemVerdict() != null && override.indicatorVerdict() == null
                : override.indicatorVerdict() != null && override.itemVerdict() == null;
        if (!fits) {
            throw Refusal.of("override.verdict-needed");
        }
        if (override.itemVerdict() == ItemVerdict.ADJUSTED) {
            throw Refusal.of("override.adjusted");
        }
        for (Entity other : after.where(VerdictOverride.TARGET, target)) {
            if (!other.id().equals(override.id())
                    && override.period().equals(other.get(VerdictOverride.PERIOD))) {
                throw Refusal.of("override.twice");
            }
        }
    }

    private static <T> T needed(Entity entity, @Nullable T value, String field) {
        if (value == null) {
            throw Refusal.of("value.required", entity.kind().name(), field);
        }
        return value;
    }

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(RuleSet.KIND, VerdictOverride.KIND);
    }
}
