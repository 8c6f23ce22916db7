package gangmu.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator is heading 趋势: what to expect at the end of the plan with the pace so far, and what it would take.
 * Values are in the indicator's unit of measure.
 *
 * @param forecast the value to expect at the end of the plan; null where nothing can be said
 * @param forecastRate for growth, the average rate to expect, percent a year; null for other types
 * @param pace change a year so far; for growth the rate so far, percent a year
 * @param neededPace change a year that is still needed to reach the target, the rate for growth; null where it is
 *     reached or the time is over
 * @param notes what must be known of the figure that this rests on
 */
public record Trend(@Nullable BigDecimal forecast, @Nullable BigDecimal forecastRate, @Nullable BigDecimal pace,
        @Nullable BigDecimal neededPace, Outlook outlook, List<Note> notes) {
    public Trend {
        notes = List.copyOf(notes);
    }

    /** 预计能否完成五年目标, from best to worst. */
    public enum Outlook {
        /** 能: reached already, or reached at the end with the pace so far. */
        LIKELY,
        /** 有风险: short of the target, by no more than the rule set calls a risk. */
        AT_RISK,
        /** 难以完成. */
        OUT_OF_REACH,
        /** 无法判断: a figure is missing, no time has passed yet, or the target is in words. */
        UNKNOWN
    }

    /**
     * Something that is said of a figure, never guessed over.
     *
     * @param code {@code trend.note.<code>} in the bundles: {@code missing}, {@code late}, {@code carried},
     *     {@code provisional}, {@code revised}
     */
    public record Note(String code, List<Object> args) {
        public Note {
            args = List.copyOf(args);
        }
    }

    static Trend unknown(List<Note> notes) {
        return new Trend(null, null, null, null, Outlook.UNKNOWN, notes);
    }
}
