package gangmu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.shell.Place;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordInTheWindowTest {
    @TempDir
    private Path temp;

    private static void type(WindowOn on, String id, String text) {
        WindowOn.fx(() -> {
            ((PasswordField) on.window.scene().lookup(id)).setText(text);
            return true;
        });
    }

    private static void press(WindowOn on, String id) {
        WindowOn.fx(() -> {
            ((Button) on.window.scene().lookup(id)).fire();
            return true;
        });
    }

    @Test
    void theSettingsLockAWorkspaceAndTheStartPageAsksForItsPassword() {
        SmallPlan.onDisk(temp.resolve("w"));
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            on.open(temp.resolve("w"));
            on.go(Place.SETTINGS);
            WindowOn.fx(() -> {
                TabPane tabs = (TabPane) on.window.scene().lookup("#settings-tabs");
                tabs.getSelectionModel().select(tabs.getTabs().stream()
                        .filter(tab -> "settings-password".equals(tab.getId())).findFirst().orElseThrow());
                return true;
            });
            on.picture("settings-password");
            var first = on.session();
            type(on, "#password-new", "密云水库2023年");
            type(on, "#password-again", "密云水库2023年");
            press(on, "#password-set");
            on.until(() -> on.window.session() != null && on.window.session() != first);
            on.settled();
            assertThat(on.session().workspace().snapshot().count(Item.KIND)).isPositive();
        }
        assertThat(TestWorkspaces.storage().isLocked(temp.resolve("w"))).isTrue();
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            WindowOn.fx(() -> {
                on.window.opening().open(temp.resolve("w"));
                return true;
            });
            on.until(() -> on.window.scene().lookup("#start-password").isVisible());
            type(on, "#start-password", "not the one");
            press(on, "#start-remedy");
            on.until(() -> ((Label) on.window.scene().lookup("#start-message")).getText().contains("密码不对"));
            on.picture("start-password");
            type(on, "#start-password", "密云水库2023年");
            press(on, "#start-remedy");
            on.until(() -> on.window.session() != null);
            on.settled();
            assertThat(on.session().workspace().snapshot().count(Item.KIND)).isPositive();
        }
    }
}
