package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Refusal;
import gangmu.launch.Wiring;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a program while it closes, makes room, backs up, restores or makes the sample; {@code -Dgangmu.odd-kills=200}
 * kills so often in each.
 */
class KilledAtOddJobsTest {
    private static final int KILLS = Integer.getInteger("gangmu.odd-kills", 1);
    /** After so many kills the workspace is looked through to the last file, and another one is made. */
    private static final int KILLS_A_WORKSPACE = 25;
    /** Lines said until the clock of the kill starts, fewer than. */
    private static final int SAID = 12;
    /** Milliseconds from then until the kill, at most. */
    private static final int WITHIN = 600;
    private static final int SAMPLE_WITHIN = 8000;
    private static final int RETURNS_OF_THE_SAMPLE = 66;
    private static final List<String> EDITS = List.of("item", "short");
    @TempDir
    private Path temp;
    private final Random random = new Random(20231124);
    private final List<String> wrong = new ArrayList<>();
    private Path folder;
    private Path files;
    private int interrupted;

    @BeforeEach
    void aWorkspaceAndABackupOfIt() throws IOException {
        folder = temp.resolve("w");
        files = Files.createDirectories(temp.resolve("files"));
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            Workspace.await(edit.addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, "任务"));
            workspace.backup(files.resolve(OddJobs.BACKUP), Progress.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverItIsKilledInNothingIsLostOrHalf(OddJobs.Job job) throws Exception {
        if (job == OddJobs.Job.RESTORE) {
            // What is restored from it is put together from a backup and the tail.
            Files.write(folder.resolve(Database.FILE), new byte[100]);
        }
        int said = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> lines = workUntilKilled(job, kill);
            said += lines.size();
            switch (job) {
                case CLOSING, COMPACTION -> look(kill, lines);
                case BACKUPS -> {
                    look(kill, lines);
                    lookAtBackups(kill, lines);
                }
                case RESTORE -> lookAtRestored(kill, lines);
                case SAMPLE -> lookAtSample(kill, lines);
            }
            if (job.compareTo(OddJobs.Job.RESTORE) < 0 && (kill % KILLS_A_WORKSPACE == KILLS_A_WORKSPACE - 1 || kill == KILLS - 1)) {
                lookClosely(kill);
            }
        }
        System.out.printf("%-10s kills %d (%d in the middle), steps %d, wrong %d%n", job, KILLS, interrupted, said, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private List<String> workUntilKilled(OddJobs.Job job, int kill) throws Exception {
        Process program = Programs.start(OddJobs.class, job.name(), folder.toString(), files.toString(), Integer.toString(kill));
        List<String> said = new ArrayList<>();
        int until = 1 + random.nextInt(job == OddJobs.Job.SAMPLE ? 2 : SAID);
        int within = random.nextInt(job == OddJobs.Job.SAMPLE ? SAMPLE_WITHIN : WITHIN);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() == until) {
                    // By its handle: Process.destroyForcibly would close the pipe that still holds what was said.
                    ProcessHandle handle = program.toHandle();
                    CompletableFuture.delayedExecutor(within, TimeUnit.MILLISECONDS).execute(handle::destroyForcibly);
                }
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return said;
    }

    private static boolean saidLast(List<String> said, String what) {
        return !said.isEmpty() && said.getLast().startsWith(what + "\t");
    }

    private void look(int kill, List<String> said) {
        interrupted += saidLast(said, "closed") ? 0 : 1;
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            for (String line : said) {
                String[] parts = line.split("\t", -1);
                if (EDITS.contains(parts[0])) {
                    var item = workspace.snapshot().find(Item.KIND, UUID.fromString(parts[1]));
                    if (item == null || parts[0].equals("short") && !"短".equals(item.get(Item.CONTENT))) {
                        wrong.add(kill + ": lost " + line);
                    }
                }
            }
        } catch (Refusal refusal) {
            wrong.add(kill + ": " + refusal.problem());
        }
    }

    /** What was said to be backed up can be had back from the backups alone, and thinning has left the newest. */
    private void lookAtBackups(int kill, List<String> said) throws IOException {
        long position = said.stream().filter(line -> line.startsWith("backup\t")).mapToLong(line -> Long.parseLong(line.substring(7)))
                .max().orElse(0);
        List<Backups.Backup> all = Backups.all(folder);
        if (position > 0 && (all.isEmpty() || all.getFirst().position() < position)) {
            wrong.add(kill + ": no backup of " + position);
        }
        if (!all.isEmpty() && CheckedCopy.mark(all.getFirst().file(), null).position() != all.getFirst().position()) {
            wrong.add(kill + ": not what its name says: " + all.getFirst());
        }
        try (Stream<Path> left = Files.list(folder.resolve(Backups.FOLDER))) {
            left.filter(file -> file.toString().endsWith(".tmp")).forEach(file -> wrong.add(kill + ": left " + file));
        }
        if (Files.exists(files.resolve(OddJobs.BACKUP)) && CheckedCopy.mark(files.resolve(OddJobs.BACKUP), null).position() < position) {
            wrong.add(kill + ": the backup file is older than it was said to be");
        }
    }

    private void lookAtRestored(int kill, List<String> said) throws IOException {
        Path target = files.resolve(OddJobs.RESTORED);
        boolean middle = saidLast(said, "restoring");
        interrupted += middle ? 1 : 0;
        // Where it was killed while it deleted the one before, what is left of that says nothing.
        if (middle && Files.exists(target)) {
            whole(kill, target);
        }
        TemporaryFolder.deleteAll(target);
        TestWorkspaces.storage().restore(files.resolve(OddJobs.BACKUP), target, Progress.NONE);
        nothingIsLeft(kill, OddJobs.RESTORED);
        TemporaryFolder.deleteAll(target);
    }

    private void whole(int kill, Path restored) {
        try (Workspace workspace = TestWorkspaces.open(restored)) {
            if (workspace.snapshot().count(Item.KIND) != 1) {
                wrong.add(kill + ": half restored");
            }
        } catch (Refusal refusal) {
            wrong.add(kill + ": " + refusal.problem());
        }
    }

    private void lookAtSample(int kill, List<String> said) throws IOException {
        Path target = files.resolve(OddJobs.SAMPLE);
        boolean middle = saidLast(said, "making");
        interrupted += middle ? 1 : 0;
        if (middle && Files.exists(target)) {
            try (Workspace workspace = TestWorkspaces.open(target)) {
                if (workspace.snapshot().count(ReceivedReturn.KIND) != RETURNS_OF_THE_SAMPLE) {
                    wrong.add(kill + ": half a sample");
                }
            } catch (Refusal refusal) {
                wrong.add(kill + ": " + refusal.problem());
            }
        }
        TemporaryFolder.deleteAll(target);
        new MakeWorkspace(Wiring.adapters(TestWorkspaces.CLOCK, UUID::randomUUID), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE)
                .empty(target, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), null);
        nothingIsLeft(kill, OddJobs.SAMPLE);
        TemporaryFolder.deleteAll(target);
    }

    /** Whoever has the place next clears away what the killed program had built beside it. */
    private void nothingIsLeft(int kill, String name) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            all.filter(file -> file.getFileName().toString().startsWith(".")).forEach(file -> wrong.add(kill + ": left " + file));
        }
        assertThat(files.resolve(name)).exists();
    }

    private void lookClosely(int kill) throws IOException {
        TestWorkspaces.storage().verify(folder, Progress.NONE).forEach(problem -> wrong.add(kill + ": " + problem));
        TemporaryFolder.deleteAll(folder);
        TemporaryFolder.deleteAll(files);
        aWorkspaceAndABackupOfIt();
    }
}
