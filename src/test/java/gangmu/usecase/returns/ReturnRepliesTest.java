package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Origin;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.comparing.EvidenceOffer;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.kept.QuestionToUnit;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.register.ReturnRegister;
import gangmu.returns.register.ReturnRegister.Standing;
import gangmu.returns.table.ReturnQuestion;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** What is learned of a unit, what it is told, what came along with its return, and the register of it all. */
class ReturnRepliesTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";
    private static final String STRANGE = "后续安排怎么做";
    private Path withAStrangeHeader(String name, int share) {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", "下一步工作", "再接再厉" + share).put(TASKS, "水务任务1", SHARE, share);
            Sheet tasks = filled.sheet(TASKS);
            tasks.removeRow(tasks.getRow(2));
            tasks.getRow(3).getCell(12).setCellValue(STRANGE);
            return filled.save(folder.resolve(name));
        }
    }

    @Test
    void aHeaderIsAskedAboutOnceAndThenKnownForThatUnit() {
        Path first = withAStrangeHeader("a.xlsx", 20);
        ReturnPreview asking = preview(first);
        assertThat(asking.questions()).extracting(ReturnQuestion::key)
                .containsExactly("header/tasks/" + STRANGE);
        ReturnHints answered = ReturnHints.NONE.withAnswer("header/tasks/" + STRANGE, "progress.nextSteps");
        ReturnPreview known = office.takeIn().preview(first, answered);
        assertThat(known.questions()).isEmpty();
        office.takeIn().accept(known, ReturnChoices.all(Acceptance.SAFE));
        assertThat(office.reported("1.1", ProgressEntry.NEXT_STEPS)).isEqualTo("再接再厉20");

        Path second = withAStrangeHeader("b.xlsx", 30);
        assertThat(preview(second).questions()).isEmpty();
        EditLearnedWords learned = new EditLearnedWords(office.workspace());
        LearnedWord word = learned.all().getFirst();
        assertThat(word.written()).isEqualTo(STRANGE);
        assertThat(word.means()).isEqualTo("progress.nextSteps");
        learned.change(word.id(), ReturnQuestion.NO_COLUMN);
        assertThat(preview(second).questions()).isEmpty();
        assertThat(preview(second).cells()).filteredOn(cell -> cell.outcome() == CellCase.THEIRS)
                .extracting(cell -> cell.column().key()).containsExactly("progress.progress");
        learned.forget(word.id());
        assertThat(preview(second).questions()).hasSize(1);
    }

    @Test
    void aStrangeNameOfAUnitIsLearned() {
        Path bare = bareReturn("r.xls", "密云水务");
        assertThat(preview(bare).outcome()).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
        ReturnHints hints = ReturnHints.NONE.of(office.plan().id(), office.period().id(), office.water());
        office.takeIn().accept(office.takeIn().preview(bare, hints), ReturnChoices.all(Acceptance.SAFE));
        assertThat(new EditLearnedWords(office.workspace()).all()).extracting(LearnedWord::written)
                .containsExactly("密云水务");
        ReturnPreview again = preview(bareReturn("s.xls", "密云水务"));
        assertThat(again.unitName()).isEqualTo(ReturnsOffice.WATER);
        assertThat(again.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
    }

    private Path bareReturn(String name, String unit) {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务2", SHARE, name.hashCode() % 50 + 50);
            while (filled.workbook().getNumberOfSheets() > 1) {
                filled.workbook().removeSheetAt(filled.workbook().getSheetName(0).equals(TASKS) ? 1 : 0);
            }
            List.copyOf(filled.workbook().getAllNames()).forEach(filled.workbook()::removeName);
            Sheet tasks = filled.sheet(TASKS);
            tasks.forEach(row -> {
                if (row.getCell(0) != null) {
                    row.removeCell(row.getCell(0));
                }
            });
            tasks.removeRow(tasks.getRow(2));
            tasks.getRow(1).getCell(1).setCellValue("填报单位：" + unit + "　2023年中期");
            return filled.saveAsXls(folder.resolve(name));
        }
    }

    @Test
    void theReplyIsTheirWorkbookWithMarksCommentsAndAList() throws IOException {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, "140%").put(TASKS, "水务任务2", SHARE, 50);
            Path back = filled.save(folder.resolve("r.xlsx"));
            ReturnPreview preview = preview(back);
            CellComparison asked = preview.cells().stream().filter(cell -> cell.name().equals("水务任务2")
                    && cell.column().key().equals("progress.progress")).findFirst().orElseThrow();
            Path reply = office.replying().write(preview, Map.of(asked.key(), "请附验收单"),
                    folder.resolve("replies"), null, Progress.NONE).marked();
            try (Workbook workbook = open(reply); Workbook before = open(back)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
                int row = filled.rowOf(TASKS, "水务任务1");
                int column = filled.cell(TASKS, "水务任务1", SHARE).getColumnIndex();
                assertThat(workbook.getSheet(TASKS).getRow(row).getCell(column).getCellComment().getString().getString())
                        .contains("140%");
                assertThat(workbook.getSheet(TASKS).getRow(row).getCell(column).getCellStyle().getFillPattern())
                        .isEqualTo(FillPatternType.SOLID_FOREGROUND);
                before.getSheet(TASKS).forEach(line -> line.forEach(cell -> assertThat(
                        workbook.getSheet(TASKS).getRow(line.getRowNum()).getCell(cell.getColumnIndex())).hasToString(
                        cell.toString())));
                Sheet list = workbook.getSheet("退改意见");
                assertThat(list.getRow(4).getCell(6).getStringCellValue() + list.getRow(5).getCell(6).getStringCellValue())
                        .contains("140%").contains("请附验收单");
            }
            assertThat(preview(reply).outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            office.takeIn().accept(preview, new ReturnChoices(Acceptance.SAFE, Map.of(),
                    Map.of(asked.key(), "请附验收单"), List.of(), null));
            assertThat(QuestionToUnit.open(office.workspace().snapshot(), office.water(), office.period().id())).hasSize(1);
            filled.put(TASKS, "水务任务2", SHARE, 60);
            Path better = filled.save(folder.resolve("r2.xlsx"));
            office.takeIn().accept(preview(better), ReturnChoices.all(Acceptance.THEIRS));
            assertThat(QuestionToUnit.open(office.workspace().snapshot(), office.water(), office.period().id())).isEmpty();
        }
    }

    @Test
    void whereTheFileCannotBeWrittenBackTheReplyIsAList() throws IOException {
        try (FilledReturn filled = template()) {
            Path xls = filled.put(TASKS, "水务任务1", SHARE, "140%").saveAsXls(folder.resolve("r.et"));
            Path reply = office.replying().write(preview(xls), Map.of(), folder.resolve("replies"), null, Progress.NONE).marked();
            assertThat(reply.getFileName()).hasToString("区水务局_2023年中期退改意见.xlsx");
            try (Workbook workbook = open(reply)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            }
            Path marked = office.replying().write(preview(filled.saveAsXls(folder.resolve("r.xls"))), Map.of(),
                    folder.resolve("replies"), null, Progress.NONE).marked();
            assertThat(marked.getFileName()).hasToString("区水务局_2023年中期退改意见.xls");
            try (Workbook workbook = open(marked)) {
                assertThat(workbook.getNumberOfSheets()).isGreaterThan(2);
            }
        }
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WorkbookFactory.create(in);
        }
    }

    @Test
    void whatCameAlongIsOfferedAndAttachedInTheSameChangeSet() throws IOException {
        Files.write(folder.resolve("1.2 验收照片.jpg"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("不相干.jpg"), new byte[] {4});
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 50).put(TASKS, "水务任务3", "进展情况", "见 https://example.gov.cn/a.html 公告");
            XSSFCell cell = (XSSFCell) filled.cell(TASKS, "水务任务1", "存在问题");
            cell.getCTCell().setT(STCellType.STR);
            cell.getCTCell().addNewF().setStringValue("_xlfn.DISPIMG(\"ID_1\",1)");
            cell.getCTCell().setV("=DISPIMG(\"ID_1\",1)");
            Path back = WpsPictures.into(filled.save(folder.resolve("r.xlsx")), "ID_1");
            ReturnPreview preview = preview(back);

            assertThat(preview.evidence()).extracting(EvidenceOffer::code).containsExactlyInAnyOrder("1.1", "1.2", "1.3");
            assertThat(preview.cells()).noneMatch(each -> each.written().contains("DISPIMG"));
            TakenIn taken = office.takeIn().accept(preview,
                    ReturnChoices.all(Acceptance.SAFE).with(preview.evidence(), null));
            assertThat(office.workspace().snapshot().all(Evidence.KIND)).hasSize(3);
            assertThat(office.workspace().snapshot().where(EvidenceLink.TARGET, office.idOf("1.1"))).hasSize(1);
            Workspace.await(office.workspace().undo(taken.committed().changeSet().id()));
            assertThat(office.workspace().snapshot().all(Evidence.KIND)).isEmpty();
        }
    }

    @Test
    void theRegisterTellsWhoIsLateAndWhatWasSentBack() {
        office.workspace().commit(Origin.of("edit"), draft ->
                draft.set(office.period().entity().ref(), Period.DUE, LocalDate.of(2023, 7, 5)));
        RemindUnits remind = office.reminding();
        assertThat(standings(remind)).containsExactly(Standing.NOT_SENT, Standing.NOT_SENT);
        try (FilledReturn filled = template()) {
            Path back = filled.put(TASKS, "水务任务1", SHARE, 50).save(folder.resolve("r.xlsx"));
            office.takeIn().sendBack(preview(back), "缺少佐证");
            assertThat(standings(remind)).containsExactly(Standing.SENT_BACK, Standing.NOT_SENT);
            List<Path> files = remind.write(office.plan(), office.period(), folder.resolve("out"),
                    remind.proposed(office.plan(), office.period()), Progress.NONE).files();
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("2023年中期催报清单.xlsx",
                    "区水务局_2023年中期催报函.docx");
            assertThat(preview(back).outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            office.takeIn().accept(preview(back), ReturnChoices.all(Acceptance.SAFE));
            assertThat(standings(remind)).containsExactly(Standing.TAKEN_IN, Standing.NOT_SENT);
            ReturnRegister.Line line = remind.register(office.plan(), office.period()).getFirst();
            assertThat(line.late()).isTrue();
            assertThat(line.versions()).isEqualTo(2);
            assertThat(line.taken()).isEqualTo(1);
        }
    }

    private List<Standing> standings(RemindUnits remind) {
        return remind.register(office.plan(), office.period()).stream().map(ReturnRegister.Line::standing).toList();
    }
}
