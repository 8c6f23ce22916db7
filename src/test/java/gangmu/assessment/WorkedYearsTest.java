package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Numbers;
import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.InvestmentPlan;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.PlanTree;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year by itself, beside the verdict on the way to the end of the plan, worked by hand. */
class WorkedYearsTest {
    private final JudgedPlan made = new JudgedPlan();

    private void annual(UUID indicator, int year, @Nullable String reached, @Nullable String added, @Nullable String rate) {
        made.add(Entity.blank(AnnualTarget.KIND, made.id()).with(AnnualTarget.INDICATOR, indicator)
                .with(AnnualTarget.YEAR, (long) year).with(AnnualTarget.TARGET, AnnualTarget.TARGET.read(reached))
                .with(AnnualTarget.OF_YEAR, AnnualTarget.OF_YEAR.read(added)).with(AnnualTarget.RATE, AnnualTarget.RATE.read(rate)));
    }

    private void value(UUID indicator, String day, @Nullable String value) {
        UUID period = made.period(LocalDate.parse(day));
        made.value(indicator, period, IndicatorValue.VALUE, value == null ? null : new BigDecimal(value));
    }

    private static String told(@Nullable YearResult year) {
        return year == null ? "none" : year.of() + " " + Numbers.hundredths(year.done()) + "/" + year.asked() + " "
                + Numbers.tenths(year.share()) + " " + year.state();
    }

    /**
     * 6,000 were to be reached by the end of 2022 and 12,000 by that of 2023, or 6,000 were to be added in each year; the plan's
     * target is 30,000, so that 9,600 at the end of 2023 (1,095 of 1,826 days) are on the way due.
     */
    @ParameterizedTest(name = "{0} and {1} by {2}: {3} at {4}, after {5}: {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            6000 | 12000 | -    | 9600  | 2023-12-31 | 6000 | ADDED 3600/6000 60 NOT_ACHIEVED
            -    | -     | 6000 | 9600  | 2023-12-31 | 6000 | ADDED 3600/6000 60 NOT_ACHIEVED
            6000 | 12000 | 6000 | 9600  | 2023-12-31 | 6000 | ADDED 3600/6000 60 NOT_ACHIEVED
            6000 | 12000 | -    | 12000 | 2023-12-31 | 6000 | ADDED 6000/6000 100 ACHIEVED
            6000 | 12000 | -    | 11999 | 2023-12-31 | 6000 | ADDED 5999/6000 100 NOT_ACHIEVED
            6000 | 12000 | -    | 9600  | 2023-06-30 | 6000 | ADDED 3600/6000 60 UNDER_WAY
            6000 | 12000 | -    | 12600 | 2023-06-30 | 6000 | ADDED 6600/6000 110 ACHIEVED
            -    | 12000 | -    | 9600  | 2023-12-31 | 6000 | REACHED 9600/12000 80 NOT_ACHIEVED
            6000 | 12000 | -    | 9600  | 2023-12-31 | -    | REACHED 9600/12000 80 NOT_ACHIEVED
            -    | -     | -    | 9600  | 2023-12-31 | 6000 | none
            """)
    void aYearIsJudgedByWhatIsAskedOfIt(@Nullable String before, @Nullable String reached, @Nullable String added, String value,
            String day, @Nullable String last, String told) {
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("30000"), null);
        made.set(indicator, Indicator.MEASURE, "套");
        annual(indicator, 2021, null, added == null ? null : "0", null);
        annual(indicator, 2022, before, added, null);
        annual(indicator, 2023, reached, added, null);
        if (last != null) {
            value(indicator, "2022-12-31", last);
        }
        value(indicator, day, value);
        Assessment assessment = made.assess(last(), RulePresets.NATIONAL);
        YearResult year = Years.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator)));
        assertThat(told(year)).isEqualTo(told);
    }

    private UUID last() {
        return made.latest();
    }

    @Test
    void theYearIsSaidBesideTheVerdictAndDoesNotChangeIt() {
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("10000"), null);
        made.set(indicator, Indicator.MEASURE, "套");
        annual(indicator, 2023, null, "6000", null);
        value(indicator, "2022-12-31", "3000");
        value(indicator, "2023-12-31", "6600");
        Assessment assessment = made.assess(last(), RulePresets.NATIONAL);
        IndicatorResult result = Objects.requireNonNull(assessment.indicators().get(indicator));
        assertThat(result.verdict()).isEqualTo(gangmu.period.Judgement.FASTER);
        YearResult year = Objects.requireNonNull(Years.of(assessment, result));
        assertThat(year.sentence("套", Words.of(Locale.SIMPLIFIED_CHINESE)::get))
                .isEqualTo("2023年任务 6000套，完成 3600套，完成率 60%：年度未完成。");
        assertThat(year.sentence("", Words.of(Locale.ENGLISH)::get)).doesNotContain("{").contains("60%");
    }

    @ParameterizedTest(name = "{0} {1} to {2}, {3}: {5}, {6} against the year before: {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            LEVEL   | 100 | 200 | 110     | -    | 109.9 | -   | REACHED 109.9/110  NOT_ACHIEVED
            LEVEL   | 100 | 200 | 110     | -    | 110   | -   | REACHED 110/110  ACHIEVED
            LEVEL   | 200 | 100 | 190     | -    | 190.1 | -   | REACHED 190.1/190  NOT_ACHIEVED
            LEVEL   | 200 | 100 | 190     | -    | 189   | -   | REACHED 189/190  ACHIEVED
            LEVEL   | 100 | 200 | 110–120 | -    | 111   | -   | REACHED 111/110–120  ACHIEVED
            CEILING | -   | 5.5 | 6       | -    | 6.1   | -   | REACHED 6.1/6  NOT_ACHIEVED
            FLOOR   | -   | 20  | 18      | -    | 18    | -   | REACHED 18/18  ACHIEVED
            GROWTH  | -   | -   | -       | 6    | -     | 5.9 | GROWTH 5.9/6  NOT_ACHIEVED
            GROWTH  | -   | -   | -       | 6–7  | -     | 6.5 | GROWTH 6.5/6–7  ACHIEVED
            GROWTH  | -   | -   | -       | -3   | -     | -3.5 | GROWTH -3.5/-3  ACHIEVED
            DUAL    | 100 | 200 | 110     | 6    | 112   | 5   | GROWTH 5/6  NOT_ACHIEVED
            """)
    void everyTypeIsJudgedAtTheEndOfAYearWithoutTolerance(IndicatorType type, @Nullable String base, @Nullable String target,
            @Nullable String reached, @Nullable String rate, @Nullable String value, @Nullable String grown, String told) {
        UUID indicator = made.leavingRoom(type, base == null ? null : new BigDecimal(base), Indicator.TARGET.read(target),
                rate != null ? Range.of(new BigDecimal(rate.startsWith("-") ? "-7" : "7")) : null);
        annual(indicator, 2022, reached, null, rate);
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        made.value(indicator, period, IndicatorValue.VALUE, value == null ? null : new BigDecimal(value));
        made.value(indicator, period, IndicatorValue.YEAR_ON_YEAR, grown == null ? null : new BigDecimal(grown));
        made.value(indicator, period, IndicatorValue.RATE, new BigDecimal("7"));
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        assertThat(told(Years.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator))))).isEqualTo(told);
    }

    /** 1.05 times 1.07 is 1.1235, whose root is 1.059953: growth against the year before is no average of the plan. */
    @Test
    void theAverageFollowsFromTheGrowthOfEveryYearAndOfNoneAlone() {
        UUID indicator = made.indicator(IndicatorType.GROWTH, null, null, new BigDecimal("6"));
        UUID first = made.period(LocalDate.of(2021, 12, 31));
        UUID second = made.period(LocalDate.of(2022, 12, 31));
        made.value(indicator, second, IndicatorValue.YEAR_ON_YEAR, new BigDecimal("7"));
        assertThat(made.indicator(indicator, second).explanation().code()).isEqualTo("indicator.missing.rate");
        made.value(indicator, first, IndicatorValue.YEAR_ON_YEAR, new BigDecimal("5"));
        assertThat(made.indicator(indicator, first).rate()).isEqualByComparingTo("5");
        assertThat(Numbers.hundredths(made.indicator(indicator, second).rate())).isEqualTo("6");
        UUID half = made.period(LocalDate.of(2023, 6, 30));
        made.value(indicator, half, IndicatorValue.YEAR_ON_YEAR, new BigDecimal("9"));
        // The growth of half a year adds nothing: the figures of the end of 2022 still stand.
        assertThat(made.indicator(indicator, half).dataDate()).isEqualTo("2022-12-31");
    }

    /** A half-year value stands beside no base of a whole year. */
    @Test
    void aHalfYearValueIsNoValueOfAYear() {
        UUID indicator = made.indicator(IndicatorType.GROWTH, new BigDecimal("100"), null, new BigDecimal("6"));
        UUID year = made.period(LocalDate.of(2022, 12, 31));
        made.value(indicator, year, IndicatorValue.VALUE, new BigDecimal("112.36"));
        UUID half = made.period(LocalDate.of(2023, 6, 30));
        made.value(indicator, half, IndicatorValue.YEAR_TO_DATE, new BigDecimal("58"));
        assertThat(Numbers.hundredths(made.indicator(indicator, half).rate())).isEqualTo("6");
    }

    /** 100 was the base of the plan, and growth of 6 % is asked of each of its years. */
    @ParameterizedTest(name = "{1} on {2} after {0} at the end of 2021: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            -   | 106    | 2021-12-31 | GROWTH 6/6  ACHIEVED
            -   | 105.9  | 2021-12-31 | GROWTH 5.9/6  NOT_ACHIEVED
            106 | 112.36 | 2022-12-31 | GROWTH 6/6  ACHIEVED
            110 | 112.36 | 2022-12-31 | GROWTH 2.15/6  NOT_ACHIEVED
            -   | 112.36 | 2022-12-31 | none
            0   | 112.36 | 2022-12-31 | none
            106 | 112.36 | 2022-06-30 | none
            """)
    void theGrowthOfAYearFollowsFromTheValuesAtBothItsEnds(@Nullable String before, String value, String day, String told) {
        UUID indicator = made.indicator(IndicatorType.GROWTH, new BigDecimal("100"), null, new BigDecimal("6"));
        annual(indicator, 2021, null, null, "6");
        annual(indicator, 2022, null, null, "6");
        if (before != null) {
            value(indicator, "2021-12-31", before);
        }
        value(indicator, day, value);
        Assessment assessment = made.assess(last(), RulePresets.NATIONAL);
        assertThat(told(Years.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator))))).isEqualTo(told);
        assertThat(Years.countIndicators(assessment)).isEqualTo(told.equals("none") ? new Assessment.Count(0, 0)
                : new Assessment.Count(1, told.endsWith(" ACHIEVED") ? 1 : 0));
    }

    /** What was added in the plan's first year is all there is, and what a report says of the year itself comes first. */
    @ParameterizedTest(name = "{0}, in the year {1}, on {2}: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            3600 | -    | 2021-12-31 | ADDED 3600/6000 60 NOT_ACHIEVED
            6000 | -    | 2021-12-31 | ADDED 6000/6000 100 ACHIEVED
            9000 | 3000 | 2021-12-31 | ADDED 3000/6000 50 NOT_ACHIEVED
            9000 | 3000 | 2022-12-31 | ADDED 3000/6000 50 NOT_ACHIEVED
            -    | 6000 | 2022-06-30 | ADDED 6000/6000 100 ACHIEVED
            """)
    void whatWasAddedInTheFirstYearCountsFromNothing(@Nullable BigDecimal value, @Nullable BigDecimal toDate, String day, String told) {
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("30000"), null);
        annual(indicator, 2021, null, "6000", null);
        annual(indicator, 2022, null, "6000", null);
        UUID period = made.period(LocalDate.parse(day));
        made.value(indicator, period, IndicatorValue.VALUE, value == null ? BigDecimal.ZERO : value);
        made.value(indicator, period, IndicatorValue.YEAR_TO_DATE, toDate);
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        assertThat(told(Years.of(assessment, Objects.requireNonNull(assessment.indicators().get(indicator))))).isEqualTo(told);
    }

    /** A project that begins in the year has spent nothing before; two counted projects, one of which has done its year. */
    @Test
    void theProjectsOfAYearAreCountedByWhatTheyDidInIt() {
        UUID period = made.period(LocalDate.of(2023, 12, 31));
        for (String invested : List.of("978", "977")) {
            UUID item = project("2023-03-01");
            milestone(item, "2023-12-31", "978", null);
            made.report(item, period, ProgressEntry.INVESTED, new BigDecimal(invested));
            made.progress(item, period, "30");
        }
        UUID dropped = project("2023-03-01");
        made.set(dropped, Item.ADJUSTED, true);
        milestone(dropped, "2023-12-31", "978", null);
        made.report(dropped, period, ProgressEntry.INVESTED, new BigDecimal("978"));
        made.progress(project("2023-03-01"), period, "30");
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        assertThat(Years.count(assessment, ItemKind.PROJECT)).isEqualTo(new Assessment.Count(2, 1));
        assertThat(Years.count(assessment, ItemKind.TASK)).isEqualTo(new Assessment.Count(0, 0));
    }

    private UUID project(@Nullable String start) {
        UUID item = made.item(ItemKind.PROJECT, null);
        made.set(item, Item.START, start == null ? null : LocalDate.parse(start));
        made.set(item, Item.TOTAL_INVESTMENT, new BigDecimal("3000"));
        return item;
    }

    private void milestone(UUID item, String due, @Nullable String cumulative, @Nullable String ofYear) {
        made.add(Entity.blank(Milestone.KIND, made.id()).with(Milestone.ITEM, item).with(Milestone.DUE, LocalDate.parse(due))
                .with(Milestone.PLANNED_INVESTMENT, cumulative == null ? null : new BigDecimal(cumulative))
                .with(Milestone.INVESTMENT_OF_YEAR, ofYear == null ? null : new BigDecimal(ofYear)));
    }

    private InvestmentPlan plan(UUID item) {
        UUID period = made.period(LocalDate.of(2025, 12, 31), made.id().toString());
        PlanTree tree = new PlanTree(made.assess(period, RulePresets.NATIONAL).snapshot(), made.plan);
        return InvestmentPlan.of(tree, Objects.requireNonNull(tree.find(item)));
    }

    /** Of 2,478 by the end of 2023 and 1,500 by that of 2022, 978 are the plan of the year. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(nullValues = "-", value = {"1500, -, 2478, -, 978, 2478, 0", "-, 1500, -, 978, 978, 2478, 0",
        "1500, -, -, 978, 978, 2478, 0", "-, 1500, 2478, -, 978, 2478, 0", "1500, -, 2478, 900, 900, 2478, 1"})
    void thePlanOfTheYearAndThatOfAllFollowFromEachOther(@Nullable String all, @Nullable String year, @Nullable String nextAll,
            @Nullable String nextYear, String ofYear, String cumulative, int contradictions) {
        UUID item = project("2022-03-01");
        milestone(item, "2022-12-31", all, year);
        milestone(item, "2023-12-31", nextAll, nextYear);
        InvestmentPlan plan = plan(item);
        assertThat(plan.ofYear(2023)).isEqualByComparingTo(ofYear);
        assertThat(plan.cumulative(2023)).isEqualByComparingTo(cumulative);
        assertThat(plan.contradictions()).hasSize(contradictions);
    }

    @Test
    void whatIsNotKnownOfAYearIsNotGuessed() {
        UUID item = project("2021-01-01");
        milestone(item, "2023-12-31", "2478", null);
        assertThat(plan(item).ofYear(2023)).isNull();
        assertThat(plan(item).cumulative(2023)).isEqualByComparingTo("2478");
        assertThat(plan(item).cumulative(2022)).isNull();
    }

    @ParameterizedTest(name = "{0} after {1} on {2}: {3}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {"2100 | 1500 | 2023-12-31 | INVESTMENT 600/978 61.3 NOT_ACHIEVED",
        "2478 | 1500 | 2023-12-31 | INVESTMENT 978/978 100 ACHIEVED", "2100 | 1500 | 2023-06-30 | INVESTMENT 600/978 61.3 UNDER_WAY",
        "2100 | - | 2023-12-31 | none"})
    void aProjectIsJudgedByWhatItSpentInTheYear(String invested, @Nullable String before, String day, String told) {
        UUID item = project("2022-03-01");
        milestone(item, "2022-12-31", "1500", null);
        milestone(item, "2023-12-31", "2478", null);
        if (before != null) {
            made.report(item, made.period(LocalDate.of(2022, 12, 31)), ProgressEntry.INVESTED, new BigDecimal(before));
        }
        UUID period = made.period(LocalDate.parse(day));
        made.report(item, period, ProgressEntry.INVESTED, new BigDecimal(invested));
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        assertThat(told(Years.of(assessment, Objects.requireNonNull(assessment.items().get(item))))).isEqualTo(told);
    }

    /** 600 of the 978 of 2023 were spent by its end; the progress is of 2022 still, and no report moves the one to the other's day. */
    @ParameterizedTest(name = "reported for {0}: {1}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {"- | 2023 INVESTMENT 600/978 61.3 NOT_ACHIEVED",
        "2023-09-30 | 2023 INVESTMENT 600/978 61.3 UNDER_WAY"})
    void whatWasSpentIsOfItsOwnDayAndNotOfThatOfTheLastProgress(@Nullable LocalDate own, String told) {
        UUID item = project("2022-03-01");
        milestone(item, "2022-12-31", "1500", null);
        milestone(item, "2023-12-31", "2478", null);
        UUID before = made.period(LocalDate.of(2022, 12, 31));
        made.report(item, before, ProgressEntry.INVESTED, new BigDecimal("1500"));
        made.progress(item, before, "40");
        UUID period = made.period(LocalDate.of(2023, 12, 31));
        made.report(item, period, ProgressEntry.INVESTED, new BigDecimal("2100"));
        made.report(item, period, ProgressEntry.DATA_DATE, own);
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        ItemResult result = Objects.requireNonNull(assessment.items().get(item));
        assertThat(result.dataDate()).isEqualTo("2022-12-31");
        YearResult year = Objects.requireNonNull(Years.of(assessment, result));
        assertThat(year.year() + " " + told(year)).isEqualTo(told);
    }

    @Test
    void aTaskIsJudgedByTheMilestoneOfTheYear() {
        UUID item = made.item(ItemKind.TASK, null);
        made.milestone(item, LocalDate.of(2022, 12, 31), "40");
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        made.progress(item, period, "38");
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        ItemResult result = Objects.requireNonNull(assessment.items().get(item));
        assertThat(told(Years.of(assessment, result))).isEqualTo("PROGRESS 38/40 95 NOT_ACHIEVED");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Objects.requireNonNull(Years.of(assessment, result)).sentence("", Words.of(locale)::get)).contains("95%")
                    .doesNotContain("{");
        }
    }
}
