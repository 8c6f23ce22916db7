package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.word.PoiReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aFullDiskIsToldHoweverALibraryWrapsItAndNothingHalfWrittenStays() throws IOException {
        Path file = Files.writeString(folder.resolve("表.xlsx"), "before");
        assertThatThrownBy(() -> OutputFile.write(file, UUID::randomUUID, unfinished -> {
            Files.writeString(unfinished, "half");
            throw new IllegalStateException(new IOException("No space left on device"));
        })).isInstanceOf(Refusal.class).hasMessageContaining("file.write-failed").hasMessageContaining("trouble.full");
        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly("表.xlsx");
    }

    @Test
    void aFaultOfTheProgramStaysOneAndLeavesNothingEither() throws IOException {
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("表.xlsx"), UUID::randomUUID, unfinished -> {
            Files.writeString(unfinished, "half");
            throw new IllegalStateException("a fault");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDocumentThatDoesNotFitSaysSoItself() {
        assertThatThrownBy(() -> new PoiReports().writeTemplate(Locale.SIMPLIFIED_CHINESE, Path.of("/dev/full")))
                .isInstanceOf(IOException.class).hasMessageContaining("No space left");
    }
}
