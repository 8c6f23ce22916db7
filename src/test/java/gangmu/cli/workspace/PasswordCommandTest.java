package gangmu.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.Gangmu;
import gangmu.cli.command.Console;
import gangmu.launch.Wiring;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.returns.ReturnsOffice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordCommandTest {
    @TempDir
    private Path temp;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** As a program of its own would: nothing is remembered from one to the next. */
    private int run(Object... arguments) {
        out.reset();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        Locale before = Locale.getDefault();
        try {
            return run(stream, texts);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static int run(PrintStream stream, String... texts) {
        return Gangmu.run(new Gangmu(Wiring.adapters(TestWorkspaces.storage()), TestWorkspaces.CLOCK,
                UUID::randomUUID, new Console(stream, stream, Locale.SIMPLIFIED_CHINESE)), texts);
    }

    @Test
    void aPasswordIsSetChangedAndRemovedFromFiles() throws Exception {
        Path folder = temp.resolve("w");
        ReturnsOffice.onDisk(folder).close();
        Path one = Files.writeString(temp.resolve("one.txt"), "第一个密码2023\n");
        Path two = Files.writeString(temp.resolve("two.txt"), "第二个密码2024\n");
        assertThat(run("password", folder, "--set", "--password-file", one)).isZero();
        assertThat(run("show", folder)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("设有密码");
        assertThat(run("show", folder, "--workspace-password-file", two)).isOne();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("密码不对");
        assertThat(run("show", folder, "--workspace-password-file", one)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("水务任务1");
        assertThat(run("password", folder, "--change", "--password-file", one, "--new-password-file", two)).isZero();
        assertThat(run("verify", folder, "--workspace-password-file", one)).isOne();
        assertThat(run("verify", folder, "--workspace-password-file", two)).isZero();
        assertThat(run("backup", folder, "--out", temp.resolve("b.zip"), "--workspace-password-file", two)).isZero();
        assertThat(run("restore", temp.resolve("b.zip"), temp.resolve("r"), "--workspace-password-file", two)).isZero();
        assertThat(run("password", folder, "--remove", "--password-file", two)).isZero();
        assertThat(run("verify", folder)).isZero();
        assertThat(run("password", folder, "--remove", "--password-file", two)).isOne();
        assertThat(run("password", folder)).isEqualTo(2);
    }
}
