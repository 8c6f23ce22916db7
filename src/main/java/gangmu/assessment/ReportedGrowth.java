package gangmu.assessment;

import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Plan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 同比增长 of whole years, of which an average over the years of the plan can be made. */
final class ReportedGrowth {
    /** What the powers of doubles can promise. */
    private static final MathContext TWELVE = new MathContext(12);

    private ReportedGrowth() {
    }

    /**
     * The compound average of the growth that was reported of each year, percent a year; null where one of the years from the
     * plan's first to that of the day lacks it.
     */
    static @Nullable BigDecimal average(Snapshot snapshot, Plan plan, Period upTo, Indicator indicator, LocalDate day) {
        Map<Integer, BigDecimal> byYear = new HashMap<>();
        for (Period period : Reports.upTo(snapshot, upTo)) {
            IndicatorValue value = Reports.value(snapshot, indicator.id(), period.id());
            LocalDate date = value == null ? day : LatestValue.dateOf(snapshot, value);
            BigDecimal growth = value == null ? null : value.yearOnYear();
            if (growth != null && IndicatorAssessor.endsAYear(plan, date)) {
                byYear.put(date.getYear(), growth);
            }
        }
        double grown = 1;
        int first = plan.start().getYear();
        for (int year = first; year <= day.getYear(); year++) {
            BigDecimal growth = byYear.get(year);
            if (growth == null || growth.doubleValue() <= -100) {
                return null;
            }
            grown *= 1 + growth.doubleValue() / 100;
        }
        return new BigDecimal((Math.pow(grown, 1.0 / (day.getYear() - first + 1)) - 1) * 100, TWELVE);
    }
}
