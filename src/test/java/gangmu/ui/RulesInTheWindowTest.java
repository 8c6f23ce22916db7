package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessor;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RulePresets;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.plan.PlanTree;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Notices;
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
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules in the window: out of a plan workbook, and typed. */
class RulesInTheWindowTest {
    @TempDir
    private Path temp;
    private SmallPlan small;
    private WindowOn on;

    @BeforeEach
    void open() {
        small = new SmallPlan(temp.resolve("w"));
        on = new WindowOn(temp.resolve("settings.properties"));
        on.open(temp.resolve("w"));
        fx(() -> {
            on.session().go(new Destination.Assessed(Destination.AssessmentSheet.RULES));
            return true;
        });
        on.settled();
    }

    @AfterEach
    void close() {
        on.close();
    }

    /** A plan workbook of an office that has the rules with lights by points. */
    private Path workbook() {
        Path file = temp.resolve("plan.xlsx");
        new SmallPlan(temp.resolve("office"));
        try (Workspace office = HeldWorkspaces.open(temp.resolve("office"))) {
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
        return Assessor.rulesOf(on.session().workspace().snapshot(), small.plan).version();
    }

    private String cell(String row, int column) {
        Grid grid = on.find("rules-grid");
        return fx(() -> grid.model().text(grid.model().rowOf(row), column));
    }

    private boolean canSave() {
        return !fx(() -> on.find("rules-save").isDisabled());
    }

    @Test
    void theRulesOfAPlanWorkbookAreADraftWithItsPreviewUntilTheyAreSaved() {
        long before = version();
        UUID behind = small.behind;
        assertThat(verdict(behind)).isEqualTo(ItemVerdict.BEHIND);
        on.desktop.files = List.of(workbook());
        on.press("rules-from");
        on.until(this::canSave);
        on.until(() -> on.<Grid>find("rules-preview").model().rowCount() > 0);
        assertThat(cell("name", 1)).isEqualTo("地方口径（按百分点亮灯）");
        assertThat(version()).isEqualTo(before);
        assertThat(verdict(behind)).isEqualTo(ItemVerdict.BEHIND);
        on.picture("rules-from-workbook");
        on.press("rules-save");
        on.until(() -> version() == before + 1);
        on.settled();
        assertThat(verdict(behind)).isEqualTo(ItemVerdict.NEARLY);
        assertThat(canSave()).isFalse();
    }

    private ItemVerdict verdict(UUID item) {
        return Objects.requireNonNull(Objects.requireNonNull(fx(() -> on.session().view().get().assessment())).items()
                .get(item)).verdict();
    }

    @Test
    void aWorkbookWithoutRulesIsToldSoAndTheDraftStays() throws IOException {
        on.desktop.files = List.of(changed(workbook -> workbook.removeSheetAt(workbook.getSheetIndex(rules(workbook)))));
        assertThat(told()).contains("changed.xlsx").contains("没有评估规则");
    }

    @Test
    void aWorkbookWhoseRulesContradictThemselvesIsToldAtTheCell() throws IOException {
        on.desktop.files = List.of(changed(workbook -> {
            for (Row row : rules(workbook)) {
                for (Cell cell : row) {
                    // Nearly on pace down to 30 points behind: now from 40 ahead, above what is on pace.
                    if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == -30) {
                        cell.setCellValue(40);
                    }
                }
            }
        }));
        assertThat(told()).contains("基本达到线").doesNotContain("nearly");
    }

    @Test
    void whatIsNoWorkbookIsToldSo() throws IOException {
        Path none = Files.writeString(temp.resolve("规则.xlsx"), "规则");
        on.desktop.files = List.of(none);
        assertThat(told()).contains("规则.xlsx");
    }

    /** Presses the button, and says what the window says then; nothing has changed. */
    private String told() {
        String name = cell("name", 1);
        long before = version();
        on.press("rules-from");
        on.until(() -> on.session().notices().latest().get() instanceof Notices.Notice notice && notice.isProblem());
        assertThat(cell("name", 1)).isEqualTo(name);
        assertThat(canSave()).isFalse();
        assertThat(version()).isEqualTo(before);
        return Objects.requireNonNull(fx(() -> on.session().notices().latest().get())).text();
    }

    @Test
    void aWordInPlaceOfANumberIsRefusedAtItsCell() {
        Grid grid = on.find("rules-grid");
        on.enter(grid, "ahead", "value", "很多");
        assertThat(fx(grid::refusedEdits)).hasSize(1);
        on.until(() -> grid.lookup(".grid-message").isVisible());
        assertThat(fx(() -> ((Label) grid.lookup(".grid-message")).getText())).contains("很多");
        assertThat(cell("ahead", 1)).isEqualTo("10");
    }
}
