package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.IndicatorType;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts on indicators, worked by hand. The plan has 1,826 days; 911 of them are gone on 2023-06-30 and 730 on
 * 2022-12-31, so that ways of 1,826 units make the straight line count days: 5 points are 91.3, 10 points 182.6.
 */
class WorkedIndicatorsTest {
    private final JudgedPlan made = new JudgedPlan();

    @ParameterizedTest(name = "{0} from {1} to {2}, {3} a year: {5} ({6}) at {4} is {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CUMULATIVE | -    | 110  | -  | 2023-06-30 | 95.4   | -     | FASTER
            CUMULATIVE | -    | 110  | -  | 2023-06-30 | 110    | -     | ACHIEVED_EARLY
            CUMULATIVE | -    | 1826 | -  | 2023-06-30 | 1002.3 | -     | FASTER
            CUMULATIVE | -    | 1826 | -  | 2023-06-30 | 1002.2 | -     | AS_EXPECTED
            CUMULATIVE | -    | 1826 | -  | 2023-06-30 | 728.4  | -     | AS_EXPECTED
            CUMULATIVE | -    | 1826 | -  | 2023-06-30 | 728.3  | -     | BEHIND
            CUMULATIVE | -    | 1826 | -  | 2022-12-31 | 728.3  | -     | AS_EXPECTED
            CUMULATIVE | -    | 1826 | -  | 2023-06-30 | 0      | -     | BEHIND
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 1926   | -     | ACHIEVED_EARLY
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 921.3  | -     | FASTER
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 921.2  | -     | AS_EXPECTED
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 647.4  | -     | AS_EXPECTED
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 647.3  | -     | BEHIND
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 100    | -     | ACHIEVED_EARLY
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1104.7 | -     | FASTER
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1104.8 | -     | AS_EXPECTED
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1378.6 | -     | AS_EXPECTED
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1378.7 | -     | BEHIND
            LEVEL      | 0    | -20  | -  | 2022-12-31 | -21.2  | -     | ACHIEVED_EARLY
            LEVEL      | 389  | 394  | -  | 2022-12-31 | 394    | -     | ACHIEVED_EARLY
            LEVEL      | 389  | 400  | -  | 2022-12-31 | 394    | -     | FASTER
            GROWTH     | -    | -    | 7  | 2022-12-31 | -      | 8     | FASTER
            GROWTH     | -    | -    | 7  | 2022-12-31 | -      | 7.99  | AS_EXPECTED
            GROWTH     | -    | -    | 7  | 2022-12-31 | -      | 6.65  | AS_EXPECTED
            GROWTH     | -    | -    | 7  | 2022-12-31 | -      | 6.64  | BEHIND
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -2.1  | AS_EXPECTED
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -2.11 | BEHIND
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -1    | FASTER
            GROWTH     | 100  | -    | 8  | 2022-12-31 | 118.81 | -     | FASTER
            GROWTH     | 100  | -    | 9  | 2022-12-31 | 118.81 | -     | AS_EXPECTED
            GROWTH     | 100  | -    | 10 | 2022-12-31 | 118.81 | -     | BEHIND
            CEILING    | -    | 5.5  | -  | 2022-12-31 | 5.5    | -     | AS_EXPECTED
            CEILING    | -    | 5.5  | -  | 2022-12-31 | 5.51   | -     | BEHIND
            CEILING    | -    | 5.5  | -  | 2022-12-31 | 1      | -     | AS_EXPECTED
            FLOOR      | -    | 20   | -  | 2022-12-31 | 20     | -     | AS_EXPECTED
            FLOOR      | -    | 20   | -  | 2022-12-31 | 19.99  | -     | BEHIND
            DUAL       | 2000 | 3000 | 7  | 2023-06-30 | 3000   | 8     | FASTER
            DUAL       | 2000 | 3000 | 7  | 2023-06-30 | 3000   | 7     | AS_EXPECTED
            DUAL       | 2000 | 3000 | 7  | 2023-06-30 | 3000   | 6     | BEHIND
            DUAL       | 2000 | 3000 | 7  | 2023-06-30 | 2100   | 8     | BEHIND
            """)
    void eachTypeHasARuleOfItsOwn(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, LocalDate dataDate, @Nullable BigDecimal value,
            @Nullable BigDecimal rate, Judgement verdict) {
        IndicatorResult result = judge(type, base, target, targetRate, dataDate, value, rate);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.met()).isEqualTo(verdict != Judgement.BEHIND);
        said(result);
    }

    @ParameterizedTest(name = "{0} without {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CUMULATIVE | -   | 110 | - | 2022-12-31 | -   | -  | value
            CUMULATIVE | -   | -   | - | 2022-12-31 | 10  | -  | target
            CUMULATIVE | -   | 0   | - | 2022-12-31 | 10  | -  | way
            LEVEL      | -   | 110 | - | 2022-12-31 | 10  | -  | base
            LEVEL      | 110 | 110 | - | 2022-12-31 | 10  | -  | way
            GROWTH     | -   | -   | - | 2022-12-31 | -   | 5  | targetRate
            GROWTH     | 0   | -   | 7 | 2022-12-31 | 10  | -  | rate
            GROWTH     | -5  | -   | 7 | 2022-12-31 | 10  | -  | rate
            GROWTH     | -   | -   | 7 | 2022-12-31 | 10  | -  | rate
            CEILING    | -   | -   | - | 2022-12-31 | 10  | -  | target
            FLOOR      | -   | 20  | - | 2022-12-31 | -   | -  | value
            DUAL       | -   | 30  | 7 | 2022-12-31 | 10  | 7  | base
            DUAL       | 20  | 30  | - | 2022-12-31 | 10  | 7  | targetRate
            WORDING    | -   | -   | - | 2022-12-31 | 10  | -  | judgement
            """)
    void whatIsMissingIsSaidAndNotGuessed(IndicatorType type, @Nullable BigDecimal base,
            @Nullable BigDecimal target, @Nullable BigDecimal targetRate, LocalDate dataDate,
            @Nullable BigDecimal value, @Nullable BigDecimal rate, String missing) {
        IndicatorResult result = judge(type, base, target, targetRate, dataDate, value, rate);
        assertThat(result.verdict()).isNull();
        assertThat(result.met()).isFalse();
        assertThat(result.explanation().code()).isEqualTo("indicator.missing." + missing);
        said(result);
    }

    private IndicatorResult judge(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, LocalDate dataDate, @Nullable BigDecimal value,
            @Nullable BigDecimal rate) {
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID indicator = made.indicator(type, base, target, targetRate);
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.RATE, rate);
        made.value(indicator, period, IndicatorValue.DATA_DATE, dataDate);
        return made.indicator(indicator, period);
    }

    @ParameterizedTest(name = "{1} on {0} is {3}, due {2}")
    @CsvSource({"2022-12-31, 115, 110, FASTER", "2022-12-31, 114.9, 110, AS_EXPECTED",
            "2022-12-31, 100, 110, AS_EXPECTED", "2022-12-31, 99.9, 110, BEHIND",
            "2023-12-31, 125, 130, AS_EXPECTED", "2023-03-14, 114, 114, AS_EXPECTED",
            "2024-12-31, 169.9, 180.01, BEHIND"})
    void theTargetOfTheYearDecidesInPlaceOfTheStraightLine(LocalDate dataDate, BigDecimal value,
            BigDecimal expected, Judgement verdict) {
        UUID period = made.period(LocalDate.of(2025, 6, 30));
        UUID indicator = made.indicator(IndicatorType.LEVEL, new BigDecimal("100"), new BigDecimal("200"), null);
        made.annual(indicator, 2022, new BigDecimal("110"));
        made.annual(indicator, 2023, new BigDecimal("130"));
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.DATA_DATE, dataDate);
        IndicatorResult result = made.indicator(indicator, period);
        assertThat(result.verdict()).isEqualTo(verdict);
        // 2024 has no target: 1,461 of 1,826 days. Day 73 of 2023 is a fifth of the year.
        assertThat(result.expected().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }

    @Test
    void theBoundOfTheYearBindsAHold() {
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        UUID indicator = made.indicator(IndicatorType.CEILING, null, new BigDecimal("5.5"), null);
        made.annual(indicator, 2022, new BigDecimal("5"));
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("5.2"));
        assertThat(made.indicator(indicator, period).verdict()).isEqualTo(Judgement.BEHIND);
    }

    @Test
    void wordingIsJudgedByAPersonWhoSaysWhy() {
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID indicator = made.indicator(IndicatorType.WORDING, null, null, null);
        made.value(indicator, period, IndicatorValue.JUDGEMENT, Judgement.FASTER);
        made.value(indicator, period, IndicatorValue.REASON, "第三方评估提升两位");
        IndicatorResult result = made.indicator(indicator, period);
        assertThat(result.verdict()).isEqualTo(Judgement.FASTER);
        assertThat(sentence(result, Locale.CHINESE)).contains("第三方评估提升两位");
    }

    @Test
    void theLatestValueCountsWithItsOwnDate() {
        UUID earlier = made.period(LocalDate.of(2022, 12, 31));
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID later = made.period(LocalDate.of(2023, 12, 31));
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("1826"), null);
        made.value(indicator, earlier, IndicatorValue.VALUE, new BigDecimal("730"));
        made.value(indicator, later, IndicatorValue.VALUE, new BigDecimal("1826"));
        IndicatorResult result = made.indicator(indicator, period);
        assertThat(result.value()).isEqualByComparingTo("730");
        assertThat(result.dataDate()).isEqualTo("2022-12-31");
        assertThat(result.expected()).isEqualByComparingTo("730");
        assertThat(result.verdict()).isEqualTo(Judgement.AS_EXPECTED);
    }

    private static void said(IndicatorResult result) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(sentence(result, locale)).doesNotContain("{").doesNotContain("E+");
        }
    }

    private static String sentence(IndicatorResult result, Locale locale) {
        Explanation explanation = result.explanation();
        return Words.of(locale).get("explain." + explanation.code(), explanation.args().toArray());
    }
}
