package gangmu.assessment;

import static gangmu.assessment.Elapsed.EXACT;
import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.changes.Entity;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges indicators, each by the rule of its type. A latest/target ratio is never used. */
final class IndicatorAssessor {
    private final Snapshot snapshot;
    private final PlanTree tree;
    private final Plan plan;
    private final Period period;
    private final RuleSet rules;
    private final Set<Judgement> metBy;
    private final Due due;
    private final IndicatorSentences sentences;

    IndicatorAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.plan = plan;
        this.period = period;
        this.rules = rules;
        this.metBy = rules.metIndicators();
        this.due = new Due(plan, tree);
        this.sentences = new IndicatorSentences(due, rules);
    }

    Map<UUID, IndicatorResult> assess() {
        Map<UUID, IndicatorResult> results = new LinkedHashMap<>();
        for (Indicator indicator : tree.indicators()) {
            results.put(indicator.id(), assess(indicator));
        }
        return results;
    }

    /**
     * An indicator judged; a dual one is put together of two.
     *
     * @param expected 应达值
     * @param askedRate the growth that is asked for on the data date, percent a year
     * @param points how far it is ahead of what is due, in points; negative behind
     * @param ratePoints how far growth is better than the target rate, in points; negative worse
     * @param missing what is missing where there is no verdict
     */
    record Part(@Nullable Judgement verdict, @Nullable BigDecimal progress, @Nullable Range expected,
            @Nullable BigDecimal rate, @Nullable Range askedRate, @Nullable BigDecimal points,
            @Nullable BigDecimal ratePoints, String missing) {
        static Part missing(String what) {
            return new Part(null, null, null, null, null, null, null, what);
        }

        static Part of(@Nullable Judgement verdict, @Nullable Range expected) {
            return new Part(verdict, null, expected, null, null, null, null, "");
        }
    }

    private IndicatorResult assess(Indicator indicator) {
        LatestValue latest = LatestValue.of(snapshot, indicator, period);
        IndicatorValue reported = latest == null ? null : latest.value();
        LocalDate dataDate = latest == null ? period.dataDate() : latest.dataDate();
        BigDecimal elapsed = Elapsed.percent(plan.start(), plan.end(), dataDate);
        Part part = reported == null ? Part.missing(indicator.type() == IndicatorType.WORDING ? "judgement" : "value")
                : judge(indicator, reported, dataDate, elapsed);
        BigDecimal value = reported == null ? null : reported.value();
        Explanation explanation = sentences.explain(indicator, reported, dataDate, elapsed, part);
        Overruled<Judgement> overruled = overruled(indicator, explanation, part.verdict());
        Judgement verdict = overruled != null && overruled.counts() ? overruled.verdict() : part.verdict();
        return new IndicatorResult(indicator.id(), value, dataDate, part.progress(), elapsed, part.expected(),
                part.rate(), verdict, part.verdict(), overruled, verdict != null && metBy.contains(verdict),
                explanation);
    }

    private @Nullable Overruled<Judgement> overruled(Indicator indicator, Explanation explanation,
            @Nullable Judgement computed) {
        Entity found = Overrides.find(snapshot, indicator.id(), period.id());
        if (found == null) {
            return null;
        }
        VerdictOverride override = new VerdictOverride(found);
        List<String> changed = SeenInputs.changed(override.inputs(), SeenInputs.of(explanation, computed));
        return new Overruled<>(override, Objects.requireNonNull(override.indicatorVerdict()), changed,
                changed.isEmpty() && rules.overrides() == OverrideCounting.OVERRIDE);
    }

    /** Judges some indicators anew, the rest as before. */
    Map<UUID, IndicatorResult> reassess(Map<UUID, IndicatorResult> before, Collection<UUID> touched) {
        Map<UUID, IndicatorResult> results = new LinkedHashMap<>(before);
        for (UUID id : touched) {
            Entity entity = snapshot.find(Indicator.KIND, id);
            if (entity != null && before.containsKey(id)) {
                results.put(id, assess(new Indicator(entity)));
            }
        }
        return results;
    }

    private Part judge(Indicator indicator, IndicatorValue reported, LocalDate dataDate, BigDecimal elapsed) {
        return switch (indicator.type()) {
            case CUMULATIVE -> onTheWay(indicator, BigDecimal.ZERO, reported, dataDate, elapsed);
            case LEVEL -> indicator.base() == null ? Part.missing("base")
                    : onTheWay(indicator, indicator.base(), reported, dataDate, elapsed);
            case GROWTH -> growth(indicator, reported, dataDate);
            case CEILING, FLOOR -> straight(indicator, reported, dataDate);
            case DUAL -> dual(indicator, reported, dataDate, elapsed);
            case WORDING -> reported.judgement() == null ? Part.missing("judgement") : Part.of(reported.judgement(), null);
        };
    }

    /**
     * From a start to the target, against the path of the plan. Points are shares of the whole way; of the way to this
     * year's target where there is one, since that is what decides then. Where the plan leaves room, what is due is a range
     * too: within it is as expected. An indicator that is to stay within a range has no way.
     */
    private Part onTheWay(Indicator indicator, BigDecimal base, IndicatorValue reported, LocalDate dataDate,
            BigDecimal elapsed) {
        BigDecimal value = reported.value();
        Range target = indicator.target();
        if (value == null || target == null) {
            return Part.missing(value == null ? "value" : "target");
        }
        if (target.holds(base)) {
            return target.isPoint() ? Part.missing("way") : straight(indicator, reported, dataDate);
        }
        boolean falling = falls(base, target);
        BigDecimal way = target.nearer(falling).subtract(base);
        BigDecimal progress = value.subtract(base).multiply(HUNDRED).divide(way, EXACT);
        Range expected = due.onTheWay(indicator, base, target, dataDate);
        BigDecimal ahead = expected.ahead(value, falling);
        BigDecimal ofTheYear = due.ofTheYear(indicator, dataDate).orElse(target).nearer(falling).subtract(base);
        BigDecimal points = ahead.multiply(HUNDRED).divide((ofTheYear.signum() == 0 ? way : ofTheYear).abs(), EXACT);
        Judgement verdict;
        if (due.isOver(dataDate)) {
            verdict = atTheEnd(progress.compareTo(HUNDRED) >= 0);
        } else if (progress.compareTo(HUNDRED) >= 0) {
            verdict = Judgement.ACHIEVED_EARLY;
        } else {
            verdict = points.compareTo(rules.points(RuleSet.INDICATOR_FASTER)) >= 0 ? Judgement.FASTER
                    : points.compareTo(rules.points(RuleSet.INDICATOR_EXPECTED)) >= 0 ? Judgement.AS_EXPECTED
                    : Judgement.BEHIND;
        }
        return new Part(verdict, progress, expected, null, null, points, null, "");
    }

    /** Once the time is over there is no tolerance: 完成 or 未完成. */
    private static Judgement atTheEnd(boolean reached) {
        return reached ? Judgement.ACHIEVED : Judgement.NOT_ACHIEVED;
    }

    /** The average so far against the target rate: above it is better, below it where the plan wants a decline. */
    private Part growth(Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        Range targetRate = due.isOver(dataDate) ? indicator.targetRate() : due.rate(indicator, dataDate);
        BigDecimal rate = average(indicator, reported, dataDate);
        if (targetRate == null || rate == null) {
            return Part.missing(targetRate == null ? "targetRate"
                    : reported.value() != null && indicator.base() != null && !endsAYear(plan, dataDate) ? "rate-of-part-year"
                    : "rate");
        }
        boolean declines = declines(indicator, targetRate);
        BigDecimal ahead = targetRate.ahead(rate, declines);
        Judgement verdict;
        if (due.isOver(dataDate)) {
            verdict = atTheEnd(ahead.signum() >= 0);
        } else if (ahead.compareTo(rules.points(RuleSet.GROWTH_FASTER)) >= 0) {
            verdict = Judgement.FASTER;
        } else {
            verdict = ahead.compareTo(rules.growthSlack(targetRate.nearer(declines)).negate()) >= 0 ? Judgement.AS_EXPECTED
                    : Judgement.BEHIND;
        }
        return new Part(verdict, null, targetRate, rate, targetRate, null, ahead, "");
    }

    /** Whether the plan wants an indicator to fall by a rate: then the faster decline is the better one. */
    static boolean declines(Indicator indicator, Range asked) {
        Range ofThePlan = indicator.targetRate();
        Range decisive = ofThePlan == null || ofThePlan.isPoint() && ofThePlan.lower().signum() == 0 ? asked : ofThePlan;
        return decisive.lower().signum() < 0 && decisive.upper().signum() <= 0;
    }

    /** Whether the way from a base to a target leads down. */
    static boolean falls(BigDecimal base, Range target) {
        return base.compareTo(target.upper()) > 0;
    }

    /**
     * The reported rate, or compound growth from the base; percent a year. A value of part of a year says nothing beside a
     * base that is one of a year.
     */
    static @Nullable BigDecimal rate(Plan plan, Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        BigDecimal base = indicator.base();
        BigDecimal value = reported.value();
        return reported.rate() != null ? reported.rate() : base == null || value == null || !endsAYear(plan, dataDate) ? null
                : Elapsed.growth(base, value, plan.start().minusDays(1), dataDate);
    }

    /** The average so far, worked out of the growth of each year of the plan where nothing else says it. */
    private @Nullable BigDecimal average(Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        BigDecimal rate = rate(plan, indicator, reported, dataDate);
        return rate != null || !endsAYear(plan, dataDate) ? rate
                : ReportedGrowth.average(snapshot, plan, period, indicator, dataDate);
    }

    static boolean endsAYear(Plan plan, LocalDate day) {
        return day.getDayOfYear() == day.lengthOfYear() || day.equals(plan.end()) || day.equals(plan.start().minusDays(1));
    }

    /** Not above a ceiling, not below a floor, within a range: compared straight, without a share of time. */
    private Part straight(Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        BigDecimal value = reported.value();
        Range bound = due.isOver(dataDate) ? indicator.target() : due.bound(indicator, dataDate);
        if (value == null || bound == null) {
            return Part.missing(value == null ? "value" : "target");
        }
        boolean holds = holds(indicator.type(), bound, value);
        return Part.of(due.isOver(dataDate) ? atTheEnd(holds) : holds ? Judgement.AS_EXPECTED : Judgement.BEHIND, bound);
    }

    /** Whether a value keeps to a bound; of a range to both, whatever it is a bound of. */
    static boolean holds(IndicatorType type, Range bound, BigDecimal value) {
        return !bound.isPoint() ? bound.holds(value)
                : type == IndicatorType.CEILING ? value.compareTo(bound.upper()) <= 0 : value.compareTo(bound.lower()) >= 0;
    }

    /** Both parts must pass: the worse decides. */
    private Part dual(Indicator indicator, IndicatorValue reported, LocalDate dataDate, BigDecimal elapsed) {
        BigDecimal base = indicator.base();
        Part level = base == null ? Part.missing("base") : onTheWay(indicator, base, reported, dataDate, elapsed);
        Part growth = growth(indicator, reported, dataDate);
        if (level.verdict() == null) {
            return level;
        }
        if (growth.verdict() == null) {
            return growth;
        }
        Judgement worse = level.verdict().compareTo(growth.verdict()) >= 0 ? level.verdict() : growth.verdict();
        return new Part(worse, level.progress(), level.expected(), growth.rate(), growth.askedRate(), level.points(),
                growth.ratePoints(), "");
    }
}
