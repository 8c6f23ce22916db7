package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessment.Count;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceRules;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Attribute;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.returns.comparing.CellCase;
import gangmu.sample.SampleWorkspace;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.returns.ReturnsScreen;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.ui.shell.Session;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, played through the window: start with the sample, edit the tree, attach evidence, take in a return,
 * export the status workbook.
 */
class MainJobTest {
    private static final Path SAMPLE = Path.of("sample-data").toAbsolutePath();
    @TempDir
    private Path temp;
    private WindowOn on;

    @Test
    void theMainJobIsDoneThroughTheWindow() throws IOException {
        try (WindowOn window = new WindowOn(temp.resolve("settings.properties"))) {
            on = window;
            openTheSample();
            theOverviewShowsTheFiguresOfTheReport();
            Item project = editTheTree();
            attachEvidence(project);
            takeInAReturn();
            exportTheStatusWorkbook();
        }
    }

    private void openTheSample() {
        on.desktop.folder = SampleWorkspace.copy(temp.resolve("sample"));
        on.robot.clickOn("#start-open");
        on.until(() -> on.window.session() != null);
        on.settled();
    }

    private Assessment assessment() {
        return Objects.requireNonNull(on.session().view().get().assessment());
    }

    private PlanTree tree() {
        return fx(() -> on.session().view().get().tree());
    }

    private void theOverviewShowsTheFiguresOfTheReport() {
        assertThat(figure("indicators")).isEqualTo("23");
        assertThat(figure("tasks")).isEqualTo("100");
        assertThat(figure("projects")).isEqualTo("194");
        assertThat(figure("policies")).isEqualTo("70");
        on.picture("job-1-overview");
        on.press("todo-projects-behind");
        assertThat(fx(() -> on.session().place().get().place())).isEqualTo(Place.TREE);
        assertThat(fx(() -> on.tree().model().grid().rowCount())).isGreaterThanOrEqualTo(47);
        on.picture("job-2-projects-behind");
        on.press("tree-clear");
    }

    private String figure(String key) {
        return ((Labeled) on.find("figure-" + key)).getText();
    }

    private Item editTheTree() {
        List<Item> before = tree().inOrder();
        Item project = before.stream().filter(item -> item.kind() == ItemKind.PROJECT).findFirst().orElseThrow();
        fx(() -> {
            on.session().go(new Destination.OneItem(project.id()));
            return true;
        });
        on.settled();
        Grid grid = on.tree().grid();
        on.enter(grid, project.id(), "name", project.name() + "（一期）");
        assertThat(item(project.id()).name()).isEqualTo(project.name() + "（一期）");
        on.on(grid, project.id(), "name");
        on.press("tree-add-sibling");
        on.type("新增的瞭望平台");
        on.keys(KeyCode.ENTER);
        Item added = tree().inOrder().stream().filter(item -> item.name().equals("新增的瞭望平台")).findFirst()
                .orElseThrow();
        assertThat(assessment().count(ItemKind.PROJECT)).isEqualTo(new Count(242, 194));
        on.on(grid, added.id(), "name");
        on.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(tree().children(project.parent())).extracting(Item::id).containsSubsequence(added.id(), project.id());
        on.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(tree().children(project.parent())).extracting(Item::id).containsSubsequence(project.id(), added.id());
        // What it was called, that it was there, and what the project was called.
        on.press("undo");
        on.press("undo");
        on.press("undo");
        assertThat(tree().inOrder().stream().map(Item::name)).contains(project.name()).doesNotContain("新增的瞭望平台");
        assertThat(assessment().count(ItemKind.PROJECT)).isEqualTo(new Count(241, 194));
        return project;
    }

    private Item item(UUID id) {
        return Objects.requireNonNull(tree().find(id));
    }

    private void attachEvidence(Item project) throws IOException {
        Grid grid = on.tree().grid();
        on.on(grid, project.id(), "name");
        fx(() -> {
            TabPane tabs = on.find("pane-tabs");
            tabs.getSelectionModel().select(3);
            return true;
        });
        on.settled();
        int before = evidence(project).size();
        Path photo = Files.writeString(temp.resolve("现场照片说明.txt"), "首批建成");
        on.desktop.files = List.of(photo);
        on.press("evidence-attach");
        assertThat(evidence(project)).hasSize(before + 1);
        fx(() -> {
            FileDrop.drop(on.find("evidence-pane"), List.of(photo));
            return true;
        });
        on.settled();
        assertThat(evidence(project)).hasSize(before + 1);
        Evidence kept = evidence(project).stream().filter(e -> e.fileName().equals("现场照片说明.txt")).findFirst()
                .orElseThrow();
        Grid list = on.find("evidence-grid");
        on.on(list, kept.id(), "file");
        on.press("evidence-open");
        assertThat(on.desktop.opened).hasSize(1);
        assertThat(on.desktop.opened.getFirst()).hasContent("首批建成");
        on.picture("job-3-evidence");
    }

    private List<Evidence> evidence(Item item) {
        return EvidenceRules.evidenceOf(fx(() -> on.session().view().get().snapshot()), item.id());
    }

    private void takeInAReturn() {
        on.go(Place.RETURNS);
        ReturnsScreen screen = (ReturnsScreen) fx(() -> Objects.requireNonNull(on.window.shell())
                .screen(Place.RETURNS));
        changeWhatTheReturnChangesToo();
        long before = on.session().workspace().journal().position();
        fx(() -> {
            FileDrop.drop(on.find("returns-drop"), List.of(SAMPLE.resolve("try").resolve("conflict-qushuiwuju.xlsx")));
            return true;
        });
        on.settled();
        var file = fx(() -> screen.model().files().getFirst());
        assertThat(file.preview().count(CellCase.CONFLICT)).isPositive();
        assertThat(file.preview().count(CellCase.THEIRS)).isPositive();
        Grid grid = on.find("returns-grid");
        long calling = file.preview().cells().stream().filter(c -> c.outcome() == CellCase.CONFLICT
                || c.outcome() == CellCase.ASKED || c.outcome() == CellCase.REFUSED).count();
        assertThat((long) fx(() -> grid.model().rowCount())).as("what calls for a decision; the rest is folded").isEqualTo(calling);
        assertThat(on.session().workspace().journal().position()).isEqualTo(before);
        on.picture("job-4-comparison");
        Button finish = on.find("returns-finish");
        int chosen = fx(file::toBeTaken);
        assertThat(finish.getText()).contains(Integer.toString(chosen));
        on.press("returns-finish");
        on.until(file::isTakenIn);
        assertThat(on.session().workspace().journal().position()).isEqualTo(before + 1);
        assertThat(file.decided().taken()).hasSize(chosen);
        on.picture("job-5-taken-in");
    }

    /** The office corrected a figure of 区水务局 since its first return: the second one is in conflict with that. */
    private void changeWhatTheReturnChangesToo() {
        Session.View view = fx(() -> on.session().view().get());
        Plan plan = Objects.requireNonNull(view.plan());
        Period period = Objects.requireNonNull(view.period());
        Item task = new PlanTree(view.snapshot(), plan.id()).inOrder().stream()
                .filter(each -> each.code().equals("1.1.1")).findFirst().orElseThrow();
        Workspace.await(new EditPlan(on.session().workspace()).set(plan.id(), new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, task.id(), period.id()), ProgressEntry.PROGRESS, "49")));
        on.settled();
    }

    private void exportTheStatusWorkbook() throws IOException {
        on.go(Place.STATUS);
        Path target = temp.resolve("状态.xlsx");
        on.desktop.target = target;
        on.desktop.opened.clear();
        on.press("export-status");
        assertThat(on.desktop.opened).containsExactly(target);
        on.picture("job-6-exported");
        Assessment now = assessment();
        try (InputStream in = Files.newInputStream(target); Workbook workbook = new XSSFWorkbook(in)) {
            Sheet summary = workbook.getSheetAt(0);
            assertThat(pair(summary, "主要指标")).isEqualTo(now.countIndicators(null)).isEqualTo(new Count(27, 23));
            assertThat(pair(summary, "其中：约束性")).isEqualTo(now.countIndicators(Attribute.BINDING));
            assertThat(pair(summary, "重点任务")).isEqualTo(now.count(ItemKind.TASK)).isEqualTo(new Count(100, 100));
            assertThat(pair(summary, "重点项目")).isEqualTo(now.count(ItemKind.PROJECT));
            assertThat(pair(summary, "重点政策")).isEqualTo(now.count(ItemKind.POLICY)).isEqualTo(new Count(70, 70));
        }
    }

    private static Count pair(Sheet summary, String name) {
        for (Row row : summary) {
            Cell first = row.getCell(0);
            if (first != null && first.getCellType() == CellType.STRING && first.getStringCellValue().equals(name)) {
                return new Count((long) row.getCell(1).getNumericCellValue(),
                        (long) row.getCell(2).getNumericCellValue());
            }
        }
        throw new AssertionError("no row " + name);
    }
}
