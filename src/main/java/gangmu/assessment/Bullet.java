package gangmu.assessment;

import static gangmu.assessment.Elapsed.EXACT;

import gangmu.changes.Range;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 子弹图: a figure that has no share of a way, on an axis that has what the plan asks for in its middle. For growth that is
 * the rate beside the target rate, in percent a year; for a ceiling or a floor the value beside the bound, in its own unit.
 *
 * @param value what was reached
 * @param asked what the plan asks for
 * @param from where begins what is as expected; null where nothing is too low
 * @param to where that ends; null where nothing is too high
 * @param reach how far the axis goes to each side of what is asked; never 0, and farther than the value lies
 */
public record Bullet(BigDecimal value, BigDecimal asked, @Nullable BigDecimal from, @Nullable BigDecimal to,
        BigDecimal reach) {
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);
    private static final BigDecimal AIR = new BigDecimal("1.25");
    /** The least that an axis shows: of a bound its tenth, of a rate the band around it three times. */
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal BANDS = BigDecimal.valueOf(3);

    /** The bullet of an indicator of an assessment; null for types that have none, and where a figure is missing. */
    public static @Nullable Bullet of(Assessment assessment, IndicatorResult result) {
        Indicator indicator = assessment.indicator(result.indicator());
        return switch (indicator.type()) {
            case GROWTH -> growth(assessment.rules(), indicator, result.rate(), result.expected());
            case DUAL -> growth(assessment.rules(), indicator, result.rate(), dueOf(assessment).rate(indicator, result.dataDate()));
            case CEILING, FLOOR -> bound(indicator, result);
            case LEVEL -> result.progress() == null ? bound(indicator, result) : null;
            case CUMULATIVE, WORDING -> null;
        };
    }

    private static Due dueOf(Assessment assessment) {
        return new Due(assessment.plan(), new PlanTree(assessment.snapshot(), assessment.plan().id()));
    }

    private static @Nullable Bullet growth(RuleSet rules, Indicator indicator, @Nullable BigDecimal rate,
            @Nullable Range range) {
        if (rate == null || range == null) {
            return null;
        }
        boolean declines = IndicatorAssessor.declines(indicator, range);
        BigDecimal asked = range.nearer(declines);
        BigDecimal below = declines ? rules.points(RuleSet.GROWTH_FASTER) : rules.growthSlack(asked);
        BigDecimal above = declines ? rules.growthSlack(asked) : rules.points(RuleSet.GROWTH_FASTER);
        BigDecimal reach = rate.subtract(asked).abs().multiply(AIR)
                .max(below.max(above).add(range.upper().subtract(range.lower())).multiply(BANDS));
        return new Bullet(rate, asked, range.lower().subtract(below), range.upper().add(above), positive(reach));
    }

    private static @Nullable Bullet bound(Indicator indicator, IndicatorResult result) {
        BigDecimal value = result.value();
        Range range = result.expected();
        if (value == null || range == null) {
            return null;
        }
        boolean ceiling = indicator.type() == IndicatorType.CEILING;
        BigDecimal bound = ceiling ? range.upper() : range.lower();
        BigDecimal base = indicator.base();
        BigDecimal farthest = Stream.of(value, base == null ? bound : base, range.lower(), range.upper())
                .map(each -> each.subtract(bound).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal reach = farthest.multiply(AIR).max(bound.abs().multiply(TENTH));
        return new Bullet(value, bound, ceiling && range.isPoint() ? null : range.lower(),
                ceiling || !range.isPoint() ? range.upper() : null, positive(reach));
    }

    private static BigDecimal positive(BigDecimal reach) {
        return reach.signum() == 0 ? BigDecimal.ONE : reach;
    }

    /** Where a figure stands on the axis, percent of its length from the left; what is asked stands at 50. */
    public BigDecimal at(BigDecimal figure) {
        return figure.subtract(asked).multiply(MIDDLE).divide(reach, EXACT).add(MIDDLE);
    }
}
