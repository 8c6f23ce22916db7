package gangmu.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's trouble is told by its type, whatever language the system or a library speaks. */
class FileTroubleTest {
    @TempDir
    Path folder;

    @Test
    void whatTheSystemSaysIsNeverTheMessage() {
        String[] all = {"No space left on device", "\u78c1\u76d8\u7a7a\u95f4\u4e0d\u8db3\u3002", "Structure needs cleaning"};
        for (String said : all) {
            assertThat(FileTrouble.of(new FileSystemException("a.xlsx", null, said), folder)).isEqualTo(Problem.of("trouble.system"));
            assertThat(FileTrouble.of(new IOException(said), folder)).isEqualTo(Problem.of("trouble.system"));
            assertThat(FileTrouble.of(new UncheckedIOException(new IOException(said)), null)).isEqualTo(Problem.of("trouble.system"));
        }
    }

    @Test
    void typesTellMoreThanWords() {
        assertThat(FileTrouble.of(new NoSuchFileException("a"))).isEqualTo(Problem.of("trouble.gone"));
        assertThat(FileTrouble.of(new AccessDeniedException("a"))).isEqualTo(Problem.of("trouble.denied"));
        assertThat(FileTrouble.of(new FileNotFoundException("a (\u62d2\u7edd\u8bbf\u95ee)"), folder.resolve("a")))
                .isEqualTo(Problem.of("trouble.gone"));
        assertThat(FileTrouble.of(new IllegalStateException(new OutOfMemoryError()))).isEqualTo(Problem.of("trouble.memory"));
    }

    @Test
    void aFaultOfTheProgramIsNotPutOnTheDisk() {
        assertThat(FileTrouble.of(new NullPointerException("Cannot invoke \"x\""), folder)).isEqualTo(Problem.of("trouble.program"));
    }

    @Test
    void whatWasRefusedBeforeIsToldAsItWas() {
        assertThat(FileTrouble.of(new IllegalStateException(Refusal.of("workspace.moved-away", "w")), folder))
                .isEqualTo(Problem.of("workspace.moved-away", "w"));
    }
}
