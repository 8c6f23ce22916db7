package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares of time, lines and growth at their ends, and how numbers are read out that stand right at a bound. */
class ElapsedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @ParameterizedTest(name = "from {0} to {1} on {2}: {3} %")
    @CsvSource({"2023-01-01, 2023-04-10, 2022-12-31, 0", "2023-01-01, 2023-04-10, 2022-12-30, 0", "2023-01-01, 2023-04-10, 2023-01-01, 1",
        "2023-01-01, 2023-04-10, 2023-04-09, 99", "2023-01-01, 2023-04-10, 2023-04-10, 100", "2023-01-01, 2023-04-10, 2023-04-11, 100",
        "2023-01-01, 2022-12-31, 2022-12-30, 0", "2023-01-01, 2022-12-31, 2022-12-31, 100", "2023-01-01, 2022-12-31, 2023-01-01, 100",
        "2023-01-01, 2022-12-01, 2022-11-30, 0", "2023-01-01, 2022-12-01, 2022-12-01, 100"})
    void aDayIsGoneOnceItIsOverAndWhatHasNoTimeIsOverAtItsEnd(LocalDate start, LocalDate end, LocalDate on, BigDecimal percent) {
        assertThat(Elapsed.percent(start, end, on)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0} days long, after {1} days: {2}")
    @CsvSource({"10, -1, 20", "10, 0, 20", "10, 1, 21", "10, 9, 29", "10, 10, 30", "10, 11, 30", "0, -1, 30", "0, 0, 30", "-3, -5, 30"})
    void aLineRunsStraightBetweenItsEndsAndNowhereBeyond(int whole, int passed, BigDecimal value) {
        assertThat(Elapsed.between(DAY, BigDecimal.valueOf(20), DAY.plusDays(whole), BigDecimal.valueOf(30), DAY.plusDays(passed)))
                .isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "from {0} to {1} over {2} days: {3}")
    @CsvSource(nullValues = "-", value = {"100, 110, 365, 10", "100, 90, 365, -10", "100, 121, 731, 10", "0, 10, 365, -", "-1, 10, 365, -",
        "10, 0, 365, -", "10, -1, 365, -", "100, 110, 0, -", "100, 110, -365, -"})
    void growthIsCompoundAndThereIsNoneFromOrToNothingOrInNoTime(BigDecimal start, BigDecimal end, int days, @Nullable BigDecimal percent) {
        LocalDate from = LocalDate.of(2022, 12, 31);
        BigDecimal growth = Elapsed.growth(start, end, from, from.plusDays(days));
        if (percent == null) {
            assertThat(growth).isNull();
        } else {
            assertThat(growth).isEqualByComparingTo(percent);
        }
    }

    @Test
    void wholeYearsGoByTheCalendarAndBackwardsTheyAreBelowNothing() {
        LocalDate from = LocalDate.of(2022, 12, 31);
        assertThat(Elapsed.years(from, from)).isZero();
        assertThat(Elapsed.years(from, LocalDate.of(2024, 12, 31))).isEqualByComparingTo("2");
        assertThat(Elapsed.years(from, LocalDate.of(2024, 7, 1))).isEqualByComparingTo(BigDecimal.ONE.add(
                BigDecimal.valueOf(183).divide(BigDecimal.valueOf(366), Elapsed.EXACT)));
        assertThat(Elapsed.years(LocalDate.of(2024, 12, 31), from)).isEqualByComparingTo("-2");
    }

    @ParameterizedTest(name = "{0} beside {1} is read {2}")
    @CsvSource(nullValues = "-", value = {"10.004, 10, 10.004", "9.996, 10, 9.996", "10, 10, 10", "10.05, 10, 10.1", "9.94, 10, 9.9",
        "0.25, 0.25, 0.25", "0.04, 0, 0.04", "-0.04, 0, -0.04", "0.249, 0.25, 0.2", "0.26, 0.25, 0.3", "10.004, -, 10"})
    void aNumberIsReadOnTheSideOfTheBoundWhereItIs(BigDecimal number, @Nullable BigDecimal bound, String read) {
        assertThat(ReadNumbers.apart(number, bound)).isEqualTo(read);
    }
}
