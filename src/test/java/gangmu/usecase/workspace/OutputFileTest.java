package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.period.Evaluation;
import gangmu.storage.disk.RecordedDisk;
import gangmu.word.PoiReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
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
        RecordedDisk disk = RecordedDisk.mount();
        Path file = disk.on(Files.writeString(folder.resolve("表.xlsx"), "before"));
        disk.saysFull(true);
        assertThatThrownBy(() -> OutputFile.write(file, UUID::randomUUID, unfinished -> {
            Files.writeString(unfinished, "half");
            // As a Chinese Windows says it.
            throw new IllegalStateException(new IOException("磁盘空间不足。"));
        })).isInstanceOf(Refusal.class).hasMessageContaining("file.write-failed").hasMessageContaining("trouble.full");
        assertThat(file).hasContent("before");
        assertThat(files()).containsExactly("表.xlsx");
    }

    @Test
    void aFileIsOnTheDiskBeforeItHasItsName() {
        RecordedDisk disk = RecordedDisk.mount();
        OutputFile.write(disk.on(folder.resolve("表.xlsx")), UUID::randomUUID, unfinished -> Files.writeString(unfinished, "whole"));
        assertThat(folder.resolve("表.xlsx")).hasContent("whole");
        assertThat(disk.wasFlushedBeforeItWasNamed(folder.resolve("表.xlsx"))).isTrue();
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
        assertThatThrownBy(() -> new PoiReports().writeTemplate(Locale.SIMPLIFIED_CHINESE, Evaluation.MID_TERM, Path.of("/dev/full")))
                .isInstanceOf(IOException.class).hasMessageContaining("No space left");
    }

    @Test
    void nothingIsWrittenIntoAWorkspaceHoweverThePathGetsThere() throws IOException {
        Path workspace = Files.createDirectories(folder.resolve("w").resolve("evidence")).getParent();
        Files.createFile(workspace.resolve("plan.seal"));
        Path database = Files.writeString(workspace.resolve("plan.mv.db"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), workspace);
        for (Path target : List.of(database, workspace.resolve("报告.docx"), workspace.resolve("PLAN.MV.DB"),
                workspace.resolve("evidence").resolve("a.pdf"), workspace.resolve("new").resolve("folder").resolve("a.pdf"),
                link.resolve("plan.mv.db"), link.resolve("backups").resolve("a.zip"),
                folder.resolve("x").resolve("..").resolve("w").resolve("a.docx"))) {
            assertThatThrownBy(() -> OutputFile.write(target, UUID::randomUUID, unfinished -> Files.createFile(unfinished)))
                    .as(target.toString()).isInstanceOf(Refusal.class).hasMessageContaining("file.in-workspace");
        }
        assertThat(database).hasContent("before");
        assertThat(workspace.resolve("new")).doesNotExist();
        OutputFile.write(folder.resolve("beside.docx"), UUID::randomUUID, unfinished -> Files.createFile(unfinished));
        assertThat(folder.resolve("beside.docx")).exists();
    }

    @Test
    void whatAKilledProgramLeftUnfinishedGoesAfterADay() throws IOException {
        Path old = Files.createFile(OutputFile.unfinished(folder, UUID.randomUUID()));
        Path young = Files.createFile(OutputFile.unfinished(folder, UUID.randomUUID()));
        Path another = Files.createFile(folder.resolve(".gangmu-notes.txt"));
        for (Path each : List.of(old, another)) {
            Files.setLastModifiedTime(each, FileTime.from(Files.getLastModifiedTime(young).toInstant().minus(2, ChronoUnit.DAYS)));
        }
        OutputFile.write(folder.resolve("a.docx"), UUID::randomUUID, unfinished -> Files.createFile(unfinished));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(another).exists();
    }
}
