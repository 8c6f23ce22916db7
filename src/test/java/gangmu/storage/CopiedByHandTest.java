package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.plan.Unit;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two folders that are edited apart are two copies, however the second one came about. */
class CopiedByHandTest {
    @TempDir
    private Path temp;

    private static UUID edited(Path folder, String unit) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            workspace.commit(Origin.of("add-unit"), draft -> draft.add(Entity.blank(Unit.KIND, UUID.randomUUID()).with(Unit.NAME, unit)));
            return workspace.copy();
        }
    }

    @Test
    void aFolderCopiedByHandOrRestoredFromABackupIsACopyOfItsOwnAndAMovedOneStaysWhatItWas() {
        Path folder = temp.resolve("w");
        UUID own;
        try (Workspace made = TestWorkspaces.create(folder)) {
            own = made.copy();
        }
        assertThat(edited(folder, "one")).isEqualTo(own);
        Path backup = temp.resolve("backup.zip");
        TestWorkspaces.storage().backup(folder, backup, Progress.NONE);
        UUID byHand = edited(TestWorkspaces.copy(folder, temp.resolve("copied")), "two");
        assertThat(byHand).isNotEqualTo(own);
        assertThat(edited(temp.resolve("copied"), "three")).isEqualTo(byHand);
        TestWorkspaces.storage().restore(backup, temp.resolve("restored"), Progress.NONE);
        UUID restored = edited(temp.resolve("restored"), "two");
        assertThat(restored).isNotIn(own, byHand);
        assertThat(edited(temp.resolve("restored"), "three")).isEqualTo(restored);
        assertThat(edited(folder, "four")).isEqualTo(own);
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }
}
