package gangmu.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gangmu log}: the log in the home folder, packed for whoever looks after the program. */
class LogCommandTest {
    @TempDir
    private Path temp;
    private String home;

    @BeforeEach
    void atHome() {
        home = System.setProperty("user.home", temp.resolve("home").toString());
    }

    @AfterEach
    void backHome() {
        System.setProperty("user.home", home);
    }

    private void noted(String text) throws IOException {
        Path logs = Files.createDirectories(temp.resolve("home/.gangmu/logs"));
        Files.writeString(logs.resolve("gangmu-0.log"), text);
        Files.writeString(logs.resolve("notes.txt"), "of somebody else");
    }

    @Test
    void theLogIsPackedWithWhatItIsOf() throws IOException {
        noted("2023-07-01 SEVERE\n");
        Path zip = temp.resolve("日志.zip");
        Terminal.Said said = Terminal.done("log", "--out", zip, "--json");
        assertThat(said.json().get("file").asText()).isEqualTo(zip.toString());
        assertThat(said.json().get("logs").asInt()).isEqualTo(1);
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.stream().map(Object::toString)).containsExactlyInAnyOrder("about.txt", "gangmu-0.log");
            assertThat(new String(packed.getInputStream(packed.getEntry("gangmu-0.log")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("2023-07-01 SEVERE\n");
            assertThat(new String(packed.getInputStream(packed.getEntry("about.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("gangmu ", "java ", "system ");
        }
    }

    @Test
    void inWordsItSaysWhereTheFileIs() throws IOException {
        noted("SEVERE\n");
        Path zip = temp.resolve("log.zip");
        assertThat(Terminal.done("log", "--out", zip).out()).contains(zip.toString());
    }

    @Test
    void whereNothingWasNotedThereIsNothingToPass() {
        Path zip = temp.resolve("log.zip");
        assertThat(Terminal.refused("log", "--out", zip).err()).contains("日志是空的");
        assertThat(zip).doesNotExist();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsTold() throws IOException {
        noted("SEVERE\n");
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThat(Terminal.refused("log", "--out", file.resolve("log.zip")).err()).contains("log.zip");
    }
}
