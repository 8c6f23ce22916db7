package gangmu.assessment;

import static gangmu.assessment.Elapsed.EXACT;
import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.assessment.Trend.Outlook;
import gangmu.changes.Range;
import gangmu.changes.Snapshot;
import gangmu.period.Judgement;
import gangmu.plan.Indicator;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Works out where indicators are heading, each by the rule of its type. */
public final class Trends {
    /** What the powers of doubles can promise. */
    private static final MathContext TWELVE = new MathContext(12);
    private final Assessment assessment;
    private final Snapshot snapshot;
    private final RuleSet rules;
    private final LocalDate base;
    private final LocalDate end;
    private final Due due;

    private Trends(Assessment assessment) {
        this.assessment = assessment;
        this.snapshot = assessment.snapshot();
        this.rules = assessment.rules();
        this.base = assessment.plan().start().minusDays(1);
        this.end = assessment.plan().end();
        this.due = new Due(assessment.plan(), new PlanTree(snapshot, assessment.plan().id()));
    }

    /** The trend of an indicator of an assessment. */
    public static Trend of(Assessment assessment, IndicatorResult result) {
        return new Trends(assessment).of(assessment.indicator(result.indicator()), result);
    }

    private Trend of(Indicator indicator, IndicatorResult result) {
        LatestValue latest = LatestValue.of(snapshot, indicator, assessment.period());
        if (latest == null) {
            return Trend.unknown(List.of(new Trend.Note("missing", List.of())));
        }
        return switch (indicator.type()) {
            case CUMULATIVE -> onTheWay(BigDecimal.ZERO, indicator, result, latest.notes());
            case LEVEL -> onTheWay(indicator.base(), indicator, result, latest.notes());
            case GROWTH -> growth(indicator, result, latest.notes());
            case CEILING, FLOOR -> hold(indicator, result, latest.notes());
            case DUAL -> worse(onTheWay(indicator.base(), indicator, result, latest.notes()),
                    growth(indicator, result, latest.notes()));
            case WORDING -> Trend.unknown(latest.notes());
        };
    }

    /**
     * On with the pace so far: on the straight line, or where targets of years bend the way, as far ahead of or behind the
     * plan's own path as now. So the forecast lies on the same side of the target as the value of what is due.
     */
    private Trend onTheWay(@Nullable BigDecimal from, Indicator indicator, IndicatorResult result,
            List<Trend.Note> notes) {
        BigDecimal value = result.value();
        Range asked = indicator.target();
        if (from != null && asked != null && !asked.isPoint() && asked.holds(from)) {
            return hold(indicator, result, notes);
        }
        boolean falling = from != null && asked != null && IndicatorAssessor.falls(from, asked);
        BigDecimal target = asked == null ? null : asked.nearer(falling);
        BigDecimal expected = result.expected() == null ? null : result.expected().nearer(falling);
        BigDecimal way = from == null || target == null ? BigDecimal.ZERO : target.subtract(from);
        if (from == null || value == null || target == null || expected == null || way.signum() == 0
                || result.elapsed().signum() == 0) {
            return Trend.unknown(notes);
        }
        BigDecimal done = value.subtract(from);
        BigDecimal passed = Elapsed.years(base, result.dataDate());
        BigDecimal left = Elapsed.years(result.dataDate(), end);
        // At the end what is there is what came of it, whatever the last year asked.
        BigDecimal forecast = left.signum() <= 0 ? value : due.bends(indicator) ? alongThePath(from, value, expected, target)
                : from.add(done.multiply(HUNDRED).divide(result.elapsed(), EXACT));
        boolean reached = done.multiply(HUNDRED).divide(way, EXACT).compareTo(HUNDRED) >= 0;
        BigDecimal needed = reached || left.signum() <= 0 ? null : target.subtract(value).divide(left, EXACT);
        BigDecimal share = forecast.subtract(from).multiply(HUNDRED).divide(way, EXACT);
        return new Trend(forecast, null, passed.signum() <= 0 ? null : done.divide(passed, EXACT), needed,
                reached ? Outlook.LIKELY : outlook(share, left, result), notes);
    }

    /** In proportion to what is due, where both lie on the way; by the same distance where one of them lies behind the base. */
    private static BigDecimal alongThePath(BigDecimal from, BigDecimal value, BigDecimal expected, BigDecimal target) {
        int way = target.subtract(from).signum();
        BigDecimal done = value.subtract(from);
        BigDecimal due = expected.subtract(from);
        return due.signum() == way && done.signum() == way
                ? from.add(done.multiply(target.subtract(from)).divide(due, EXACT))
                : target.add(value.subtract(expected));
    }

    /**
     * Once the time is over there is no more risk: it was reached or it was not. What is as expected, early and within the
     * tolerance, may be at risk but is not given up.
     */
    private Outlook outlook(BigDecimal share, BigDecimal left, IndicatorResult result) {
        if (share.compareTo(HUNDRED) >= 0) {
            return Outlook.LIKELY;
        }
        boolean asExpected = result.computed() == Judgement.AS_EXPECTED;
        return left.signum() > 0 && (asExpected || share.compareTo(rules.atRiskFrom()) >= 0) ? Outlook.AT_RISK
                : Outlook.OUT_OF_REACH;
    }

    /**
     * The average so far goes on, as far from the target as it is now from what is asked this year; what is needed is the rate
     * that brings the average of the whole plan to the target.
     */
    private Trend growth(Indicator indicator, IndicatorResult result, List<Trend.Note> notes) {
        Range ofThePlan = indicator.targetRate();
        BigDecimal rate = result.rate();
        Range now = due.isOver(result.dataDate()) ? ofThePlan : due.rate(indicator, result.dataDate());
        if (ofThePlan == null || rate == null || now == null) {
            return Trend.unknown(notes);
        }
        boolean declines = IndicatorAssessor.declines(indicator, now);
        BigDecimal target = ofThePlan.nearer(declines);
        BigDecimal asked = now.nearer(declines);
        double passed = Elapsed.years(base, result.dataDate()).doubleValue();
        double left = Elapsed.years(result.dataDate(), end).doubleValue();
        double whole = passed + left;
        BigDecimal from = indicator.base();
        BigDecimal ahead = target.add(rate.subtract(asked));
        BigDecimal forecast = from == null ? null : from.multiply(number(Math.pow(factor(ahead), whole)), EXACT);
        BigDecimal needed = null;
        if (left > 0 && factor(rate) > 0 && factor(target) > 0) {
            needed = number((Math.pow(Math.pow(factor(target), whole) / Math.pow(factor(rate), passed), 1 / left) - 1)
                    * 100);
        }
        BigDecimal scale = target.signum() == 0 ? BigDecimal.ONE : target.abs();
        BigDecimal better = declines ? target.subtract(ahead) : ahead.subtract(target);
        BigDecimal share = HUNDRED.add(better.multiply(HUNDRED).divide(scale, EXACT));
        return new Trend(forecast, ahead, rate, needed, outlook(share, BigDecimal.valueOf(left), result), notes);
    }

    private static double factor(BigDecimal rate) {
        return 1 + rate.doubleValue() / 100;
    }

    private static BigDecimal number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, TWELVE) : BigDecimal.ZERO;
    }

    /** Whether the bound of today holds, and that of the plan still holds at the end with the change so far. */
    private Trend hold(Indicator indicator, IndicatorResult result, List<Trend.Note> notes) {
        BigDecimal value = result.value();
        Range bound = indicator.target();
        if (value == null || bound == null) {
            return Trend.unknown(notes);
        }
        BigDecimal from = indicator.base();
        boolean line = from != null && result.elapsed().signum() > 0;
        BigDecimal forecast = !line ? value : Objects.requireNonNull(from).add(
                value.subtract(from).multiply(HUNDRED).divide(result.elapsed(), EXACT));
        BigDecimal passed = Elapsed.years(base, result.dataDate());
        BigDecimal left = Elapsed.years(result.dataDate(), end);
        boolean now = result.computed() != null && result.computed().met();
        boolean then = IndicatorAssessor.holds(indicator.type(), bound, forecast);
        Outlook outlook = now && then ? Outlook.LIKELY : !now && (!then || left.signum() <= 0) ? Outlook.OUT_OF_REACH
                : Outlook.AT_RISK;
        return new Trend(forecast, null, !line || passed.signum() <= 0 ? null
                : value.subtract(Objects.requireNonNull(from)).divide(passed, EXACT),
                now || left.signum() <= 0 ? null : bound.beside(value).subtract(value).divide(left, EXACT), outlook, notes);
    }

    private static Trend worse(Trend level, Trend growth) {
        Outlook outlook = level.outlook().compareTo(growth.outlook()) >= 0 ? level.outlook() : growth.outlook();
        return new Trend(level.forecast(), growth.forecastRate(), level.pace(), level.neededPace(), outlook,
                level.notes());
    }
}
