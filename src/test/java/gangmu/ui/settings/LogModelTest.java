package gangmu.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.ui.SessionAlone;
import gangmu.ui.SmallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 把日志交给…: the log passed on from the window. */
class LogModelTest {
    @TempDir
    private Path temp;
    private String home;
    private SessionAlone on;
    private LogModel model;

    @BeforeEach
    void open() {
        home = System.setProperty("user.home", temp.resolve("home").toString());
        new SmallPlan(temp.resolve("w"));
        on = new SessionAlone(temp.resolve("w"));
        model = new LogModel(on.session);
    }

    @AfterEach
    void close() {
        on.close();
        System.setProperty("user.home", home);
    }

    private void noted() throws IOException {
        Path logs = Files.createDirectories(temp.resolve("home/.gangmu/logs"));
        Files.writeString(logs.resolve("gangmu-0.log"), "SEVERE\n");
    }

    @Test
    void theLogIsPackedIntoTheFileThatIsChosen() throws IOException {
        noted();
        on.desktop.target = temp.resolve("日志.zip");
        model.pack();
        on.settled();
        assertThat(on.said()).isEqualTo("日志已打包到 " + on.desktop.target + "，请交给维护人员");
        try (ZipFile packed = new ZipFile(on.desktop.target.toFile())) {
            assertThat(packed.stream().map(Object::toString)).containsExactlyInAnyOrder("about.txt", "gangmu-0.log");
        }
    }

    @Test
    void whoeverChoosesNoFileHasAskedForNothing() throws IOException {
        noted();
        model.pack();
        on.settled();
        assertThat(on.said()).isEmpty();
    }

    @Test
    void anEmptyLogIsSaidToBeEmpty() {
        on.desktop.target = temp.resolve("log.zip");
        model.pack();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(on.said()).contains("日志是空的");
        assertThat(on.desktop.target).doesNotExist();
    }
}
