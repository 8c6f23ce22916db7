package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Range;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import gangmu.plan.Plan;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts where a ruler begins, ends or is missing, worked by hand. Items of a hundred days, as in {@link WorkedItemsTest}. */
class WorkedEdgesTest {
    private final JudgedPlan made = new JudgedPlan();

    private static LocalDate day(int ofYear) {
        return LocalDate.ofYearDay(2023, ofYear);
    }

    private static void same(@Nullable BigDecimal is, @Nullable String asked) {
        if (asked == null) {
            assertThat(is).isNull();
        } else {
            assertThat(is).isEqualByComparingTo(asked);
        }
    }

    /** 90 % are planned by a day; the item ends on day 100. */
    @ParameterizedTest(name = "one milestone at day {0}, day {1}: {2} %")
    @CsvSource({"100, 100, 90", "100, 101, 90", "100, 300, 90", "120, 120, 90", "120, 300, 90", "99, 99, 90", "99, 100, 100",
        "99, 300, 100", "50, 0, 0", "50, 25, 45", "50, 51, 90.2"})
    void afterItsLastMilestoneAPlanRunsToAllByTheEndAndAsksForNoMoreThanItsMilestonesBeyond(int due, int on, String planned) {
        UUID item = made.hundredDays();
        UUID period = made.period(LocalDate.of(2022, 12, 31).plusDays(on));
        made.milestone(item, day(due), "90");
        made.progress(item, period, "10");
        same(Objects.requireNonNull(made.item(item, period, "national")).planned(), planned);
    }

    /** By day 50, where a milestone plans money alone. */
    @ParameterizedTest(name = "{1} of {0}: {2} %")
    @CsvSource(nullValues = "-", value = {"1000, 250, 25", "1000, 1000, 100", "1000, 1500, 100", "1000, 0, 0", "0, 250, -", "-, 250, -",
        "1000, -, -"})
    void aMilestoneThatPlansMoneyAloneAsksForItsShareOfTheWholeInvestment(@Nullable BigDecimal whole, @Nullable BigDecimal planned,
            @Nullable String share) {
        UUID item = made.item(ItemKind.PROJECT, null);
        made.set(item, Item.START, JudgedPlan.HUNDRED_DAYS_FROM);
        made.set(item, Item.END, JudgedPlan.HUNDRED_DAYS_TO);
        made.set(item, Item.TOTAL_INVESTMENT, whole);
        made.add(Entity.blank(Milestone.KIND, made.id()).with(Milestone.ITEM, item).with(Milestone.DUE, day(50))
                .with(Milestone.PLANNED_INVESTMENT, planned));
        UUID period = made.period(day(50));
        made.progress(item, period, "10");
        same(made.item(item, period, "national").planned(), share);
    }

    /** In the ratio of what is asked: nothing is asked for yet on the phased plan. */
    @ParameterizedTest(name = "{0} % where nothing is asked for: {1}")
    @CsvSource({"0, ON_PACE", "0.01, ON_PACE", "0.09, ON_PACE", "0.1, AHEAD", "5, AHEAD"})
    void whoeverHasBegunBeforeAnythingIsAskedForIsAhead(String progress, ItemVerdict verdict) {
        UUID item = made.hundredDays();
        UUID period = made.period(day(50));
        made.milestone(item, day(50), "0");
        made.progress(item, period, progress);
        assertThat(made.item(item, period, "local-ratio").phasedVerdict()).isEqualTo(verdict);
    }

    /** The day before the first: nothing is due. */
    @Test
    void anItemIsDueFromItsFirstDayOn() {
        UUID item = made.hundredDays();
        UUID before = made.period(LocalDate.of(2022, 12, 31));
        UUID first = made.period(day(1));
        made.progress(item, before, "0");
        made.progress(item, first, "0");
        assertThat(made.item(item, before, "national").verdict()).isEqualTo(ItemVerdict.NOT_DUE);
        assertThat(made.item(item, first, "national").verdict()).isEqualTo(ItemVerdict.ON_PACE);
    }

    @ParameterizedTest(name = "last reports on day {0} and day {1}: {2}")
    @CsvSource({"20, 40, 40", "40, 20, 40", "30, 30, 30"})
    void aWholeOfLastKnownPartsStandsAtTheNewestOfTheirDays(int one, int other, String elapsed) {
        UUID task = made.hundredDays();
        UUID periodOfOne = made.period(day(one), "one");
        UUID periodOfOther = made.period(day(other), "other");
        made.progress(made.item(ItemKind.STEP, task), periodOfOne, "10");
        made.progress(made.item(ItemKind.STEP, task), periodOfOther, "30");
        ItemResult result = made.item(task, made.period(day(60)), "national");
        assertThat(result.source()).isEqualTo(ProgressSource.LAST_KNOWN);
        same(result.progress(), "20");
        same(result.elapsed(), elapsed);
    }

    @Test
    void partsThatWeighNothingAddUpToNothing() {
        UUID task = made.hundredDays();
        UUID part = made.item(ItemKind.STEP, task);
        made.set(part, Item.WEIGHT, BigDecimal.ZERO);
        UUID period = made.period(day(50));
        made.progress(part, period, "80");
        assertThat(made.item(task, period, "national").rolledUp()).isNull();
        assertThat(made.item(task, period, "national").source()).isEqualTo(ProgressSource.NONE);
    }

    @Test
    void aWholeIsFinishedAnewWhereOneOfItsPartsWasFinishedNow() {
        UUID task = made.hundredDays();
        UUID before = made.period(day(30));
        UUID period = made.period(day(50));
        made.progress(made.item(ItemKind.STEP, task), before, "100");
        UUID second = made.item(ItemKind.STEP, task);
        made.progress(second, period, "100");
        assertThat(made.item(task, period, "national").source()).isEqualTo(ProgressSource.ROLLED_UP);
        made.progress(second, period, "99");
        assertThat(made.item(task, period, "national").source()).isEqualTo(ProgressSource.ROLLED_UP);
    }

    /** What is asked by the straight line and by a plan; the worse decides, and where they agree the straight line does. */
    @ParameterizedTest(name = "planned {0}: {1}, by the plan {2}")
    @CsvSource({"70, BEHIND, true", "55, ON_PACE, false", "30, ON_PACE, false"})
    void theWorseOfTheRulersDecidesAndOfTwoAlikeTheStraightLine(String planned, ItemVerdict verdict, boolean byPlan) {
        UUID item = made.hundredDays();
        UUID period = made.period(day(50));
        made.milestone(item, day(50), planned);
        made.progress(item, period, "55");
        Assessment by = made.assess(period, "national");
        ItemResult result = Objects.requireNonNull(Assessor.assess(by.snapshot(), by.plan(), by.period(),
                new RuleSet(by.rules().entity().with(RuleSet.RULER, Ruler.WORSE))).items().get(item));
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.explanation().sentence(result.computed(), new Wording(Map.of(), Map.of()), Words.of(Locale.CHINESE)::get)
                .contains("进度 55%，分阶段计划应达")).isEqualTo(byPlan);
    }

    private IndicatorResult judged(UUID indicator, LocalDate on, @Nullable String value, @Nullable String rate) {
        UUID period = made.period(on, on + " " + made.id());
        made.value(indicator, period, IndicatorValue.VALUE, value == null ? null : new BigDecimal(value));
        made.value(indicator, period, IndicatorValue.RATE, rate == null ? null : new BigDecimal(rate));
        return made.indicator(indicator, period);
    }

    /** The target of a year that is the base itself leaves no way in that year: points are shares of the whole way. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"105, FASTER", "104.9, AS_EXPECTED", "90, AS_EXPECTED", "89.9, BEHIND"})
    void whereTheYearAsksForTheBaseItselfPointsAreSharesOfTheWholeWay(String value, Judgement verdict) {
        UUID indicator = made.indicator(IndicatorType.LEVEL, BigDecimal.valueOf(100), BigDecimal.valueOf(200), null);
        made.annual(indicator, 2022, BigDecimal.valueOf(100));
        assertThat(judged(indicator, LocalDate.of(2022, 12, 31), value, null).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, base {1}, {2} on {3}: {4}")
    @CsvSource(nullValues = "-", value = {"GROWTH, 100, 110, 2022-06-30, rate-of-part-year", "GROWTH, 100, -, 2022-06-30, value",
        "GROWTH, -, 110, 2022-06-30, rate", "DUAL, 100, 110, 2022-06-30, rate-of-part-year", "DUAL, -, 110, 2022-12-31, base",
        "DUAL, 100, -, 2022-12-31, value"})
    void aValueOfPartOfAYearSaysNothingBesideABaseOfAWholeOne(IndicatorType type, @Nullable BigDecimal base, @Nullable String value,
            LocalDate on, String missing) {
        UUID indicator = made.indicator(type, base, BigDecimal.valueOf(200), BigDecimal.valueOf(7));
        IndicatorResult result = judged(indicator, on, value, null);
        assertThat(result.verdict()).isNull();
        assertThat(result.explanation().code()).isEqualTo("indicator.missing." + missing);
    }

    @ParameterizedTest(name = "asked {0}: declines {1}")
    @CsvSource({"0, false", "0.1, false", "-0.1, true"})
    void aPlanThatAsksForNoChangeFollowsWhatTheYearAsksFor(BigDecimal asked, boolean declines) {
        Indicator still = new Indicator(Entity.blank(Indicator.KIND, made.id()).with(Indicator.TARGET_RATE, Range.of(BigDecimal.ZERO)));
        Indicator growing = new Indicator(still.entity().with(Indicator.TARGET_RATE, Range.of(BigDecimal.valueOf(2))));
        Indicator falling = new Indicator(still.entity().with(Indicator.TARGET_RATE, Range.of(BigDecimal.valueOf(-2))));
        Indicator silent = new Indicator(still.entity().with(Indicator.TARGET_RATE, null));
        assertThat(IndicatorAssessor.declines(still, Range.of(asked))).isEqualTo(declines);
        assertThat(IndicatorAssessor.declines(silent, Range.of(asked))).isEqualTo(declines);
        assertThat(IndicatorAssessor.declines(growing, Range.of(asked))).isFalse();
        assertThat(IndicatorAssessor.declines(falling, Range.of(asked))).isTrue();
        Indicator about = new Indicator(still.entity().with(Indicator.TARGET_RATE, new Range(BigDecimal.valueOf(-1), BigDecimal.ONE)));
        Indicator atMost = new Indicator(still.entity().with(Indicator.TARGET_RATE, new Range(BigDecimal.valueOf(-1), BigDecimal.ZERO)));
        assertThat(IndicatorAssessor.declines(about, Range.of(asked))).isFalse();
        assertThat(IndicatorAssessor.declines(atMost, Range.of(asked))).isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1}: falls {2}")
    @CsvSource({"100, 100, false", "100.01, 100, true", "99.99, 100, false"})
    void aWayFallsWhereItBeginsAboveItsTarget(BigDecimal base, BigDecimal target, boolean falls) {
        assertThat(IndicatorAssessor.falls(base, Range.of(target))).isEqualTo(falls);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2020-12-31, true", "2021-01-01, false", "2022-12-30, false", "2022-12-31, true", "2024-12-30, false", "2024-12-31, true",
        "2025-10-31, true", "2025-10-30, false", "2020-09-30, false"})
    void aYearEndsWithItsLastDayAndWithThePlan(LocalDate day, boolean ends) {
        Plan plan = new Plan(Entity.blank(Plan.KIND, made.id()).with(Plan.START,
                LocalDate.of(2021, 1, 1)).with(Plan.END, LocalDate.of(2025, 10, 31)));
        assertThat(IndicatorAssessor.endsAYear(plan, day)).isEqualTo(ends);
    }

    /** From 2000 to 3000, 7 % a year: each part decides where it is the worse one. */
    @ParameterizedTest(name = "{0} and {1} %: {2}")
    @CsvSource({"3000, 8, FASTER", "2100, 7, BEHIND", "2440, 8, AS_EXPECTED", "2440, 6, BEHIND", "3000, 7, AS_EXPECTED"})
    void ofADualIndicatorTheWorsePartDecides(String value, String rate, Judgement verdict) {
        UUID indicator = made.indicator(IndicatorType.DUAL, BigDecimal.valueOf(2000), BigDecimal.valueOf(3000), BigDecimal.valueOf(7));
        assertThat(judged(indicator, LocalDate.of(2022, 12, 31), value, rate).verdict()).isEqualTo(verdict);
    }
}
