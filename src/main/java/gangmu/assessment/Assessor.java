package gangmu.assessment;

import gangmu.changes.Change;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import java.util.Comparator;
import java.util.List;
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

    /**
     * As {@link #assess(Snapshot, Plan, Period)}, by what an earlier assessment found: only what the changes touch is
     * judged anew, with all above it in the tree.
     *
     * @param before of an earlier moment
     * @param changes everything that came since, in its order
     */
    public static Assessment reassess(Assessment before, Snapshot snapshot, Plan plan, Period period,
            List<Change> changes) {
        RuleSet rules = rulesOf(snapshot, plan.id());
        boolean same = !period.closed() && before.plan().entity().equals(plan.entity())
                && before.period().entity().equals(period.entity()) && before.rules().entity().equals(rules.entity());
        Touched touched = same ? Touched.by(changes, before.snapshot(), snapshot) : null;
        if (touched == null || touched.everything()) {
            return assess(snapshot, plan, period);
        }
        return new Assessment(snapshot, plan, period, rules,
                new ItemAssessor(snapshot, plan, period, rules).reassess(before.items(), touched.items()),
                new IndicatorAssessor(snapshot, plan, period, rules).reassess(before.indicators(),
                        touched.indicators()));
    }

    /** The rules of a plan: its own newest version, the national preset where it has none. */
    public static RuleSet rulesOf(Snapshot snapshot, UUID plan) {
        return snapshot.where(RuleSet.PLAN, plan).stream().map(RuleSet::new)
                .max(Comparator.comparing(RuleSet::version).thenComparing(rules -> rules.id().toString()))
                .orElseGet(() -> new RuleSet(RulePresets.entity(RulePresets.NATIONAL, plan, new UUID(0, 0))));
    }
}
