package gangmu.excel.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RulePresets;
import gangmu.assessment.RuleSet;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Attribute;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.status.figures.Figures;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
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

    @ParameterizedTest
    @CsvSource({"local-points,红灯,红灯（未启动）,红灯", "local-ratio,红牌,红牌（未启动）,滞后"})
    void verdictsStandInTheWordsAndColoursOfTheRuleSet(String preset, String behind, String notStarted, String indicator)
            throws IOException {
        MadeUpPlan made = new MadeUpPlan(7, 40, 90, 20, 27);
        List<String> words = new ArrayList<>(RulePresets.entity(preset, made.plan, UUID.randomUUID()).get(RuleSet.WORDING));
        words.add("indicator-behind=" + indicator);
        // The wildcards of formulas stand for themselves; what two verdicts are both called is told apart by the shape.
        words.addAll(List.of("completed=完*成?\"好\"", "not-due=完*成?\"好\""));
        made.draft.add(RulePresets.entity(preset, made.plan, UUID.randomUUID()).with(RuleSet.VERSION, 2L)
                .with(RuleSet.WORDING, words));
        Assessment assessment = assess(made);
        Path file = write(assessment, Locale.ENGLISH);
        try (Workbook workbook = open(file)) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            Map<String, Long> spread = new HashMap<>();
            Sheet summary = workbook.getSheetAt(0);
            Row names = row(summary, "■ " + behind);
            for (int column = 1; column <= ItemVerdict.values().length + 1; column++) {
                for (int table = 1; table <= 3; table++) {
                    Cell cell = summary.getRow(names.getRowNum() + table).getCell(column);
                    assertThat(evaluator.evaluate(cell).getNumberValue()).as(cell.getCellFormula())
                            .isEqualTo(cell.getNumericCellValue());
                    spread.merge(names.getCell(column).getStringCellValue(), (long) cell.getNumericCellValue(), Long::sum);
                }
            }
            for (ItemVerdict verdict : ItemVerdict.values()) {
                String word = assessment.rules().wording().word(verdict, Words.of(Locale.ENGLISH)::get);
                assertThat(spread.entrySet().stream().filter(e -> e.getKey().substring(2).equals(word))
                        .mapToLong(Map.Entry::getValue).sum()).as(word).isEqualTo(assessment.items().values().stream()
                        .filter(r -> assessment.item(r.item()).kind().isCounted() && r.verdict() != null && word.equals(
                        assessment.rules().wording().word(r.verdict(), Words.of(Locale.ENGLISH)::get))).count());
            }
            assertThat(spread).containsKeys("○ " + notStarted, "✔ 完*成?\"好\"", "◌ 完*成?\"好\"");
            Set<String> said = new TreeSet<>();
            Sheet projects = workbook.getSheetAt(3);
            int column = column(projects, "Verdict");
            for (int row = 3; row < 93; row++) {
                said.add(projects.getRow(row).getCell(column).getStringCellValue());
            }
            assertThat(said).contains("■ " + behind).isSubsetOf(spread.keySet());
            Map<String, String> fills = new HashMap<>();
            var formats = projects.getSheetConditionalFormatting();
            for (int i = 0; i < formats.getNumConditionalFormattings(); i++) {
                for (int rule = 0; rule < formats.getConditionalFormattingAt(i).getNumberOfRules(); rule++) {
                    var one = formats.getConditionalFormattingAt(i).getRule(rule);
                    String text = one.getFormula1();
                    fills.put(text.substring(1, text.length() - 1).replace("\"\"", "\""),
                            ((XSSFColor) one.getPatternFormatting().getFillBackgroundColorColor()).getARGBHex());
                }
            }
            assertThat(fills.keySet()).containsExactlyInAnyOrderElementsOf(spread.keySet());
            // Completed is green in both presets, not blue as where a rule set names no colour.
            assertThat(fills.get("✔ 完*成?\"好\"")).isEqualTo("FFEDF8EF").isNotEqualTo(fills.get("◌ 完*成?\"好\""));
            Sheet indicators = workbook.getSheetAt(1);
            assertThat(texts(indicators, column(indicators, "Verdict"))).contains("■ " + indicator);
            assertThat(row(summary, "■ " + indicator)).isNotNull();
        }
    }

    private static Row row(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(text)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no cell " + text);
    }

    private static int column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(2)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    private static List<String> texts(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
            texts.add(sheet.getRow(row).getCell(column).getStringCellValue());
        }
        return texts;
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
                    .containsExactly("汇总", "主要指标", "重点任务", "重点项目", "重点政策", "按工作组", "按牵头单位", "图表",
                            "数据来源");
            for (Sheet sheet : workbook) {
                assertThat(sheet.getPrintSetup().getLandscape()).isEqualTo(!sheet.getSheetName().equals("图表"));
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
                if (!sheet.getSheetName().equals("汇总") && !sheet.getSheetName().equals("图表")) {
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

    @Test
    void theTrailLeadsFromEveryTotalToItsItems() throws IOException {
        MadeUpPlan made = new MadeUpPlan(5, 30, 60, 20, 27);
        Figures figures = Figures.of(assess(made));
        Path file = write(figures.assessment(), Locale.SIMPLIFIED_CHINESE);
        try (Workbook workbook = open(file)) {
            Sheet trail = workbook.getSheet("数据来源");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int followed = 0;
            for (Row row : trail) {
                if (row.getRowNum() < 3) {
                    continue;
                }
                gangmu.status.figures.Figure figure = figures.get(row.getCell(5).getStringCellValue());
                assertThat(evaluator.evaluate(row.getCell(1)).getNumberValue()).as(figure.key().toString())
                        .isEqualTo(figure.number().doubleValue());
                assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(figure.sources().size());
                assertThat(row.getCell(3).getHyperlink().getAddress()).contains("!");
                followed++;
            }
            assertThat(followed).isGreaterThan(100);
            assertThat(((XSSFWorkbook) workbook).getSheet("图表").getDrawingPatriarch().getCharts()).hasSize(2);
        }
    }

    @Test
    void aLayoutChoosesContentColumnsAndPeriods() throws IOException {
        MadeUpPlan made = new MadeUpPlan(5, 30, 60, 20, 27);
        Figures figures = Figures.of(assess(made));
        java.util.UUID group = ((gangmu.status.figures.Part.Group) figures.groups().get(2)).id();
        java.util.UUID earlier = gangmu.period.Reports.periods(made.draft.now(), made.plan).getFirst().id();
        SheetLayout layout = new SheetLayout(gangmu.changes.Entity.blank(SheetLayout.KIND, java.util.UUID.randomUUID())
                .with(SheetLayout.NAME, "督办").with(SheetLayout.CONTENT, Content.LAGGING).with(SheetLayout.GROUP, group)
                .with(SheetLayout.PERIODS, List.of(earlier))
                .with(SheetLayout.COLUMNS, List.of("name", "earlier", "progress", "verdict")));
        Path file = folder.resolve("督办.xlsx");
        new PoiStatusWorkbooks().write(StatusFilling.fill(figures, MADE, new StatusChoice("区发展改革委", 2, layout)),
                Locale.SIMPLIFIED_CHINESE, file);
        String expected = figures.get("projects.not-met@group=" + group).value();
        try (Workbook workbook = open(file)) {
            Sheet projects = workbook.getSheet("重点项目");
            List<String> headings = new java.util.ArrayList<>();
            projects.getRow(2).forEach(cell -> {
                if (!projects.isColumnHidden(cell.getColumnIndex())) {
                    headings.add(cell.getStringCellValue());
                }
            });
            assertThat(headings).hasSize(4).startsWith("项目名称", "2022年末");
            assertThat(projects.getRow(1).getCell(0).getStringCellValue()).contains("区发展改革委", "督办", "草稿");
            assertThat(workbook.getSheet("汇总").getRow(7).getCell(1).getNumericCellValue()).isNotNegative();
            assertThat(projects.getLastRowNum() - 3).isEqualTo(Math.max(1, Integer.parseInt(expected)));
            for (Row row : workbook.getSheet("数据来源")) {
                if (row.getRowNum() >= 3) {
                    assertThat(row.getCell(5).getStringCellValue()).contains("group=" + group, "lagging=true");
                }
            }
        }
    }
}
