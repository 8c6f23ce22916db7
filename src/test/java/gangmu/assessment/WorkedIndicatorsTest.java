package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Numbers;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -3    | FASTER
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -2.99 | AS_EXPECTED
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -1.9  | AS_EXPECTED
            GROWTH     | -    | -    | -2 | 2022-12-31 | -      | -1.89 | BEHIND
            GROWTH     | 100  | -    | -3 | 2022-12-31 | 96     | -     | BEHIND
            GROWTH     | 100  | -    | -3 | 2022-12-31 | 92     | -     | FASTER
            GROWTH     | -    | -    | 7  | 2025-12-31 | -      | 7     | ACHIEVED
            GROWTH     | -    | -    | 7  | 2025-12-31 | -      | 6.99  | NOT_ACHIEVED
            GROWTH     | -    | -    | -3 | 2025-12-31 | -      | -2.9  | NOT_ACHIEVED
            CUMULATIVE | -    | 400  | -  | 2025-12-31 | 399    | -     | NOT_ACHIEVED
            CUMULATIVE | -    | 400  | -  | 2025-12-31 | 400    | -     | ACHIEVED
            CUMULATIVE | -    | 400  | -  | 2025-12-30 | 399    | -     | AS_EXPECTED
            LEVEL      | 1926 | 100  | -  | 2025-12-31 | 101    | -     | NOT_ACHIEVED
            CEILING    | -    | 5.5  | -  | 2025-12-31 | 5.5    | -     | ACHIEVED
            FLOOR      | -    | 20   | -  | 2025-12-31 | 19.99  | -     | NOT_ACHIEVED
            DUAL       | 2000 | 3000 | 7  | 2025-12-31 | 3000   | 6.9   | NOT_ACHIEVED
            DUAL       | 2000 | 3000 | 7  | 2025-12-31 | 3000   | 7     | ACHIEVED
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
        assertThat(result.met()).isEqualTo(verdict != Judgement.BEHIND && verdict != Judgement.NOT_ACHIEVED);
        said(result);
    }

    /**
     * A way of 1,826 to the nearer bound and of 2,026 to the farther one: 730 days are due 730 of the one, 809.96 of the other.
     * Behind is counted from the nearer (10 points are 182.6), ahead from the farther (5 points are 91.3).
     */
    @ParameterizedTest(name = "{0} from {1} to {2}, {3} a year: {5} ({6}) at {4} is {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 830    | -     | AS_EXPECTED     | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 909.9  | -     | AS_EXPECTED     | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 1001.2 | -     | AS_EXPECTED     | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 1001.3 | -     | FASTER          | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 647.4  | -     | AS_EXPECTED     | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 647.3  | -     | BEHIND          | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2022-12-31 | 1926   | -     | ACHIEVED_EARLY  | 830–909.96
            LEVEL      | 100  | 1926–2126 | -       | 2025-12-31 | 2000   | -     | ACHIEVED        | 1926–2126
            LEVEL      | 100  | 1926–2126 | -       | 2025-12-31 | 2300   | -     | ACHIEVED        | 1926–2126
            LEVEL      | 100  | 1926–2126 | -       | 2025-12-31 | 1925.9 | -     | NOT_ACHIEVED    | 1926–2126
            LEVEL      | 2126 | 100–300   | -       | 2022-12-31 | 1396   | -     | AS_EXPECTED     | 1316.04–1396
            LEVEL      | 2126 | 100–300   | -       | 2022-12-31 | 1224.7 | -     | FASTER          | 1316.04–1396
            LEVEL      | 2126 | 100–300   | -       | 2022-12-31 | 1224.8 | -     | AS_EXPECTED     | 1316.04–1396
            LEVEL      | 2126 | 100–300   | -       | 2022-12-31 | 1578.7 | -     | BEHIND          | 1316.04–1396
            LEVEL      | 57   | 55–60     | -       | 2022-12-31 | 60     | -     | AS_EXPECTED     | 55–60
            LEVEL      | 57   | 55–60     | -       | 2022-12-31 | 60.1   | -     | BEHIND          | 55–60
            LEVEL      | 57   | 55–60     | -       | 2022-12-31 | 54.9   | -     | BEHIND          | 55–60
            LEVEL      | 57   | 55–60     | -       | 2025-12-31 | 55     | -     | ACHIEVED        | 55–60
            LEVEL      | 57   | 55–60     | -       | 2025-12-31 | 60.1   | -     | NOT_ACHIEVED    | 55–60
            CUMULATIVE | -    | 1826–2026 | -       | 2022-12-31 | 809    | -     | AS_EXPECTED     | 730–809.96
            CUMULATIVE | -    | 1826–2026 | -       | 2022-12-31 | 547.3  | -     | BEHIND          | 730–809.96
            CEILING    | -    | 5–5.5     | -       | 2022-12-31 | 5.5    | -     | AS_EXPECTED     | 5–5.5
            CEILING    | -    | 5–5.5     | -       | 2022-12-31 | 4.9    | -     | BEHIND          | 5–5.5
            FLOOR      | -    | 5–5.5     | -       | 2025-12-31 | 5.6    | -     | NOT_ACHIEVED    | 5–5.5
            GROWTH     | -    | -         | 2–3     | 2022-12-31 | -      | 2.5   | AS_EXPECTED     | 2–3
            GROWTH     | -    | -         | 2–3     | 2022-12-31 | -      | 3.99  | AS_EXPECTED     | 2–3
            GROWTH     | -    | -         | 2–3     | 2022-12-31 | -      | 4     | FASTER          | 2–3
            GROWTH     | -    | -         | 2–3     | 2022-12-31 | -      | 1.9   | AS_EXPECTED     | 2–3
            GROWTH     | -    | -         | 2–3     | 2022-12-31 | -      | 1.89  | BEHIND          | 2–3
            GROWTH     | -    | -         | 2–3     | 2025-12-31 | -      | 2     | ACHIEVED        | 2–3
            GROWTH     | -    | -         | 2–3     | 2025-12-31 | -      | 1.99  | NOT_ACHIEVED    | 2–3
            GROWTH     | -    | -         | -3–-2   | 2022-12-31 | -      | -2.5  | AS_EXPECTED     | -3–-2
            GROWTH     | -    | -         | -3–-2   | 2022-12-31 | -      | -4    | FASTER          | -3–-2
            GROWTH     | -    | -         | -3–-2   | 2022-12-31 | -      | -1.89 | BEHIND          | -3–-2
            DUAL       | 100  | 1926–2126 | 2–3     | 2022-12-31 | 900    | 2.5   | AS_EXPECTED     | 830–909.96
            DUAL       | 100  | 1926–2126 | 2–3     | 2022-12-31 | 900    | 1     | BEHIND          | 830–909.96
            """)
    void aTargetMayLeaveRoom(IndicatorType type, @Nullable BigDecimal base, @Nullable String target,
            @Nullable String targetRate, LocalDate dataDate, @Nullable BigDecimal value, @Nullable BigDecimal rate,
            Judgement verdict, String expected) {
        UUID period = made.period(dataDate);
        UUID indicator = made.leavingRoom(type, base, Indicator.TARGET.read(target), Indicator.TARGET_RATE.read(targetRate));
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.RATE, rate);
        IndicatorResult result = made.indicator(indicator, period);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.expected().written(Numbers::hundredths)).isEqualTo(expected);
        said(result);
        Trend trend = Trends.of(made.assess(period, RulePresets.NATIONAL), result);
        assertThat(trend.outlook()).isIn(result.met() ? Set.of(Trend.Outlook.LIKELY, Trend.Outlook.AT_RISK)
                : Set.of(Trend.Outlook.AT_RISK, Trend.Outlook.OUT_OF_REACH));
    }

    @ParameterizedTest(name = "{0} {1}–{2}, {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LEVEL  | 100 | 1926–2126 | 850  | 应达 830–909.96亩；从基期 100亩 到目标 1926–2126亩 已走完 41.1%，\
            时间已过 40%，在应达的范围以内
            LEVEL  | 57  | 55–60     | 61   | 为 61亩，高于目标范围 55–60亩
            LEVEL  | 57  | 55–60     | 57   | 为 57亩，在目标范围 55–60亩 以内
            GROWTH | -   | 2–3       | 2.5  | 年均增长 2.5%，目标为年均 2–3%，在目标范围以内
            GROWTH | -   | 2–3       | 1.95 | 年均增长 1.95%，目标为年均 2–3%，低 0.05 个百分点，\
            在允许的 0.1 个百分点以内
            """)
    void whatLeavesRoomIsSaidWithBothBounds(IndicatorType type, @Nullable BigDecimal base, String target, BigDecimal value,
            String sentence) {
        boolean growth = type == IndicatorType.GROWTH;
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        UUID indicator = made.leavingRoom(type, base, growth ? null : Indicator.TARGET.read(target),
                growth ? Indicator.TARGET_RATE.read(target) : null);
        made.set(indicator, Indicator.MEASURE, growth ? "%" : "亩");
        made.value(indicator, period, growth ? IndicatorValue.RATE : IndicatorValue.VALUE, value);
        assertThat(sentence(made.indicator(indicator, period), Locale.SIMPLIFIED_CHINESE)).contains(sentence);
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
        UUID period = made.period(dataDate);
        UUID indicator = made.indicator(type, base, target, targetRate);
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.RATE, rate);
        made.value(indicator, period, IndicatorValue.DATA_DATE, dataDate);
        return made.indicator(indicator, period);
    }

    @ParameterizedTest(name = "{1} on {0} is {3}, due {2}")
    @CsvSource({"2022-12-31, 110.5, 110, FASTER", "2022-12-31, 110.49, 110, AS_EXPECTED",
            "2022-12-31, 109, 110, AS_EXPECTED", "2022-12-31, 108.99, 110, BEHIND", "2022-12-31, 106, 110, BEHIND",
            "2023-12-31, 127, 130, AS_EXPECTED", "2023-12-31, 126.9, 130, BEHIND", "2023-03-14, 114, 114, AS_EXPECTED",
            "2024-06-30, 147.5, 147.43, AS_EXPECTED", "2024-12-31, 155.03, 165.05, BEHIND"})
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
        // The year's way is 10 from the base in 2022 and 30 in 2023; day 73 of 2023 is a fifth of that year. 2024 has no target:
        // 182 and 366 of the 731 days from 130 to 200, in points of the whole way.
        assertThat(result.expected().lower().setScale(2, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({"112.36, 2022-12-31, FASTER", "112.35, 2022-12-31, AS_EXPECTED", "109.73, 2022-12-31, AS_EXPECTED",
            "109.72, 2022-12-31, BEHIND", "121.3, 2023-12-31, BEHIND", "121.31, 2023-12-31, AS_EXPECTED"})
    void theTargetOfTheYearDecidesInPlaceOfTheRateOfTheWholePlan(BigDecimal value, LocalDate dataDate, Judgement verdict) {
        // 110.25 after two years are 5 % a year, so that 6 % and 4.75 % are the bounds; 2023 has none: 7 %, down to 6.65 %.
        UUID period = made.period(LocalDate.of(2025, 6, 30));
        UUID indicator = made.indicator(IndicatorType.GROWTH, new BigDecimal("100"), null, new BigDecimal("7"));
        made.annual(indicator, 2022, new BigDecimal("110.25"));
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.DATA_DATE, dataDate);
        assertThat(made.indicator(indicator, period).verdict()).isEqualTo(verdict);
        said(made.indicator(indicator, period));
    }

    @ParameterizedTest(name = "{0}: {5} is said to be {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CUMULATIVE | -   | 110 | - | 2022-12-31 | 55    | 截至2022年12月31日累计 55，应达 43.98；\
            完成最终目标 110 的 50%，时间已过 40%，快 10 个百分点，达到“快”的标准（5 个百分点） | \
            快于预期
            LEVEL      | 389 | 400 | - | 2022-12-31 | 394   | 截至2022年12月31日为 394，应达 393.4；\
            从基期 389 到目标 400 已走完 45.5%，时间已过 40%，快 5.5 个百分点，\
            达到“快”的标准（5 个百分点） | 快于预期
            LEVEL      | 0   | -20 | - | 2022-12-31 | -21.2 | 截至2022年12月31日为 -21.2；已达到最终目标 -20，\
            时间已过 40% | 提前实现
            LEVEL      | 100 | 1926 | - | 2022-12-31 | 647.3 | 截至2022年12月31日为 647.3，应达 830；\
            从基期 100 到目标 1926 已走完 30%，时间已过 40%，慢 10.01 个百分点，超过允许的 10 个百分点 | \
            滞后
            GROWTH     | -   | -   | 8.9 | 2022-12-31 | 8.5 | 截至2022年12月31日年均增长 8.5%，目标为年均 8.9%，\
            低 0.4 个百分点，在允许的 0.445 个百分点以内 | 符合预期
            CEILING    | -   | 55  | - | 2022-12-31 | 52.6  | 截至2022年12月31日为 52.6，没有超过上限 55 | 符合预期
            FLOOR      | -   | 100 | - | 2022-12-31 | 99.9  | 截至2022年12月31日为 99.9，低于下限 100 | 滞后
            GROWTH     | -   | -   | 5   | 2022-12-31 | 4.75  | 截至2022年12月31日年均增长 4.75%，目标为年均 5%，\
            低 0.25 个百分点，在允许的 0.25 个百分点以内 | 符合预期
            GROWTH     | -   | -   | 5   | 2022-12-31 | 5     | 截至2022年12月31日年均增长 5%，目标为年均 5%，\
            与目标持平 | 符合预期
            GROWTH     | -   | -   | -3  | 2022-12-31 | -4    | 截至2022年12月31日年均增长 -4%，目标为年均 -3%，\
            多降 1 个百分点，达到“快”的标准（1 个百分点） | 快于预期
            LEVEL      | 87  | 87.5 | - | 2022-12-31 | 80    | 截至2022年12月31日为 80，应达 87.2；\
            没有朝目标 87.5 前进，比基期 87 反而退了 7 | 滞后
            CUMULATIVE | -   | 400 | - | 2025-12-31 | 399   | 截至2025年12月31日累计 399；完成最终目标 400 的 99.8%，\
            时间已过 100%，\
            规划期已满，离目标还差 1 | 未完成
            CEILING    | -   | 55  | - | 2022-12-31 | -     | 没有可用的数值，无法判定 | -
            WORDING    | -   | -   | - | 2022-12-31 | -     | 定性指标要由人来判定，本期及以前还没有人判定 | -
            """)
    void theSentenceCanBeReadOut(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal targetRate, LocalDate dataDate, @Nullable BigDecimal figure, String stands,
            @Nullable String word) {
        boolean growth = type == IndicatorType.GROWTH;
        assertThat(sentence(judge(type, base, target, targetRate, dataDate, growth ? null : figure, growth ? figure : null),
                Locale.SIMPLIFIED_CHINESE)).isEqualTo(stands
                + (word == null ? "。" : "；按“国家口径”第 1 版，判为“" + word + "”。"));
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
    void wordingOfWhichNothingWasReportedIsForAPersonToJudgeToo() {
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID indicator = made.indicator(IndicatorType.WORDING, null, null, null);
        assertThat(made.indicator(indicator, period).explanation().code()).isEqualTo("indicator.missing.judgement");
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
        assertThat(result.expected().upper()).isEqualByComparingTo("730");
        assertThat(result.verdict()).isEqualTo(Judgement.AS_EXPECTED);
    }

    @Test
    void ofTwoPeriodsOfOneDayEachHasItsOwnFigureAndNeverTheLaterOnes() {
        LocalDate day = LocalDate.of(2022, 12, 31);
        UUID month = made.period(day, "2022-12");
        UUID year = made.period(day, "2022-Y");
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("1826"), null);
        made.value(indicator, year, IndicatorValue.VALUE, new BigDecimal("800"));
        assertThat(made.indicator(indicator, month).value()).isNull();
        assertThat(made.indicator(indicator, year).value()).isEqualByComparingTo("800");
        made.value(indicator, month, IndicatorValue.VALUE, new BigDecimal("700"));
        assertThat(made.indicator(indicator, month).value()).isEqualByComparingTo("700");
        assertThat(made.indicator(indicator, year).value()).isEqualByComparingTo("800");
    }

    @Test
    void theDueValueNeverFallsWhereOnlySomeYearsHaveATarget() {
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("100"), null);
        made.annual(indicator, 2022, new BigDecimal("80"));
        BigDecimal last = BigDecimal.ZERO;
        for (LocalDate day = LocalDate.of(2021, 6, 30); day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusMonths(6)) {
            UUID period = made.period(day);
            made.value(indicator, period, IndicatorValue.VALUE, BigDecimal.ONE);
            BigDecimal due = made.indicator(indicator, period).expected().lower();
            assertThat(due).isGreaterThanOrEqualTo(last);
            last = due;
        }
    }

    private static void said(IndicatorResult result) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(sentence(result, locale)).doesNotContain("{").doesNotContain("E+");
        }
    }

    private static String sentence(IndicatorResult result, Locale locale) {
        return result.explanation().sentence(result.computed(), new Wording(Map.of(), Map.of()), Words.of(locale)::get);
    }
}
