package gangmu.ui.plantree;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.ui.SmallPlan;
import gangmu.ui.WindowOn;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.ClipboardText;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The task tree through the real window: every way to edit it, to find in it, and the pane of the chosen item. */
class TreeScreenTest {
    @TempDir
    private Path temp;
    private SmallPlan small;
    private WindowOn on;
    private Grid grid;

    @BeforeEach
    void open() {
        small = new SmallPlan(temp.resolve("w"));
        on = new WindowOn(temp.resolve("settings.properties"));
        on.open(temp.resolve("w"));
        on.go(Place.TREE);
        grid = on.tree().grid();
        fx(() -> {
            on.tree().model().grid().expandAll();
            return true;
        });
    }

    @AfterEach
    void close() {
        on.close();
    }

    private PlanTree tree() {
        return new PlanTree(on.session().workspace().snapshot(), small.plan);
    }

    private Item item(UUID id) {
        return Objects.requireNonNull(tree().find(id));
    }

    /** The codes and names of the plan in order. */
    private List<String> names() {
        return tree().inOrder().stream().map(item -> item.code() + " " + item.name()).toList();
    }

    /** What the table shows. */
    private List<String> shown() {
        return fx(() -> {
            var model = on.tree().model().grid();
            return java.util.stream.IntStream.range(0, model.rowCount()).mapToObj(row -> model.text(row, 0)).toList();
        });
    }

    private Grid paneGrid(String id) {
        return on.find(id);
    }

    private void tab(String id) {
        fx(() -> {
            TabPane tabs = (TabPane) on.window.scene().lookup("#pane-tabs");
            tabs.getTabs().stream().filter(tab -> tab.getId().equals(id)).forEach(tabs.getSelectionModel()::select);
            return true;
        });
        on.settled();
    }

    @Test
    void cellsAreEditedInPlaceAndUndoneAndRedone() {
        on.enter(grid, small.behind, "name", "一级保护区搬迁");
        assertThat(item(small.behind).name()).isEqualTo("一级保护区搬迁");
        on.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
        on.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(item(small.behind).name()).isEqualTo("一级保护区搬迁");
        on.press("undo");
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
        on.press("redo");
        on.enter(grid, small.behind, "lead", "园林");
        assertThat(item(small.behind).lead()).isEqualTo(small.forestry);
        on.enter(grid, small.behind, "bar", "64");
        on.settled();
        assertThat(fx(() -> on.tree().model().result(small.behind)).progress()).isEqualByComparingTo("64");
    }

    @Test
    void keysTypedIntoAFieldOrIntoThePaneNeverReachThePlan() {
        on.enter(grid, small.behind, "name", "搬迁");
        long before = on.session().workspace().journal().position();
        fx(() -> {
            on.window.scene().lookup("#tree-search").requestFocus();
            return true;
        });
        on.type("搬");
        for (KeyCode[] keys : new KeyCode[][] {{KeyCode.CONTROL, KeyCode.Z}, {KeyCode.CONTROL, KeyCode.Z},
                {KeyCode.CONTROL, KeyCode.Y}, {KeyCode.CONTROL, KeyCode.A}, {KeyCode.CONTROL, KeyCode.X},
                {KeyCode.CONTROL, KeyCode.V}, {KeyCode.DELETE}, {KeyCode.INSERT}, {KeyCode.CONTROL, KeyCode.DELETE},
                {KeyCode.CONTROL, KeyCode.ENTER}, {KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP}}) {
            on.keys(keys);
        }
        fx(() -> {
            ((TextInputControl) on.window.scene().lookup("#tree-search")).clear();
            return true;
        });
        on.on(grid, small.behind, "name");
        tab("tab-milestones");
        Grid milestones = paneGrid("milestones-grid");
        on.on(milestones, fx(() -> milestones.model().rowKey(0)), "due");
        on.keys(KeyCode.CONTROL, KeyCode.DELETE);
        on.keys(KeyCode.INSERT);
        on.keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(on.session().workspace().journal().position()).isEqualTo(before);
        assertThat(item(small.behind).name()).isEqualTo("搬迁");
        on.on(grid, small.behind, "name");
        Button undo = on.find("undo");
        assertThat(fx(() -> undo.getTooltip().getText())).isEqualTo("撤销：修改 1.1.2 名称，1 处  Ctrl+Z");
        on.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
    }

    @Test
    void aWorkspaceWithoutAPlanShowsEveryScreenAndTheWayOn() {
        on.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(on.desktop.asked).singleElement().asString().contains("整个规划");
        assertThat(on.session().view().get().plan()).isNull();
        for (Place place : Place.values()) {
            on.go(place);
        }
        on.go(Place.TREE);
        on.picture("tree-without-plan");
        Label hint = fx(() -> (Label) grid.lookup(".hint"));
        assertThat(fx(() -> hint.getText())).contains("设置").contains("Ctrl+Y");
        on.keys(KeyCode.CONTROL, KeyCode.ENTER);
        on.keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
    }

    @Test
    void aPastedBlockIsOneChangeSet() {
        fx(() -> {
            grid.setClipboard(new ClipboardText() {
                @Override
                public @Nullable String read() {
                    return "瞭望平台\n有序疏解\n生态补偿\n";
                }

                @Override
                public void write(String text) {
                }
            });
            return true;
        });
        long before = on.session().workspace().journal().position();
        on.on(grid, small.project, "name");
        on.keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(names()).containsExactly("1 生态文明建设", "1.1 水库保护与保水体系", "1.1.1 瞭望平台", "1.1.2 有序疏解",
                "1.1.3 生态补偿");
        assertThat(on.session().workspace().journal().position()).isEqualTo(before + 1);
        on.keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(item(small.behind).name()).isEqualTo("一级保护区有序疏解");
    }

    @Test
    void aPastedBlockWithABadCellIsOneChangeOnceThatCellIsMended() {
        fx(() -> {
            grid.showColumn("end", true);
            grid.setClipboard(new ClipboardText() {
                @Override
                public String read() {
                    return "2024-12-31\n什么时候\n2025-06-30\n";
                }

                @Override
                public void write(String text) {
                }
            });
            return true;
        });
        long before = on.session().workspace().journal().position();
        on.on(grid, small.project, "end");
        on.keys(KeyCode.CONTROL, KeyCode.V);
        on.settled();
        assertThat(texts("#tree-grid .grid-message")).singleElement().asString().startsWith("第 4 行").contains("什么时候", "2023-06-30");
        assertThat(fx(grid::refusedEdits)).singleElement().extracting(CellEdit::row).isEqualTo(small.behind);
        assertThat(item(small.project).end()).isNull();
        assertThat(on.session().workspace().journal().position()).isEqualTo(before);
        on.type("2025-03-31");
        on.keys(KeyCode.ENTER);
        on.settled();
        assertThat(item(small.project).end()).isEqualTo("2024-12-31");
        assertThat(item(small.behind).end()).isEqualTo("2025-03-31");
        assertThat(on.session().workspace().journal().position()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedValueSaysWhatWasExpectedAndChangesNothing() {
        fx(() -> {
            grid.showColumn("end", true);
            return true;
        });
        on.enter(grid, small.behind, "end", "什么时候");
        assertThat(fx(grid::refusedEdits)).hasSize(1);
        assertThat(item(small.behind).end()).isNull();
    }

    @Test
    void childrenAndSiblingsAreAddedAndNamedAtOnce() {
        on.on(grid, small.task, "name");
        on.press("tree-add-child");
        on.type("水源地执法能力建设");
        on.keys(KeyCode.ENTER);
        assertThat(names()).contains("1.1.4 水源地执法能力建设");
        assertThat(Objects.requireNonNull(tree().byCode("1.1.4")).kind()).isEqualTo(ItemKind.PROJECT);
        on.on(grid, small.section, "name");
        on.keys(KeyCode.INSERT);
        on.type("绿色高质量发展");
        on.keys(KeyCode.ENTER);
        assertThat(names()).last().isEqualTo("2 绿色高质量发展");
        on.on(grid, small.behind, "name");
        on.keys(KeyCode.CONTROL, KeyCode.ENTER);
        on.keys(KeyCode.ESCAPE);
        assertThat(names()).contains("1.1.2.1 新举措");
    }

    @Test
    void aBranchIsDeletedAfterAskingWithItsCountAndComesBack() {
        List<String> before = names();
        on.on(grid, small.task, "name");
        on.desktop.yes = false;
        on.press("tree-delete");
        assertThat(names()).isEqualTo(before);
        on.desktop.yes = true;
        on.press("tree-delete");
        assertThat(on.desktop.asked).hasSize(2).last().asString().contains("4");
        assertThat(names()).containsExactly("1 生态文明建设");
        on.press("undo");
        assertThat(names()).isEqualTo(before);
        assertThat(tree().milestones(small.behind)).hasSize(1);
    }

    @Test
    void severalRowsAreChosenAndDeletedTogether() {
        on.on(grid, small.project, "name");
        on.keys(KeyCode.SHIFT, KeyCode.DOWN);
        on.keys(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(on.desktop.asked).singleElement().asString().contains("2");
        assertThat(names()).containsExactly("1 生态文明建设", "1.1 水库保护与保水体系", "1.1.3 上游横向生态保护补偿");
    }

    @Test
    void rowsMoveUpDownInAndOut() {
        on.on(grid, small.behind, "name");
        on.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(tree().children(small.task)).extracting(Item::id).startsWith(small.behind, small.project);
        on.keys(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(tree().children(small.task)).extracting(Item::id).startsWith(small.project, small.behind);
        on.press("tree-indent");
        assertThat(item(small.behind).parent()).isEqualTo(small.project);
        on.on(grid, small.behind, "name");
        on.press("tree-outdent");
        assertThat(item(small.behind).parent()).isEqualTo(small.task);
        on.press("undo");
        on.press("undo");
        assertThat(item(small.behind).parent()).isEqualTo(small.task);
    }

    @Test
    void rowsAreDraggedElsewhere() {
        on.on(grid, small.behind, "name");
        Bounds from = cell(small.behind);
        Bounds to = cell(small.section);
        on.robot.drag(from.getMinX() - 18, from.getCenterY(), MouseButton.PRIMARY)
                .moveTo(to.getMinX() - 18, to.getCenterY() + 3).dropTo(to.getMinX() - 18, to.getCenterY());
        on.settled();
        assertThat(item(small.behind).parent()).isEqualTo(small.section);
    }

    private Bounds cell(UUID row) {
        return fx(() -> {
            var node = Objects.requireNonNull(grid.cellNode(row, "code"));
            return node.localToScreen(node.getBoundsInLocal());
        });
    }

    @Test
    void columnsAreChosenAndRemembered() {
        assertThat(fx(grid::shownColumns)).contains("kind", "code", "name", "lead", "group", "bar", "verdict",
                "evidence");
        fx(() -> {
            grid.columnItems().stream().filter(each -> each instanceof javafx.scene.control.CheckMenuItem check
                    && List.of("权重", "配合单位", "时间进度", "计划进度", "完成时限").contains(check.getText()))
                    .forEach(each -> {
                        ((javafx.scene.control.CheckMenuItem) each).setSelected(true);
                        each.fire();
                    });
            return true;
        });
        assertThat(fx(grid::shownColumns)).contains("weight", "cooperating", "elapsed", "planned", "end");
        fx(() -> {
            on.window.theme(true);
            on.window.language(java.util.Locale.ENGLISH);
            return true;
        });
        on.go(Place.TREE);
        assertThat(fx(() -> on.tree().grid().shownColumns())).contains("weight", "cooperating", "elapsed");
    }

    @Test
    void itemsAreFoundByNameCodeUnitAndPinyinInitials() {
        for (String typed : List.of("疏解", "1.1.2", "水务", "yxsj", "qswj")) {
            fx(() -> {
                on.robot.lookup("#tree-search").queryTextInputControl().setText(typed);
                return true;
            });
            on.settled();
            assertThat(shown()).as(typed).containsExactly("1", "1.1", "1.1.2");
        }
        on.press("tree-clear");
        assertThat(shown()).hasSize(5);
    }

    @Test
    void filtersCombineAndARowMadeUnderOneStaysInSight() {
        check("filter-kinds", ItemKind.PROJECT);
        assertThat(shown()).containsExactly("1", "1.1", "1.1.1", "1.1.2");
        check("filter-verdicts", gangmu.assessment.ItemVerdict.BEHIND.ordinal());
        assertThat(shown()).containsExactly("1", "1.1", "1.1.2");
        on.on(grid, small.behind, "name");
        on.press("tree-add-sibling");
        on.keys(KeyCode.ESCAPE);
        assertThat(shown()).containsExactly("1", "1.1", "1.1.2", "1.1.4");
        on.press("tree-clear");
        check("filter-units", 0);
        assertThat(shown()).containsExactly("1", "1.1", "1.1.2");
        on.press("tree-clear");
        check("filter-groups", 0);
        assertThat(shown()).containsExactly("1", "1.1", "1.1.2");
        on.press("tree-clear");
        on.robot.clickOn("未达到进度 3");
        on.settled();
        assertThat(shown()).containsExactly("1", "1.1", "1.1.2", "1.1.4", "1.1.3");
    }

    private <T> void check(String id, T value) {
        CheckComboBox<T> box = on.find(id);
        fx(() -> {
            box.getCheckModel().check(value);
            return true;
        });
        on.settled();
    }

    private void check(String id, int index) {
        CheckComboBox<?> box = on.find(id);
        fx(() -> {
            box.getCheckModel().check(index);
            return true;
        });
        on.settled();
    }

    @Test
    void thePaneShowsAndEditsFactsPlanProgressAndHistory() {
        on.on(grid, small.behind, "name");
        assertThat(texts(".pane .verdict-box .label")).anyMatch(text -> text.contains("31%"));
        Grid facts = paneGrid("facts-grid");
        on.enter(facts, Item.GROUP, "value", "");
        on.enter(facts, Item.CONTENT, "value", "首批三个村");
        assertThat(item(small.behind).entity().get(Item.CONTENT)).isEqualTo("首批三个村");
        tab("tab-milestones");
        on.press("milestone-add");
        assertThat(tree().milestones(small.behind)).hasSize(2);
        tab("tab-progress");
        on.enter(paneGrid("progress-grid"), small.period, "progress", "52");
        assertThat(fx(() -> on.tree().model().result(small.behind)).met()).isTrue();
        tab("tab-history");
        Grid history = paneGrid("history-grid");
        assertThat(fx(() -> history.model().rowCount())).isGreaterThanOrEqualTo(3);
    }

    private List<String> texts(String selector) {
        return fx(() -> on.window.scene().getRoot().lookupAll(selector).stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList());
    }
}
