package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on items, worked by hand. Items of a hundred days: on day 50 exactly 50 % of the time is gone. */
class WorkedItemsTest {
    private final JudgedPlan made = new JudgedPlan();

    private static LocalDate day(int ofYear) {
        return LocalDate.ofYearDay(2023, ofYear);
    }

    @ParameterizedTest(name = "{0}: day {1}, progress {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            national     | 50  | 100    | COMPLETED
            national     | 50  | 60     | AHEAD
            national     | 50  | 59.99  | ON_PACE
            national     | 50  | 50     | ON_PACE
            national     | 50  | 45     | ON_PACE
            national     | 50  | 44.99  | NEARLY
            national     | 50  | 40     | NEARLY
            national     | 50  | 39.99  | BEHIND
            national     | 50  | 0      | NOT_STARTED
            national     | 5   | 0      | ON_PACE
            national     | 10  | 0      | NEARLY
            national     | 11  | 0      | NOT_STARTED
            national     | 11  | 0.5    | BEHIND
            national     | 1   | 0      | ON_PACE
            national     | 99  | 94     | ON_PACE
            national     | 99  | 88.99  | BEHIND
            national     | 100 | 95     | UNFINISHED
            national     | 100 | 99.99  | UNFINISHED
            national     | 100 | 0      | UNFINISHED
            national     | 100 | 100    | COMPLETED
            national     | 300 | 99.99  | UNFINISHED
            national     | 300 | 100    | COMPLETED
            local-points | 50  | 60     | AHEAD
            local-points | 50  | 40     | ON_PACE
            local-points | 50  | 39.99  | NEARLY
            local-points | 50  | 20     | NEARLY
            local-points | 50  | 19.99  | BEHIND
            local-points | 30  | 0      | NEARLY
            local-points | 31  | 0      | NOT_STARTED
            local-ratio  | 50  | 55     | AHEAD
            local-ratio  | 50  | 50     | ON_PACE
            local-ratio  | 50  | 49.99  | NEARLY
            local-ratio  | 50  | 25     | NEARLY
            local-ratio  | 50  | 24.99  | BEHIND
            """)
    void progressIsHeldAgainstTheTimeThatIsGone(String preset, int day, BigDecimal progress, ItemVerdict verdict) {
        UUID item = made.hundredDays();
        UUID period = made.period(day(day));
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        ItemResult result = made.item(item, period, preset);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.elapsed()).isEqualByComparingTo(BigDecimal.valueOf(Math.min(day, 100)));
        assertThat(result.met()).isEqualTo(verdict != ItemVerdict.BEHIND && verdict != ItemVerdict.NOT_STARTED
                && verdict != ItemVerdict.UNFINISHED);
        said(result);
    }

    @ParameterizedTest(name = "{0}: planned {1}, progress {2} is {3}, by the plan {4}")
    @CsvSource(delimiter = '|', textBlock = """
            national    | 30 | 28    | BEHIND      | ON_PACE
            national    | 70 | 55    | ON_PACE     | BEHIND
            national    | 40 | 50    | ON_PACE     | AHEAD
            national    | 0  | 0     | NOT_STARTED | ON_PACE
            national    | 11 | 0     | NOT_STARTED | NOT_STARTED
            local-ratio | 40 | 44    | AHEAD       | AHEAD
            local-ratio | 40 | 43.9  | ON_PACE     | ON_PACE
            local-ratio | 40 | 40    | ON_PACE     | ON_PACE
            local-ratio | 40 | 39.9  | NEARLY      | NEARLY
            local-ratio | 40 | 20    | NEARLY      | NEARLY
            local-ratio | 40 | 19.9  | BEHIND      | BEHIND
            local-ratio | 40 | 0     | NOT_STARTED | NOT_STARTED
            """)
    void thePhasedPlanIsARulerOfItsOwn(String preset, String planned, BigDecimal progress, ItemVerdict verdict,
            ItemVerdict phased) {
        UUID item = made.hundredDays();
        UUID period = made.period(day(50));
        made.milestone(item, day(50), planned);
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        ItemResult result = made.item(item, period, preset);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.phasedVerdict()).isEqualTo(phased);
        assertThat(result.rulersDisagree()).isEqualTo(result.linearVerdict().met() != phased.met());
        said(result);
    }

    @ParameterizedTest(name = "{0} % beside a plan of {1} %: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            60    | 70 | 高 10 个百分点，达到超前标准（10 个百分点）  | 比计划低 10 个百分点 | 10 points below
            60    | 45 | 高 10 个百分点，达到超前标准（10 个百分点）  | 比计划高 15 个百分点 | 15 points above
            60    | 60 | 高 10 个百分点，达到超前标准（10 个百分点）  | 与计划持平           | even
            55    | 70 | 高 5 个百分点，未到超前标准（10 个百分点）   | 比计划低 15 个百分点 | 15 points below
            55    | 40 | 高 5 个百分点，未到超前标准（10 个百分点）   | 比计划高 15 个百分点 | 15 points above
            55    | 55 | 高 5 个百分点，未到超前标准（10 个百分点）   | 与计划持平           | even
            48    | 70 | 低 2 个百分点，在允许的 5 个百分点以内       | 比计划低 22 个百分点 | 22 points below
            48    | 40 | 低 2 个百分点，在允许的 5 个百分点以内       | 比计划高 8 个百分点  | 8 points above
            47.96 | 48 | 低 2 个百分点，在允许的 5 个百分点以内       | 与计划持平           | even
            42    | 70 | 低 8 个百分点，未超过允许的 10 个百分点      | 比计划低 28 个百分点 | 28 points below
            42    | 40 | 低 8 个百分点，未超过允许的 10 个百分点      | 比计划高 2 个百分点  | 2 points above
            42    | 42 | 低 8 个百分点，未超过允许的 10 个百分点      | 与计划持平           | even
            30    | 70 | 低 20 个百分点，超过允许的 10 个百分点       | 比计划低 40 个百分点 | 40 points below
            30    | 25 | 低 20 个百分点，超过允许的 10 个百分点       | 比计划高 5 个百分点  | 5 points above
            30    | 30 | 低 20 个百分点，超过允许的 10 个百分点       | 与计划持平           | even
            """)
    void theSentenceSaysHowFarThePhasedPlanIs(BigDecimal progress, String planned, String byTime, String byPlan, String english) {
        UUID item = made.hundredDays();
        UUID period = made.period(day(50));
        made.milestone(item, day(50), planned);
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        ItemResult result = made.item(item, period, "national");
        assertThat(sentence(result, Locale.CHINESE)).contains("时间已过 50%，" + byTime + "；按分阶段计划应达 " + planned + "%，"
                + byPlan + "；按“国家口径”");
        assertThat(sentence(result, Locale.ENGLISH)).contains("the phased plan asks for " + planned + "%: progress is " + english);
    }

    @Test
    void betweenMilestonesThePlanRunsStraightFromNothingToAll() {
        UUID period = made.period(day(50));
        UUID item = made.hundredDays();
        made.milestone(item, day(20), "10");
        made.milestone(item, day(70), "60");
        UUID afterLast = made.hundredDays();
        made.milestone(afterLast, day(20), "10");
        UUID beforeFirst = made.hundredDays();
        made.milestone(beforeFirst, day(80), "40");
        assertThat(made.item(item, period, "national").planned()).isEqualByComparingTo("40");
        assertThat(made.item(afterLast, period, "national").planned()).isEqualByComparingTo("43.75");
        assertThat(made.item(beforeFirst, period, "national").planned()).isEqualByComparingTo("25");
    }

    @Test
    void whatStartsAfterTheDataDateIsNotDueUnlessItIsDone() {
        UUID period = made.period(LocalDate.of(2022, 12, 31));
        UUID idle = made.hundredDays();
        UUID early = made.hundredDays();
        UUID done = made.hundredDays();
        UUID silent = made.hundredDays();
        made.progress(idle, period, "0");
        made.progress(early, period, "20");
        made.progress(done, period, "100");
        assertThat(List.of(idle, early, silent)).allSatisfy(id -> {
            ItemResult result = made.item(id, period, "national");
            assertThat(result.verdict()).isEqualTo(ItemVerdict.NOT_DUE);
            assertThat(result.met()).isTrue();
            said(result);
        });
        assertThat(made.item(done, period, "national").verdict()).isEqualTo(ItemVerdict.COMPLETED);
    }

    @Test
    void theElapsedShareIsThatOfTheFiguresOwnDataDate() {
        UUID period = made.period(day(90));
        UUID item = made.hundredDays();
        made.progress(item, period, "50");
        assertThat(made.item(item, period, "national").verdict()).isEqualTo(ItemVerdict.BEHIND);
        made.report(item, period, ProgressEntry.DATA_DATE, day(50));
        assertThat(made.item(item, period, "national").verdict()).isEqualTo(ItemVerdict.ON_PACE);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"44.891, ON_PACE", "44.890, NEARLY", "39.891, NEARLY", "39.890, BEHIND", "59.891, AHEAD",
            "59.890, ON_PACE"})
    void anItemWithoutDatesHasThePlansAndIsComparedUnrounded(String progress, ItemVerdict verdict) {
        // 911 of 1,826 days are 49.8904…%, shown as 50.
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID item = made.item(ItemKind.POLICY, null);
        made.progress(item, period, progress);
        ItemResult result = made.item(item, period, "national");
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.explanation().args().get(2)).isEqualTo("50");
    }

    @Test
    void adjustedItemsAreOutOfTheCountAndOutOfTheRollUp() {
        UUID period = made.period(day(50));
        UUID task = made.hundredDays();
        UUID dropped = made.item(ItemKind.PROJECT, task);
        UUID kept = made.item(ItemKind.PROJECT, task);
        made.set(dropped, Item.ADJUSTED, true);
        made.set(dropped, Item.ADJUSTED_REASON, "市级调出");
        made.progress(dropped, period, "0");
        made.progress(kept, period, "50");
        Assessment assessment = made.assess(period, "national");
        assertThat(assessment.items().get(dropped).verdict()).isEqualTo(ItemVerdict.ADJUSTED);
        assertThat(assessment.items().get(task).rolledUp()).isEqualByComparingTo("50");
        assertThat(assessment.count(ItemKind.PROJECT)).isEqualTo(new Assessment.Count(1, 1));
        assertThat(sentence(assessment.items().get(dropped), Locale.CHINESE)).contains("市级调出");
    }

    @Test
    void aReportedProgressWinsOverTheRolledUpOneAndBothAreShown() {
        UUID period = made.period(day(50));
        UUID section = made.item(ItemKind.SECTION, null);
        UUID task = made.item(ItemKind.TASK, section);
        UUID one = made.item(ItemKind.STEP, task);
        UUID two = made.item(ItemKind.STEP, task);
        made.set(two, Item.WEIGHT, new BigDecimal("3"));
        made.progress(one, period, "20");
        made.progress(two, period, "60");
        ItemResult rolledUp = made.item(task, period, "national");
        assertThat(rolledUp.progress()).isEqualByComparingTo("50");
        assertThat(rolledUp.source()).isEqualTo(ProgressSource.ROLLED_UP);
        made.progress(task, period, "70");
        made.progress(section, period, "1");
        ItemResult reported = made.item(task, period, "national");
        assertThat(reported.progress()).isEqualByComparingTo("70");
        assertThat(reported.rolledUp()).isEqualByComparingTo("50");
        assertThat(reported.source()).isEqualTo(ProgressSource.REPORTED);
        assertThat(made.item(section, period, "national").progress()).isEqualByComparingTo("70");
    }

    @Test
    void withoutAReportThereIsNoVerdictAndThatIsSaid() {
        UUID period = made.period(day(50));
        UUID item = made.hundredDays();
        ItemResult result = made.item(item, period, "national");
        assertThat(result.verdict()).isNull();
        assertThat(result.counted()).isTrue();
        assertThat(result.met()).isFalse();
        assertThat(sentence(result, Locale.CHINESE)).contains("没有填报");
    }

    @Test
    void aPackageCountsOnceOrByItsParts() {
        UUID period = made.period(day(50));
        UUID item = made.item(ItemKind.PROJECT, null);
        made.set(item, Item.PARTS, 5L);
        made.progress(item, period, "60");
        assertThat(made.assess(period, "national").count(ItemKind.PROJECT)).isEqualTo(new Assessment.Count(1, 1));
        assertThat(made.assess(period, "local-ratio").count(ItemKind.PROJECT)).isEqualTo(new Assessment.Count(5, 5));
    }

    @ParameterizedTest(name = "a package of {0} with {1} projects below it counts {2} by parts, {3} once")
    @CsvSource({"5,0,5,1", "5,2,5,1", "2,3,3,1", "1,2,3,3"})
    void aPackageAndTheProjectsBelowItNeverCountTwice(long parts, int below, long byParts, long once) {
        UUID period = made.period(day(50));
        UUID item = made.item(ItemKind.PROJECT, null);
        made.set(item, Item.PARTS, parts);
        made.progress(item, period, "60");
        for (int i = 0; i < below; i++) {
            made.progress(made.item(ItemKind.PROJECT, item), period, "60");
        }
        assertThat(made.assess(period, "local-ratio").count(ItemKind.PROJECT).total()).isEqualTo(byParts);
        assertThat(made.assess(period, "national").count(ItemKind.PROJECT).total()).isEqualTo(once);
    }

    @ParameterizedTest(name = "{0}: one part of three at 100 makes {1}")
    @CsvSource({"ZERO, 33.3, 未填报的按 0 计", "LEFT_OUT, 100, 未填报的不计", "LAST_KNOWN, 46.7, 未填报的按上次填报的数计"})
    void partsThatDidNotReportAreTakenAsTheRulesSayAndThatIsSaid(UnreportedParts how, BigDecimal rolledUp, String said) {
        UUID before = made.period(day(40));
        UUID period = made.period(day(50));
        UUID task = made.hundredDays();
        made.progress(made.item(ItemKind.STEP, task), period, "100");
        made.progress(made.item(ItemKind.STEP, task), before, "40");
        made.item(ItemKind.STEP, task);
        Entity rules = RulePresets.entity("national", made.plan, new UUID(3, 3)).with(RuleSet.UNREPORTED_PARTS, how);
        Assessment assessment = made.assess(period, "national");
        Assessment judged = Assessor.assess(assessment.snapshot(), assessment.plan(), assessment.period(), new RuleSet(rules));
        ItemResult result = judged.items().get(task);
        assertThat(result.progress().setScale(1, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(rolledUp);
        assertThat(sentence(result, Locale.CHINESE)).contains("3 个子项中 1 个已填报，" + said);
        said(result);
    }

    @Test
    void partsOfWhichNoneReportedAddUpToNothing() {
        UUID period = made.period(day(50));
        UUID task = made.hundredDays();
        made.item(ItemKind.STEP, task);
        assertThat(made.item(task, period, "national").verdict()).isNull();
    }

    @Test
    void whatWasFinishedInAnEarlierPeriodStaysFinishedUntilSomethingElseIsReported() {
        UUID before = made.period(day(30));
        UUID period = made.period(day(50));
        UUID task = made.hundredDays();
        made.progress(task, before, "100");
        ItemResult result = made.item(task, period, "national");
        assertThat(result.verdict()).isEqualTo(ItemVerdict.COMPLETED);
        assertThat(result.source()).isEqualTo(ProgressSource.FINISHED_EARLIER);
        assertThat(sentence(result, Locale.CHINESE)).contains("此前已报完成");
        made.progress(task, period, "70");
        assertThat(made.item(task, period, "national").verdict()).isEqualTo(ItemVerdict.AHEAD);
    }

    @Test
    void pastItsDeadlineAnItemIsOverdueByDays() {
        UUID period = made.period(day(110));
        UUID task = made.hundredDays();
        made.progress(task, period, "95");
        ItemResult result = made.item(task, period, "national");
        assertThat(result.verdict()).isEqualTo(ItemVerdict.UNFINISHED);
        assertThat(sentence(result, Locale.CHINESE)).contains("完成时限为2023年4月10日，已逾期 10 天，没有完成");
        said(result);
    }

    @Test
    void theWorseOfBothRulersMayDecide() {
        UUID period = made.period(day(50));
        UUID item = made.hundredDays();
        made.milestone(item, day(50), "70");
        made.progress(item, period, "55");
        Entity worse = RulePresets.entity("national", made.plan, new UUID(3, 3)).with(RuleSet.RULER, Ruler.WORSE);
        Assessment before = made.assess(period, "national");
        Assessment after = Assessor.assess(before.snapshot(), before.plan(), before.period(), new RuleSet(worse));
        assertThat(before.items().get(item).verdict()).isEqualTo(ItemVerdict.ON_PACE);
        assertThat(after.items().get(item).verdict()).isEqualTo(ItemVerdict.BEHIND);
        assertThat(sentence(after.items().get(item), Locale.CHINESE))
                .isEqualTo("截至2023年2月19日，进度 55%，分阶段计划应达 70%，低 15 个百分点，超过允许的 10 个百分点；时间已过 50%；"
                        + "按“国家口径”第 1 版，判为“滞后”。");
    }

    /** Each verdict can be said in both languages, without a gap in the sentence. */
    private static void said(ItemResult result) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(sentence(result, locale)).doesNotContain("{").doesNotContain(" %").doesNotContain(" 个百分点 ");
        }
    }

    private static String sentence(@Nullable ItemResult result, Locale locale) {
        return java.util.Objects.requireNonNull(result).explanation().sentence(result.computed(),
                new Wording(Map.of(), Map.of()), Words.of(locale)::get);
    }
}
