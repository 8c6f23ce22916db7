package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.ProgressEntry;
import gangmu.period.StartState;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.CellChoice;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.Recognition;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

class TakeInReturnTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";
    private static final String PROJECTS = "重点项目";
    private static final String SHARE = "完成比例（%）";
    private Path file(String name) {
        return folder.resolve(name);
    }

    private TakenIn take(Path file, Acceptance acceptance) {
        return office.takeIn().accept(preview(file), ReturnChoices.all(acceptance));
    }

    private static CellComparison cell(ReturnPreview preview, String name, String column) {
        return preview.cells().stream().filter(c -> c.name().equals(name) && c.column().key().equals(column))
                .findFirst().orElseThrow();
    }

    private static List<String> codes(ReturnPreview preview) {
        return preview.messages().stream().map(Problem::code).toList();
    }

    private static void assertEverySentenceHasWords(ReturnPreview preview) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (Problem message : preview.messages()) {
                assertThat(Words.of(locale).problem(message)).isNotBlank();
            }
        }
    }

    @Test
    void anUntouchedTemplateComesBackUnchanged() {
        office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal("33.3333"));
        office.report("1.2", ProgressEntry.NARRATIVE, "第一行\n第二行");
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.save(file("r.xlsx")));

            assertThat(preview.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(preview.unitName()).isEqualTo(ReturnsOffice.WATER);
            assertThat(preview.recognition().sureness()).isEqualTo(Recognition.Sureness.CERTAIN);
            assertThat(preview.messages()).isEmpty();
            assertThat(preview.count(CellCase.UNCHANGED)).isEqualTo(preview.cells().size()).isPositive();
        }
    }

    @Test
    void whatOnlyTheyChangedIsTakenAsOneChangeSetThatCanBeUndone() {
        try (FilledReturn filled = template()) {
            Path back = filled.put(TASKS, "水务任务1", SHARE, 50).put(TASKS, "水务任务1", "进展情况", "已开工")
                    .put(PROJECTS, "水务项目1", "开工状态", "在建").put(PROJECTS, "水务项目1", "累计完成投资（万元）", "1.2亿元")
                    .put("主要指标", "蓄水量", "最新值", 35.79).put("主要指标", "蓄水量", "数据截至", "2022年12月")
                    .put("主要指标", "蓄水量", "是否初步数", "是")
                    .put("主要指标", "水环境质量", "定性结论", "符合预期").put("主要指标", "水环境质量", "原因", "断面达标")
                    .save(file("r.xlsx"));
            Snapshot before = office.workspace().snapshot();
            ReturnPreview preview = preview(back);
            assertThat(office.workspace().snapshot()).isSameAs(before);
            TakenIn taken = office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE));

            assertThat(preview.messages()).isEmpty();
            assertThat(taken.outcome()).isEqualTo(ReturnOutcome.TAKEN_IN);
            assertThat(taken.taken()).isEqualTo(9);
            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isEqualByComparingTo("50");
            assertThat(office.reported("1.1", ProgressEntry.NARRATIVE)).isEqualTo("已开工");
            assertThat(office.reported("3.1", ProgressEntry.START_STATE)).isEqualTo(StartState.UNDER_WAY);
            assertThat(office.reported("3.1", ProgressEntry.INVESTED)).isEqualByComparingTo("12000");
            assertThat(office.value("1", IndicatorValue.VALUE)).isEqualByComparingTo("35.79");
            assertThat(office.value("1", IndicatorValue.DATA_DATE)).isEqualTo(LocalDate.of(2022, 12, 31));
            assertThat(office.value("1", IndicatorValue.PROVISIONAL)).isTrue();
            assertThat(office.value("3", IndicatorValue.JUDGEMENT)).isEqualTo(Judgement.AS_EXPECTED);

            Workspace.await(office.workspace().undo());
            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isNull();
            assertThat(office.workspace().snapshot().all(ReceivedReturn.KIND)).isEmpty();
        }
    }

    @Test
    void eachCellIsComparedThreeWays() {
        office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(10));
        office.report("1.2", ProgressEntry.PROGRESS, new BigDecimal(10));
        try (FilledReturn filled = template()) {
            office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(20));
            office.report("1.2", ProgressEntry.PROGRESS, new BigDecimal(20));
            office.report("1.3", ProgressEntry.PROGRESS, new BigDecimal(20));
            Path back = filled.put(TASKS, "水务任务2", SHARE, "三成").put(TASKS, "水务任务3", SHARE, "２０％")
                    .put(TASKS, "水务任务4", SHARE, 40).put(TASKS, "水务任务5", SHARE, 0.5)
                    .put(TASKS, "水务任务6", SHARE, "140%").save(file("r.xlsx"));
            ReturnPreview preview = preview(back);

            assertThat(Map.of(1, CellCase.OURS, 2, CellCase.CONFLICT, 3, CellCase.BOTH, 4, CellCase.THEIRS,
                    5, CellCase.ASKED, 6, CellCase.REFUSED)).allSatisfy((task, outcome) ->
                    assertThat(cell(preview, "水务任务" + task, "progress.progress").outcome()).isEqualTo(outcome));
            CellComparison conflict = cell(preview, "水务任务2", "progress.progress");
            assertThat(conflict.sent()).isEqualTo("10");
            assertThat(conflict.ours()).isEqualTo("20");
            assertThat(conflict.theirs()).isEqualTo("30");
            assertThat(conflict.place().toString()).startsWith("《重点任务》").endsWith("6");
            assertThat(preview.counts()).containsEntry(CellCase.CONFLICT, 1).containsEntry(CellCase.ASKED, 1);
            assertEverySentenceHasWords(preview);

            assertThat(office.takeIn().accept(preview, ReturnChoices.all(Acceptance.SAFE)).taken()).isEqualTo(1);
            assertThat(office.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo("20");
            take(back, Acceptance.THEIRS);
            assertThat(office.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo("30");
            assertThat(office.reported("1.5", ProgressEntry.PROGRESS)).isNotNull();
            assertThat(office.reported("1.6", ProgressEntry.PROGRESS)).isNull();
        }
    }

    @Test
    void eachCellCanBeChosenByItself() {
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.put(TASKS, "水务任务1", SHARE, 40).put(TASKS, "水务任务2", SHARE, 50)
                    .put(TASKS, "水务任务3", SHARE, 60).save(file("r.xlsx")));
            office.takeIn().accept(preview, new ReturnChoices(Acceptance.SAFE, Map.of(
                    cell(preview, "水务任务1", "progress.progress").key(), new CellChoice.KeepOurs(),
                    cell(preview, "水务任务2", "progress.progress").key(), new CellChoice.Use("55"))));

            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isNull();
            assertThat(office.reported("1.2", ProgressEntry.PROGRESS)).isEqualByComparingTo("55");
            assertThat(office.reported("1.3", ProgressEntry.PROGRESS)).isEqualByComparingTo("60");
        }
    }

    @Test
    void theSameFileTwiceChangesNothingTheSecondTime() {
        try (FilledReturn filled = template()) {
            Path back = filled.put(TASKS, "水务任务1", SHARE, 40).save(file("r.xlsx"));
            take(back, Acceptance.THEIRS);
            Snapshot after = office.workspace().snapshot();
            for (Acceptance acceptance : Acceptance.values()) {
                TakenIn again = take(back, acceptance);
                assertThat(again.outcome()).isEqualTo(ReturnOutcome.SAME_AS_BEFORE);
                assertThat(again.committed()).isNull();
            }
            assertThat(office.workspace().snapshot()).isSameAs(after);
        }
    }

    @Test
    void aReturnThatChangesNothingIsStillRecordedAsReceived() {
        try (FilledReturn filled = template()) {
            assertThat(take(filled.save(file("r.xlsx")), Acceptance.SAFE).outcome()).isEqualTo(ReturnOutcome.TAKEN_IN);
            assertThat(office.workspace().snapshot().all(ReceivedReturn.KIND)).hasSize(1);
        }
    }

    @Test
    void whatMovedAfterThePreviewIsNotWrittenOver() {
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.put(TASKS, "水务任务1", SHARE, 40).save(file("r.xlsx")));
            office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(5));
            assertThatThrownBy(() -> office.takeIn().accept(preview, ReturnChoices.all(Acceptance.THEIRS)))
                    .isInstanceOfSatisfying(Refusal.class, refusal ->
                            assertThat(refusal.problem().code()).isEqualTo("return.ours-moved"));
            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isEqualByComparingTo("5");
        }
    }

    @Test
    void anErasedValueIsAskedAbout() {
        office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(10));
        try (FilledReturn filled = template()) {
            filled.cell(TASKS, "水务任务1", SHARE).setBlank();
            ReturnPreview preview = preview(filled.save(file("r.xlsx")));
            assertThat(cell(preview, "水务任务1", "progress.progress").outcome()).isEqualTo(CellCase.ASKED);
            assertEverySentenceHasWords(preview);
        }
    }

    @Test
    void aLockedCellThatTheyChangedIsRefusedAndSaid() {
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.put(PROJECTS, "水务项目1", "总投资（万元）", 99)
                    .put("主要指标", "蓄水量", "年均增速（%）", 5).save(file("r.xlsx")));
            assertThat(preview.count(CellCase.REFUSED)).isEqualTo(2);
            assertThat(codes(preview)).containsOnly("return.cell.refused");
            assertEverySentenceHasWords(preview);
        }
    }

    @Test
    void rowsMayBeSortedDeletedInsertedAndTotalled() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 11).put(TASKS, "水务任务5", SHARE, 55);
            Sheet tasks = filled.sheet(TASKS);
            int first = filled.rowOf(TASKS, "水务任务1");
            swap(tasks, first, filled.rowOf(TASKS, "水务任务5"));
            tasks.removeRow(tasks.getRow(filled.rowOf(TASKS, "水务任务3")));
            Row added = tasks.createRow(tasks.getLastRowNum() + 1);
            added.createCell(1).setCellValue(7);
            added.createCell(3).setCellValue("新增的任务");
            added.createCell(10).setCellValue(70);
            Row total = tasks.createRow(tasks.getLastRowNum() + 1);
            total.createCell(1).setCellValue("合　计");
            total.createCell(10).setCellValue(70);
            total.createCell(9).setCellValue("共 6 项");
            TakenIn taken = take(filled.save(file("r.xlsx")), Acceptance.SAFE);

            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isEqualByComparingTo("11");
            assertThat(office.reported("1.5", ProgressEntry.PROGRESS)).isEqualByComparingTo("55");
            assertThat(codes(taken.preview())).containsExactlyInAnyOrder("return.row.unknown", "return.row.total",
                    "return.rows-missing");
            assertEverySentenceHasWords(taken.preview());
        }
    }

    private static void swap(Sheet sheet, int one, int other) {
        for (int column = 0; column < 14; column++) {
            var a = sheet.getRow(one).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            var b = sheet.getRow(other).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Object ofA = value(a);
            put(a, value(b));
            put(b, ofA);
        }
    }

    private static Object value(org.apache.poi.ss.usermodel.Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void put(org.apache.poi.ss.usermodel.Cell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.toString().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }

    @Test
    void whereOnlyTheVisibleColumnsWereSortedTheNamesDecide() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 11).put(TASKS, "水务任务5", SHARE, 55);
            Sheet tasks = filled.sheet(TASKS);
            int one = filled.rowOf(TASKS, "水务任务1");
            int five = filled.rowOf(TASKS, "水务任务5");
            String keyOfOne = tasks.getRow(one).getCell(0).getStringCellValue();
            String keyOfFive = tasks.getRow(five).getCell(0).getStringCellValue();
            tasks.getRow(one).getCell(0).setCellValue(keyOfFive);
            tasks.getRow(five).getCell(0).setCellValue(keyOfOne);
            ReturnPreview preview = preview(filled.save(file("r.xlsx")));

            assertThat(cell(preview, "水务任务1", "progress.progress").theirs()).isEqualTo("11");
            assertThat(cell(preview, "水务任务5", "progress.progress").theirs()).isEqualTo("55");
            assertThat(codes(preview)).contains("return.row-keys-moved");
        }
    }

    @Test
    void columnsMayBeAddedAndMovedAndRenamed() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 11).put(TASKS, "水务任务1", "存在问题", "缺水");
            Sheet tasks = filled.sheet(TASKS);
            tasks.shiftColumns(5, 13, 1);
            for (Row row : tasks) {
                row.createCell(5).setCellValue(row.getRowNum() == 3 ? "自己加的栏" : "甲");
            }
            for (var cell : tasks.getRow(3)) {
                if (cell.getStringCellValue().equals("存在问题")) {
                    cell.setCellValue("卡点堵点");
                }
            }
            ReturnPreview preview = preview(filled.save(file("r.xlsx")));
            assertThat(cell(preview, "水务任务1", "progress.progress").theirs()).isEqualTo("11");
            assertThat(cell(preview, "水务任务1", "progress.problems").theirs()).isEqualTo("缺水");
            assertThat(codes(preview)).containsOnly("return.column.unknown");
        }
    }

    @Test
    void anXlsIsReadLikeAnXlsx() {
        office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal("33.3333"));
        try (FilledReturn filled = template()) {
            ReturnPreview preview = preview(filled.put(TASKS, "水务任务2", SHARE, 40).saveAsXls(file("r.xls")));
            assertThat(preview.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(preview.count(CellCase.THEIRS)).isEqualTo(1);
            assertThat(preview.count(CellCase.REFUSED)).isZero();
        }
    }

    @Test
    void aTemplateOfAnotherCopyIsKnownByWhatItCarries() {
        office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(10));
        try (FilledReturn filled = template()) {
            Path back = filled.put(TASKS, "水务任务1", SHARE, 30).save(file("r.xlsx"));
            // Undoing the sending makes this workspace one that never sent it.
            Workspace.await(office.workspace().undo());
            office.report("1.1", ProgressEntry.PROGRESS, new BigDecimal(20));
            ReturnPreview preview = preview(back);

            assertThat(codes(preview)).containsExactly("return.never-sent");
            assertThat(cell(preview, "水务任务1", "progress.progress").outcome()).isEqualTo(CellCase.CONFLICT);
            assertThat(cell(preview, "水务任务1", "progress.progress").sent()).isEqualTo("10");
            assertThat(take(back, Acceptance.THEIRS).outcome()).isEqualTo(ReturnOutcome.TAKEN_IN);
        }
    }

    @Test
    void aReturnWithoutAnyHiddenPartIsAskedAbout() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务2", SHARE, 40);
            for (Sheet sheet : filled.workbook()) {
                for (Row row : sheet) {
                    if (row.getCell(0) != null) {
                        row.removeCell(row.getCell(0));
                    }
                }
                if (sheet.getRow(2) != null && sheet.getSheetName().startsWith("重点")) {
                    sheet.removeRow(sheet.getRow(2));
                    sheet.getRow(1).getCell(1).setCellValue("填报单位：区水务局");
                }
            }
            Path bare = filled.saveAsXls(file("r.xls"));
            try (FilledReturn nothing = FilledReturn.open(office.template(file("again"), office.forest()))) {
                assertThat(nothing).isNotNull();
            }
            assertThat(preview(bare).outcome()).isIn(ReturnOutcome.NEEDS_ANSWER, ReturnOutcome.PREVIEWED);
            ReturnPreview answered = office.takeIn().preview(bare, new ReturnHints(office.plan().id(),
                    office.period().id(), office.water(), null));
            assertThat(answered.outcome()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(cell(answered, "水务任务2", "progress.progress").theirs()).isEqualTo("40");
        }
    }

    @Test
    void aClosedPeriodNeverChanges() {
        try (FilledReturn filled = template()) {
            Path back = filled.put(TASKS, "水务任务1", SHARE, 30).save(file("r.xlsx"));
            office.workspace().commit(gangmu.changes.Origin.of("edit"), draft -> draft.set(
                    office.period().entity().ref(), gangmu.period.Period.CLOSED, true));
            TakenIn taken = take(back, Acceptance.THEIRS);
            assertThat(taken.outcome()).isEqualTo(ReturnOutcome.REFUSED);
            assertThat(taken.preview().count(CellCase.REFUSED)).isEqualTo(1);
            assertEverySentenceHasWords(taken.preview());
        }
    }

    @Test
    void whatIsNoReturnIsRefusedWithTheRemedy() throws IOException {
        Path in = Files.createDirectories(file("returns"));
        Files.writeString(in.resolve("a.csv"), "任务,完成比例\n");
        Files.write(in.resolve("b.xlsx"), new byte[0]);
        Files.writeString(in.resolve("c.docx"), "no zip at all", StandardCharsets.UTF_8);
        Files.write(in.resolve("d.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Files.writeString(in.resolve("~$e.xlsx"), "x");
        Files.writeString(in.resolve("Thumbs.db"), "x");
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 30).save(in.resolve("z.xlsx"));
        }
        List<TakenIn> all = office.takeIn().takeIn(TakeInReturn.files(List.of(in, file("vanished.xlsx"))),
                ReturnHints.NONE, Acceptance.SAFE, Progress.NONE, each -> { });

        assertThat(all).extracting(TakenIn::outcome).containsExactly(ReturnOutcome.REFUSED, ReturnOutcome.REFUSED,
                ReturnOutcome.REFUSED, ReturnOutcome.REFUSED, ReturnOutcome.TAKEN_IN, ReturnOutcome.REFUSED);
        assertThat(TakeInReturn.locks(List.of(in))).extracting(lock -> lock.getFileName().toString())
                .containsExactly("~$e.xlsx");
        assertThat(all.stream().flatMap(one -> codes(one.preview()).stream())).containsExactly(
                "return.not-a-return", "return.file.empty", "return.file.not-a-workbook", "return.file.damaged",
                "return.file.unreachable");
        all.forEach(one -> assertEverySentenceHasWords(one.preview()));
    }
}
