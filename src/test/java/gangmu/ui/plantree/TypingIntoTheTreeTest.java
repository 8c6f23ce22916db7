package gangmu.ui.plantree;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.plan.Item;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.GridColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed into the task tree: how it is understood, what is asked, and what the history calls it. */
class TypingIntoTheTreeTest extends ModelsOnSmallPlan {
    private TreeViewModel model;

    @BeforeEach
    void show() {
        model = new TreeViewModel(on.session);
        on.following(model, model::catchUp);
    }

    private Item item(UUID id) {
        return Objects.requireNonNull(on.session.view().get().tree().find(id));
    }

    private EditOutcome edit(CellEdits.How how, CellEdit... cells) {
        var edited = model.grid().edit(new CellEdits(List.of(cells), how)).toCompletableFuture();
        on.until(edited::isDone);
        on.settled();
        return edited.join();
    }

    private String refusal(String column, String text) {
        EditOutcome outcome = edit(CellEdits.How.TYPED, new CellEdit(small.behind, column, text));
        assertThat(outcome.refused()).as(text).hasSize(1);
        return outcome.refused().getFirst().message();
    }

    @Test
    void aMonthIsTakenByTheSenseOfItsColumnAndThatIsSaid() {
        assertThat(edit(CellEdits.How.TYPED, new CellEdit(small.behind, "end", "2025年6月")).said())
                .isEqualTo("“2025年6月”没有写日，记为 2025-06-30（到最后一天止）");
        assertThat(item(small.behind).end()).isEqualTo("2025-06-30");
        assertThat(edit(CellEdits.How.TYPED, new CellEdit(small.behind, "start", "2022.3")).said()).contains("2022-03-01");
        assertThat(edit(CellEdits.How.PASTED, new CellEdit(small.behind, "end", "20251130")).said()).isEmpty();
        assertThat(item(small.behind).end()).isEqualTo("2025-11-30");
        assertThat(refusal("end", "明年")).contains("不是日期");
    }

    @Test
    void aBareFractionIsAskedAboutANegativeInvestmentAndAnEmptiedNameAreRefused() {
        assertThat(refusal("bar", "0.3")).contains("0.3% 还是 30%");
        assertThat(edit(CellEdits.How.TYPED, new CellEdit(small.behind, "bar", "0.3%")).refused()).isEmpty();
        model.reveal(small.behind);
        int row = model.grid().rowOf(small.behind);
        int bar = model.grid().columns().stream().map(GridColumn::key).toList().indexOf("bar");
        assertThat(model.grid().copyText(row, bar)).as("for other programs").isEqualTo("0.3");
        assertThat(edit(CellEdits.How.PASTED, new CellEdit(small.project, "bar", model.grid().editText(row, bar))).refused())
                .as("copied within the grid").isEmpty();
        assertThat(edit(CellEdits.How.TYPED, new CellEdit(small.behind, "bar", "1")).refused()).isEmpty();
        assertThat(refusal("totalInvestment", "-5")).contains("不能小于 0");
        assertThat(refusal("name", " ")).contains("不能为空");
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
    }

    @Test
    void theHistoryNamesWhatWasDoneByItsGesture() {
        CellEdit project = new CellEdit(small.project, "leader", "主任");
        CellEdit behind = new CellEdit(small.behind, "leader", "主任");
        edit(CellEdits.How.TYPED, project);
        edit(CellEdits.How.FILLED, behind, new CellEdit(small.project, "leader", "副主任"));
        edit(CellEdits.How.CLEARED, new CellEdit(small.project, "leader", ""), new CellEdit(small.behind, "leader", ""));
        edit(CellEdits.How.PASTED, project, behind);
        assertThat(on.session.workspace().journal().headings(JournalFilter.ALL, Long.MAX_VALUE, 4).stream()
                .map(Journal.Heading::origin).map(origin -> on.session.words().get("action." + origin.action())))
                .containsExactly("粘贴", "清除", "向下填充", "修改");
    }

    @Test
    void filesGoToAllChosenRowsAsOneChangeAndAFileThatIsThereUnderAnotherNameIsSaid() throws IOException {
        model.attach(List.of(small.behind, small.project), List.of(Files.writeString(temp.resolve("批复.txt"), "同意")));
        on.settled();
        assertThat(on.session.workspace().snapshot().all(Evidence.KIND)).hasSize(1);
        assertThat(on.session.workspace().snapshot().all(EvidenceLink.KIND)).hasSize(2);
        model.attach(List.of(small.task), List.of(Files.writeString(temp.resolve("扫描件.txt"), "同意")));
        on.settled();
        assertThat(on.said()).contains("批复.txt");
        on.session.undo();
        on.settled();
        on.session.undo();
        on.settled();
        assertThat(on.session.workspace().snapshot().all(EvidenceLink.KIND)).isEmpty();
    }

    @Test
    void aRowBeingEditedStaysUntilTheFilterIsSetAgainAndWhatOnlyLeadsThereIsDimmed() {
        model.filter(TreeFilter.ofUnit(small.water));
        on.settled();
        int behind = model.grid().rowOf(small.behind);
        assertThat(behind).isEqualTo(2);
        assertThat(model.grid().dimmed(0)).isTrue();
        assertThat(model.grid().dimmed(behind)).isFalse();
        edit(CellEdits.How.TYPED, new CellEdit(small.behind, "lead", "区园林绿化局"));
        assertThat(model.grid().rowOf(small.behind)).isEqualTo(2);
        model.filter(TreeFilter.ofUnit(small.water));
        on.settled();
        assertThat(model.grid().rowOf(small.behind)).isNegative();
    }

    @Test
    void aPastedOutlineBecomesABranchBelowTheCurrentItemAsOneChange() {
        model.pasteBelow(() -> small.section);
        List<String> outline = List.of("（一）水土保持", "1.清淤", "2.护坡", "（二）大气治理", "1.扬尘");
        List<CellEdit> cells = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            cells.add(new CellEdit(new CellEdit.NewRow(i), "name", outline.get(i)));
            cells.add(new CellEdit(new CellEdit.NewRow(i), "lead", "区水务局"));
        }
        long before = on.session.workspace().journal().position();
        assertThat(edit(CellEdits.How.PASTED, cells.toArray(CellEdit[]::new)).refused()).isEmpty();
        assertThat(on.session.workspace().journal().position()).isEqualTo(before + 1);
        assertThat(on.session.view().get().tree().inOrder().stream().skip(5).map(item -> item.code() + " " + item.name() + " "
                + item.kind() + " " + item.lead().equals(small.water))).containsExactly("1.2 水土保持 TASK true", "1.2.1 清淤 PROJECT true",
                "1.2.2 护坡 PROJECT true", "1.3 大气治理 TASK true", "1.3.1 扬尘 PROJECT true");
        assertThat(edit(CellEdits.How.PASTED, new CellEdit(new CellEdit.NewRow(0), "lead", "区水务局")).refused())
                .as("a new item has a name").hasSize(1);
    }

    @Test
    void aWorkspaceWithoutAPlanShowsAnEmptyTreeAndThePlanWhenItIsBack() {
        on.session.undo();
        on.settled();
        model.catchUp();
        assertThat(model.hasPlan()).isFalse();
        assertThat(model.grid().rowCount()).isZero();
        assertThat(model.tally().get().all()).isZero();
        TreeViewModel fresh = new TreeViewModel(on.session);
        fresh.catchUp();
        assertThat(fresh.grid().rowCount()).isZero();
        on.session.redo();
        on.settled();
        model.catchUp();
        assertThat(model.grid().rowCount()).isPositive();
    }
}
