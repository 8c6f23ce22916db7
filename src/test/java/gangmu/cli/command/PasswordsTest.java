package gangmu.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    private Path temp;

    @Test
    void theMarkThatAnEditorPutsBeforeAPasswordIsNoPartOfIt() throws IOException {
        Path file = temp.resolve("password.txt");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.write(file, "\uFEFF密云水库-2023\r\nnot this".getBytes(charset));
            assertThat(new String(Passwords.read(file))).as(charset.name()).isEqualTo("密云水库-2023");
        }
        Files.writeString(file, "密云水库-2023");
        assertThat(new String(Passwords.read(file))).isEqualTo("密云水库-2023");
    }
}
