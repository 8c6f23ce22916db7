package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.ui.SmallPlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command whose parts do not go together says what it expected, and passes over nothing as if it had been done. */
class MisusedCommandsTest {
    @TempDir
    private Path temp;

    private CommandLineOn line() {
        Path folder = temp.resolve("w");
        new SmallPlan(folder);
        return new CommandLineOn(folder);
    }

    @Test
    void whatWasExpectedIsSaidInTheUsersWords() {
        CommandLineOn line = line();
        assertThat(line.run("decide", "--keep")).isEqualTo(2);
        assertThat(line.err()).contains("--all-of", "gangmu decide --help");
        assertThat(line.run("new-plan")).isEqualTo(2);
        assertThat(line.err()).contains("--name", "gangmu new-plan --help");
        assertThat(line.run("take-in")).isEqualTo(2);
        assertThat(line.err()).contains("--kept", "gangmu take-in --help");
    }

    @Test
    void aCopyOrADifferenceThatNobodyKnowsIsRefused() {
        CommandLineOn line = line();
        assertThat(line.run("decide", "--all-of", "第三工作组", "--take")).isEqualTo(1);
        assertThat(line.err()).contains("第三工作组");
        assertThat(line.run("decide", "0000", "--take")).isEqualTo(1);
        assertThat(line.err()).contains("0000");
    }
}
