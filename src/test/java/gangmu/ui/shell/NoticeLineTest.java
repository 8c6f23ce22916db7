package gangmu.ui.shell;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.ui.SmallPlanInWindow;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Where the window says what happened. */
class NoticeLineTest extends SmallPlanInWindow {
    private static Bounds bounds(Node node) {
        return fx(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void aNoticeMovesNothingAndCoversNoButton() {
        on.size(1024, 600);
        on.go(Place.TREE);
        Node screen = fx(() -> (Node) on.window.shell().screen(Place.TREE).node());
        assertThat(bounds(on.window.shell()).getWidth()).as("nothing is off the screen").isEqualTo(1024);
        assertThat(bounds(on.find("fold")).getMaxX()).isLessThanOrEqualTo(1024);
        Bounds before = bounds(screen);
        Bounds foot = bounds(on.find("footer"));
        fx(() -> {
            on.session().notices().tell(Problem.of("unexpected"));
            return true;
        });
        on.settled();
        Node notice = on.find("notice");
        assertThat(fx(notice::isVisible)).isTrue();
        on.picture("notice");
        assertThat(bounds(screen)).isEqualTo(before);
        assertThat(bounds(on.find("footer"))).isEqualTo(foot);
        assertThat(foot.contains(bounds(notice))).isTrue();
        assertThat(fx(() -> on.window.scene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                .filter(button -> button.isVisible() && button.getParent() != notice)
                .filter(button -> bounds(button).intersects(bounds(notice))).toList())).isEmpty();
        on.press("notice-close");
        assertThat(fx(notice::isVisible)).isFalse();
    }

    @Test
    void aTextTooLongForTheLineIsAPressAway() {
        on.size(1024, 600);
        fx(() -> {
            on.session().notices().say("shell.locked-closed", "期".repeat(400));
            return true;
        });
        on.settled();
        on.press("notice-whole");
        assertThat(fx(() -> on.robot.lookup(".popover .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("期".repeat(400))))).isTrue();
    }
}
