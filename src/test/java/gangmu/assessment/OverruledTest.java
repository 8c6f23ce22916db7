package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.ProgressEntry;
import gangmu.plan.IndicatorType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's verdict 改判 holds for what the person saw, in the period of which it was said, and as the rules let it. */
class OverruledTest {
    private final JudgedPlan made = new JudgedPlan();
    private final UUID before = made.period(LocalDate.ofYearDay(2023, 40));
    private final UUID period = made.period(LocalDate.ofYearDay(2023, 50));

    private void overrule(UUID target, UUID in, ItemVerdict verdict, String seen) {
        made.add(Entity.blank(VerdictOverride.KIND, made.id()).with(VerdictOverride.PERIOD, in)
                .with(VerdictOverride.TARGET, target).with(VerdictOverride.ITEM_VERDICT, verdict)
                .with(VerdictOverride.REASON, "r").with(VerdictOverride.INPUTS, seen));
    }

    private ItemResult judged(UUID item, OverrideCounting counting) {
        Assessment first = made.assess(period, RulePresets.NATIONAL);
        return Objects.requireNonNull(Assessor.assess(first.snapshot(), first.plan(), first.period(),
                new RuleSet(first.rules().entity().with(RuleSet.OVERRIDES, counting))).items().get(item));
    }

    @Test
    void itTakesThePlaceOfTheComputedVerdictWhereTheRulesSaySo() {
        UUID item = made.hundredDays();
        made.progress(item, period, "30");
        assertThat(judged(item, OverrideCounting.OVERRIDE).overruled()).isNull();
        overrule(item, period, ItemVerdict.ON_PACE, Overrides.seen(made.item(item, period, RulePresets.NATIONAL)));
        ItemResult result = judged(item, OverrideCounting.OVERRIDE);
        assertThat(result.verdict()).isEqualTo(ItemVerdict.ON_PACE);
        assertThat(result.computed()).isEqualTo(ItemVerdict.BEHIND);
        assertThat(result.met()).isTrue();
        assertThat(Objects.requireNonNull(result.overruled()).underReview()).isFalse();
        for (OverrideCounting other : OverrideCounting.values()) {
            if (other != OverrideCounting.OVERRIDE) {
                ItemResult shown = judged(item, other);
                assertThat(shown.verdict()).isEqualTo(ItemVerdict.BEHIND);
                assertThat(shown.met()).isFalse();
                assertThat(Objects.requireNonNull(shown.overruled()).verdict()).isEqualTo(ItemVerdict.ON_PACE);
                assertThat(shown.overruled().counts()).isFalse();
            }
        }
    }

    /** Seen was a progress of 30 %, half of the time gone, judged BEHIND. */
    @ParameterizedTest(name = "{0} for {1}: changed {2}, {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            30   | -          |                               | ON_PACE
            30.0 | -          |                               | ON_PACE
            31   | -          | progress                      | BEHIND
            46   | -          | progress, verdict             | ON_PACE
            62   | -          | progress, verdict             | AHEAD
            30   | 2023-02-09 | elapsed, dataDate, verdict    | NEARLY
            """)
    void itIsBroughtToReviewByWhatThePersonDidNotSee(BigDecimal progress, LocalDate own, String changed, ItemVerdict verdict) {
        UUID item = made.hundredDays();
        made.progress(item, period, "30");
        overrule(item, period, ItemVerdict.ON_PACE, Overrides.seen(made.item(item, period, RulePresets.NATIONAL)));
        made.report(item, period, ProgressEntry.PROGRESS, progress);
        made.report(item, period, ProgressEntry.DATA_DATE, own);
        ItemResult result = made.item(item, period, RulePresets.NATIONAL);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(String.join(", ", Objects.requireNonNull(result.overruled()).changed()))
                .isEqualTo(changed == null ? "" : changed);
        assertThat(result.overruled().counts()).isEqualTo(changed == null || changed.isEmpty());
    }

    @Test
    void whatWasSeenAndIsNoMoreIsAChangeToo() {
        assertThat(SeenInputs.changed("a=1\nb=2=3\nverdict=x", "a=1\nverdict=x")).containsExactly("b");
        assertThat(SeenInputs.changed("a=1\nverdict=x", "c=\na=2\nverdict=x")).containsExactly("a");
        assertThat(SeenInputs.changed("b=2=3", "b=2=4")).containsExactly("b");
        assertThat(SeenInputs.changed("words\nb=2", "b=2")).isEmpty();
        assertThat(SeenInputs.changed("b=1\nb=2", "b=1\nb=3")).containsExactly("b");
    }

    @Test
    void otherThresholdsThatComeToTheSameVerdictChangeNothing() {
        UUID item = made.hundredDays();
        made.progress(item, period, "30");
        String seen = Overrides.seen(made.item(item, period, RulePresets.NATIONAL));
        overrule(item, period, ItemVerdict.ON_PACE, seen);
        Assessment first = made.assess(period, RulePresets.NATIONAL);
        RuleSet stricter = new RuleSet(first.rules().entity().with(RuleSet.NEARLY, new BigDecimal("-15")));
        ItemResult result = Assessor.assess(first.snapshot(), first.plan(), first.period(), stricter).items().get(item);
        assertThat(Objects.requireNonNull(result).verdict()).isEqualTo(ItemVerdict.ON_PACE);
        RuleSet milder = new RuleSet(first.rules().entity().with(RuleSet.NEARLY, new BigDecimal("-20")));
        ItemResult other = Assessor.assess(first.snapshot(), first.plan(), first.period(), milder).items().get(item);
        assertThat(Objects.requireNonNull(other).verdict()).isEqualTo(ItemVerdict.NEARLY);
        assertThat(Objects.requireNonNull(other.overruled()).changed()).containsExactly("verdict");
    }

    @Test
    void itIsOfItsOwnPeriodAlone() {
        UUID item = made.hundredDays();
        made.progress(item, before, "30");
        made.progress(item, period, "30");
        overrule(item, before, ItemVerdict.AHEAD, Overrides.seen(made.item(item, before, RulePresets.NATIONAL)));
        assertThat(made.item(item, before, RulePresets.NATIONAL).verdict()).isEqualTo(ItemVerdict.AHEAD);
        assertThat(made.item(item, period, RulePresets.NATIONAL).overruled()).isNull();
        assertThat(made.item(item, period, RulePresets.NATIONAL).verdict()).isEqualTo(ItemVerdict.BEHIND);
    }

    @Test
    void onAnIndicatorItHoldsAsLongAsTheValueSeen() {
        UUID indicator = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("100"), null);
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("10"));
        IndicatorResult seen = made.indicator(indicator, period);
        assertThat(seen.computed()).isEqualTo(Judgement.BEHIND);
        made.add(Entity.blank(VerdictOverride.KIND, made.id()).with(VerdictOverride.PERIOD, period)
                .with(VerdictOverride.TARGET, indicator).with(VerdictOverride.INDICATOR_VERDICT, Judgement.AS_EXPECTED)
                .with(VerdictOverride.REASON, "r").with(VerdictOverride.INPUTS, Overrides.seen(seen)));
        IndicatorResult result = made.indicator(indicator, period);
        assertThat(result.verdict()).isEqualTo(Judgement.AS_EXPECTED);
        assertThat(result.computed()).isEqualTo(Judgement.BEHIND);
        assertThat(result.met()).isTrue();
        made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal("11"));
        IndicatorResult later = made.indicator(indicator, period);
        assertThat(later.verdict()).isEqualTo(Judgement.BEHIND);
        assertThat(later.met()).isFalse();
        assertThat(Objects.requireNonNull(later.overruled()).underReview()).isTrue();
    }
}
