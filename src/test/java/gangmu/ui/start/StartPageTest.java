package gangmu.ui.start;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Snapshot;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.ui.WindowOn;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done from the start page, done with it. */
class StartPageTest {
    @TempDir
    private Path temp;
    private WindowOn on;

    @BeforeEach
    void show() {
        on = new WindowOn(temp.resolve("settings.properties"));
    }

    @AfterEach
    void close() {
        on.close();
    }

    private void opened() {
        on.until(() -> on.window.session() != null);
        on.settled();
    }

    @Test
    void aNewPlanIsMadeInTwoSteps() {
        on.desktop.folder = temp.resolve("new");
        fx(() -> {
            javafx.application.Platform.runLater(() -> on.window.opening().makeNew());
            return true;
        });
        on.until(() -> on.robot.lookup("#new-plan-name").tryQuery().isPresent());
        on.until(() -> on.robot.lookup("#wizard-next").query().isDisabled());
        fx(() -> {
            on.robot.lookup("#new-plan-name").queryAs(TextField.class).setText("密云区“十五五”规划");
            return true;
        });
        on.until(() -> !on.robot.lookup("#wizard-next").query().isDisabled());
        on.dialog("new-plan-1");
        on.robot.clickOn("#wizard-next");
        on.until(() -> on.robot.lookup("#wizard-finish").tryQuery().isPresent());
        on.dialog("new-plan-2");
        on.robot.clickOn("#wizard-finish");
        opened();
        Snapshot snapshot = on.session().workspace().snapshot();
        Plan plan = PlanTree.plans(snapshot).getFirst();
        assertThat(plan.name()).isEqualTo("密云区“十五五”规划");
        assertThat(Reports.periods(snapshot, plan.id())).singleElement()
                .satisfies(period -> assertThat(period.dataDate()).hasToString("2026-12-31"));
    }

    @Test
    void theNextPlanIsMadeInThreeStepsFromTheWorkspaceOfTheOneBefore() {
        new SmallPlan(temp.resolve("before"));
        on.desktop.folder = temp.resolve("before");
        on.robot.clickOn("#start-next");
        on.until(() -> on.robot.lookup("#new-plan-name").tryQuery().isPresent());
        fx(() -> {
            on.robot.lookup("#new-plan-name").queryAs(TextField.class).setText("密云区“十五五”规划");
            return true;
        });
        on.until(() -> !on.robot.lookup("#wizard-next").query().isDisabled());
        on.robot.clickOn("#wizard-next");
        on.until(() -> on.robot.lookup("#next-plan-summary").tryQuery().isPresent());
        on.until(() -> on.robot.lookup("#next-plan-summary").queryAs(Labeled.class).getText().startsWith("结转项目 1 个"));
        on.dialog("next-plan-2");
        on.robot.clickOn("#wizard-next");
        on.until(() -> on.robot.lookup("#wizard-finish").tryQuery().isPresent());
        on.desktop.folder = temp.resolve("next");
        on.robot.clickOn("#wizard-finish");
        opened();
        on.until(() -> on.robot.lookup("#next-plan-told").tryQuery().isPresent());
        on.dialog("next-plan-told");
        Plan plan = PlanTree.plans(on.session().workspace().snapshot()).getFirst();
        assertThat(plan.name()).isEqualTo("密云区“十五五”规划");
        assertThat(plan.entity().get(Plan.PREDECESSOR)).contains("十四五");
        fx(() -> {
            on.robot.lookup("#next-plan-told").query().getScene().getWindow().hide();
            return true;
        });
    }

    @Test
    void daysThatDoNotFitAreRefusedBelowTheirFieldsBeforeAnythingIsMade() {
        fx(() -> {
            javafx.application.Platform.runLater(() -> on.window.opening().makeNew());
            return true;
        });
        on.until(() -> on.robot.lookup("#new-plan-name").tryQuery().isPresent());
        fx(() -> {
            on.robot.lookup("#new-plan-name").queryAs(TextField.class).setText("规划");
            return true;
        });
        day("new-plan-start", "2031-01-01");
        refused("new-plan-end", "晚于开始日期", "#wizard-next");
        day("new-plan-start", "2026-01-01");
        taken("new-plan-end", "#wizard-next");
        on.robot.clickOn("#wizard-next");
        on.until(() -> on.robot.lookup("#wizard-finish").tryQuery().isPresent());
        taken("new-plan-data-date", "#wizard-finish");
        typed("new-plan-data-date", "2031-01-01");
        refused("new-plan-data-date", "规划期内", "#wizard-finish");
        on.dialog("new-plan-refused");
        typed("new-plan-data-date", "2026-06-30");
        taken("new-plan-data-date", "#wizard-finish");
        typed("new-plan-data-date", "2026年9月");
        on.until(() -> on.robot.lookup("#new-plan-data-date").queryAs(DatePicker.class).getEditor().getText().equals("2026-09-30"));
        // What is no day stays to be mended, and nothing is put in its place.
        typed("new-plan-data-date", "明年");
        refused("new-plan-data-date", "“明年”不是日期", "#wizard-finish");
        on.until(() -> on.robot.lookup("#new-plan-data-date").queryAs(DatePicker.class).getEditor().getText().equals("明年"));
        typed("new-plan-data-date", "2026.6.30");
        taken("new-plan-data-date", "#wizard-finish");
        on.robot.clickOn("#wizard-cancel");
        on.until(() -> on.robot.lookup("#wizard-cancel").tryQuery().isEmpty());
        assertThat(on.window.session()).isNull();
    }

    private void day(String field, String day) {
        fx(() -> {
            on.robot.lookup("#" + field).queryAs(DatePicker.class).setValue(LocalDate.parse(day));
            return true;
        });
    }

    /** Typed by hand, and then on to the next field. */
    private void typed(String field, String text) {
        fx(() -> {
            DatePicker picker = on.robot.lookup("#" + field).queryAs(DatePicker.class);
            picker.requestFocus();
            picker.getEditor().setText(text);
            return true;
        });
        on.robot.push(KeyCode.TAB);
    }

    private void refused(String field, String reason, String button) {
        on.until(() -> on.robot.lookup("#" + field + "-problem").queryAs(Labeled.class).getText().contains(reason));
        on.until(() -> on.robot.lookup(button).query().isDisabled());
    }

    private void taken(String field, String button) {
        on.until(() -> on.robot.lookup("#" + field + "-problem").queryAs(Labeled.class).getText().isEmpty());
        on.until(() -> !on.robot.lookup(button).query().isDisabled());
    }

    @Test
    void theSampleIsMadeFromItsFiles() {
        on.desktop.folder = temp.resolve("sample");
        on.robot.clickOn("#start-sample");
        opened();
        assertThat(Objects.requireNonNull(fx(() -> on.session().view().get().assessment())).countIndicators(null).met())
                .isEqualTo(23);
    }

    @Test
    void aWorkspaceIsOpenedAndOfferedAgain() {
        new SmallPlan(temp.resolve("w"));
        on.desktop.folder = temp.resolve("w");
        on.robot.clickOn("#start-open");
        opened();
        fx(() -> on.window.start());
        on.robot.clickOn("#recent-0");
        opened();
        assertThat(on.session().workspace().folder()).isEqualTo(temp.resolve("w"));
    }

    @Test
    void whatSomebodyElseHasOpenIsLookedAtWithTheTimeOfTheSnapshotAndOpenedOnceItIsFree() {
        SmallPlan.onDisk(temp.resolve("w"));
        on.desktop.folder = temp.resolve("w");
        try (Workspace elsewhere = TestWorkspaces.open(temp.resolve("w"))) {
            on.robot.clickOn("#start-open");
            on.until(() -> on.find("start-remedy").isVisible());
            on.robot.clickOn("#start-remedy");
            opened();
            assertThat(((Labeled) fx(() -> on.window.scene().lookup("#snapshot .label"))).getText()).contains("2023-07-10 09:00");
            assertThat(elsewhere.readOnly()).isFalse();
        }
        on.picture("snapshot-banner");
        on.robot.clickOn("#reopen");
        on.until(() -> on.window.session() != null && !on.session().workspace().readOnly());
        opened();
    }

    @Test
    void whatCannotBeOpenedIsSaidAndNothingIsChanged() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("不是工作区"));
        on.desktop.folder = folder;
        on.robot.clickOn("#start-open");
        on.until(() -> !((Labeled) on.find("start-message")).getText().isEmpty());
        assertThat(((Labeled) on.find("start-message")).getText()).contains("不是工作区");
        assertThat(folder).isEmptyDirectory();
        assertThat(fx(() -> on.find("start-sample").isDisabled())).isFalse();
    }

    @Test
    void languageAndThemeAreChosenAndKept() {
        on.robot.clickOn("English");
        on.until(() -> ((Labeled) on.window.scene().lookup("#start-new")).getText().startsWith("New"));
        on.robot.clickOn("Dark");
        on.until(() -> on.window.scene().getRoot().getStyleClass().contains("dark"));
        assertThat(temp.resolve("settings.properties")).content().contains("language=en", "theme=dark");
        fx(() -> {
            on.window.language(Locale.SIMPLIFIED_CHINESE);
            on.window.theme(false);
            return true;
        });
    }
}
