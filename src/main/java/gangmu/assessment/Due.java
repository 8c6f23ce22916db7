package gangmu.assessment;

import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 应达值: what the plan asks of an indicator on a day. */
final class Due {
    private final Plan plan;
    private final PlanTree tree;

    Due(Plan plan, PlanTree tree) {
        this.plan = plan;
        this.tree = tree;
    }

    /** The plan's own target for the year of a day, which decides in place of the straight line. */
    Optional<BigDecimal> ofTheYear(Indicator indicator, LocalDate day) {
        return tree.annualTargets(indicator.id()).stream().filter(annual -> annual.year() == day.getYear())
                .flatMap(annual -> Stream.ofNullable(annual.target())).findFirst();
    }

    /** On the way to the target: straight to this year's target where the plan has one, on the line of the plan otherwise. */
    BigDecimal onTheWay(Indicator indicator, BigDecimal base, BigDecimal target, LocalDate day) {
        LocalDate from = plan.start().minusDays(1);
        BigDecimal reached = base;
        for (AnnualTarget annual : tree.annualTargets(indicator.id())) {
            BigDecimal thatYear = annual.target();
            LocalDate yearEnd = LocalDate.of(annual.year(), 12, 31);
            if (thatYear == null) {
                continue;
            }
            if (annual.year() == day.getYear()) {
                return Elapsed.between(from, reached, yearEnd, thatYear, day);
            }
            if (yearEnd.isBefore(day)) {
                from = yearEnd;
                reached = thatYear;
            }
        }
        return Elapsed.between(plan.start().minusDays(1), base, plan.end(), target, day);
    }

    /** The growth that is asked for, percent a year: that which leads to this year's target where the plan has one. */
    @Nullable BigDecimal rate(Indicator indicator, LocalDate day) {
        BigDecimal base = indicator.base();
        return base == null ? indicator.targetRate() : ofTheYear(indicator, day)
                .map(target -> Elapsed.growth(base, target, plan.start().minusDays(1), LocalDate.of(day.getYear(), 12, 31)))
                .orElse(indicator.targetRate());
    }

    /** The bound that binds on a day: this year's where the plan has one. */
    @Nullable BigDecimal bound(Indicator indicator, LocalDate day) {
        return ofTheYear(indicator, day).orElse(indicator.target());
    }
}
