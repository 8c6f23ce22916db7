package gangmu.excel.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Attribute;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.status.tables.StatusFilling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWorkbookTest {
    private static final LocalDateTime MADE = LocalDateTime.of(2023, 7, 5, 10, 0);
    @TempDir
    Path folder;

    private static Assessment assess(MadeUpPlan made) {
        Snapshot snapshot = made.draft.now();
        return Assessor.assess(snapshot, new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, made.plan))),
                new Period(Objects.requireNonNull(snapshot.find(Period.KIND, made.period))),
                Assessor.rulesOf(snapshot, made.plan));
    }

    private Path write(Assessment assessment, Locale language) throws IOException {
        Path file = folder.resolve("状态.xlsx");
        new PoiStatusWorkbooks().write(StatusFilling.fill(assessment, MADE), language, file);
        return file;
    }

    private static Workbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,100,241,70,27,zh", "2,12,30,9,9,en", "3,0,0,0,0,zh"})
    void whatStandsInEveryFormulaIsWhatTheFormulaComputes(long seed, int tasks, int projects, int policies,
            int indicators, String language) throws IOException {
        Path file = write(assess(new MadeUpPlan(seed, tasks, projects, policies, indicators)), Locale.of(language));
        int formulas = 0;
        try (Workbook workbook = open(file)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            CellValue computed = evaluator.evaluate(cell);
                            String where = sheet.getSheetName() + cell.getAddress() + " " + cell.getCellFormula();
                            if (cell.getCachedFormulaResultType() == CellType.STRING) {
                                assertThat(computed.getStringValue()).as(where).isEqualTo(cell.getStringCellValue());
                            } else {
                                assertThat(computed.getNumberValue()).as(where).isEqualTo(cell.getNumericCellValue());
                            }
                            assertThat(cell.getCellFormula()).doesNotContain("SUMPRODUCT");
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(60);
    }

    @Test
    void theHeadlineSaysWhatTheAssessmentCounts() throws IOException {
        Assessment assessment = assess(new MadeUpPlan(4, 100, 241, 70, 27));
        try (Workbook workbook = open(write(assessment, Locale.CHINA))) {
            Sheet summary = workbook.getSheetAt(0);
            assertThat(pair(summary, "主要指标")).isEqualTo(assessment.countIndicators(null));
            assertThat(pair(summary, "其中：约束性")).isEqualTo(assessment.countIndicators(Attribute.BINDING));
            assertThat(pair(summary, "其中：预期性")).isEqualTo(assessment.countIndicators(Attribute.ANTICIPATORY));
            assertThat(pair(summary, "重点任务")).isEqualTo(assessment.count(ItemKind.TASK));
            assertThat(pair(summary, "重点项目")).isEqualTo(assessment.count(ItemKind.PROJECT));
            assertThat(pair(summary, "重点政策")).isEqualTo(assessment.count(ItemKind.POLICY));
            for (Row row : summary) {
                Cell check = row.getCell(5);
                if (check != null && check.getCellType() == CellType.FORMULA
                        && check.getCachedFormulaResultType() == CellType.STRING) {
                    assertThat(check.getStringCellValue()).startsWith("√ ");
                }
            }
        }
    }

    private static Assessment.Count pair(Sheet summary, String name) {
        for (Row row : summary) {
            Cell first = row.getCell(0);
            if (first != null && first.getCellType() == CellType.STRING && first.getStringCellValue().equals(name)) {
                return new Assessment.Count((long) row.getCell(1).getNumericCellValue(),
                        (long) row.getCell(2).getNumericCellValue());
            }
        }
        throw new AssertionError("no row " + name);
    }

    @Test
    void everySheetIsReadyToPrintAndTextStaysText() throws IOException {
        try (Workbook workbook = open(write(assess(new MadeUpPlan(5, 30, 60, 20, 27)), Locale.CHINA))) {
            assertThat(workbook).extracting(Sheet::getSheetName)
                    .containsExactly("汇总", "主要指标", "重点任务", "重点项目", "重点政策", "按工作组", "按牵头单位");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
                if (!sheet.getSheetName().equals("汇总")) {
                    assertThat(sheet.getRepeatingRows()).as(sheet.getSheetName()).isNotNull();
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                }
            }
            boolean seen = false;
            for (Row row : workbook.getSheet("重点项目")) {
                Cell name = row.getCell(1);
                if (name != null && name.getCellType() == CellType.STRING
                        && name.getStringCellValue().startsWith("=")) {
                    assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
                    seen = true;
                }
            }
            assertThat(seen).isTrue();
        }
    }
}
