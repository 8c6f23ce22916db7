package gangmu.usecase.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceRules;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.TreeEdits;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.editing.FirstPeriod;
import gangmu.usecase.founding.HandoverNote.Matter;
import gangmu.usecase.founding.Succession.Standing;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes along from a plan into the next one, what stays behind, and that nothing of either is passed over. */
class NextPlanTest {
    private static final String NAME = "密云区“十五五”规划（试样）";
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2030, 12, 31);
    @TempDir
    private Path temp;
    private SmallPlan small;
    private Workspace workspace;
    private NextPlan next;
    private Plan from;

    @BeforeEach
    void plan() {
        small = new SmallPlan(temp.resolve("w"));
        workspace = HeldWorkspaces.open(temp.resolve("w"));
        next = new NextPlan(workspace);
        from = PlanTree.plans(workspace.snapshot()).getFirst();
        report(small.behind, ProgressEntry.INVESTED, new BigDecimal("41000"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private <T> void report(UUID item, Field<T> field, T value) {
        workspace.commit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, item, small.period, field, value));
    }

    private <T> void set(UUID item, Field<T> field, T value) {
        workspace.commit(Origin.of("edit"), draft -> draft.set(new Ref(field.kind(), item), field, value));
    }

    private NextPlan.Wish wish(UUID... projects) {
        return new NextPlan.Wish(NAME, START, END, null, Set.of(projects));
    }

    private NextPlan.Made here(UUID... projects) {
        return Workspace.await(next.here(from, wish(projects)));
    }

    private PlanTree made(NextPlan.Made made) {
        return new PlanTree(workspace.snapshot(), made.plan());
    }

    private static Item called(PlanTree tree, String name) {
        return tree.inOrder().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }

    private UUID attached(UUID item, String name) throws Exception {
        Path file = Files.writeString(temp.resolve(name), "证明 " + name);
        UUID piece = UUID.randomUUID();
        var stored = workspace.evidence().store(file);
        workspace.commit(Origin.of("attach"), draft -> draft.add(Entity.blank(Evidence.KIND, piece).with(Evidence.FILE_NAME, name)
                .with(Evidence.HASH, stored.hash()).with(Evidence.SIZE, stored.size()))
                .add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, piece)
                        .with(EvidenceLink.TARGET, item).with(EvidenceLink.PERIOD, small.period))
                .add(Entity.blank(EvidenceLink.KIND, UUID.randomUUID()).with(EvidenceLink.EVIDENCE, piece)
                        .with(EvidenceLink.TARGET, item)));
        return piece;
    }

    @Test
    void anOpenProjectGoesAlongWithItsMoneyPhasedPlanGroupAndWhatItGoesOnWith() {
        NextPlan.Made made = here(small.behind);
        PlanTree tree = made(made);
        Item project = called(tree, "一级保护区有序疏解");
        assertThat(project.entity().get(Item.PREDECESSOR)).isEqualTo(from.name() + " 1.1.2 一级保护区有序疏解");
        assertThat(project.entity().get(Item.PREDECESSOR_ID)).isEqualTo(small.behind.toString());
        assertThat(project.entity().get(Item.INVESTED_BEFORE)).isEqualByComparingTo("41000");
        assertThat(project.entity().get(Item.INVESTED_BEFORE_DATE)).isEqualTo("2023-06-30");
        assertThat(project.totalInvestment()).isEqualByComparingTo("128000");
        assertThat(project.lead()).isEqualTo(small.water);
        // It began with the old plan, which is what its phased plan counts from.
        assertThat(project.start()).isEqualTo("2021-01-01");
        assertThat(tree.milestones(project.id())).singleElement().satisfies(m -> assertThat(m.due()).isEqualTo("2023-12-31"));
        WorkingGroup group = Objects.requireNonNull(tree.group(project.group()));
        assertThat(group.id()).isNotEqualTo(small.group);
        assertThat(group.plan()).isEqualTo(made.plan());
        assertThat(group.name()).isEqualTo("第一工作组（保水）");
    }

    /** The task that it stood below is of the old plan: the project stands below the section, numbered anew. */
    @Test
    void sectionsGoAlongWhereSomethingBelowThemDoesAndTasksStay() {
        PlanTree tree = made(here(small.behind));
        assertThat(tree.inOrder()).extracting(Item::code, Item::name)
                .containsExactly(tuple("1", "生态文明建设"),
                        tuple("1.1", "一级保护区有序疏解"));
        assertThat(made(Workspace.await(next.here(from, new NextPlan.Wish("无项目", START, END, null, Set.of())))).inOrder()).isEmpty();
    }

    @Test
    void aStepBelowAProjectGoesAlongUnlessItIsFinished() {
        UUID[] steps = new UUID[2];
        workspace.commit(Origin.of("add"), draft -> {
            TreeEdits edits = new TreeEdits(draft, small.plan, UUID::randomUUID);
            steps[0] = edits.insert(small.behind, null, ItemKind.STEP, "前期手续");
            steps[1] = edits.insert(small.behind, null, ItemKind.STEP, "主体施工");
        });
        report(steps[0], ProgressEntry.PROGRESS, new BigDecimal("100"));
        report(steps[1], ProgressEntry.PROGRESS, new BigDecimal("10"));
        NextPlan.Made made = here(small.behind);
        assertThat(made(made).inOrder()).extracting(Item::code).containsExactly("1", "1.1", "1.1.1");
        assertThat(made.notes()).anySatisfy(note -> {
            assertThat(note.name()).isEqualTo("前期手续");
            assertThat(note.matter()).isEqualTo(Matter.FINISHED);
        });
    }

    @Test
    void whatStaysBehindAndWhatIsToBeLookedOverIsListed() {
        NextPlan.Made made = here(small.behind);
        assertThat(made.notes()).extracting(HandoverNote::code, HandoverNote::matter).containsExactlyInAnyOrder(
                tuple("1", Matter.BASE_OF_ANOTHER_DAY),
                tuple("1.1.1", Matter.FINISHED),
                tuple("1.1.2", Matter.INVESTED_OF_ANOTHER_DAY));
        assertThat(made.tasks()).isEqualTo(1);
        assertThat(made.policies()).isEqualTo(1);
        assertThat(Workspace.await(next.here(from, new NextPlan.Wish("另一个", START, END, null, Set.of()))).notes())
                .extracting(HandoverNote::code, HandoverNote::matter)
                .contains(tuple("1.1.2", Matter.NOT_CHOSEN));
    }

    @Test
    void aDeadlineBeforeTheNewPlanIsLeftEmptyAndALaterOneKept() {
        set(small.behind, Item.END, LocalDate.of(2025, 6, 30));
        NextPlan.Made made = here(small.behind);
        assertThat(called(made(made), "一级保护区有序疏解").end()).isNull();
        assertThat(made.notes()).extracting(HandoverNote::matter).contains(Matter.DEADLINE_PASSED);
        set(small.behind, Item.END, LocalDate.of(2027, 6, 30));
        NextPlan.Made later = Workspace.await(next.here(from, new NextPlan.Wish("另一个", START, END, null, Set.of(small.behind))));
        assertThat(called(made(later), "一级保护区有序疏解").end()).isEqualTo("2027-06-30");
    }

    @Test
    void whatWasAdjustedGoesAlongOnlyWhereItIsChosenAndIsNoLongerAdjusted() {
        workspace.commit(Origin.of("edit"), draft -> draft.set(new Ref(Item.KIND, small.behind), Item.ADJUSTED, true)
                .set(new Ref(Item.KIND, small.behind), Item.ADJUSTED_REASON, "转入下一规划"));
        Succession succession = next.look(from);
        assertThat(succession.candidates()).extracting(each -> each.item().code(), Succession.Candidate::standing)
                .containsExactly(tuple("1.1.1", Standing.FINISHED),
                        tuple("1.1.2", Standing.ADJUSTED));
        assertThat(succession.open()).isEmpty();
        assertThat(called(made(here(small.behind)), "一级保护区有序疏解").adjusted()).isFalse();
    }

    @Test
    void anIndicatorBeginsFromTheLastValueAndItsTargetIsForTheNewPlanToSay() {
        Indicator indicator = made(here()).indicators().getFirst();
        assertThat(indicator.base()).isEqualByComparingTo("394");
        assertThat(indicator.entity().get(Indicator.BASE_DATE)).isEqualTo("2022-12-31");
        assertThat(indicator.target()).isNull();
        assertThat(indicator.type()).isEqualTo(IndicatorType.LEVEL);
        assertThat(indicator.lead()).isEqualTo(small.forestry);
        assertThat(indicator.entity().get(Indicator.PREDECESSOR)).isEqualTo(from.name() + " 1 森林蓄积量");
    }

    @Test
    void theValueOfTheFinalPeriodIsTheBaseAndWhereItIsOfTheLastDayThereIsNothingToLookOver() {
        UUID last = UUID.randomUUID();
        UUID forest = new PlanTree(workspace.snapshot(), small.plan).indicators().getFirst().id();
        workspace.commit(Origin.of("add"), draft -> {
            draft.add(Entity.blank(Period.KIND, last).with(Period.PLAN, small.plan).with(Period.CODE, "2025-12")
                    .with(Period.NAME, "总结").with(Period.DATA_DATE, LocalDate.of(2025, 12, 31)));
            Reports.reportIndicator(draft, UUID::randomUUID, forest, last, IndicatorValue.VALUE, new BigDecimal("401.5"));
        });
        NextPlan.Made made = here();
        Indicator indicator = made(made).indicators().getFirst();
        assertThat(indicator.base()).isEqualByComparingTo("401.5");
        assertThat(indicator.entity().get(Indicator.BASE_DATE)).isNull();
        assertThat(made.notes()).extracting(HandoverNote::matter).doesNotContain(Matter.BASE_OF_ANOTHER_DAY);
        assertThat(made(made).asPlan().baseYear()).isEqualTo(2025);
    }

    private void indicator(String code, IndicatorType type, @Nullable BigDecimal last) {
        UUID id = UUID.randomUUID();
        workspace.commit(Origin.of("add"), draft -> {
            draft.add(Entity.blank(Indicator.KIND, id).with(Indicator.PLAN, small.plan).with(Indicator.CODE, code)
                    .with(Indicator.RANK, code).with(Indicator.NAME, "指标" + code).with(Indicator.TYPE, type)
                    .with(Indicator.BASE, BigDecimal.TEN));
            Reports.reportIndicator(draft, UUID::randomUUID, id, small.period, IndicatorValue.VALUE, last);
        });
    }

    @Test
    void anIndicatorWithoutALastValueHasNoBaseAndOneThatGrewToNothingNeither() {
        indicator("2", IndicatorType.LEVEL, null);
        indicator("3", IndicatorType.GROWTH, new BigDecimal("-2"));
        indicator("4", IndicatorType.WORDING, null);
        NextPlan.Made made = here();
        assertThat(made(made).indicators().subList(1, 4)).extracting(Indicator::base).containsOnlyNulls();
        assertThat(made.notes()).extracting(HandoverNote::code, HandoverNote::matter)
                .contains(tuple("2", Matter.NO_LAST_VALUE),
                        tuple("3", Matter.BASE_NOT_POSITIVE))
                .doesNotContain(tuple("4", Matter.NO_LAST_VALUE));
    }

    @Test
    void besideTheOldPlanItIsOneChangeSetThatIsUndoneAsOne() throws Exception {
        UUID piece = attached(small.behind, "开工证明.txt");
        var before = workspace.snapshot();
        NextPlan.Made made = here(small.behind);
        Item project = called(made(made), "一级保护区有序疏解");
        // Linked for one period and for all: that is one piece of evidence.
        assertThat(workspace.snapshot().where(EvidenceLink.TARGET, project.id())).singleElement()
                .satisfies(link -> assertThat(new EvidenceLink(link).evidence()).isEqualTo(piece));
        assertThat(PlanTree.plans(workspace.snapshot())).extracting(Plan::name).containsExactly(from.name(), NAME);
        Workspace.await(workspace.undo());
        assertThat(workspace.snapshot().all(Item.KIND)).containsExactlyInAnyOrderElementsOf(before.all(Item.KIND));
        assertThat(PlanTree.plans(workspace.snapshot())).hasSize(1);
    }

    @Test
    void inANewWorkspaceItHasItsUnitsAndTheFilesOfItsEvidenceByTheirContent() throws Exception {
        attached(small.behind, "开工证明.txt");
        attached(small.project, "竣工证明.txt");
        UUID gone = UUID.randomUUID();
        workspace.commit(Origin.of("add"), draft -> draft.add(Entity.blank(Unit.KIND, gone).with(Unit.NAME, "撤并的单位")
                .with(Unit.RANK, "3").with(Unit.ENDED, LocalDate.of(2024, 1, 1))));
        var before = workspace.snapshot();
        Path folder = temp.resolve("next");
        FirstPeriod first = new FirstPeriod("首期", LocalDate.of(2026, 12, 31));
        NextPlan.Made made = next.intoNew(from, new NextPlan.Wish(NAME, START, END, first, Set.of(small.behind)), folder,
                HeldWorkspaces.adapters(TestWorkspaces.CLOCK), Progress.NONE);
        assertThat(workspace.snapshot()).isSameAs(before);
        assertThat(made.notes()).extracting(HandoverNote::name, HandoverNote::matter)
                .contains(tuple("撤并的单位", Matter.UNIT_ENDED));
        try (Workspace fresh = HeldWorkspaces.open(folder)) {
            PlanTree tree = new PlanTree(fresh.snapshot(), made.plan());
            assertThat(PlanTree.plans(fresh.snapshot())).singleElement()
                    .satisfies(plan -> assertThat(plan.entity().get(Plan.PREDECESSOR)).isEqualTo(from.name()));
            assertThat(PlanTree.units(fresh.snapshot())).extracting(Unit::id).containsExactly(small.water, small.forestry);
            assertThat(Reports.periods(fresh.snapshot(), made.plan())).extracting(Period::code).containsExactly("2026-12");
            List<Evidence> pieces = EvidenceRules.evidenceOf(fresh.snapshot(), called(tree, "一级保护区有序疏解").id());
            String hash = Objects.requireNonNull(pieces.getFirst().hash());
            assertThat(pieces).hasSize(1);
            assertThat(Files.readString(fresh.evidence().fileOf(hash))).isEqualTo("证明 开工证明.txt");
            assertThat(fresh.snapshot().all(Evidence.KIND)).hasSize(1);
        }
    }

    @Test
    void whereAFileOfEvidenceIsNotThereNoWorkspaceIsLeftBehind() throws Exception {
        UUID piece = attached(small.behind, "开工证明.txt");
        Entity evidence = Objects.requireNonNull(workspace.snapshot().find(Evidence.KIND, piece));
        String hash = Objects.requireNonNull(new Evidence(evidence).hash());
        Files.delete(workspace.evidence().fileOf(hash));
        assertThatThrownBy(() -> next.intoNew(from, wish(small.behind), temp.resolve("next"),
                HeldWorkspaces.adapters(TestWorkspaces.CLOCK), Progress.NONE)).isInstanceOf(Refusal.class)
                .hasMessageContaining("evidence.missing");
        assertThat(temp.resolve("next")).doesNotExist();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsMade() {
        var before = workspace.snapshot();
        refused("next-plan.finished", wish(small.project));
        refused("next-plan.no-project", wish(small.task));
        refused("next-plan.start", new NextPlan.Wish(NAME, LocalDate.of(2025, 12, 31), END, null, Set.of()));
        refused("dates.end-before-start", new NextPlan.Wish(NAME, START, LocalDate.of(2025, 12, 31), null, new HashSet<>()));
        refused("next-plan.name-taken", new NextPlan.Wish(from.name(), START, END, null, Set.of()));
        FirstPeriod outside = new FirstPeriod("首期", LocalDate.of(2031, 1, 1));
        refused("data-date-outside-plan", new NextPlan.Wish(NAME, START, END, outside, Set.of()));
        assertThat(workspace.snapshot()).isSameAs(before);
    }

    private void refused(String code, NextPlan.Wish wish) {
        assertThatThrownBy(() -> Workspace.await(next.here(from, wish))).isInstanceOf(Refusal.class).hasMessageContaining(code);
    }
}
