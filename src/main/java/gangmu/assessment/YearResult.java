package gangmu.assessment;

import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.changes.ValueType;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * 年度完成情况: what the plan asks of one year by itself, and what was done of it. It stands beside the verdict on the way to
 * the end of the plan and never takes its place; at the end of the year there is no tolerance.
 *
 * @param year the year of the figure
 * @param of what is measured
 * @param asked what is asked of the year, in the measure of {@code of}
 * @param done what was done of it
 * @param share how much of it was done, percent; null where that is no share of anything
 * @param elapsed how much of the year is gone on the day of the figure, percent
 */
public record YearResult(int year, Of of, Range asked, BigDecimal done, @Nullable BigDecimal share, BigDecimal elapsed,
        State state) {
    /**
     * What a person could read out.
     *
     * @param measure the indicator's unit of measure; empty for items
     * @param words texts of the bundles by their key and arguments
     */
    public String sentence(String measure, BiFunction<String, Object[], String> words) {
        String stands = words.apply("year.sentence." + ValueType.choiceName(of), new Object[] {Integer.toString(year),
            asked.written(bound -> ReadNumbers.onItsSide(bound, done, 2)),
            ReadNumbers.onItsSide(done, asked.beside(done), 2), measure});
        String portion = share == null ? "" : words.apply("year.share",
                new Object[] {ReadNumbers.apart(share, BigDecimal.valueOf(100))});
        String time = state != State.UNDER_WAY ? "" : words.apply("year.elapsed", new Object[] {Numbers.whole(elapsed)});
        return words.apply("year.said", new Object[] {stands, portion + time,
            words.apply("year." + ValueType.choiceName(state), new Object[0])});
    }

    /** What of something is measured in a year. */
    public enum Of {
        /** 本年任务: what the year adds, in the indicator's unit of measure. */
        ADDED,
        /** 年度目标: what is reached by its end, in the indicator's unit of measure. */
        REACHED,
        /** 年度增速: growth against the year before, percent. */
        GROWTH,
        /** 年度计划投资, 万元. */
        INVESTMENT,
        /** 年度计划进度, percent of the whole. */
        PROGRESS
    }

    /** How the year stands. */
    public enum State {
        /** 年度完成: what is asked of the year is done. */
        ACHIEVED,
        /** 年度进行中: it is not, and the year is not over. */
        UNDER_WAY,
        /** 年度未完成: it is not, and the year is over. */
        NOT_ACHIEVED
    }
}
