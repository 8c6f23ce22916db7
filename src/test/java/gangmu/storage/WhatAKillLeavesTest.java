package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Parts of files that a program was writing when it was killed, and who may look at the whole ones. */
class WhatAKillLeavesTest {
    @TempDir
    private Path temp;

    @Test
    void theNextOpeningTakesPartsAway() throws IOException {
        Path folder = temp.resolve("w");
        TestWorkspaces.storage().create(folder);
        Path evidence = Files.writeString(folder.resolve(H2Storage.EVIDENCE).resolve("part-123.tmp"), "half");
        Path backup = Files.writeString(folder.resolve(Backups.FOLDER).resolve("part-99.tmp"), "half");
        Path other = Files.writeString(folder.resolve(Backups.FOLDER).resolve("notes.txt"), "an office's own");
        TestWorkspaces.storage().open(folder, Progress.NONE).close();
        assertThat(evidence).doesNotExist();
        assertThat(backup).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void theNextRestoreToTheSamePlaceTakesItsFolderAway() throws IOException {
        Path folder = temp.resolve("w");
        TestWorkspaces.storage().create(folder);
        Path zip = temp.resolve("b.zip");
        TestWorkspaces.storage().backup(folder, zip, Progress.NONE);
        Path left = Files.createDirectories(temp.resolve(".r-restore-" + Long.MAX_VALUE / 10));
        Path living = Files.createDirectories(temp.resolve(".other-restore-1"));
        TestWorkspaces.storage().restore(zip, temp.resolve("r"), Progress.NONE);
        assertThat(left).doesNotExist();
        assertThat(living).exists();
    }

    /** In a folder of several people, what one of them attaches the others open. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void allFilesOfAWorkspaceAreAsOpenAsItsDatabase() throws IOException {
        Path folder = temp.resolve("w");
        TestWorkspaces.storage().create(folder);
        Path zip = temp.resolve("b.zip");
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            String hash = opened.evidence().store(Files.writeString(temp.resolve("证明.txt"), "已完工")).hash();
            assertThat(Files.getPosixFilePermissions(opened.evidence().fileOf(hash)))
                    .isEqualTo(Files.getPosixFilePermissions(folder.resolve(Database.FILE)));
            opened.backup(zip, Progress.NONE);
        }
        TestWorkspaces.storage().restore(zip, temp.resolve("r"), Progress.NONE);
        assertThat(Files.getPosixFilePermissions(temp.resolve("r"))).isEqualTo(Files.getPosixFilePermissions(folder));
    }
}
