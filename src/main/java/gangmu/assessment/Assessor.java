package gangmu.assessment;

import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.util.Comparator;
import java.util.UUID;

/** Judges a whole plan in a period: a pure function of the snapshot. */
public final class Assessor {
    private Assessor() {
    }

    public static Assessment assess(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        return new Assessment(snapshot, plan, period, rules,
                new ItemAssessor(snapshot, plan, period, rules).assess(),
                new IndicatorAssessor(snapshot, plan, period, rules).assess());
    }

    /** By the plan's own rules; a closed period stands as it was when it was closed. */
    public static Assessment assess(Snapshot snapshot, Plan plan, Period period) {
        Assessment frozen = FrozenPeriods.thaw(snapshot, period);
        return frozen != null ? frozen : assess(snapshot, plan, period, rulesOf(snapshot, plan.id()));
    }

    /** The rules of a plan: its own newest version, the national preset where it has none. */
    public static RuleSet rulesOf(Snapshot snapshot, UUID plan) {
        return snapshot.where(RuleSet.PLAN, plan).stream().map(RuleSet::new)
                .max(Comparator.comparing(RuleSet::version).thenComparing(rules -> rules.id().toString()))
                .orElseGet(() -> new RuleSet(RulePresets.entity(RulePresets.NATIONAL, plan, new UUID(0, 0))));
    }
}
