package gangmu.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.ReportText;
import gangmu.plan.PlanProblem;
import gangmu.plan.PlanTree;
import gangmu.status.office.SheetLayout;
import gangmu.ui.SmallPlan;
import gangmu.ui.WindowOn;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.GridModel;
import gangmu.ui.shell.Place;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusScreenTest {
    @TempDir
    Path temp;

    @Test
    void figuresAreFollowedReportsAreWrittenCheckedAndRewritten() throws Exception {
        SmallPlan small = new SmallPlan(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            WindowOn.fx(() -> {
                on.window.language(Locale.SIMPLIFIED_CHINESE);
                return true;
            });
            on.open(temp.resolve("w"));
            on.settled();
            WindowOn.fx(() -> {
                on.<Hyperlink>find("trail-projects").fire();
                return true;
            });
            on.settled();
            on.until(() -> text(on, "figure-said").startsWith("达到进展要求的重点项目：1 个"));
            assertThat(WindowOn.fx(() -> text(on, "figure-said"))).contains("来源 1 项");
            on.picture("status-figures");

            tab(on, "tab-problem");
            on.press("add-problem");
            on.settled();
            assertThat(on.session().view().get().snapshot().count(PlanProblem.KIND)).isEqualTo(1);

            tab(on, "tab-sheet_layout");
            on.press("add-sheet_layout");
            on.settled();
            WindowOn.fx(() -> {
                Grid layouts = on.find("sheet_layout-table");
                layouts.model().edit(CellEdits.typed(new CellEdit(layouts.model().rowKey(0), "columns", "名称，完成比例、评估结论")));
                return true;
            });
            on.settled();
            assertThat(new SheetLayout(on.session().view().get().snapshot().all(SheetLayout.KIND).iterator().next()).columns())
                    .containsExactly("name", "progress", "verdict");
            String refused = WindowOn.fx(() -> {
                Grid grid = on.find("sheet_layout-table");
                return grid.model().edit(CellEdits.typed(new CellEdit(grid.model().rowKey(0), "columns", "名称、不存在的栏目")));
            }).toCompletableFuture().thenApply(outcome -> outcome.refused().getFirst().message()).get(10, TimeUnit.SECONDS);
            assertThat(refused).contains("不存在的栏目");
            GridModel layouts = WindowOn.fx(() -> on.<Grid>find("sheet_layout-table").model());
            assertThat(WindowOn.fx(() -> layouts.text(0, layouts.columns().size() - 1)))
                    .isEqualTo("名称、完成比例、评估结论");

            tab(on, "tab-texts");
            WindowOn.fx(() -> {
                on.<TextArea>find("report-text").setText("共有[[projects.total]]个项目。");
                return true;
            });
            on.press("text-save");
            on.settled();
            assertThat(on.session().view().get().snapshot().all(ReportText.KIND)).hasSize(1);

            Path template = temp.resolve("模板.docx");
            try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(template)) {
                document.createParagraph().createRun().setText("[[#结语]]全区共[[tasks.total]]项任务。");
                document.write(out);
            }
            on.desktop.files = List.of(template);
            on.press("text-template");
            on.settled();
            WindowOn.fx(() -> {
                ListView<?> places = on.find("report-slots");
                places.getSelectionModel().selectLast();
                assertThat(on.<TextArea>find("report-text").getText()).isEqualTo("全区共[[tasks.total]]项任务。");
                on.<TextArea>find("report-text").setText("再接再厉。");
                return true;
            });
            on.press("text-save");
            on.settled();
            assertThat(on.session().view().get().snapshot().all(ReportText.KIND)).extracting(text -> new ReportText(text).slot())
                    .contains("结语");
            on.picture("status-texts");

            tab(on, "tab-exports");
            on.desktop.target = temp.resolve("报告.docx");
            on.press("export-report");
            on.until(() -> on.desktop.opened.contains(temp.resolve("报告.docx")));
            on.desktop.target = temp.resolve("表.xlsx");
            on.press("export-status");
            on.until(() -> on.desktop.opened.contains(temp.resolve("表.xlsx")));
            assertThat(Files.size(temp.resolve("表.xlsx"))).isPositive();
            on.picture("status-exports");

            tab(on, "tab-draft");
            on.desktop.files = java.util.List.of(temp.resolve("报告.docx"));
            on.press("check-draft");
            on.settled();
            on.until(() -> text(on, "draft-said").contains("，0 处不一致"));
            WindowOn.fx(() -> {
                on.session().edit().set(PlanTree.plans(on.session().workspace().snapshot()).getFirst().id(),
                        new gangmu.usecase.editing.EditPlan.FieldEdit(new gangmu.usecase.editing.EditPlan.Subject(
                                gangmu.plan.Item.KIND, small.project, small.period),
                                gangmu.period.ProgressEntry.PROGRESS, "60"));
                return true;
            });
            on.settled();
            on.press("check-draft");
            on.until(() -> !text(on, "draft-said").contains("，0 处不一致"));
            on.picture("status-draft");
            for (String each : java.util.List.of("tab-checks", "tab-measure", "tab-opinion", "tab-sheet_layout")) {
                tab(on, each);
                on.picture("status-" + each);
            }
            on.go(Place.OVERVIEW);
            on.until(() -> on.window.scene().lookup("#count-projects-behind") != null);
            on.picture("overview-with-trails");
            WindowOn.fx(() -> {
                on.<Hyperlink>find("count-projects-behind").fire();
                return true;
            });
            on.settled();
            on.until(() -> text(on, "figure-said").startsWith("未达到进展要求的重点项目"));
        }
    }

    /** The text of a label, empty while it is not in the window yet. */
    private static String text(WindowOn on, String id) {
        return on.window.scene().lookup("#" + id) instanceof Label label ? label.getText() : "";
    }

    private static void tab(WindowOn on, String id) {
        WindowOn.fx(() -> {
            TabPane tabs = on.find("status-tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).findFirst().orElseThrow());
            return true;
        });
        on.settled();
    }
}
