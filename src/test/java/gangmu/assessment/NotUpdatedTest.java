package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Numbers;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has nothing new in a period keeps what it reported last; it is not silently behind. */
class NotUpdatedTest {
    private final JudgedPlan made = new JudgedPlan();
    private final UUID task = made.hundredDays();
    /** Day 40 and day 60 of a hundred. */
    private final UUID before = made.period(LocalDate.ofYearDay(2023, 40));
    private final UUID now = made.period(LocalDate.ofYearDay(2023, 60));

    private ItemResult judged(@Nullable NotUpdated treatment) {
        Assessment by = made.assess(now, RulePresets.NATIONAL);
        RuleSet rules = new RuleSet(by.rules().entity().with(RuleSet.NOT_UPDATED, treatment));
        return Objects.requireNonNull(Assessor.assess(by.snapshot(), by.plan(), by.period(), rules).items().get(task));
    }

    /** 38 of 40 is 2 points low at the date of the last report; 22 points low at that of the period. */
    @ParameterizedTest(name = "{0}, nothing new said {1}: {2} at {3} % of the time")
    @CsvSource(nullValues = "-", value = {"-, false, ON_PACE, 40, LAST_KNOWN, true, true",
        "LAST_KNOWN, false, ON_PACE, 40, LAST_KNOWN, true, true", "OUT, false, ON_PACE, 40, LAST_KNOWN, false, false",
        "NOT_JUDGED, false, -, 60, NONE, true, false", "-, true, BEHIND, 60, NOTHING_NEW, true, false",
        "NOT_JUDGED, true, BEHIND, 60, NOTHING_NEW, true, false"})
    void isJudgedAsTheRuleSetSays(@Nullable NotUpdated treatment, boolean nothingNew, @Nullable ItemVerdict verdict, String elapsed,
            ProgressSource source, boolean counted, boolean met) {
        made.progress(task, before, "38");
        if (nothingNew) {
            made.report(task, now, ProgressEntry.NOTHING_NEW, true);
        }
        ItemResult result = judged(treatment);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.elapsed()).isEqualByComparingTo(elapsed);
        assertThat(result.source()).isEqualTo(source);
        assertThat(result.counted()).isEqualTo(counted);
        assertThat(result.met()).isEqualTo(met);
        assertThat(result.reportedNow()).isEqualTo(nothingNew);
        String sentence = result.explanation().sentence(result.computed(), Wording.of(new RuleSet(made.assess(now,
                RulePresets.NATIONAL).rules().entity())), Words.of(Locale.SIMPLIFIED_CHINESE)::get);
        assertThat(sentence).doesNotContain("{");
        if (source == ProgressSource.LAST_KNOWN) {
            assertThat(sentence).startsWith("本期没有更新，用的是截至2023年2月9日的数；");
        } else if (nothingNew) {
            assertThat(sentence).startsWith("单位说明本期没有新进展，用的是上次的数；");
        }
    }

    @Test
    void whatNeverReportedIsNotJudged() {
        assertThat(judged(null).source()).isEqualTo(ProgressSource.NONE);
        assertThat(judged(null).verdict()).isNull();
    }

    @Test
    void whatIsFinishedStaysFinished() {
        made.progress(task, before, "100");
        assertThat(judged(NotUpdated.NOT_JUDGED).verdict()).isEqualTo(ItemVerdict.COMPLETED);
        assertThat(judged(null).reportedNow()).isTrue();
    }

    private ItemResult judged(UUID item, @Nullable UnreportedParts parts, @Nullable NotUpdated treatment) {
        Assessment by = made.assess(now, RulePresets.NATIONAL);
        RuleSet rules = new RuleSet(by.rules().entity().with(RuleSet.UNREPORTED_PARTS, parts).with(RuleSet.NOT_UPDATED, treatment));
        return Objects.requireNonNull(Assessor.assess(by.snapshot(), by.plan(), by.period(), rules).items().get(item));
    }

    /** 80 was reported before, 50 now, and a third part never: 130 of 300, or 50 of 300, or 50 of 100. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", value = {"-, 43.3", "LAST_KNOWN, 43.3", "ZERO, 16.7", "LEFT_OUT, 50"})
    void aPartThatWasNotUpdatedCountsAsTheRuleSaysAndIsNoReportOfThePeriod(@Nullable UnreportedParts how, String rolledUp) {
        UUID whole = made.item(ItemKind.TASK, null);
        UUID one = made.item(ItemKind.STEP, whole);
        made.progress(one, before, "80");
        made.progress(made.item(ItemKind.STEP, whole), now, "50");
        made.item(ItemKind.STEP, whole);
        ItemResult result = judged(whole, how, null);
        assertThat(Numbers.tenths(result.rolledUp())).isEqualTo(rolledUp);
        assertThat(result.source()).isEqualTo(ProgressSource.ROLLED_UP);
        assertThat(said(result)).startsWith("截至2023年3月1日").contains("3 个子项中 1 个已填报");
        made.report(one, now, ProgressEntry.NOTHING_NEW, true);
        assertThat(said(made.item(whole, now, RulePresets.NATIONAL))).contains("3 个子项中 2 个已填报");
    }

    /**
     * Of three parts 38, 100 and nothing were reported by day 40, and nothing since: 138 of 300, at day 40, as a single item
     * that says nothing keeps its last figure at the day of that.
     */
    @ParameterizedTest(name = "{0}: {1} at {2} % of the time, {3}")
    @CsvSource(nullValues = "-", value = {"-, 46, 40, LAST_KNOWN, ON_PACE, true", "OUT, 46, 40, LAST_KNOWN, ON_PACE, false",
        "NOT_JUDGED, -, 60, NONE, -, true"})
    void aWholeOfWhichNoPartSaysAnythingNewStandsAsItsPartsDo(@Nullable NotUpdated treatment, @Nullable String progress, String elapsed,
            ProgressSource source, @Nullable ItemVerdict verdict, boolean counted) {
        UUID above = made.item(ItemKind.SECTION, null);
        made.set(task, Item.PARENT, above);
        UUID part = made.item(ItemKind.STEP, task);
        UUID below = made.item(ItemKind.STEP, part);
        made.progress(below, before, "38");
        made.progress(made.item(ItemKind.STEP, task), before, "100");
        made.item(ItemKind.STEP, task);
        ItemResult result = judged(task, null, treatment);
        assertThat(result.progress() == null ? null : result.progress().toPlainString()).isEqualTo(progress);
        assertThat(result.elapsed()).isEqualByComparingTo(elapsed);
        assertThat(result.source()).isEqualTo(source);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.counted()).isEqualTo(counted);
        assertThat(result.reportedNow()).isFalse();
        if (source == ProgressSource.LAST_KNOWN) {
            assertThat(said(result)).startsWith("本期没有更新，用的是截至2023年2月9日的数；")
                    .contains("3 个子项中 1 个已填报，未填报的按上次填报的数计，从未填报的按 0 计");
            assertThat(judged(above, null, treatment).progress()).isEqualByComparingTo("46");
        }
        made.progress(below, now, "60");
        assertThat(judged(task, null, treatment)).satisfies(anew -> {
            assertThat(anew.source()).isEqualTo(ProgressSource.ROLLED_UP);
            assertThat(Numbers.tenths(anew.progress())).isEqualTo("53.3");
            assertThat(anew.elapsed()).isEqualByComparingTo("60");
        });
    }

    @Test
    void aWholeWhosePartsWereAllFinishedBeforeStaysFinished() {
        made.progress(made.item(ItemKind.STEP, task), before, "100");
        made.progress(made.item(ItemKind.STEP, task), before, "100");
        assertThat(judged(null).verdict()).isEqualTo(ItemVerdict.COMPLETED);
        assertThat(judged(null).source()).isEqualTo(ProgressSource.FINISHED_EARLIER);
    }

    private static String said(ItemResult result) {
        return result.explanation().sentence(result.computed(), Wording.of(new RuleSet(RulePresets.entity(RulePresets.NATIONAL,
                new UUID(1, 1), new UUID(3, 3)))), Words.of(Locale.SIMPLIFIED_CHINESE)::get);
    }

    @Test
    void howManyReportedIsToldBesideHowManyMeetTheStandard() {
        made.progress(task, before, "38");
        UUID other = made.hundredDays();
        made.progress(other, now, "60");
        UUID indicator = made.indicator(IndicatorType.CEILING, null, BigDecimal.TEN, null);
        made.value(indicator, before, IndicatorValue.VALUE, BigDecimal.ONE);
        Assessment assessment = made.assess(now, RulePresets.NATIONAL);
        assertThat(assessment.count(ItemKind.TASK)).isEqualTo(new Assessment.Count(2, 2));
        assertThat(assessment.reported(ItemKind.TASK)).isEqualTo(1);
        assertThat(assessment.reportedIndicators()).isZero();
        made.value(indicator, now, IndicatorValue.NOTHING_NEW, true);
        assertThat(made.assess(now, RulePresets.NATIONAL).reportedIndicators()).isEqualTo(1);
    }
}
