package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.IndicatorType;
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

    /** In a roll-up a part that was not updated counts as the rule for such parts says, not as if it had reported. */
    @Test
    void aPartThatWasNotUpdatedIsNoReportOfThePeriod() {
        UUID whole = made.item(ItemKind.TASK, null);
        UUID one = made.item(ItemKind.STEP, whole);
        UUID other = made.item(ItemKind.STEP, whole);
        made.progress(one, before, "80");
        made.progress(other, now, "50");
        assertThat(made.item(whole, now, RulePresets.NATIONAL).rolledUp()).isEqualByComparingTo("25");
        made.report(one, now, ProgressEntry.NOTHING_NEW, true);
        assertThat(made.item(whole, now, RulePresets.NATIONAL).rolledUp()).isEqualByComparingTo("65");
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
