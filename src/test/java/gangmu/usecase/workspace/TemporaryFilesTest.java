package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.excel.cells.OfficeTemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
    @TempDir
    private Path temp;

    private Path left(String name, Duration ago) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Files.writeString(folder.resolve("证明.pdf"), "x");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(ago)));
        return folder;
    }

    @Test
    void whatProgramsLeftThatAreNoMoreIsTakenAwayAndNothingElse() throws IOException {
        long dead = Long.MAX_VALUE / 10;
        long own = ProcessHandle.current().pid();
        Path ofDead = left("gangmu-run-" + dead + "-1", Duration.ZERO);
        Path ofOlder = left("gangmu-copy-" + dead + "-1", Duration.ZERO);
        // A number that was given to another process since.
        Path again = left("gangmu-run-" + own + "-1", Duration.ofDays(400));
        Path opened = left("gangmu-123456", Duration.ofDays(2));
        Path bundle = left("gangmu-bundle-123456", Duration.ofDays(2));
        Path living = left("gangmu-run-" + own + "-2", Duration.ZERO);
        Path fresh = left("gangmu-1234567", Duration.ofHours(1));
        Path foreign = left("gangmu-notes", Duration.ofDays(400));
        TemporaryFiles.sweep(temp, Instant.now());
        for (Path gone : new Path[] {ofDead, ofOlder, again, opened, bundle}) {
            assertThat(gone).doesNotExist();
        }
        for (Path kept : new Path[] {living, fresh, foreign}) {
            assertThat(kept).exists();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsUserLooksIntoIt() throws IOException {
        Path folder = TemporaryFiles.folder("opened");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void openedCopiesGoAfterADayAndAllAtClosing() throws IOException {
        Path old = TemporaryFiles.folder("opened");
        Path young = TemporaryFiles.folder("opened");
        Path other = TemporaryFiles.folder("copy");
        for (Path each : new Path[] {old, other}) {
            Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        }
        TemporaryFiles.sweepOld("opened");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        TemporaryFiles.sweepAll("opened");
        assertThat(young).doesNotExist();
        assertThat(other).exists();
        TemporaryFiles.delete(other);
    }

    /** Its own folder for all users of a machine belongs to whoever came first. */
    @Test
    void officeFilesAreLaidIntoTheFolderOfThisRun() throws IOException {
        OfficeTemporaryFiles.into(() -> TemporaryFiles.folder("office"));
        Path file = TempFile.createTempFile("poi", ".xlsx").toPath();
        assertThat(file.getParent().getFileName().toString()).startsWith("office-");
        assertThat(file.getParent().getParent().getFileName().toString())
                .startsWith("gangmu-run-" + ProcessHandle.current().pid());
    }

    @Test
    void whatALinkLeadsToStays() throws IOException {
        Path precious = Files.createDirectories(temp.resolve("precious"));
        Files.writeString(precious.resolve("a"), "x");
        Path folder = Files.createDirectories(temp.resolve("f"));
        Files.createSymbolicLink(folder.resolve("link"), precious);
        TemporaryFiles.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(precious.resolve("a")).exists();
    }
}
