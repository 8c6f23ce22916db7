package gangmu.assessment;

import gangmu.changes.Range;
import gangmu.period.Judgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one indicator stands.
 *
 * @param value the latest value on or before the period's data date; null where there is none
 * @param dataDate the day of that value
 * @param progress the share of the way to the target, percent; null where the type has none
 * @param elapsed the share of the plan's time that has passed on the data date, percent
 * @param expected 应达值: the value that the straight line, or the annual target, asks for on the data date; a range where
 *     the plan leaves room
 * @param rate achieved average growth, percent a year; null where the type has none
 * @param verdict what counts: a person's where one overruled and the rule set lets that count, else the computed one;
 *     null where a value that is needed is missing
 * @param computed by the rules
 * @param overruled a person's verdict; null where nobody overruled
 * @param met whether it meets the mid-term requirement
 */
public record IndicatorResult(UUID indicator, @Nullable BigDecimal value, LocalDate dataDate,
        @Nullable BigDecimal progress, BigDecimal elapsed, @Nullable Range expected, @Nullable BigDecimal rate,
        @Nullable Judgement verdict, @Nullable Judgement computed, @Nullable Overruled<Judgement> overruled, boolean met,
        Explanation explanation) {
}
