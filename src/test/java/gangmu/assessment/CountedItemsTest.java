package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items a rule set counts, and how far they are from what is asked. */
class CountedItemsTest {
    private final JudgedPlan made = new JudgedPlan();
    private final UUID before = made.period(LocalDate.ofYearDay(2023, 40));
    private final UUID period = made.period(LocalDate.ofYearDay(2023, 50));

    private ItemResult judged(UUID item, String field, String value) {
        Assessment first = made.assess(period, RulePresets.NATIONAL);
        var of = RuleSet.KIND.field(field).orElseThrow();
        RuleSet rules = new RuleSet(first.rules().entity().withUntyped(of, of.read(value)));
        return Objects.requireNonNull(Assessor.assess(first.snapshot(), first.plan(), first.period(), rules).items().get(item));
    }

    /** One item each: adjusted, not due before March, last reported in the period before, and one that is as it should be. */
    @ParameterizedTest(name = "{0} {1}: adjusted {2}, not due {3}, of before {4}")
    @CsvSource({"adjustedItems, out, false, true, true", "adjustedItems, counted, true, true, true",
        "notDueItems, out, false, false, true", "notDueItems, counted, false, true, true",
        "notUpdated, out, false, true, false", "notUpdated, last-known, false, true, true",
        "notUpdated, not-judged, false, true, true"})
    void aRuleLeavesOutWhatItNamesAndNothingElse(String field, String value, boolean adjusted, boolean notDue, boolean ofBefore) {
        UUID dropped = made.hundredDays();
        made.set(dropped, Item.ADJUSTED, true);
        made.progress(dropped, period, "50");
        UUID later = made.hundredDays();
        made.set(later, Item.START, LocalDate.of(2023, 3, 1));
        UUID silent = made.hundredDays();
        made.progress(silent, before, "50");
        UUID normal = made.hundredDays();
        made.progress(normal, period, "50");
        UUID section = made.item(ItemKind.SECTION, null);
        assertThat(judged(dropped, field, value).counted()).isEqualTo(adjusted);
        assertThat(judged(later, field, value).counted()).isEqualTo(notDue);
        assertThat(judged(later, field, value).met()).isEqualTo(notDue);
        assertThat(judged(silent, field, value).counted()).isEqualTo(ofBefore);
        assertThat(judged(silent, field, value).met()).isEqualTo(ofBefore && !value.equals("not-judged"));
        assertThat(judged(normal, field, value).met()).isTrue();
        assertThat(judged(section, field, value).counted()).isFalse();
    }

    @ParameterizedTest(name = "{0} %, planned {1}: {2} and {3} points")
    @CsvSource(nullValues = "-", value = {"60, -, 10, -", "60, 70, 10, -10", "-, 70, -, -", "12.5, 12.5, -37.5, 0"})
    void theDistanceIsThatToEachRuler(@Nullable BigDecimal progress, @Nullable String planned, @Nullable BigDecimal points,
            @Nullable BigDecimal phased) {
        UUID item = made.hundredDays();
        if (planned != null) {
            made.milestone(item, LocalDate.ofYearDay(2023, 50), planned);
        }
        if (progress != null) {
            made.progress(item, period, progress.toPlainString());
        }
        ItemResult result = made.item(item, period, RulePresets.NATIONAL);
        assertThat(result.points()).usingComparator(CountedItemsTest::compare).isEqualTo(points);
        assertThat(result.phasedPoints()).usingComparator(CountedItemsTest::compare).isEqualTo(phased);
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other ? 0 : 1 : one.compareTo(other);
    }

    /** What its own rules call met decides whether two rulers disagree. */
    @Test
    void rulersDisagreeWhereOneOfThemIsMetByTheRulesOfThePlan() {
        UUID item = made.hundredDays();
        made.milestone(item, LocalDate.ofYearDay(2023, 50), "56");
        made.progress(item, period, "48");
        assertThat(made.item(item, period, RulePresets.NATIONAL).rulersDisagree()).isFalse();
        assertThat(judged(item, "met", "completed\nahead\non-pace").rulersDisagree()).isTrue();
        assertThat(judged(item, "met", "completed\nahead").rulersDisagree()).isFalse();
        assertThat(judged(item, "met", "completed\nahead").met()).isFalse();
    }

    @Test
    void theIndicatorsAndItemsReportedInThePeriodAreThoseOfItAlone() {
        UUID now = made.hundredDays();
        made.progress(now, period, "50");
        made.progress(made.hundredDays(), before, "50");
        made.progress(made.item(ItemKind.PROJECT, null), period, "50");
        Assessment assessment = made.assess(period, RulePresets.NATIONAL);
        assertThat(List.of(assessment.reported(ItemKind.TASK), assessment.reported(ItemKind.PROJECT),
                assessment.reported(ItemKind.POLICY))).containsExactly(1L, 1L, 0L);
    }
}
