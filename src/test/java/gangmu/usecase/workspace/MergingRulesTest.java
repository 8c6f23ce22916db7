package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.RulePresets;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Snapshot;
import gangmu.merging.DifferenceReason;
import gangmu.merging.OpenDifference;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.editing.EditPlan.FieldEdit;
import gangmu.usecase.editing.EditPlan.Subject;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.merging.DecideDifferences;
import gangmu.usecase.merging.DecideDifferences.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of two edits that do not fit together, rule by rule. Of the two copies the office's edits come later. */
class MergingRulesTest {
    private final UUID plan = UUID.randomUUID();
    private final UUID section = UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private final UUID period = UUID.randomUUID();
    private Workspace group;
    private Workspace office;

    @BeforeEach
    void makeTwoCopies() {
        MemoryWorkspace first = new MemoryWorkspace();
        office = open(first, "office");
        EditPlan edit = new EditPlan(office);
        Workspace.await(edit.addPlan(plan, "plan", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
        Workspace.await(edit.addPeriod(period, plan, "2023-06", "half", LocalDate.of(2023, 6, 30)));
        Workspace.await(edit.addItem(plan, section, null, null, ItemKind.SECTION, "section"));
        Workspace.await(edit.addItem(plan, task, section, null, ItemKind.TASK, "task"));
        group = open(new MemoryWorkspace().with(first), "group");
        // So that whatever the office does comes later in the one order.
        Workspace.await(edit.addUnit(UUID.randomUUID(), "another unit", null));
        for (int i = 0; i < 9; i++) {
            set(office, section, Item.REMARK, "remark " + i);
        }
    }

    private static Workspace open(MemoryWorkspace workspace, String author) {
        return new Workspace(workspace, MemoryWorkspace.ticking(), UUID::randomUUID, author);
    }

    @AfterEach
    void close() {
        office.close();
        group.close();
    }

    private void set(Workspace copy, UUID item, Field<?> field, String text) {
        boolean report = field.kind() == ProgressEntry.KIND;
        Workspace.await(new EditPlan(copy).set(plan, new FieldEdit(new Subject(Item.KIND, item, report ? period : null), field, text)));
    }

    /** Each takes in what the other knows; both are the same then. */
    private Snapshot merged() {
        Workspace.await(office.takeIn(Origin.of("merge"), CopiesOfAPlan.known(group), draft -> { }));
        Workspace.await(group.takeIn(Origin.of("merge"), CopiesOfAPlan.known(office), draft -> { }));
        assertThat(group.snapshot().sameAs(office.snapshot(), CopiesOfAPlan.shared())).isTrue();
        return office.snapshot();
    }

    private static Item item(Snapshot snapshot, UUID id) {
        return new Item(Objects.requireNonNull(snapshot.find(Item.KIND, id)));
    }

    private static OpenDifference only(Snapshot snapshot, DifferenceReason reason) {
        List<OpenDifference> open = snapshot.all(OpenDifference.KIND).stream().map(OpenDifference::new).toList();
        assertThat(open).extracting(OpenDifference::reason).containsExactly(reason);
        return open.getFirst();
    }

    @Test
    void ofAFieldWrittenTwiceTheLaterValueStandsAndTheOtherIsKeptUntilItIsDecided() {
        set(group, task, Item.NAME, "the group's");
        set(office, task, Item.NAME, "the office's");
        Snapshot merged = merged();
        assertThat(item(merged, task).name()).isEqualTo("the office's");
        OpenDifference open = only(merged, DifferenceReason.WRITTEN_TWICE);
        assertThat(open.kept()).isEqualTo("the group's");
        DecideDifferences.Shown shown = new DecideDifferences(office).open().getFirst();
        assertThat(shown.by().orElseThrow().author()).isEqualTo("group");
        Workspace.await(new DecideDifferences(group).decide(List.of(open), Decision.TAKE));
        merged = merged();
        assertThat(item(merged, task).name()).isEqualTo("the group's");
        assertThat(merged.count(OpenDifference.KIND)).isZero();
        Workspace.await(group.undo());
        assertThat(only(merged(), DifferenceReason.WRITTEN_TWICE).kept()).isEqualTo("the group's");
    }

    @Test
    void writingTheFieldAnewDecidesItButNotOneWhoDidNotKnow() {
        set(group, task, Item.NAME, "the group's");
        set(office, task, Item.NAME, "the office's");
        Workspace.await(office.takeIn(Origin.of("merge"), CopiesOfAPlan.known(group), draft -> { }));
        set(group, task, Item.NAME, "the group's second");
        assertThat(merged().all(OpenDifference.KIND)).extracting(each -> each.get(OpenDifference.KEPT)).contains("the group's second");
        set(office, task, Item.NAME, "agreed");
        assertThat(merged().count(OpenDifference.KIND)).isZero();
    }

    @Test
    void fieldsWrittenOnOneSideOnlyAndTheSameOnBothNeedNoDecision() {
        set(group, task, Item.CONTENT, "content");
        set(group, task, Item.NAME, "both");
        set(office, task, Item.NAME, "both");
        set(office, task, Item.REMARK, "remark");
        Snapshot merged = merged();
        assertThat(item(merged, task).text(Item.CONTENT)).isEqualTo("content");
        assertThat(item(merged, task).text(Item.REMARK)).isEqualTo("remark");
        assertThat(merged.count(OpenDifference.KIND)).isZero();
    }

    @Test
    void whatIsTakenOutThereAndWorkedOnHereStaysWhicheverCameFirst() {
        set(group, task, ProgressEntry.PROGRESS, "40");
        Workspace.await(new EditPlan(office).deleteItems(plan, List.of(section)));
        Snapshot merged = merged();
        assertThat(Objects.requireNonNull(Reports.progress(merged, task, period)).entity().get(ProgressEntry.PROGRESS))
                .isEqualTo(new BigDecimal("40"));
    }

    @Test
    void whatIsWorkedOnAfterItWasTakenOutElsewhereComesBackWithAllThatItIsPartOf() {
        Workspace.await(new EditPlan(group).deleteItems(plan, List.of(section)));
        set(office, task, Item.CONTENT, "content");
        Snapshot merged = merged();
        assertThat(item(merged, task).text(Item.CONTENT)).isEqualTo("content");
        assertThat(item(merged, task).parent()).isEqualTo(section);
        assertThat(merged.all(OpenDifference.KIND)).isNotEmpty()
                .allMatch(each -> each.get(OpenDifference.REASON) == DifferenceReason.KEPT);
    }

    @Test
    void ofTwoMovesIntoEachOtherTheLaterDoesNotHappen() {
        UUID other = UUID.randomUUID();
        Workspace.await(new EditPlan(office).addItem(plan, other, null, null, ItemKind.SECTION, "other"));
        merged();
        Workspace.await(new EditPlan(group).moveItems(plan, List.of(section), other, null));
        set(office, section, Item.REMARK, "later");
        set(office, section, Item.REMARK, "later still");
        Workspace.await(new EditPlan(office).moveItems(plan, List.of(other), section, null));
        Snapshot merged = merged();
        assertThat(item(merged, section).parent()).isEqualTo(other);
        assertThat(item(merged, other).parent()).isNull();
        assertThat(merged.all(OpenDifference.KIND)).extracting(each -> each.get(OpenDifference.REASON))
                .contains(DifferenceReason.MOVED_INTO_ITSELF);
    }

    @Test
    void aCodeAndANameGivenTwiceBothStayAndTheLaterHasTheNextFreeOne() {
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        Workspace.await(new EditPlan(group).addItem(plan, there, section, null, ItemKind.TASK, "there"));
        Workspace.await(new EditPlan(office).addItem(plan, here, section, null, ItemKind.TASK, "here"));
        Workspace.await(new EditPlan(group).addUnit(UUID.randomUUID(), "unit", null));
        Workspace.await(new EditPlan(office).addUnit(UUID.randomUUID(), "unit", null));
        Snapshot merged = merged();
        assertThat(item(merged, there).code()).isEqualTo("1.2");
        assertThat(item(merged, here).code()).isEqualTo("1.3");
        assertThat(merged.all(Unit.KIND)).extracting(each -> each.get(Unit.NAME)).contains("unit", "unit (2)");
        assertThat(merged.all(OpenDifference.KIND)).extracting(each -> each.get(OpenDifference.REASON))
                .containsExactlyInAnyOrder(DifferenceReason.CODE_TAKEN, DifferenceReason.NAME_TAKEN);
    }

    @Test
    void aReportThatBothBeganIsOneAndGoesOnAsOne() {
        set(group, task, ProgressEntry.PROGRESS, "40");
        set(group, task, ProgressEntry.NARRATIVE, "begun");
        set(office, task, ProgressEntry.PROGRESS, "30");
        set(office, task, ProgressEntry.PROBLEMS, "rain");
        Snapshot merged = merged();
        Entity report = Objects.requireNonNull(Reports.progress(merged, task, period)).entity();
        assertThat(merged.count(ProgressEntry.KIND)).isEqualTo(1);
        assertThat(report.get(ProgressEntry.PROGRESS)).isEqualTo(new BigDecimal("30"));
        assertThat(report.get(ProgressEntry.NARRATIVE)).isEqualTo("begun");
        assertThat(report.get(ProgressEntry.PROBLEMS)).isEqualTo("rain");
        assertThat(only(merged, DifferenceReason.WRITTEN_TWICE).kept()).isEqualTo("40");
    }

    @Test
    void aClosedPeriodStaysAsItIsWhateverOthersReportedInItBeforeOrAfter() {
        set(office, task, ProgressEntry.PROGRESS, "30");
        office.commit(Origin.of("rules"), draft -> draft.add(RulePresets.entity(RulePresets.NATIONAL, plan, UUID.randomUUID())));
        merged();
        set(group, task, ProgressEntry.PROGRESS, "99");
        set(office, section, Item.REMARK, "later");
        Workspace.await(new ClosePeriod(office).close(new PlanTree(office.snapshot(), plan).asPlan(),
                new Period(Objects.requireNonNull(office.snapshot().find(Period.KIND, period)))));
        for (int i = 0; i < 5; i++) {
            set(group, task, ProgressEntry.NARRATIVE, "text " + i);
        }
        Snapshot merged = merged();
        Entity report = Objects.requireNonNull(Reports.progress(merged, task, period)).entity();
        assertThat(report.get(ProgressEntry.PROGRESS)).isEqualTo(new BigDecimal("30"));
        assertThat(report.get(ProgressEntry.NARRATIVE)).isNull();
        assertThat(merged.all(OpenDifference.KIND)).filteredOn(each -> each.get(OpenDifference.REASON) == DifferenceReason.CLOSED)
                .extracting(each -> each.get(OpenDifference.KEPT)).contains("99", "text 4");
    }
}
