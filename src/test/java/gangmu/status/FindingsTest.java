package gangmu.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.JudgedPlan;
import gangmu.assessment.RulePresets;
import gangmu.changes.Entity;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Unit;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void eachThingThatDoesNotFitIsNamedOnceAndSaidInBothLanguages() {
        JudgedPlan made = new JudgedPlan();
        UUID last = made.period(LocalDate.of(2022, 12, 31));
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID project = made.item(ItemKind.PROJECT, null);
        made.set(project, Item.TOTAL_INVESTMENT, new BigDecimal("1000"));
        made.set(project, Item.START, LocalDate.of(2023, 5, 1));
        made.set(project, Item.END, LocalDate.of(2023, 4, 1));
        made.progress(project, period, "100");
        made.report(project, last, ProgressEntry.INVESTED, new BigDecimal("500"));
        made.report(project, period, ProgressEntry.INVESTED, new BigDecimal("400"));
        UUID over = made.item(ItemKind.STEP, null);
        made.set(over, Item.TOTAL_INVESTMENT, new BigDecimal("10"));
        made.report(over, period, ProgressEntry.INVESTED, new BigDecimal("11"));
        UUID task = made.item(ItemKind.TASK, null);
        UUID step = made.item(ItemKind.STEP, task);
        made.progress(task, period, "45");
        made.progress(step, period, "40");
        made.progress(step, last, "60");
        for (UUID each : List.of(last, period)) {
            made.report(step, each, ProgressEntry.NARRATIVE, "已完成前期手续，正在组织施工招标。");
        }
        UUID cumulative = made.indicator(IndicatorType.CUMULATIVE, null, new BigDecimal("110"), null);
        made.value(cumulative, last, IndicatorValue.VALUE, new BigDecimal("60"));
        made.value(cumulative, period, IndicatorValue.VALUE, new BigDecimal("59"));

        List<Finding> found = Findings.of(made.assess(period, RulePresets.NATIONAL));

        assertThat(found).extracting(Finding::code).containsExactly("dates-out-of-order", "no-evidence",
                "done-without-investment", "investment-falls", "invested-over-total", "roll-up-differs",
                "no-evidence", "progress-falls", "text-pasted", "indicator-without-evidence", "cumulative-falls");
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(found).allSatisfy(finding -> assertThat(Words.of(locale)
                    .get("finding." + finding.code(), finding.args().toArray())).doesNotContain("{"));
        }
    }

    @Test
    void aDifferenceBelowTheToleranceIsNoFinding() {
        JudgedPlan made = new JudgedPlan();
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID task = made.item(ItemKind.SECTION, null);
        UUID parent = made.item(ItemKind.STEP, task);
        UUID step = made.item(ItemKind.STEP, parent);
        made.progress(parent, period, "44.99");
        made.progress(step, period, "40");
        assertThat(Findings.of(made.assess(period, RulePresets.NATIONAL))).isEmpty();
    }

    @Test
    void thePlanItselfIsLookedOver() {
        JudgedPlan made = new JudgedPlan();
        UUID last = made.period(LocalDate.of(2022, 12, 31));
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID unit = made.id();
        made.add(Entity.blank(Unit.KIND, unit).with(Unit.NAME, "区地质矿产局").with(Unit.ENDED, LocalDate.of(2023, 3, 1)));
        UUID pack = made.item(ItemKind.PROJECT, null);
        made.set(pack, Item.LEAD, unit);
        made.set(pack, Item.START, LocalDate.of(2022, 1, 1));
        made.set(pack, Item.END, LocalDate.of(2024, 12, 31));
        made.set(pack, Item.TOTAL_INVESTMENT, new BigDecimal("100"));
        made.milestone(pack, LocalDate.of(2022, 12, 31), "40");
        made.milestone(pack, LocalDate.of(2023, 12, 31), "30");
        made.milestone(pack, LocalDate.of(2025, 6, 30), "100");
        UUID part = made.item(ItemKind.STEP, pack);
        made.set(part, Item.TOTAL_INVESTMENT, new BigDecimal("90"));
        made.progress(part, last, "10");
        made.progress(part, period, "70");
        made.report(part, period, ProgressEntry.DATA_DATE, LocalDate.of(2023, 7, 31));

        assertThat(Findings.of(made.assess(period, RulePresets.NATIONAL))).extracting(Finding::code).containsExactly(
                "milestones-fall", "milestone-outside", "unit-gone", "investment-of-parts", "no-evidence",
                "data-date-late", "progress-jumps");
    }
}
