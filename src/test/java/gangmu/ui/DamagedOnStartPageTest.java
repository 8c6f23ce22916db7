package gangmu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.ui.shell.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedOnStartPageTest {
    @TempDir
    private Path temp;

    @Test
    void oneClickRestoresADamagedWorkspaceBesideTheOldOneAndOpensIt() throws Exception {
        SmallPlan.onDisk(temp.resolve("w"));
        Path database = temp.resolve("w/plan.mv.db");
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(database), 5000);
        Files.write(database, damaged);
        try (WindowOn on = new WindowOn(temp.resolve("settings.properties"))) {
            WindowOn.fx(() -> {
                on.window.opening().open(temp.resolve("w"));
                return true;
            });
            on.until(() -> on.window.scene().lookup("#start-remedy") instanceof Button remedy && remedy.isVisible());
            assertThat(((Label) on.window.scene().lookup("#start-message")).getText()).contains("可以找回");
            assertThat(WindowOn.fx(() -> on.window.scene().getRoot().lookupAll(".banner-strong")))
                    .extracting(node -> ((Label) node).getText()).containsExactly("禁止处理涉密信息");
            on.picture("start-damaged");
            WindowOn.fx(() -> {
                ((Button) on.window.scene().lookup("#start-remedy")).fire();
                return true;
            });
            on.until(() -> on.window.session() != null);
            on.settled();
            assertThat(on.session().workspace().folder()).isEqualTo(temp.resolve("w-恢复"));
            assertThat(on.session().workspace().snapshot().count(Item.KIND)).isPositive();
            on.until(() -> on.session().notices().latest().get() != null);
            assertThat(on.session().notices().latest().get().text()).contains("没有缺少什么");
            on.desktop.target = temp.resolve("一份.zip");
            on.go(Place.SETTINGS);
            WindowOn.fx(() -> {
                TabPane tabs = (TabPane) on.window.scene().lookup("#settings-tabs");
                tabs.getSelectionModel().select(tabs.getTabs().stream()
                        .filter(tab -> "settings-backups".equals(tab.getId())).findFirst().orElseThrow());
                ((Button) on.window.scene().lookup("#backup-now")).fire();
                return true;
            });
            on.settled();
            on.picture("settings-backups");
            assertThat(temp.resolve("一份.zip")).isNotEmptyFile();
        }
        assertThat(Files.readAllBytes(database)).isEqualTo(damaged);
    }
}
