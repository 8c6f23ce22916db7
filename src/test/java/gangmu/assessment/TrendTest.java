package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Trend.Outlook;
import gangmu.period.IndicatorValue;
import gangmu.plan.IndicatorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Trends worked by hand. The plan has 1,826 days, 730 of them gone at the end of 2022 (two of five years): what was done
 * times 1826/730 is there at the end.
 */
class TrendTest {
    private final JudgedPlan made = new JudgedPlan();

    @ParameterizedTest(name = "{0} from {1} to {2}, {3} a year: {5} ({6}) at {4} comes to {7}, takes {8}: {9}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CUMULATIVE | -    | 1826 | -  | 2022-12-31 | 730   | -   | 1826 | 365.3333 | LIKELY
            CUMULATIVE | -    | 1826 | -  | 2022-12-31 | 584   | -   | 1460.8 | 414  | AT_RISK
            CUMULATIVE | -    | 1826 | -  | 2022-12-31 | 583   | -   | 1458.2986 | 414.3333 | AT_RISK
            CUMULATIVE | -    | 1826 | -  | 2022-12-31 | 547   | -   | 1368.2493 | 426.3333 | OUT_OF_REACH
            LEVEL      | 87   | 87.5 | -  | 2022-12-31 | 80    | -   | 69.4904 | 2.5     | OUT_OF_REACH
            CUMULATIVE | -    | 100  | -  | 2022-12-31 | 100   | -   | 250.137 | -    | LIKELY
            CUMULATIVE | -    | 100  | -  | 2025-12-31 | 99    | -   | 99   | -        | OUT_OF_REACH
            CUMULATIVE | -    | 100  | -  | 2020-12-31 | 0     | -   | -    | -        | UNKNOWN
            LEVEL      | 100  | 1926 | -  | 2022-12-31 | 830   | -   | 1926 | 365.3333 | LIKELY
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1196  | -   | 100  | -365.3333 | LIKELY
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 1342  | -   | 465.2 | -414    | AT_RISK
            LEVEL      | 1926 | 100  | -  | 2022-12-31 | 2000  | -   | 2111.1014 | -633.3333 | OUT_OF_REACH
            GROWTH     | 100  | -    | 7  | 2022-12-31 | -     | 8   | 146.9328 | 6.3385 | LIKELY
            GROWTH     | 100  | -    | 7  | 2022-12-31 | -     | 6   | 133.8226 | 7.672  | AT_RISK
            GROWTH     | 100  | -    | 7  | 2022-12-31 | -     | 5   | 127.6282 | 8.3545 | OUT_OF_REACH
            GROWTH     | -    | -    | -2 | 2022-12-31 | -     | -2  | -    | -2       | LIKELY
            GROWTH     | -    | -    | -2 | 2022-12-31 | -     | -3  | -    | -1.3276  | LIKELY
            GROWTH     | -    | -    | -2 | 2022-12-31 | -     | -1  | -    | -2.6610  | OUT_OF_REACH
            CEILING    | -    | 5.5  | -  | 2022-12-31 | 5     | -   | 5    | -        | LIKELY
            CEILING    | 4.5  | 5.5  | -  | 2022-12-31 | 5     | -   | 5.7507 | -      | AT_RISK
            CEILING    | 4.5  | 5.5  | -  | 2022-12-31 | 6     | -   | 8.2521 | -0.1667 | OUT_OF_REACH
            FLOOR      | 18   | 20   | -  | 2022-12-31 | 19    | -   | 20.5014 | 0.3333 | AT_RISK
            DUAL       | 2000 | 3000 | 7  | 2022-12-31 | 2500  | 8   | 3250.6849 | 166.6667 | LIKELY
            DUAL       | 2000 | 3000 | 7  | 2022-12-31 | 2500  | 6   | 3250.6849 | 166.6667 | AT_RISK
            """)
    void worked(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target, @Nullable BigDecimal rate,
            LocalDate dataDate, @Nullable BigDecimal value, @Nullable BigDecimal reported,
            @Nullable BigDecimal forecast, @Nullable BigDecimal needed, Outlook outlook) {
        Trend trend = trend(type, base, target, rate, dataDate, value, reported);
        assertThat(trend.outlook()).isEqualTo(outlook);
        close(trend.forecast(), forecast);
        close(trend.neededPace(), needed);
    }

    private static void close(@Nullable BigDecimal is, @Nullable BigDecimal should) {
        if (should == null) {
            assertThat(is).isNull();
        } else {
            assertThat(is).isCloseTo(should, org.assertj.core.data.Offset.offset(new BigDecimal("0.0001")));
        }
    }

    private Trend trend(IndicatorType type, @Nullable BigDecimal base, @Nullable BigDecimal target,
            @Nullable BigDecimal rate, LocalDate dataDate, @Nullable BigDecimal value, @Nullable BigDecimal reported) {
        UUID period = made.period(LocalDate.of(2025, 12, 31));
        UUID indicator = made.indicator(type, base, target, rate);
        made.value(indicator, period, IndicatorValue.VALUE, value);
        made.value(indicator, period, IndicatorValue.RATE, reported);
        made.value(indicator, period, IndicatorValue.DATA_DATE, dataDate);
        return of(indicator, period);
    }

    private Trend of(UUID indicator, UUID period) {
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        return Trends.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator)));
    }

    @Test
    void whoeverIsOnThePathOfTheAnnualTargetsIsExpectedToArriveThere() {
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("100"), null);
        made.annual(indicator, 2021, new BigDecimal("5"));
        made.annual(indicator, 2022, new BigDecimal("20"));
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("20"));
        assertThat(of(indicator, period).outlook()).isEqualTo(Outlook.LIKELY);
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("15"));
        close(of(indicator, period).forecast(), new BigDecimal("75"));
        assertThat(of(indicator, period).outlook()).isEqualTo(Outlook.OUT_OF_REACH);
    }

    /** 20 of the plan's 100, though no more was asked of its last year. */
    @Test
    void atTheEndOfThePlanTheForecastIsWhatIsThere() {
        UUID period = made.period(LocalDate.of(2025, 12, 31));
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("100"), null);
        made.annual(indicator, 2025, new BigDecimal("20"));
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("20"));
        assertThat(of(indicator, period).forecast()).isEqualByComparingTo("20");
        assertThat(of(indicator, period).outlook()).isEqualTo(Outlook.OUT_OF_REACH);
    }

    @Test
    void missingLateProvisionalAndRevisedValuesAreSaid() {
        UUID first = made.period(LocalDate.of(2022, 12, 31));
        UUID second = made.period(LocalDate.of(2023, 6, 30));
        UUID third = made.period(LocalDate.of(2023, 12, 31));
        UUID silent = made.indicator(IndicatorType.LEVEL, BigDecimal.ZERO, BigDecimal.TEN, null);
        UUID indicator = made.indicator(IndicatorType.LEVEL, BigDecimal.ZERO, BigDecimal.TEN, null);
        made.value(indicator, first, IndicatorValue.VALUE, new BigDecimal("4"));
        made.value(indicator, second, IndicatorValue.VALUE, new BigDecimal("4.2"));
        made.value(indicator, second, IndicatorValue.DATA_DATE, LocalDate.of(2022, 12, 31));
        made.value(indicator, second, IndicatorValue.PROVISIONAL, true);

        assertThat(of(silent, second).notes()).extracting(Trend.Note::code).containsExactly("missing");
        assertThat(of(indicator, first).notes()).isEmpty();
        assertThat(of(indicator, second).notes()).extracting(Trend.Note::code)
                .containsExactly("late", "provisional", "revised");
        assertThat(of(indicator, second).notes().getLast().args()).containsExactly("4", "4.2");
        assertThat(of(indicator, third).notes()).extracting(Trend.Note::code)
                .containsExactly("carried", "late", "provisional", "revised");
    }

    @Property(tries = 200)
    void moreNeverLooksWorse(@ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 1, max = 1826) int day) {
        assertThat(level("100", one.max(other), day).outlook())
                .isLessThanOrEqualTo(level("100", one.min(other), day).outlook());
    }

    @Property(tries = 200)
    void timePassingNeverBrightensTheOutlook(@ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal value,
            @ForAll @IntRange(min = 1, max = 1826) int one, @ForAll @IntRange(min = 1, max = 1826) int other) {
        assertThat(level("100", value, Math.max(one, other)).outlook())
                .isGreaterThanOrEqualTo(level("100", value, Math.min(one, other)).outlook());
    }

    @Property(tries = 200)
    void risingAndFallingMirrorEachOther(@ForAll @BigRange(min = "-50", max = "150") @Scale(2) BigDecimal value,
            @ForAll @IntRange(min = 1, max = 1826) int day) {
        Trend rising = level("100", value, day);
        Trend falling = level("-100", value.negate(), day);
        assertThat(falling.outlook()).isEqualTo(rising.outlook());
        assertThat(falling.forecast()).isEqualByComparingTo(Objects.requireNonNull(rising.forecast()).negate());
    }

    private static Trend level(String target, BigDecimal value, int day) {
        TrendTest test = new TrendTest();
        return test.trend(IndicatorType.LEVEL, BigDecimal.ZERO, new BigDecimal(target), null,
                LocalDate.of(2020, 12, 31).plusDays(day), value, null);
    }
}
