package gangmu.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessor;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RulePresets;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.plan.PlanTree;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SessionAlone;
import gangmu.ui.SmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.GridModel;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules as a draft: out of a plan workbook, and what contradicts itself refused where it was typed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesModelTest {
    private Path temp;
    private SmallPlan small;
    private SessionAlone on;
    private RulesModel model;

    @BeforeAll
    void open(@TempDir Path folder) {
        temp = folder;
        small = new SmallPlan(temp.resolve("w"));
        on = new SessionAlone(temp.resolve("w"));
        RulesModel rules = new RulesModel(on.session);
        model = on.following(rules, rules::refresh);
    }

    @AfterEach
    void drop() {
        model.drop();
        on.settled();
        on.session.notices().clear();
    }

    @AfterAll
    void close() {
        on.close();
    }

    /** A plan workbook of an office that has the rules with lights by points. */
    private Path workbook() throws IOException {
        Path folder = Files.createTempDirectory(temp, "office");
        Path file = folder.resolve("plan.xlsx");
        new SmallPlan(folder.resolve("w"));
        try (Workspace office = HeldWorkspaces.open(folder.resolve("w"))) {
            var plan = PlanTree.plans(office.snapshot()).getFirst();
            Workspace.await(new EditRules(office).save(plan, EditRules.preset(RulePresets.LOCAL_POINTS, plan.id())));
            new ExportPlan(office, new PoiPlanWorkbooks()).export(plan, Locale.SIMPLIFIED_CHINESE, file, Progress.NONE);
        }
        return file;
    }

    private Path changed(Consumer<Workbook> change) throws IOException {
        Path file = temp.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(workbook()); Workbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            change.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static Sheet rules(Workbook workbook) {
        return workbook.getSheet(Words.of(Locale.SIMPLIFIED_CHINESE).get("plan-workbook.sheet.rules"));
    }

    private long version() {
        return Assessor.rulesOf(on.session.workspace().snapshot(), small.plan).version();
    }

    private String cell(String row, int column) {
        GridModel grid = model.grid();
        return grid.text(grid.rowOf(row), column);
    }

    private ItemVerdict verdict() {
        return Objects.requireNonNull(Objects.requireNonNull(on.session.view().get().assessment()).items()
                .get(small.behind)).verdict();
    }

    private EditOutcome type(String field, String typed) {
        EditOutcome outcome = model.grid().edit(CellEdits.typed(new CellEdit(field, "value", typed))).toCompletableFuture().join();
        on.settled();
        return outcome;
    }

    /** The third column of the rules: what is wrong with each. */
    private String problems() {
        StringBuilder all = new StringBuilder();
        for (int row = 0; row < model.grid().rowCount(); row++) {
            all.append(model.grid().text(row, 2));
        }
        return all.toString();
    }

    @Test
    void theRulesOfAPlanWorkbookAreADraftWithItsPreviewUntilTheyAreSaved() throws IOException {
        long before = version();
        assertThat(verdict()).isEqualTo(ItemVerdict.BEHIND);
        on.desktop.files = List.of(workbook());
        model.readIn();
        on.settled();
        assertThat(model.savable().get()).isTrue();
        assertThat(model.preview().grid().rowCount()).isPositive();
        assertThat(cell("name", 1)).isEqualTo("地方口径（按百分点亮灯）");
        assertThat(version()).isEqualTo(before);
        assertThat(verdict()).isEqualTo(ItemVerdict.BEHIND);
        model.save();
        on.settled();
        assertThat(version()).isEqualTo(before + 1);
        assertThat(verdict()).isEqualTo(ItemVerdict.NEARLY);
        assertThat(model.savable().get()).isFalse();
        assertThat(model.droppable().get()).isFalse();
        model.preset(RulePresets.NATIONAL);
        model.save();
        on.settled();
        assertThat(verdict()).isEqualTo(ItemVerdict.BEHIND);
    }

    @Test
    void aWorkbookWithoutRulesIsToldSoAndTheDraftStays() throws IOException {
        assertThat(told(changed(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(rules(workbook))))))
                .contains("changed.xlsx").contains("没有评估规则");
    }

    @Test
    void aWorkbookWhoseRulesContradictThemselvesIsToldAtTheCell() throws IOException {
        assertThat(told(changed(workbook -> {
            for (Row row : rules(workbook)) {
                for (Cell cell : row) {
                    // Nearly on pace down to 30 points behind: now from 40 ahead, above what is on pace.
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == -30) {
                        cell.setCellValue(40);
                    }
                }
            }
        }))).contains("基本达到线").doesNotContain("nearly");
    }

    @Test
    void whatIsNoWorkbookIsToldSo() throws IOException {
        assertThat(told(Files.writeString(temp.resolve("规则.xlsx"), "规则"))).contains("规则.xlsx");
    }

    /** Reads rules in, and says what the session says then; nothing has changed. */
    private String told(Path file) {
        String name = cell("name", 1);
        long before = version();
        on.desktop.files = List.of(file);
        model.readIn();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(cell("name", 1)).isEqualTo(name);
        assertThat(model.savable().get()).isFalse();
        assertThat(version()).isEqualTo(before);
        return on.said();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"onPace | 20 | 超前线", "nearly | -3 | 达到进度线", "ahead | -1 | 超前线",
        "indicatorExpected | 9 | 指标快于预期线", "growthSlack | -1 | 增速容许不足", "notStartedAfter | 120 | 未启动判定线",
        "met | 已完成、滞后 | 基本达到", "met | 超前 | 已完成", "met | 已完成、好 | 未到期", "wording | 滞后=好、已完成=好 | 好",
        "wording | 某某=好 | 指标滞后", "colours | 滞后=粉 | 红", "name | '' | 规则名称"})
    void rulesThatContradictThemselvesAreRefusedAtTheFieldInPeoplesWords(String field, String typed, String named) {
        assertThat(type(field, typed).refused()).isEmpty();
        assertThat(problems()).contains(named).doesNotContainPattern("\\b(on-?[pP]ace|nearly|ahead|behind|completed|met|red|indicator)");
        assertThat(cell(field, 2)).isNotEmpty();
        assertThat(model.savable().get()).isFalse();
        assertThat(model.preview().grid().rowCount()).isZero();
        model.drop();
        assertThat(problems()).isEmpty();
    }

    @Test
    void aWordInPlaceOfANumberIsRefusedAtItsCell() {
        EditOutcome outcome = type("ahead", "很多");
        assertThat(outcome.refused()).singleElement().satisfies(cell -> {
            assertThat(cell.edit().row()).isEqualTo("ahead");
            assertThat(cell.message()).contains("很多");
        });
        assertThat(cell("ahead", 1)).isEqualTo("10");
    }
}
