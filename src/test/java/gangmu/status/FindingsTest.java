package gangmu.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.JudgedPlan;
import gangmu.assessment.RulePresets;
import gangmu.changes.Entity;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
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
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingsTest {
    /** From 10 April to 30 June are 81 days; the figure is of 1 March. */
    @Test
    void aDeadlineDoesNotWaitForAFigureThatWasNotBroughtUpToDate() {
        JudgedPlan made = new JudgedPlan();
        UUID before = made.period(LocalDate.of(2023, 3, 1));
        UUID period = made.period(LocalDate.of(2023, 6, 30));
        UUID task = made.item(ItemKind.TASK, null);
        made.set(task, Item.END, LocalDate.of(2023, 4, 10));
        made.progress(task, before, "60");
        assertThat(Findings.of(made.assess(period, RulePresets.NATIONAL))).filteredOn(each -> each.code().equals("overdue"))
                .singleElement().satisfies(each -> assertThat(each.args().toString()).contains("81").contains("60"));
    }

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

    /** A plan with an earlier period, for one thing that does not fit. */
    private static final class Planted {
        private final JudgedPlan made = new JudgedPlan();
        private final UUID first = made.period(LocalDate.of(2022, 6, 30));
        private final UUID last = made.period(LocalDate.of(2022, 12, 31));
        private final UUID period = made.period(LocalDate.of(2023, 6, 30));

        private UUID project(String total, String invested, String progress) {
            UUID project = made.item(ItemKind.PROJECT, null);
            made.set(project, Item.TOTAL_INVESTMENT, new BigDecimal(total));
            made.report(project, period, ProgressEntry.INVESTED, new BigDecimal(invested));
            made.progress(project, period, progress);
            return project;
        }

        private UUID dated(String start, String end) {
            UUID item = made.item(ItemKind.TASK, null);
            made.set(item, Item.START, LocalDate.parse(start));
            made.set(item, Item.END, LocalDate.parse(end));
            return item;
        }

        private UUID progress(String before, String now) {
            UUID item = made.item(ItemKind.STEP, null);
            made.progress(item, last, before);
            made.progress(item, period, now);
            return item;
        }

        private void wrote(String before, String now) {
            UUID item = made.item(ItemKind.STEP, null);
            made.report(item, last, ProgressEntry.NARRATIVE, before);
            made.report(item, period, ProgressEntry.NARRATIVE, now);
        }

        private void invested(String before, String now) {
            UUID item = made.item(ItemKind.STEP, null);
            made.report(item, last, ProgressEntry.INVESTED, new BigDecimal(before));
            made.report(item, period, ProgressEntry.INVESTED, new BigDecimal(now));
        }

        private void parts(String whole, String... parts) {
            UUID pack = made.item(ItemKind.PROJECT, null);
            made.set(pack, Item.TOTAL_INVESTMENT, new BigDecimal(whole));
            for (String part : parts) {
                made.set(made.item(ItemKind.STEP, pack), Item.TOTAL_INVESTMENT, new BigDecimal(part));
            }
        }

        private void rolledUp(String reported, String below) {
            UUID parent = made.item(ItemKind.STEP, null);
            made.progress(parent, period, reported);
            made.progress(made.item(ItemKind.STEP, parent), period, below);
        }

        private UUID unit(String ended) {
            UUID unit = made.id();
            made.add(Entity.blank(Unit.KIND, unit).with(Unit.NAME, "区地质矿产局").with(Unit.ENDED, LocalDate.parse(ended)));
            return unit;
        }

        private void value(IndicatorType type, UUID before, String was, String is) {
            UUID indicator = made.indicator(type, BigDecimal.ONE, new BigDecimal("110"), null);
            made.value(indicator, before, IndicatorValue.VALUE, new BigDecimal(was));
            made.value(indicator, period, IndicatorValue.VALUE, new BigDecimal(is));
        }

        private void proven(UUID target) {
            made.add(Entity.blank(EvidenceLink.KIND, made.id()).with(EvidenceLink.TARGET, target));
        }

        private List<String> found() {
            return Findings.of(made.assess(period, RulePresets.NATIONAL)).stream().map(Finding::code).toList();
        }
    }

    private static Arguments edge(String code, Consumer<Planted> planted, Consumer<Planted> near) {
        return Arguments.of(code, planted, near);
    }

    static List<Arguments> edges() {
        return List.of(
                edge("dates-out-of-order", p -> p.dated("2023-05-02", "2023-05-01"), p -> p.dated("2023-05-01", "2023-05-01")),
                edge("data-date-late", p -> p.made.report(p.dated("2021-01-01", "2025-12-31"), p.period,
                        ProgressEntry.DATA_DATE, LocalDate.of(2023, 7, 1)), p -> p.made.report(p.dated("2021-01-01",
                        "2025-12-31"), p.period, ProgressEntry.DATA_DATE, LocalDate.of(2023, 6, 30))),
                edge("issued-late", p -> p.made.set(p.progress("1", "2"), Item.ISSUED, LocalDate.of(2023, 7, 1)),
                        p -> p.made.set(p.progress("1", "2"), Item.ISSUED, LocalDate.of(2023, 6, 30))),
                edge("milestones-fall", p -> {
                    UUID item = p.dated("2021-01-01", "2025-12-31");
                    p.made.milestone(item, LocalDate.of(2022, 12, 31), "40");
                    p.made.milestone(item, LocalDate.of(2023, 12, 31), "39.9");
                }, p -> {
                    UUID item = p.dated("2021-01-01", "2025-12-31");
                    p.made.milestone(item, LocalDate.of(2022, 12, 31), "40");
                    p.made.milestone(item, LocalDate.of(2023, 12, 31), "40");
                }),
                edge("milestone-outside", p -> p.made.milestone(p.dated("2022-01-01", "2024-12-31"), LocalDate.of(2025, 1, 1),
                        "100"), p -> p.made.milestone(p.dated("2022-01-01", "2024-12-31"), LocalDate.of(2024, 12, 31), "100")),
                edge("unit-gone", p -> p.made.set(p.progress("1", "2"), Item.LEAD, p.unit("2023-06-30")),
                        p -> p.made.set(p.progress("1", "2"), Item.LEAD, p.unit("2023-07-01"))),
                edge("unit-gone", p -> p.made.set(p.progress("1", "2"), Item.COOPERATING, List.of(p.unit("2023-06-30"))),
                        p -> p.made.set(p.progress("1", "2"), Item.COOPERATING, List.of(p.unit("2023-07-01")))),
                edge("unit-gone", p -> p.made.set(p.made.indicator(IndicatorType.LEVEL, null, null, null), Indicator.LEAD,
                        p.unit("2023-06-30")), p -> p.made.set(p.made.indicator(IndicatorType.LEVEL, null, null, null),
                        Indicator.LEAD, p.unit("2023-07-01"))),
                edge("investment-of-parts", p -> p.parts("100", "60", "39"), p -> p.parts("100", "60", "40")),
                edge("roll-up-differs", p -> p.rolledUp("45", "40"), p -> p.rolledUp("44.99", "40")),
                edge("roll-up-differs", p -> p.rolledUp("35", "40"), p -> p.rolledUp("35.01", "40")),
                edge("no-evidence", p -> p.project("100", "100", "50"), p -> p.proven(p.project("100", "100", "50"))),
                // What does not meet the standard needs no proof.
                edge("no-evidence", p -> p.project("100", "50", "50"), p -> p.project("100", "30", "30")),
                edge("done-without-investment", p -> p.project("1000", "799.9", "100"), p -> p.project("1000", "800", "100")),
                edge("done-without-investment", p -> p.project("1000", "400", "100"), p -> p.project("1000", "400", "99.9")),
                edge("invested-over-total", p -> p.project("10", "10.01", "50"), p -> p.project("10", "10", "50")),
                edge("progress-falls", p -> p.progress("60", "59.9"), p -> p.progress("60", "60")),
                edge("progress-jumps", p -> p.progress("10", "60.1"), p -> p.progress("10", "60")),
                edge("investment-falls", p -> p.invested("500", "499"), p -> p.invested("500", "500")),
                edge("text-pasted", p -> p.wrote("正在组织施工招标工作", " 正在组织施工招标工作 "),
                        p -> p.wrote("正在组织施工招标工作", "已完成组织施工招标工作")),
                edge("text-pasted", p -> p.wrote("正在组织施工招标工作", "正在组织施工招标工作"), p -> p.wrote("按计划推进", "按计划推进")),
                edge("cumulative-falls", p -> p.value(IndicatorType.CUMULATIVE, p.last, "60", "59.9"),
                        p -> p.value(IndicatorType.CUMULATIVE, p.last, "60", "60")),
                edge("cumulative-falls", p -> p.value(IndicatorType.CUMULATIVE, p.first, "60", "59.9"),
                        p -> p.value(IndicatorType.LEVEL, p.last, "60", "59.9")),
                edge("indicator-without-evidence", p -> p.value(IndicatorType.LEVEL, p.last, "1", "100"),
                        p -> p.value(IndicatorType.LEVEL, p.last, "1", "10")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void eachFindingIsMadeAtItsEdgeAndNotBesideIt(String code, Consumer<Planted> planted, Consumer<Planted> near) {
        Planted wrong = new Planted();
        planted.accept(wrong);
        assertThat(wrong.found()).containsOnlyOnce(code);
        Planted right = new Planted();
        near.accept(right);
        assertThat(right.found()).doesNotContain(code);
    }

    @Test
    void everyKindOfFindingIsPlanted() {
        assertThat(edges().stream().map(edge -> edge.get()[0].toString()).distinct()).hasSize(17)
                .allSatisfy(code -> assertThat(Words.of(Locale.ENGLISH).has("finding-name." + code)).isTrue());
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
