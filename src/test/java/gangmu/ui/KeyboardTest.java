package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Indicator;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What the whole window promises to who works it by keys, and on a small screen. */
class KeyboardTest extends SmallPlanInWindow {
    @Test
    void keysArriveAsSoonAsAWorkspaceIsOpen() {
        on.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        on.settled();
        assertThat(fx(() -> on.session().place().get().place())).isEqualTo(Place.TREE);
    }

    @Test
    void altWithADigitPressesAButtonAndItsTooltipSaysSo() {
        on.go(Place.INDICATORS);
        int before = on.session().workspace().snapshot().all(Indicator.KIND).size();
        on.keys(KeyCode.ALT, KeyCode.DIGIT1);
        on.settled();
        assertThat(on.session().workspace().snapshot().all(Indicator.KIND)).hasSize(before + 1);
        on.keys(KeyCode.ESCAPE);
        on.robot.moveTo("#indicators-add");
        Button add = on.find("indicators-add");
        assertThat(fx(() -> Objects.requireNonNull(add.getTooltip()).getText())).isEqualTo("新增指标  Alt+1");
    }

    @Test
    void everyButtonOfEveryScreenNamesItsKey() {
        for (Place place : Place.values()) {
            on.go(place);
            List<Button> buttons = fx(() -> on.window.scene().getRoot().lookupAll(".button").stream()
                    .filter(Button.class::isInstance).map(Button.class::cast).filter(KeyboardTest::inSight).toList());
            on.robot.moveTo(fx(() -> on.window.scene().lookup("#footer")));
            on.robot.moveTo(fx(() -> (Node) on.window.shell().screen(place).node()));
            assertThat(buttons.stream().filter(button -> fx(() -> button.getTooltip() == null)).map(Node::getId))
                    .as("%s", place).isEmpty();
        }
    }

    private static boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theSearchFindsScreensItemsAndUnitsByPinyinInitials() {
        on.go(Place.HISTORY);
        search("zl");
        on.keys(KeyCode.ENTER);
        on.settled();
        assertThat(fx(() -> on.session().place().get())).isEqualTo(Destination.of(Place.OVERVIEW));
        search("yxsj");
        on.keys(KeyCode.ENTER);
        on.settled();
        assertThat(fx(() -> on.tree().grid().currentRow())).isEqualTo(small.behind);
    }

    private void search(String text) {
        on.keys(KeyCode.CONTROL, KeyCode.K);
        on.type(text);
        on.settled();
        assertThat(fx(() -> Window.getWindows().size())).as("the list is open").isGreaterThan(1);
    }

    @Test
    void thePathAboveAnItemFitsItsPane() {
        on.size(1280, 720);
        on.go(Place.TREE);
        fx(() -> {
            on.tree().model().grid().expandAll();
            return true;
        });
        for (UUID above : List.of(small.section, small.task)) {
            on.enter(on.tree().grid(), above, "name", "生态文明建设和水源保护的首要政治责任以及保水体系");
        }
        fx(() -> {
            on.window.language(java.util.Locale.ENGLISH);
            return true;
        });
        fx(() -> {
            on.session().go(new Destination.OneItem(small.behind));
            return true;
        });
        on.settled();
        Node path = on.find("item-path");
        Bounds line = fx(() -> path.localToScene(path.getLayoutBounds()));
        Set<Node> links = fx(() -> path.lookupAll(".hyperlink"));
        assertThat(links).hasSize(2).allSatisfy(link -> {
            assertThat(fx(() -> link.localToScene(link.getLayoutBounds())).getMaxX()).isLessThanOrEqualTo(1280);
            assertThat(fx(() -> ((Hyperlink) link).getTooltip().getText())).isNotEmpty();
        });
        assertThat(line.getMaxX()).isLessThanOrEqualTo(1280);
    }

    @Test
    void thePaneFoldsAwayAndComesBackWhereItWas() {
        on.go(Place.TREE);
        assertThat(fx(() -> on.window.scene().getFocusOwner().getStyleClass())).contains("grid-editor");
        double wide = fx(() -> on.tree().grid().getWidth());
        on.keys(KeyCode.F8);
        double wider = fx(() -> on.tree().grid().getWidth());
        assertThat(wider).isGreaterThan(wide + 200);
        on.press("fold");
        assertThat(fx(() -> on.tree().grid().getWidth())).isEqualTo(wide);
    }

    @Test
    void theVerdictIsInSightBesideThePaneInASmallWindow() {
        on.size(1280, 720);
        on.go(Place.TREE);
        Node verdict = fx(() -> on.tree().grid().cellNode(small.section, "verdict"));
        Bounds at = fx(() -> verdict.localToScene(verdict.getLayoutBounds()));
        Bounds grid = fx(() -> on.tree().grid().localToScene(on.tree().grid().getLayoutBounds()));
        assertThat(at.getMaxX()).isLessThanOrEqualTo(grid.getMaxX());
    }
}
