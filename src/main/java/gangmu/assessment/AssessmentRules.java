package gangmu.assessment;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.PeriodRules;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds of overrides and rule sets: an override has a reason and one verdict that fits what it is about. */
public final class AssessmentRules implements Rule {
    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Ref ref : Rule.touched(changes)) {
            Entity was = before.find(ref);
            Entity is = after.find(ref);
            if (ref.kind() == VerdictOverride.KIND) {
                ofOpenPeriod(before, after, was, is, VerdictOverride.PERIOD);
                if (is != null) {
                    checkOverride(after, new VerdictOverride(is));
                }
            } else if (ref.kind() == FindingDismissal.KIND) {
                ofOpenPeriod(before, after, was, is, FindingDismissal.PERIOD);
                if (is != null && new FindingDismissal(is).reason().isBlank()) {
                    throw Refusal.at(FindingDismissal.REASON, "finding.reason-needed");
                }
            } else if (ref.kind() == FrozenPart.KIND && !firstFreezing(before, was, is)) {
                ofOpenPeriod(before, after, was, is, FrozenPart.PERIOD);
            } else if (ref.kind() == RuleSet.KIND && is != null) {
                checkRules(was, is);
            } else if (ref.kind() == Item.KIND && was != null && is != null) {
                checkItem(after, new Item(was), new Item(is));
            }
        }
    }

    private static void ofOpenPeriod(Snapshot before, Snapshot after, @Nullable Entity was, @Nullable Entity is,
            Field<UUID> period) {
        PeriodRules.refuseIfClosed(before, after, was, period);
        PeriodRules.refuseIfClosed(before, after, is, period);
    }

    /** A period that came closed, as from a workbook, may be frozen once. */
    private static boolean firstFreezing(Snapshot before, @Nullable Entity was, @Nullable Entity is) {
        UUID period = was != null || is == null ? null : is.get(FrozenPart.PERIOD);
        return period != null && before.countWhere(FrozenPart.PERIOD, period) == 0;
    }

    /** A version stands as it is: other rules are another version. */
    private static void checkRules(@Nullable Entity was, Entity is) {
        if (was != null && !was.equals(is)) {
            throw Refusal.of("rules.version-stands", new RuleSet(is).name(), new RuleSet(is).version());
        }
        List<Problem> problems = RuleProblems.of(new RuleSet(is));
        if (!problems.isEmpty()) {
            throw new Refusal(problems.getFirst());
        }
    }

    /** A section has no verdict that a person could have overruled; what closed periods keep stays as it was. */
    private static void checkItem(Snapshot after, Item was, Item is) {
        if (is.kind() != ItemKind.SECTION || was.kind() == ItemKind.SECTION) {
            return;
        }
        for (Entity override : after.where(VerdictOverride.TARGET, is.id())) {
            Entity period = after.find(Period.KIND, new VerdictOverride(override).period());
            if (period != null && !new Period(period).closed()) {
                throw Refusal.of("override.of-section", is.code(), is.name(), new Period(period).name());
            }
        }
    }

    private static void checkOverride(Snapshot after, VerdictOverride override) {
        needed(override.entity(), VerdictOverride.PERIOD);
        UUID target = needed(override.entity(), VerdictOverride.TARGET);
        Entity item = after.find(Item.KIND, target);
        Entity indicator = after.find(Indicator.KIND, target);
        if (item == null && indicator == null || item != null && new Item(item).kind() == ItemKind.SECTION) {
            throw Refusal.at(VerdictOverride.TARGET, "override.target");
        }
        if (override.reason().isBlank()) {
            throw Refusal.at(VerdictOverride.REASON, "override.reason-needed");
        }
        boolean fits = item != null ? override.itemVerdict() != null && override.indicatorVerdict() == null
                : override.indicatorVerdict() != null && override.itemVerdict() == null;
        if (!fits) {
            throw Refusal.at(item != null ? VerdictOverride.ITEM_VERDICT : VerdictOverride.INDICATOR_VERDICT, "override.verdict-needed");
        }
        if (override.itemVerdict() == ItemVerdict.ADJUSTED) {
            throw Refusal.at(VerdictOverride.ITEM_VERDICT, "override.adjusted");
        }
        for (Entity other : after.where(VerdictOverride.TARGET, target)) {
            if (!other.id().equals(override.id())
                    && override.period().equals(other.get(VerdictOverride.PERIOD))) {
                throw Refusal.of("override.twice");
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

    /** The kinds that this package defines. */
    public static List<Kind> kinds() {
        return List.of(RuleSet.KIND, VerdictOverride.KIND, FindingDismissal.KIND, FrozenPart.KIND);
    }
}
