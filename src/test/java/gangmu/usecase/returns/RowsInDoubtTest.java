package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.period.ProgressEntry;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.accepting.ReturnChoices;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.comparing.CellComparison;
import gangmu.returns.recognising.ReturnHints;
import gangmu.returns.table.ReturnQuestion;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** Rows of which it is not plain what they report on: they are asked about or said, never taken silently. */
class RowsInDoubtTest extends AtTheReturnsOffice {
    private static final String TASKS = "重点任务";
    private static final String SHARE = "完成比例（%）";
    private static final int CODE = 2;
    private static final int NAME = 3;
    private static CellComparison progress(ReturnPreview preview, String name) {
        return preview.cells().stream().filter(cell -> cell.name().equals(name)
                && cell.column().field() == ProgressEntry.PROGRESS).findFirst().orElseThrow();
    }

    private static List<String> codes(ReturnPreview preview) {
        return preview.messages().stream().map(Problem::code).toList();
    }

    private static String basis(ReturnPreview preview) {
        return Words.of(Locale.CHINESE).problem(Objects.requireNonNull(preview.recognition()).basis());
    }

    private static void copy(Row from, Row to) {
        for (Cell cell : from) {
            Cell copied = to.createCell(cell.getColumnIndex());
            switch (cell.getCellType()) {
                case STRING -> copied.setCellValue(cell.getStringCellValue());
                case NUMERIC -> copied.setCellValue(cell.getNumericCellValue());
                default -> copied.setBlank();
            }
        }
    }

    @Test
    void theSignThatExcelWritesForALineEndIsNoPartOfTheText() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", "进展情况", "已完成清淤_x000D_\n正在验收");
            ReturnPreview read = preview(filled.save(folder.resolve("r.xlsx")));

            assertThat(read.cells().stream().filter(cell -> cell.outcome() == CellCase.THEIRS).findFirst().orElseThrow()
                    .theirs()).isEqualTo("已完成清淤\n正在验收");
        }
    }

    /** One table pasted over another leaves the hidden keys of that one where they were. */
    @Test
    void keysThatStayedBehindWhenAnotherTableWasPutThereAreNotBelieved() {
        try (FilledReturn filled = template()) {
            String foreign = filled.sheet("重点项目").getRow(filled.rowOf("重点项目", "水务项目1")).getCell(0).getStringCellValue();
            for (int i = 1; i <= 6; i++) {
                filled.put(TASKS, "水务任务" + i, SHARE, 10 * i);
                filled.sheet(TASKS).getRow(filled.rowOf(TASKS, "水务任务" + i)).getCell(0).setCellValue(foreign);
            }
            ReturnPreview read = preview(filled.save(folder.resolve("r.xlsx")));

            for (int i = 1; i <= 6; i++) {
                assertThat(progress(read, "水务任务" + i).theirs()).isEqualTo(Integer.toString(10 * i));
            }
        }
    }

    @Test
    void aRowThatWasCopiedToWriteAnotherOneIsNotTakenForTheFirst() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 40);
            Sheet tasks = filled.sheet(TASKS);
            int first = filled.rowOf(TASKS, "水务任务1");
            tasks.shiftRows(first, tasks.getLastRowNum(), 1);
            copy(tasks.getRow(first + 1), tasks.createRow(first));
            tasks.getRow(first).getCell(NAME).setCellValue("另外新增的一项");
            filled.put(TASKS, "另外新增的一项", SHARE, 99);
            ReturnPreview read = preview(filled.save(folder.resolve("r.xlsx")));

            assertThat(progress(read, "水务任务1").theirs()).isEqualTo("40");
            assertThat(codes(read)).contains("return.row.copied");
            assertThat(basis(read)).startsWith("认出依据：隐藏工作表相符").endsWith("（有把握）");
        }
    }

    @Test
    void aRowWhoseNameAndCodeAreOfSomethingElseIsAskedAbout() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 40);
            Row row = filled.sheet(TASKS).getRow(filled.rowOf(TASKS, "水务任务1"));
            row.getCell(NAME).setCellValue("河道保洁和巡查");
            row.getCell(CODE).setCellValue("9.9");
            Path file = filled.save(folder.resolve("r.xlsx"));

            assertThat(progress(preview(file), "水务任务1").outcome()).isEqualTo(CellCase.ASKED);
            office.takeIn().accept(preview(file), ReturnChoices.all(Acceptance.SAFE));
            assertThat(office.reported("1.1", ProgressEntry.PROGRESS)).isNull();
        }
    }

    @Test
    void withoutItsKeyARowIsFoundByItsCodeWhereTheNameIsAlikeAndAskedAbout() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 40);
            Row row = filled.sheet(TASKS).getRow(filled.rowOf(TASKS, "水务任务1"));
            row.getCell(NAME).setCellValue("水务任务一1");
            row.removeCell(row.getCell(0));
            CellComparison cell = progress(preview(filled.save(folder.resolve("r.xlsx"))), "水务任务1");

            assertThat(cell.outcome()).isEqualTo(CellCase.ASKED);
            assertThat(cell.theirs()).isEqualTo("40");
        }
    }

    @Test
    void whereTwoRowsReportOnTheSameDifferentlyItIsAskedWhichHolds() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务1", SHARE, 40).put(TASKS, "水务任务2", SHARE, 50);
            Sheet tasks = filled.sheet(TASKS);
            Row again = tasks.createRow(tasks.getLastRowNum() + 1);
            copy(tasks.getRow(filled.rowOf(TASKS, "水务任务1")), again);
            int share = filled.cell(TASKS, "水务任务1", SHARE).getColumnIndex();
            again.getCell(share).setCellValue(45);
            copy(tasks.getRow(filled.rowOf(TASKS, "水务任务2")), tasks.createRow(tasks.getLastRowNum() + 1));
            Path file = filled.save(folder.resolve("r.xlsx"));
            ReturnPreview read = preview(file);

            assertThat(progress(read, "水务任务1").outcome()).isEqualTo(CellCase.ASKED);
            assertThat(progress(read, "水务任务2").outcome()).isEqualTo(CellCase.THEIRS);
            ReturnPreview answered = office.takeIn().preview(file,
                    ReturnHints.NONE.withAnswer(read.questions().getFirst().key(), ReturnQuestion.TAKE));
            assertThat(progress(answered, "水务任务1").theirs()).isEqualTo("40");
            assertThat(progress(answered, "水务任务1").outcome()).isEqualTo(CellCase.THEIRS);
        }
    }

    @Test
    void whereOnlyTheNamesOfTheRowsAreLeftTheUnitIsProposedAndAskedAbout() {
        try (FilledReturn filled = template()) {
            filled.put(TASKS, "水务任务2", SHARE, 40);
            Sheet tasks = filled.sheet(TASKS);
            try (FilledReturn fresh = FilledReturn.empty()) {
                Sheet bare = fresh.workbook().createSheet("Sheet1");
                for (int r = 3; r <= tasks.getLastRowNum(); r++) {
                    copy(tasks.getRow(r), bare.createRow(r - 3));
                    bare.getRow(r - 3).removeCell(bare.getRow(r - 3).getCell(0));
                }
                ReturnPreview read = preview(fresh.save(folder.resolve("r.xlsx")));
                assertThat(read.outcome()).isEqualTo(ReturnOutcome.NEEDS_ANSWER);
                assertThat(read.messages().getFirst()).isEqualTo(Problem.of("return.unsure", "r.xlsx",
                        ReturnsOffice.WATER, "2023年中期"));
                ReturnPreview said = office.takeIn().preview(folder.resolve("r.xlsx"), new ReturnHints(null, null,
                        office.water(), null));
                assertThat(progress(said, "水务任务2").theirs()).isEqualTo("40");
                assertThat(basis(said)).startsWith("按填报内容认出，把握不大：没有隐藏工作表");
            }
        }
    }
}
