package gangmu.assessment;

import static gangmu.assessment.Elapsed.EXACT;
import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.changes.ValueType;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
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

    IndicatorAssessor(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        this.snapshot = snapshot;
        this.tree = new PlanTree(snapshot, plan.id());
        this.plan = plan;
        this.period = period;
        this.rules = rules;
        this.metBy = rules.metIndicators();
    }

    Map<UUID, IndicatorResult> assess() {
        Map<UUID, IndicatorResult> results = new LinkedHashMap<>();
        for (Indicator indicator : tree.indicators()) {
            results.put(indicator.id(), assess(indicator));
        }
        return results;
    }

    /** One part of an indicator judged: a dual indicator has two. */
    private record Part(@Nullable Judgement verdict, @Nullable BigDecimal progress, @Nullable BigDecimal expected,
            @Nullable BigDecimal rate, String missing) {
        static Part missing(String what) {
            return new Part(null, null, null, null, what);
        }
    }

    private IndicatorResult assess(Indicator indicator) {
        LatestValue latest = LatestValue.of(snapshot, plan.id(), indicator, period);
        IndicatorValue reported = latest == null ? null : latest.value();
        LocalDate dataDate = latest == null ? period.dataDate() : latest.dataDate();
        BigDecimal elapsed = Elapsed.percent(plan.start(), plan.end(), dataDate);
        Part part = reported == null ? Part.missing("value") : judge(indicator, reported, dataDate, elapsed);
        BigDecimal value = reported == null ? null : reported.value();
        Explanation explanation = explain(indicator, reported, dataDate, elapsed, part);
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
            case CEILING -> straight(indicator, reported, dataDate, true);
            case FLOOR -> straight(indicator, reported, dataDate, false);
            case DUAL -> dual(indicator, reported, dataDate, elapsed);
            case WORDING -> new Part(reported.judgement(), null, null, null,
                    reported.judgement() == null ? "judgement" : "");
        };
    }

    /** From a start to the target, against the straight line or this year's target. */
    private Part onTheWay(Indicator indicator, BigDecimal base, IndicatorValue reported, LocalDate dataDate,
            BigDecimal elapsed) {
        BigDecimal value = reported.value();
        BigDecimal target = indicator.target();
        if (value == null || target == null) {
            return Part.missing(value == null ? "value" : "target");
        }
        BigDecimal way = target.subtract(base);
        if (way.signum() == 0) {
            return Part.missing("way");
        }
        BigDecimal progress = value.subtract(base).multiply(HUNDRED).divide(way, EXACT);
        BigDecimal expected = expected(indicator, base, target, dataDate);
        BigDecimal due = expected.subtract(base).multiply(HUNDRED).divide(way, EXACT);
        Judgement verdict;
        if (progress.compareTo(HUNDRED) >= 0) {
            verdict = Judgement.ACHIEVED_EARLY;
        } else {
            BigDecimal points = progress.subtract(due);
            verdict = points.compareTo(rules.points(RuleSet.INDICATOR_FASTER)) >= 0 ? Judgement.FASTER
                    : points.compareTo(rules.points(RuleSet.INDICATOR_EXPECTED)) >= 0 ? Judgement.AS_EXPECTED
                    : Judgement.BEHIND;
        }
        return new Part(verdict, progress, expected, null, "");
    }

    /** 应达值: between the targets of the years where the plan has this year's, on the straight line otherwise. */
    private BigDecimal expected(Indicator indicator, BigDecimal base, BigDecimal target, LocalDate dataDate) {
        LocalDate from = plan.start().minusDays(1);
        BigDecimal reached = base;
        for (AnnualTarget annual : tree.annualTargets(indicator.id())) {
            BigDecimal thatYear = annual.target();
            LocalDate yearEnd = LocalDate.of(annual.year(), 12, 31);
            if (thatYear == null) {
                continue;
            }
            if (annual.year() == dataDate.getYear()) {
                return Elapsed.between(from, reached, yearEnd, thatYear, dataDate);
            }
            if (yearEnd.isBefore(dataDate)) {
                from = yearEnd;
                reached = thatYear;
            }
        }
        return Elapsed.between(plan.start().minusDays(1), base, plan.end(), target, dataDate);
    }

    private Part growth(Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        BigDecimal targetRate = indicator.targetRate();
        BigDecimal rate = rate(indicator, reported, dataDate);
        if (targetRate == null || rate == null) {
            return Part.missing(targetRate == null ? "targetRate" : "rate");
        }
        BigDecimal slack = targetRate.abs().multiply(rules.points(RuleSet.GROWTH_SLACK)).divide(HUNDRED, EXACT);
        Judgement verdict;
        if (rate.compareTo(targetRate.add(rules.points(RuleSet.GROWTH_FASTER))) >= 0) {
            verdict = Judgement.FASTER;
        } else {
            verdict = rate.compareTo(targetRate.subtract(slack)) >= 0 ? Judgement.AS_EXPECTED : Judgement.BEHIND;
        }
        return new Part(verdict, null, targetRate, rate, "");
    }

    /** The reported rate, or compound growth from the base; percent a year. */
    private @Nullable BigDecimal rate(Indicator indicator, IndicatorValue reported, LocalDate dataDate) {
        BigDecimal base = indicator.base();
        BigDecimal value = reported.value();
        if (reported.rate() != null) {
            return reported.rate();
        }
        if (base == null || value == null || base.signum() <= 0 || value.signum() <= 0) {
            return null;
        }
        LocalDate from = plan.start().minusDays(1);
        double years = Elapsed.years(from, dataDate).doubleValue();
        if (years <= 0) {
            return null;
        }
        double growth = Math.pow(value.divide(base, EXACT).doubleValue(), 1 / years) - 1;
        // Twelve digits: what the powers of doubles can promise.
        return new BigDecimal(growth * 100, new MathContext(12));
    }

    private Part straight(Indicator indicator, IndicatorValue reported, LocalDate dataDate, boolean ceiling) {
        BigDecimal value = reported.value();
        BigDecimal bound = indicator.target();
        for (AnnualTarget annual : tree.annualTargets(indicator.id())) {
            if (annual.year() == dataDate.getYear() && annual.target() != null) {
                bound = annual.target();
            }
        }
        if (value == null || bound == null) {
            return Part.missing(value == null ? "value" : "target");
        }
        int side = value.compareTo(bound);
        boolean holds = ceiling ? side <= 0 : side >= 0;
        return new Part(holds ? Judgement.AS_EXPECTED : Judgement.BEHIND, null, bound, null, "");
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
        return new Part(worse, level.progress(), level.expected(), growth.rate(), "");
    }

    private Explanation explain(Indicator indicator, @Nullable IndicatorValue reported, LocalDate dataDate,
            BigDecimal elapsed, Part part) {
        IndicatorType type = indicator.type();
        String formula = ValueType.choiceName(type);
        List<Input> inputs = new ArrayList<>();
        put(inputs, "base", indicator.base(), "plan");
        put(inputs, "target", indicator.target(), "plan");
        put(inputs, "targetRate", indicator.targetRate(), "plan");
        if (reported != null) {
            put(inputs, "value", reported.value(), "reported");
            put(inputs, "rate", part.rate(), reported.rate() == null ? "computed" : "reported");
        }
        put(inputs, "progress", part.progress(), "computed");
        put(inputs, "expected", part.expected(), "computed");
        put(inputs, "elapsed", elapsed, "computed");
        for (Field<BigDecimal> threshold : thresholds(type)) {
            put(inputs, threshold.name(), rules.points(threshold), "rule");
        }
        List<Object> args = List.of(dataDate.toString(), text(reported == null ? null : reported.value()),
                indicator.measure(), text(indicator.base()), text(indicator.target()),
                part.progress() == null ? "" : ItemSentences.tenths(part.progress()), ItemSentences.whole(elapsed),
                part.expected() == null ? "" : ItemSentences.hundredths(part.expected()),
                part.rate() == null ? "" : ItemSentences.hundredths(part.rate()), text(indicator.targetRate()),
                reported == null ? "" : reported.reason());
        String code = part.verdict() == null ? "indicator.missing." + part.missing() : "indicator." + formula;
        return new Explanation(code, args, formula, inputs, dataDate, rules.name(), rules.version());
    }

    private static List<Field<BigDecimal>> thresholds(IndicatorType type) {
        return switch (type) {
            case CUMULATIVE, LEVEL -> List.of(RuleSet.INDICATOR_FASTER, RuleSet.INDICATOR_EXPECTED);
            case GROWTH -> List.of(RuleSet.GROWTH_FASTER, RuleSet.GROWTH_SLACK);
            case DUAL -> List.of(RuleSet.INDICATOR_FASTER, RuleSet.INDICATOR_EXPECTED, RuleSet.GROWTH_FASTER,
                    RuleSet.GROWTH_SLACK);
            case CEILING, FLOOR, WORDING -> List.of();
        };
    }

    private static void put(List<Input> inputs, String name, @Nullable BigDecimal value, String source) {
        if (value != null) {
            inputs.add(new Input(name, value.toPlainString(), source));
        }
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
