package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.plan.ItemKind;
import gangmu.storage.disk.PowerCuts;
import gangmu.storage.disk.RecordedDisk;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails while the program works: all that it had told its user to be saved is there, whatever of the writes
 * since the last flush reached the disk. {@code -Dgangmu.power-cuts=1000} makes the long run.
 */
class PowerLossTest {
    private static final int CUTS = Integer.getInteger("gangmu.power-cuts", 24);
    private static final Logger CAUSES = Logger.getLogger("gangmu.storage");
    @TempDir
    private Path temp;
    private final Random random = LongRun.random();
    private final RecordedDisk disk = RecordedDisk.mount();
    private final Map<Long, Snapshot> states = new HashMap<>();

    @BeforeEach
    void keepCausesToThemselves() {
        CAUSES.setLevel(Level.OFF);
    }

    @AfterEach
    void logCausesAgain() {
        CAUSES.setLevel(null);
    }

    /** What became of the cuts. */
    private static final class Tally {
        private int tried;
        private int whole;
        private int restored;
        private final List<String> lost = new ArrayList<>();
    }

    @Test
    void whatWasSaidToBeSavedIsThereAfterThePowerFailed() throws Exception {
        Path real = temp.resolve("w");
        work(disk.on(real));
        Tally tally = cut(real);
        System.out.printf("%8s %8s %10s %6s%n%8d %8d %10d %6d%n", "cuts", "opened", "restored", "lost", tally.tried,
                tally.whole, tally.restored, tally.lost.size());
        assertThat(tally.lost).isEmpty();
        assertThat(tally.tried).isEqualTo(CUTS);
    }

    /** A day in small: edits, evidence, backups, closing and opening again. */
    private void work(Path folder) throws IOException {
        UUID plan = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        TestWorkspaces.storage().create(folder);
        states.put(0L, Snapshot.empty());
        try (Workspace workspace = open(folder)) {
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            Workspace.await(edit.addItem(plan, item, null, null, ItemKind.TASK, "任务"));
            for (int i = 0; i < 10; i++) {
                Workspace.await(edit.addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, "任务" + i));
                if (i == 4 || i == 7) {
                    workspace.backup(temp.resolve("b" + i + ".zip"), Progress.NONE);
                }
            }
            Path file = Files.writeString(temp.resolve("证明.txt"), "已完工".repeat(500));
            new AttachEvidence(workspace).attach(item, List.of(file), Progress.NONE);
        }
        try (Workspace workspace = open(folder)) {
            EditPlan edit = new EditPlan(workspace);
            for (int i = 0; i < 10; i++) {
                Workspace.await(edit.addItem(plan, UUID.randomUUID(), null, null, ItemKind.PROJECT, "项目" + i));
            }
            Workspace.await(workspace.undo());
            Path file = Files.writeString(temp.resolve("证明二.txt"), "已验收".repeat(500));
            new AttachEvidence(workspace).attach(item, List.of(file), Progress.NONE);
        }
    }

    private Workspace open(Path folder) {
        Workspace workspace = TestWorkspaces.open(folder);
        workspace.listen(committed -> {
            states.put(committed.position(), committed.after());
            disk.said(committed.position());
        });
        return workspace;
    }

    private Tally cut(Path real) throws IOException {
        PowerCuts cuts = new PowerCuts(disk, random);
        List<Integer> where = random.ints(CUTS, cuts.count() / 20, cuts.count()).sorted().boxed().toList();
        Tally tally = new Tally();
        for (int i = 0; i < CUTS; i++) {
            Path folder = temp.resolve("cut");
            TemporaryFolder.deleteAll(folder);
            cuts.goTo(where.get(i));
            tally.tried++;
            boolean there = cuts.layOut(real, folder, i % 2 == 0 ? 512 : 4096);
            if (cuts.said() > 0) {
                look(there, folder, cuts.said(), "cut " + where.get(i), tally);
            } else {
                tally.whole++;
            }
        }
        return tally;
    }

    private void look(boolean there, Path folder, long said, String cut, Tally tally) {
        if (!there) {
            tally.lost.add(cut + ": no folder");
            return;
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            tally.whole++;
            compare(workspace, said, cut, tally);
            return;
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.damaged-restorable")) {
                tally.lost.add(cut + ": " + refusal.problem());
                return;
            }
        }
        Path restored = temp.resolve("restored");
        TemporaryFolder.deleteAll(restored);
        TestWorkspaces.storage().restore(folder, restored, Progress.NONE);
        try (Workspace workspace = TestWorkspaces.open(restored)) {
            tally.restored++;
            compare(workspace, said, cut, tally);
        }
    }

    private void compare(Workspace workspace, long said, String cut, Tally tally) {
        long position = workspace.journal().position();
        Snapshot known = states.get(position);
        if (position < said) {
            tally.lost.add(cut + ": " + position + " of " + said);
        } else if (known == null || !workspace.snapshot().sameAs(known, Kinds.ALL)) {
            tally.lost.add(cut + ": " + position + " is another state");
        } else {
            for (Entity evidence : workspace.snapshot().all(Evidence.KIND)) {
                String hash = String.valueOf(evidence.get(Evidence.HASH));
                if (!isKept(workspace, hash)) {
                    tally.lost.add(cut + ": evidence at " + position);
                }
            }
        }
    }

    private static boolean isKept(Workspace workspace, String hash) {
        try {
            return new HashedFiles(workspace.folder().resolve(H2Storage.EVIDENCE), null).isWhole(hash);
        } catch (IOException e) {
            return false;
        }
    }
}
