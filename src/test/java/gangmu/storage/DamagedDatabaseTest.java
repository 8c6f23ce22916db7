package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.ItemKind;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Kinds;
import gangmu.usecase.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages copies of a database; {@code -Dgangmu.damages=300} makes the long run. */
class DamagedDatabaseTest {
    @TempDir
    private Path temp;

    @Test
    void flippedAndZeroedBytesAreNoticedAtOpeningOrHaveLostNothing() throws Exception {
        Path folder = temp.resolve("w");
        Snapshot before;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "plan", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            for (int i = 0; i < 30; i++) {
                Workspace.await(edit.addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, "item " + i));
            }
            before = workspace.snapshot();
        }
        byte[] whole = Files.readAllBytes(folder.resolve(Database.FILE));
        byte[] seal = Files.readAllBytes(folder.resolve(Seal.NAME));
        Random random = new Random(20231124);
        int damages = Integer.getInteger("gangmu.damages", 12);
        int noticed = 0;
        for (int i = 0; i < damages; i++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            for (int j = at; j < Math.min(damaged.length, at + (i % 2 == 0 ? 1 : 4096)); j++) {
                damaged[j] = i % 2 == 0 ? (byte) ~damaged[j] : 0;
            }
            Files.write(folder.resolve(Database.FILE), damaged);
            Files.write(folder.resolve(Seal.NAME), seal);
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
            } catch (Refusal refusal) {
                assertThat(refusal.problem().code()).startsWith("workspace.");
                noticed++;
            }
        }
        System.out.printf("damages %d, noticed %d, without effect %d%n", damages, noticed, damages - noticed);
    }
}
