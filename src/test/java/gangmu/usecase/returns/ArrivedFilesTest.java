package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Returns in folders of folders and in archives: each is judged by itself, and what holds nothing is told. */
class ArrivedFilesTest extends AtTheReturnsOffice {
    @Test
    void aReturnInAnArchiveInAFolderOfAFolderIsTakenIn() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in").resolve("第一批"));
        Path filled;
        try (FilledReturn template = template()) {
            filled = template.put("重点任务", "水务任务1", "完成比例（%）", 30).save(folder.resolve("r.xlsx"));
        }
        try (OutputStream out = Files.newOutputStream(in.resolve("水务局.zip")); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("水务局/填报表.xlsx"));
            Files.copy(filled, zip);
            zip.putNextEntry(new ZipEntry("水务局/照片.jpg"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("水务局/坏的.xlsx"));
            zip.write("PK".getBytes(StandardCharsets.US_ASCII));
        }
        Path unpacked;
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(in.getParent()))) {
            assertThat(arrived.messages()).isEmpty();
            List<TakenIn> all = office.takeIn().takeIn(arrived.files(), ReturnHints.NONE, Acceptance.SAFE, Progress.NONE,
                    each -> { });
            assertThat(all).extracting(one -> one.preview().file().getFileName().toString())
                    .containsExactly("坏的.xlsx", "填报表.xlsx");
            assertThat(all).extracting(TakenIn::outcome).containsExactly(ReturnOutcome.REFUSED, ReturnOutcome.TAKEN_IN);
            assertThat(all.get(1).taken()).isEqualTo(1);
            unpacked = all.get(1).preview().file();
            assertThat(unpacked.toString()).contains("水务局.zip");
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void anEmptyFolderAndAnArchiveWithoutTablesAreTold() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path archive = folder.resolve("照片.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.jpg"));
            zip.write(1);
        }
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(empty, archive))) {
            assertThat(arrived.files()).isEmpty();
            assertThat(arrived.messages()).extracting(Problem::code)
                    .containsExactly("return.folder-empty", "return.archive-without-tables");
        }
    }
}
