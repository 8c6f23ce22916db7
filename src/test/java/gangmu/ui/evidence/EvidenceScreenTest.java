package gangmu.ui.evidence;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.evidence.EvidenceRules;
import gangmu.ui.SmallPlanInWindow;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.parts.FileDrop;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Evidence through the window: attached, described, opened, linked to several, unlinked, and its register. */
class EvidenceScreenTest extends SmallPlanInWindow {
    private List<Evidence> of(UUID target) {
        return EvidenceRules.evidenceOf(on.session().workspace().snapshot(), target);
    }

    @Test
    void evidenceIsAttachedDescribedOpenedLinkedAndUnlinked() throws IOException {
        Path file = Files.writeString(temp.resolve("批复.txt"), "同意");
        Path other = Files.writeString(temp.resolve("照片.txt"), "现场");
        fx(() -> {
            on.session().go(new Destination.OneItem(small.behind));
            return true;
        });
        on.settled();
        fx(() -> {
            ((TabPane) on.window.scene().lookup("#pane-tabs")).getSelectionModel().select(3);
            return true;
        });
        on.desktop.files = List.of(file);
        on.press("evidence-attach");
        fx(() -> {
            FileDrop.drop(on.window.scene().lookup("#evidence-pane"), List.of(other));
            return true;
        });
        on.settled();
        assertThat(of(small.behind)).extracting(Evidence::fileName).containsExactlyInAnyOrder("批复.txt", "照片.txt");
        Evidence letter = of(small.behind).stream().filter(e -> e.fileName().equals("批复.txt")).findFirst().orElseThrow();
        describe(letter.id());
        linkTo(letter.id(), "slxjl");
        assertThat(on.session().workspace().snapshot().where(EvidenceLink.EVIDENCE, letter.id())).hasSize(2);
        unlink(letter.id());
        assertThat(of(small.behind)).extracting(Evidence::fileName).containsExactly("照片.txt");
        on.press("undo");
        assertThat(of(small.behind)).hasSize(2);
    }

    private void describe(UUID letter) {
        on.go(Place.EVIDENCE);
        Grid table = on.find("evidence-table");
        assertThat(fx(() -> table.model().rowCount())).isEqualTo(2);
        on.enter(table, letter, "title", "关于瞭望平台的批复");
        on.enter(table, letter, "issuer", "区发展改革委");
        on.enter(table, letter, "documentNumber", "密发改〔2022〕15号");
        on.enter(table, letter, "dated", "2022-06-30");
        on.enter(table, letter, "sourceLink", "https://www.bjmy.gov.cn/");
        Evidence now = new Evidence(on.session().workspace().snapshot().find(Evidence.KIND, letter));
        assertThat(now.title()).isEqualTo("关于瞭望平台的批复");
        assertThat(now.entity().get(Evidence.DATED)).hasToString("2022-06-30");
        assertThat(now.text(Evidence.DOCUMENT_NUMBER)).isEqualTo("密发改〔2022〕15号");
        on.on(table, letter, "title");
        on.press("register-open");
        assertThat(on.desktop.opened).singleElement().satisfies(kept -> assertThat(kept).hasContent("同意"));
    }

    private void linkTo(UUID letter, String typed) {
        on.on(on.find("evidence-table"), letter, "title");
        Platform.runLater(() -> ((javafx.scene.control.Button) on.window.scene().lookup("#register-link")).fire());
        on.until(() -> on.robot.lookup("#link-search").tryQuery().filter(Node::isFocused).isPresent());
        // The headless platform gives typed keys to the first window, not to the dialog.
        fx(() -> {
            TextField search = on.robot.lookup("#link-search").query();
            search.setText(typed);
            Event.fireEvent(search, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        on.dialog("link-evidence");
        on.robot.clickOn("#link-ok");
        on.settled();
    }

    private void unlink(UUID letter) {
        on.go(Place.TREE);
        on.on(on.find("evidence-grid"), letter, "title");
        on.press("evidence-unlink");
    }
}
