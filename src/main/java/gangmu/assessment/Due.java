package gangmu.assessment;

import gangmu.changes.Range;
import gangmu.plan.AnnualPlan;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 应达值: what the plan asks of an indicator on a day. Its path runs straight from the base through the targets of the years
 * (年度目标) to the target of the plan.
 */
final class Due {
    private final Plan plan;
    private final PlanTree tree;

    Due(Plan plan, PlanTree tree) {
        this.plan = plan;
        this.tree = tree;
    }

    /** The plan's own target for the year of a day, which decides in place of the straight line. */
    Optional<Range> ofTheYear(Indicator indicator, LocalDate day) {
        return Optional.ofNullable(AnnualPlan.of(tree, indicator).reached().get(day.getYear()));
    }

    /** Whether targets of years bend the way of an indicator. */
    boolean bends(Indicator indicator) {
        return !AnnualPlan.of(tree, indicator).reached().isEmpty();
    }

    /** The last day of a year of the plan, at which the year's target is due: the plan's own end in its last year. */
    LocalDate endOf(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return last.isAfter(plan.end()) ? plan.end() : last;
    }

    /** On the way to the target: what the path asks for on a day. Where the plan leaves room, the path to each bound. */
    Range onTheWay(Indicator indicator, BigDecimal base, Range target, LocalDate day) {
        return Range.between(onTheWay(indicator, base, target, Range::lower, day),
                onTheWay(indicator, base, target, Range::upper, day));
    }

    private BigDecimal onTheWay(Indicator indicator, BigDecimal base, Range target, Function<Range, BigDecimal> bound,
            LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> path = path(indicator, base, target, bound);
        var from = path.floorEntry(day);
        var to = path.higherEntry(day);
        return from == null ? base : to == null ? from.getValue()
                : Elapsed.between(from.getKey(), from.getValue(), to.getKey(), to.getValue(), day);
    }

    private NavigableMap<LocalDate, BigDecimal> path(Indicator indicator, BigDecimal base, Range target,
            Function<Range, BigDecimal> bound) {
        NavigableMap<LocalDate, BigDecimal> path = new TreeMap<>();
        path.put(plan.end(), bound.apply(target));
        AnnualPlan.of(tree, indicator).reached().forEach((year, thatYear) -> path.put(endOf(year), bound.apply(thatYear)));
        path.put(plan.start().minusDays(1), base);
        return path;
    }

    /** The growth that is asked for, percent a year: that which leads to this year's target where the plan has one. */
    @Nullable Range rate(Indicator indicator, LocalDate day) {
        BigDecimal base = indicator.base();
        Range ofTheYear = ofTheYear(indicator, day).orElse(null);
        if (base == null || ofTheYear == null) {
            return indicator.targetRate();
        }
        BigDecimal lower = growth(base, ofTheYear.lower(), day);
        BigDecimal upper = growth(base, ofTheYear.upper(), day);
        return lower == null || upper == null ? indicator.targetRate() : new Range(lower, upper);
    }

    private @Nullable BigDecimal growth(BigDecimal base, BigDecimal target, LocalDate day) {
        return Elapsed.growth(base, target, plan.start().minusDays(1), endOf(day.getYear()));
    }

    /** The bound that binds on a day: this year's where the plan has one. */
    @Nullable Range bound(Indicator indicator, LocalDate day) {
        return ofTheYear(indicator, day).orElse(indicator.target());
    }

    /** Whether the time of the plan is over on a day: from then on there is no tolerance. */
    boolean isOver(LocalDate day) {
        return !day.isBefore(plan.end());
    }
}
