package gangmu.excel.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.excel.cells.RowHeights;
import gangmu.status.figures.Figures;
import gangmu.status.figures.MadeUpFigures;
import gangmu.status.office.Content;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.StatusChoice;
import gangmu.status.tables.StatusFilling;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the status workbook look like on paper. */
class StatusPagesTest {
    private static final LocalDateTime MADE = LocalDateTime.of(2023, 7, 5, 10, 0);
    @TempDir
    Path folder;

    private XSSFWorkbook write(MadeUpPlan made, Content content, List<String> columns) throws IOException {
        Figures figures = MadeUpFigures.of(made);
        Path file = folder.resolve("表.xlsx");
        SheetLayout layout = new SheetLayout(Entity.blank(SheetLayout.KIND, UUID.randomUUID())
                .with(SheetLayout.NAME, "督办").with(SheetLayout.CONTENT, content).with(SheetLayout.COLUMNS, columns));
        new PoiStatusWorkbooks().write(StatusFilling.fill(figures, MADE, new StatusChoice("区发展改革委", 0, layout)),
                Locale.SIMPLIFIED_CHINESE, file);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void titleAndStampOfANarrowSheetTakeMoreLinesAndBreakNoStatement() throws IOException {
        try (XSSFWorkbook workbook = write(new MadeUpPlan(5, 9, 9, 9, 9), Content.WHOLE, List.of("code", "name", "verdict"))) {
            XSSFSheet tasks = workbook.getSheet("重点任务");
            assertThat(tasks.getRow(0).getCell(0).getStringCellValue()).endsWith("规划\n重点任务");
            String[] stamp = tasks.getRow(1).getCell(0).getStringCellValue().split("\n");
            int room = (tasks.getColumnWidth(0) + tasks.getColumnWidth(1) + tasks.getColumnWidth(2)) / 256;
            assertThat(stamp).hasSizeGreaterThan(2).allMatch(line -> RowHeights.width(line) <= room)
                    .anyMatch(line -> line.contains("生成：2023-07-05 10:00"));
            assertThat(tasks.getRow(1).getHeightInPoints()).isGreaterThan(12F * stamp.length);
            assertThat(workbook.getSheet("汇总").getRow(0).getCell(0).getStringCellValue()).doesNotContain("\n");
        }
    }

    @Test
    void statementsOfTheStampStandApartInBothLanguages() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (String statement : List.of("by", "layout", "draft")) {
                assertThat(Words.of(language).get("status-workbook.stamp-" + statement, "x")).matches("(\u3000|  ).+");
            }
        }
    }

    @Test
    void aListOfNothingSaysSoAndAddsNothingUp() throws IOException {
        try (XSSFWorkbook workbook = write(new MadeUpPlan(5, 9, 9, 0, 9), Content.LAGGING, List.of())) {
            XSSFSheet policies = workbook.getSheet("重点政策");
            assertThat(policies.getLastRowNum()).isEqualTo(3);
            assertThat(policies.getRow(3).getCell(0).getStringCellValue()).isEqualTo("无");
        }
    }

    /** Whoever is handed a list of what is behind must not take it for the plan. */
    @Test
    void aPartIsCalledAPartOnEverySheetAndGivesNoRates() throws IOException {
        MadeUpPlan made = new MadeUpPlan(5, 9, 30, 9, 9);
        String projects = MadeUpFigures.of(made).get("projects.not-met").value();
        try (XSSFWorkbook workbook = write(made, Content.LAGGING, List.of())) {
            assertThat(workbook.getSheet("重点项目").getRow(0).getCell(0).getStringCellValue())
                    .endsWith("未达到进度的重点项目（" + projects + " 项）");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).as(sheet.getSheetName()).contains("未达到进度");
                assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).as(sheet.getSheetName()).contains("部分，非全部");
                assertThat(sheet.getFooter().getLeft()).as(sheet.getSheetName()).contains("未达到进度");
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "").isNotEqualTo("达到率");
                        assertThat(cell.getCellStyle().getDataFormatString()).as(sheet.getSheetName()).doesNotContain("%");
                    }
                }
            }
        }
        try (XSSFWorkbook workbook = write(made, Content.WHOLE, List.of())) {
            assertThat(workbook.getSheet("重点项目").getRow(0).getCell(0).getStringCellValue()).endsWith("重点项目");
            assertThat(workbook.getSheet("汇总").getRow(1).getCell(0).getStringCellValue()).doesNotContain("部分");
            assertThat(workbook.getSheet("汇总").getRow(3).getCell(4).getStringCellValue()).isEqualTo("达到率");
        }
    }

    @Test
    void anAxisBeginsAtZeroAndATableOfFewGroupsStaysOnOnePage() throws IOException {
        try (XSSFWorkbook workbook = write(new MadeUpPlan(5, 9, 9, 9, 9), Content.WHOLE, List.of())) {
            assertThat(workbook.getSheet("图表").getDrawingPatriarch().getCharts()).isNotEmpty().allSatisfy(chart -> {
                var format = chart.getCTChart().getPlotArea().getValAxArray(0).getNumFmt();
                assertThat(format.getFormatCode()).isEqualTo("0");
                assertThat(format.getSourceLinked()).isFalse();
            });
            assertThat(workbook.getSheet("按工作组").getPrintSetup().getFitHeight()).isEqualTo((short) 1);
        }
    }

    @Test
    void sharesOfTimeAreShownInWholePercent() throws IOException {
        try (XSSFWorkbook workbook = write(new MadeUpPlan(5, 9, 9, 9, 9), Content.WHOLE, List.of("elapsed"))) {
            assertThat(workbook.getSheet("重点项目").getRow(3).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("0");
        }
    }
}
