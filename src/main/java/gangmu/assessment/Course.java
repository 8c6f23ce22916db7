package gangmu.assessment;

import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 走势: how an indicator went over the periods, beside what the plan asks for; in its own unit of measure, for growth in
 * percent a year. An indicator in words has none.
 *
 * @param went what was reported up to the period that is looked at, oldest first, from the base where there is one
 * @param due what the plan asks for, from the base year's end to the plan's end
 * @param forecast what to expect at the plan's end with the pace so far; null where nothing can be said
 */
public record Course(List<Point> went, List<Point> due, @Nullable Point forecast) {
    public Course {
        went = List.copyOf(went);
        due = List.copyOf(due);
    }

    /** A figure at the end of a day. */
    public record Point(LocalDate day, BigDecimal value) {
    }

    /** The course of an indicator of an assessment. */
    public static Course of(Assessment assessment, IndicatorResult result) {
        Indicator indicator = assessment.indicator(result.indicator());
        boolean growth = indicator.type() == IndicatorType.GROWTH;
        NavigableMap<LocalDate, BigDecimal> went = reported(assessment, indicator, growth);
        BigDecimal base = switch (indicator.type()) {
            case CUMULATIVE -> BigDecimal.ZERO;
            case LEVEL, DUAL, CEILING, FLOOR -> indicator.base();
            case GROWTH, WORDING -> null;
        };
        LocalDate from = assessment.plan().start().minusDays(1);
        if (base != null) {
            went.putIfAbsent(from, base);
        }
        Trend trend = Trends.of(assessment, result);
        BigDecimal ahead = growth ? trend.forecastRate() : trend.forecast();
        return new Course(points(went), due(assessment, indicator, base, result.dataDate()),
                ahead == null || went.isEmpty() ? null : new Point(assessment.plan().end(), ahead));
    }

    /**
     * How far on the way to its target the plan wants an indicator by its target for the year, percent; null where the plan
     * has none for the year of the figure.
     */
    public static @Nullable BigDecimal yearly(Assessment assessment, IndicatorResult result) {
        Indicator indicator = assessment.indicator(result.indicator());
        BigDecimal base = indicator.type() == IndicatorType.CUMULATIVE ? BigDecimal.ZERO : indicator.base();
        Range asked = indicator.target();
        if (result.progress() == null || result.expected() == null || base == null || asked == null) {
            return null;
        }
        boolean falling = IndicatorAssessor.falls(base, asked);
        BigDecimal target = asked.nearer(falling);
        BigDecimal expected = result.expected().nearer(falling);
        Due due = new Due(assessment.plan(), new PlanTree(assessment.snapshot(), assessment.plan().id()));
        return due.ofTheYear(indicator, result.dataDate()).isEmpty() ? null : expected.subtract(base)
                .multiply(Elapsed.HUNDRED).divide(target.subtract(base), Elapsed.EXACT);
    }

    /** By the day of the figure; a later period's figure of the same day takes the place of the earlier one's. */
    private static NavigableMap<LocalDate, BigDecimal> reported(Assessment assessment, Indicator indicator, boolean growth) {
        NavigableMap<LocalDate, BigDecimal> went = new TreeMap<>();
        for (Period period : Reports.upTo(assessment.snapshot(), assessment.period())) {
            IndicatorValue value = Reports.value(assessment.snapshot(), indicator.id(), period.id());
            if (value != null) {
                LocalDate day = LatestValue.dateOf(assessment.snapshot(), value);
                BigDecimal figure = growth ? IndicatorAssessor.rate(assessment.plan(), indicator, value, day) : value.value();
                if (figure != null) {
                    went.put(day, figure);
                }
            }
        }
        return went;
    }

    /** At the end of every year, on the day of the newest figure and at the end of the plan. */
    private static List<Point> due(Assessment assessment, Indicator indicator, @Nullable BigDecimal base, LocalDate newest) {
        Plan plan = assessment.plan();
        Due due = new Due(plan, new PlanTree(assessment.snapshot(), plan.id()));
        NavigableMap<LocalDate, BigDecimal> points = new TreeMap<>();
        LocalDate from = plan.start().minusDays(1);
        List<LocalDate> days = new ArrayList<>(List.of(from, newest, plan.end()));
        for (int year = plan.start().getYear(); year < plan.end().getYear(); year++) {
            days.add(LocalDate.of(year, 12, 31));
        }
        for (LocalDate day : days) {
            Range target = indicator.target();
            Range asked = switch (indicator.type()) {
                case CUMULATIVE, LEVEL, DUAL -> base == null || target == null ? null
                        : day.equals(from) ? Range.of(base) : due.onTheWay(indicator, base, target, day);
                case CEILING, FLOOR -> due.bound(indicator, day);
                case GROWTH -> due.rate(indicator, day);
                case WORDING -> null;
            };
            if (asked != null && !day.isBefore(from) && !day.isAfter(plan.end())) {
                points.put(day, asked.nearer(indicator.type() == IndicatorType.CEILING || falls(indicator, base, target)));
            }
        }
        return points(points);
    }

    /** Whether the least that is asked is the upper bound. */
    private static boolean falls(Indicator indicator, @Nullable BigDecimal base, @Nullable Range target) {
        Range rate = indicator.targetRate();
        return indicator.type() == IndicatorType.GROWTH ? rate != null && IndicatorAssessor.declines(indicator, rate)
                : base != null && target != null && IndicatorAssessor.falls(base, target);
    }

    private static List<Point> points(Map<LocalDate, BigDecimal> byDay) {
        return byDay.entrySet().stream().map(entry -> new Point(entry.getKey(), entry.getValue())).toList();
    }
}
