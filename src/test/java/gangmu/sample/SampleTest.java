package gangmu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessment.Count;
import gangmu.assessment.Assessor;
import gangmu.assessment.IndicatorResult;
import gangmu.assessment.RulePresets;
import gangmu.assessment.RuleSet;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.excel.returns.WorkbookFiles;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Attribute;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.recognising.ReturnHints;
import gangmu.storage.HeldWorkspaces;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as its files make it: nothing but raw entries goes in, and the figures of the report come out. */
class SampleTest {
    private static final Path TRY = Path.of("sample-data", "try");
    @TempDir
    private Path temp;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = HeldWorkspaces.open(SampleWorkspace.copy(temp.resolve("workspace")));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theMidTermComesOutAsTheReportSays() {
        Assessment assessment = SampleWorkspace.assess(workspace);
        assertThat(assessment.period().code()).isEqualTo("2023-06");
        assertThat(assessment.period().closed()).isFalse();
        assertThat(assessment.countIndicators(null)).isEqualTo(new Count(27, 23));
        assertThat(assessment.countIndicators(Attribute.BINDING)).isEqualTo(new Count(15, 14));
        assertThat(assessment.countIndicators(Attribute.ANTICIPATORY)).isEqualTo(new Count(12, 9));
        assertThat(assessment.count(ItemKind.TASK)).isEqualTo(new Count(100, 100));
        assertThat(assessment.count(ItemKind.PROJECT)).isEqualTo(new Count(241, 194));
        assertThat(assessment.count(ItemKind.POLICY)).isEqualTo(new Count(70, 70));
    }

    @Test
    void underOtherRulesTheSameEntriesComeOutDifferently() {
        Assessment national = SampleWorkspace.assess(workspace);
        assertThat(under("local-points", national).count(ItemKind.PROJECT)).isEqualTo(new Count(241, 231));
        assertThat(under("local-ratio", national).count(ItemKind.PROJECT)).isEqualTo(new Count(241, 206));
        // The first once more, straight from the entries: 30 points behind is the last that is not red.
        long red = national.items().values().stream().map(result -> national.item(result.item()))
                .filter(item -> item.kind() == ItemKind.PROJECT && pointsAhead(national, item) < -30).count();
        assertThat(red).isEqualTo(241 - 231);
    }

    private static Assessment under(String preset, Assessment before) {
        RuleSet rules = new RuleSet(RulePresets.entity(preset, before.plan().id(), UUID.randomUUID()));
        return Assessor.assess(before.snapshot(), before.plan(), before.period(), rules);
    }

    /** Reported progress minus the share of the project's own days that were gone. */
    private static double pointsAhead(Assessment assessment, Item item) {
        ProgressEntry entry = Objects.requireNonNull(
                Reports.progress(assessment.snapshot(), item.id(), assessment.period().id()));
        LocalDate start = Objects.requireNonNullElse(item.start(), assessment.plan().start());
        LocalDate end = Objects.requireNonNullElse(item.end(), assessment.plan().end());
        LocalDate date = Objects.requireNonNullElse(entry.dataDate(), assessment.period().dataDate());
        double whole = ChronoUnit.DAYS.between(start, end) + 1;
        double gone = Math.clamp(ChronoUnit.DAYS.between(start, date) + 1, 0, whole);
        return Objects.requireNonNull(entry.progress()).doubleValue() - 100 * gone / whole;
    }

    @Test
    void everyIndicatorIsJudgedAsItWasWorkedOutByHand() {
        Assessment assessment = SampleWorkspace.assess(workspace);
        Map<String, String> judged = assessment.indicators().values().stream().collect(Collectors.toMap(
                result -> assessment.indicator(result.indicator()).code(), SampleTest::word));
        Map<String, String> byHand = new SampleTables(Path.of("src", "sample")).read("expected-indicators.tsv").stream()
                .collect(Collectors.toMap(row -> row.text("indicator"), row -> row.text("verdict")));
        assertThat(judged).isEqualTo(byHand);
    }

    private static String word(IndicatorResult result) {
        return Words.of(Locale.SIMPLIFIED_CHINESE).get("judgement." + ValueType.choiceName(Objects.requireNonNull(result.verdict())));
    }

    @Test
    void theTotalsMoveWithTheRawEntries() {
        Assessment before = SampleWorkspace.assess(workspace);
        report(first(before, ItemKind.PROJECT, true), "1.5");
        report(first(before, ItemKind.TASK, true), "20");
        report(first(before, ItemKind.POLICY, true), "20");
        UUID forest = Objects.requireNonNull(before.indicators().keySet().stream()
                .filter(id -> before.indicator(id).code().equals("3")).findFirst().orElseThrow());
        workspace.commit(Origin.of("edit"), draft -> Reports.reportIndicator(draft, workspace.ids(), forest,
                before.period().id(), IndicatorValue.VALUE, new BigDecimal("390")));

        Assessment after = SampleWorkspace.assess(workspace);
        assertThat(after.count(ItemKind.PROJECT)).isEqualTo(new Count(241, 193));
        assertThat(after.count(ItemKind.TASK)).isEqualTo(new Count(100, 99));
        assertThat(after.count(ItemKind.POLICY)).isEqualTo(new Count(70, 69));
        assertThat(after.countIndicators(Attribute.BINDING)).isEqualTo(new Count(15, 13));

        report(first(before, ItemKind.PROJECT, false), "100");
        assertThat(SampleWorkspace.assess(workspace).count(ItemKind.PROJECT)).isEqualTo(new Count(241, 194));
        workspace.undo().join();
        assertThat(SampleWorkspace.assess(workspace).count(ItemKind.PROJECT)).isEqualTo(new Count(241, 193));
    }

    /** An item with dates of the plan's whole length or shorter, that met the standard or did not. */
    private static Item first(Assessment assessment, ItemKind kind, boolean met) {
        return assessment.items().values().stream()
                .filter(result -> result.counted() && result.met() == met && result.elapsed().intValue() > 35)
                .map(result -> assessment.item(result.item())).filter(item -> item.kind() == kind)
                .findFirst().orElseThrow();
    }

    private void report(Item item, String progress) {
        UUID period = SampleWorkspace.assess(workspace).period().id();
        workspace.commit(Origin.of("edit"), draft -> Reports.report(draft, workspace.ids(), item.id(), period,
                ProgressEntry.PROGRESS, new BigDecimal(progress)));
    }

    @Test
    void thePlanHasItsFieldsCategoriesGroupsAndUnits() {
        Assessment assessment = SampleWorkspace.assess(workspace);
        assertThat(workspace.snapshot().all(Item.KIND).stream().map(Item::new)
                .filter(item -> item.parent() == null)).hasSize(5);
        assertThat(workspace.snapshot().all(Indicator.KIND).stream().map(Indicator::new)
                .map(Indicator::category).distinct()).hasSize(5);
        assertThat(workspace.snapshot().all(Indicator.KIND).stream().map(Indicator::new)
                .map(Indicator::type).distinct()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(workspace.snapshot().all(WorkingGroup.KIND).stream().map(WorkingGroup::new)
                .collect(Collectors.groupingBy(WorkingGroup::category, Collectors.counting())).values())
                .containsExactlyInAnyOrder(17L, 2L, 2L);
        assertThat(workspace.snapshot().all(Unit.KIND)).hasSizeBetween(60, 75);
        assertThat(Reports.periods(workspace.snapshot(), assessment.plan().id())).hasSize(3);
        assertThat(workspace.snapshot().all(Item.KIND).stream().map(Item::new).map(Item::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .containsEntry(ItemKind.TASK, 100L).containsEntry(ItemKind.PROJECT, 241L)
                .containsEntry(ItemKind.POLICY, 70L).containsKey(ItemKind.STEP);
    }

    @Test
    void aClosedPeriodTakesNoMoreReports() {
        Item item = first(SampleWorkspace.assess(workspace), ItemKind.PROJECT, true);
        UUID closed = Reports.periods(workspace.snapshot(), item.plan()).stream()
                .filter(period -> period.closed()).findFirst().orElseThrow().id();
        Assertions.assertThatExceptionOfType(Refusal.class).isThrownBy(() -> workspace.commit(Origin.of("edit"),
                draft -> Reports.report(draft, workspace.ids(), item.id(), closed, ProgressEntry.PROGRESS,
                        BigDecimal.TEN)));
    }

    @Test
    void whatAClosedPeriodReportedOnIsNotDeletedAndItsNameIsTold() {
        Item item = first(SampleWorkspace.assess(workspace), ItemKind.PROJECT, true);
        Assertions.assertThatThrownBy(() -> Workspace.await(new EditPlan(workspace)
                .deleteItems(item.plan(), List.of(item.id()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem().code()).isEqualTo("period.closed-reported");
                    assertThat(refusal.problem().args()).contains(item.code(), item.name());
                });
    }

    @Test
    void theThreeReturnsToTryAreCleanASecondVersionAndDamaged() {
        ReturnPreview clean = preview("clean-qutiyuju.xlsx");
        assertThat(clean.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
        assertThat(clean.count(CellCase.THEIRS)).isPositive();
        assertThat(clean.count(CellCase.CONFLICT) + clean.count(CellCase.ASKED) + clean.count(CellCase.REFUSED)).isZero();

        ReturnPreview second = preview("conflict-qushuiwuju.xlsx");
        assertThat(second.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
        assertThat(second.count(CellCase.THEIRS)).isGreaterThan(10);
        // What the office did not touch since is corrected, and in conflict with nobody.
        assertThat(second.count(CellCase.CONFLICT)).isZero();

        ReturnPreview damaged = preview("damaged-qutiyuju.xlsx");
        assertThat(damaged.outcome()).isEqualTo(ReturnOutcome.REFUSED);
        assertThat(damaged.messages()).isNotEmpty();
    }

    private ReturnPreview preview(String file) {
        return new TakeInReturn(workspace, new WorkbookFiles()).preview(TRY.resolve(file), ReturnHints.NONE);
    }
}
