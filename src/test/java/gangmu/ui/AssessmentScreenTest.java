package gangmu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessor;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.period.IndicatorValue;
import gangmu.sample.SampleWorkspace;
import gangmu.status.Findings;
import gangmu.ui.controls.CourseChart;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.GridColumn;
import gangmu.ui.controls.grid.GridModel;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.AssessmentSheet;
import gangmu.ui.shell.Destination.Which;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 评估 in the window, on the sample: overruling, findings, comparing, rules; pictures under target/screenshots. */
class AssessmentScreenTest {
    @TempDir
    private Path temp;

    @Test
    void verdictsAreOverruledFindingsDismissedPeriodsComparedAndRulesSavedInTheWindow() {
        Path folder = SampleWorkspace.copy(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.open(folder);
            on.picture("overview-sample");
            press(on, "overview-by-leader");
            on.picture("overview-sample-by-leader");
            overrule(on);
            dismiss(on);
            show(on, AssessmentSheet.COMPARE);
            assertThat(on.<Grid>find("comparison-grid").model().rowCount()).isGreaterThan(100);
            on.picture("assessment-compare");
            rules(on);
        }
    }

    private static void overrule(WindowOn on) {
        UUID behind = on.session().view().get().assessment().items().values().stream()
                .filter(result -> result.verdict() == ItemVerdict.BEHIND && result.counted()).findFirst()
                .map(ItemResult::item).orElseThrow();
        go(on, new Destination.ItemVerdicts(new Which.Judged(ItemVerdict.BEHIND), behind));
        on.picture("assessment-items");
        ComboBox<Enum<?>> verdict = on.find("item-override-verdict");
        TextField reason = on.find("item-override-reason");
        Button save = on.find("item-override-save");
        WindowOn.fx(() -> {
            verdict.setValue(ItemVerdict.NEARLY);
            reason.setText("主体工程已完工，计量滞后");
            save.fire();
            return true;
        });
        on.until(() -> result(on, behind).overruled() != null);
        assertThat(result(on, behind).verdict()).isEqualTo(ItemVerdict.NEARLY);
        assertThat(result(on, behind).computed()).isEqualTo(ItemVerdict.BEHIND);
        go(on, new Destination.ItemVerdicts(new Which.Overruled(Destination.Overruling.OVERRULED), behind));
        assertThat(on.<Grid>find("assessment-grid").model().rowCount()).isEqualTo(1);
        on.picture("assessment-overruled");
        show(on, AssessmentSheet.INDICATORS);
        Grid grid = on.find("assessment-indicators-grid");
        WindowOn.fx(() -> {
            grid.select(grid.model().rowKey(3));
            return true;
        });
        theCourseIsDrawn(on);
        on.picture("assessment-indicators");
    }

    /** What was due, what was reported period by period, and where it goes at this pace. */
    private static void theCourseIsDrawn(WindowOn on) {
        CourseChart chart = on.find("indicator-course");
        var lines = WindowOn.fx(() -> chart.getData().stream().map(line -> line.getData().stream()
                .map(dot -> dot.getYValue().doubleValue()).toList()).toList());
        assertThat(lines).hasSize(3);
        // 人均公园绿地面积: from 14.98 to 15.5, reported at the ends of 2021 and 2022.
        assertThat(lines.get(0)).startsWith(14.98).endsWith(15.5);
        assertThat(lines.get(1)).startsWith(14.98).endsWith(15.19).hasSizeGreaterThan(2);
        assertThat(lines.get(2)).startsWith(15.19).hasSize(2);
    }

    private static ItemResult result(WindowOn on, UUID item) {
        return Objects.requireNonNull(on.session().view().get().assessment().items().get(item));
    }

    private static void dismiss(WindowOn on) {
        show(on, AssessmentSheet.FINDINGS);
        on.picture("assessment-findings");
        Grid grid = on.find("findings-grid");
        int open = Findings.of(on.session().view().get().assessment()).size();
        assertThat(grid.model().rowCount()).isEqualTo(open).isPositive();
        TextField reason = on.find("finding-reason");
        Button dismiss = on.find("finding-dismiss");
        WindowOn.fx(() -> {
            grid.select(grid.model().rowKey(0));
            reason.setText("已核实，情况属实");
            dismiss.fire();
            return true;
        });
        on.until(() -> grid.model().rowCount() == open - 1);
    }

    private static void rules(WindowOn on) {
        show(on, AssessmentSheet.RULES);
        press(on, "rules-local-ratio");
        Grid preview = on.find("rules-preview");
        on.until(() -> preview.model().rowCount() > 0);
        assertThat(marks(preview)).extracting(VerdictMark::word).contains("黄牌");
        ownWords(on);
        on.picture("assessment-rules");
        long version = Assessor.rulesOf(on.session().view().get().snapshot(),
                on.session().view().get().plan().id()).version();
        press(on, "rules-save");
        on.until(() -> on.session().view().get().assessment().rules().version() == version + 1);
        on.settled();
        go(on, new Destination.ItemVerdicts(new Which.RulersDisagree(), null));
        on.picture("assessment-by-ratio");
        everyScreenUsesTheWordsAndColoursOf(on, "红牌");
    }

    /** The rules are written in people's words, and typed in them. */
    private static void ownWords(WindowOn on) {
        Grid grid = on.find("rules-grid");
        int column = 1;
        GridModel model = grid.model();
        assertThat(WindowOn.fx(() -> text(grid, "nearly", 0))).contains("应达进度的 %");
        assertThat(WindowOn.fx(() -> text(grid, "jump", 0))).contains("百分点");
        List<String> shown = WindowOn.fx(() -> List.of(text(grid, "met", column), text(grid, "indicatorMet", column),
                text(grid, "colours", column)));
        assertThat(shown).containsExactly("已完成、超前、达到进度、基本达到、未到期", "提前实现、快于预期、符合预期",
                "已完成=绿、超前=绿、达到进度=绿、基本达到=黄、滞后=红、未启动=红");
        EditOutcome outcome = WindowOn.fx(() -> model.edit(CellEdits.typed(new CellEdit("wording", "value",
                "滞后=红牌，未启动=红牌（未启动），基本达到=黄牌，达到进度=绿牌，指标滞后=未达标，指标符合预期=达标")))).toCompletableFuture().join();
        assertThat(outcome.refused()).isEmpty();
        assertThat(WindowOn.fx(() -> text(grid, "wording", column)))
                .isEqualTo("滞后=红牌、未启动=红牌（未启动）、基本达到=黄牌、达到进度=绿牌、指标滞后=未达标、指标符合预期=达标");
    }

    private static String text(Grid grid, String row, int column) {
        return grid.model().text(grid.model().rowOf(row), column);
    }

    private static void everyScreenUsesTheWordsAndColoursOf(WindowOn on, String behind) {
        on.go(Place.TREE);
        CheckComboBox<?> verdicts = on.find("filter-verdicts");
        assertThat(WindowOn.fx(() -> verdicts.getItems().stream()
                .map(choice -> ((StringConverter<Object>) (StringConverter<?>) verdicts.getConverter()).toString(choice))
                .toList())).contains(behind).doesNotContain("滞后");
        WindowOn.fx(() -> {
            on.tree().model().grid().expandAll();
            return true;
        });
        assertThat(marks(on.tree().grid())).anySatisfy(mark -> {
            assertThat(mark.word()).isEqualTo(behind);
            assertThat(mark.colour()).isEqualTo("red");
        }).extracting(VerdictMark::word).doesNotContain("滞后");
        on.picture("tree-by-ratio");
        on.go(Place.INDICATORS);
        Grid values = on.find("values-grid");
        assertThat(words(on.<Grid>find("indicator-table"))).contains("未达标", "达标")
                .doesNotContain("滞后", "符合预期");
        int judged = values.model().columns().stream().map(GridColumn::key).toList().indexOf(IndicatorValue.JUDGEMENT.name());
        assertThat(WindowOn.fx(() -> values.model().choices(0, judged, ""))).contains("未达标");
        on.picture("indicators-by-ratio");
        on.go(Place.OVERVIEW);
        on.picture("overview-by-ratio");
    }

    private static List<String> words(Grid grid) {
        return marks(grid).stream().map(VerdictMark::word).toList();
    }

    /** The lights of a grid. */
    private static List<VerdictMark> marks(Grid grid) {
        return WindowOn.fx(() -> {
            List<VerdictMark> marks = new ArrayList<>();
            for (int row = 0; row < grid.model().rowCount(); row++) {
                for (int column = 0; column < grid.model().columns().size(); column++) {
                    if (grid.model().value(row, column) instanceof VerdictMark mark) {
                        marks.add(mark);
                    }
                }
            }
            return marks;
        });
    }

    private static void press(WindowOn on, String id) {
        ButtonBase button = on.find(id);
        WindowOn.fx(() -> {
            button.fire();
            return true;
        });
    }

    private static void show(WindowOn on, AssessmentSheet sheet) {
        go(on, new Destination.Assessed(sheet));
    }

    private static void go(WindowOn on, Destination destination) {
        WindowOn.fx(() -> {
            on.session().go(destination);
            return true;
        });
        on.settled();
    }
}
