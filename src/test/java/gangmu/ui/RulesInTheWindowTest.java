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
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.planworkbook.ExportPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the window shows the rules, their draft and its preview; what they are held to is the matter of their model. */
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
    void whatContradictsItselfIsToldBesideItsFieldAndTheDraftIsDropped() {
        Grid grid = on.find("rules-grid");
        on.enter(grid, "onPace", "value", "20");
        assertThat(cell("onPace", 2)).contains("超前线");
        assertThat(canSave()).isFalse();
        assertThat(on.<Grid>find("rules-preview").model().rowCount()).isZero();
        on.press("rules-drop");
        assertThat(cell("onPace", 2)).isEmpty();
        assertThat(fx(() -> on.find("rules-drop").isDisabled())).isTrue();
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
