package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.ItemKind;
import gangmu.usecase.editing.EditPlan;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills a program while it closes, makes room, backs up, restores or makes the sample; {@code -Dgangmu.odd-kills=200}
 * kills so often in each, {@code -Dgangmu.stops=200} looks at as many moments of each.
 */
class KilledAtOddJobsTest {
    private static final int KILLS = Integer.getInteger("gangmu.odd-kills", 1);
    /** After so many kills the workspace is looked through to the last file, and another one is made. */
    private static final int KILLS_A_WORKSPACE = 25;
    /** Lines said until the clock of the kill starts, fewer than. */
    private static final int SAID = 12;
    /** Milliseconds from then until the kill, at most. */
    private static final int WITHIN = 600;
    /** The sample takes some seconds, which the suite does not have. */
    private static final int WHOLE_SAMPLE = 8000;
    private static final int SAMPLE_WITHIN = KILLS > 1 ? WHOLE_SAMPLE : 1500;
    private static final int STOPS_A_WORKSPACE = 25;
    @TempDir
    private Path temp;
    private final Random random = LongRun.random();
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
            LeftBehind left = new LeftBehind(folder, files, lines, "kill " + kill);
            wrong.addAll(left.of(job));
            wrong.addAll(left.notCleared(job));
            interrupted += left.inTheMiddle(job) ? 1 : 0;
            if (job.compareTo(OddJobs.Job.RESTORE) < 0 && (kill % KILLS_A_WORKSPACE == KILLS_A_WORKSPACE - 1 || kill == KILLS - 1)) {
                lookClosely(kill);
            }
        }
        System.out.printf("%-10s kills %d (%d in the middle), steps %d, wrong %d%n", job, KILLS, interrupted, said, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /**
     * As often as is wanted the program is stopped and what lies on the disk at that moment is copied: a kill would leave the
     * same, and the program need not be started anew for each.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whereverItIsStoppedNothingIsLostOrHalf() throws Exception {
        // In the suite one moment of the quickest job; the profile goes through hundreds of each.
        Integer stops = Integer.getInteger("gangmu.stops");
        for (OddJobs.Job job : stops == null ? List.of(OddJobs.Job.CLOSING) : List.of(OddJobs.Job.values())) {
            stopAt(job, stops == null ? 1 : stops);
        }
    }

    private void stopAt(OddJobs.Job job, int stops) throws Exception {
        for (int stop = 0; stop < stops; stop += STOPS_A_WORKSPACE) {
            if (job == OddJobs.Job.RESTORE) {
                Files.write(folder.resolve(Database.FILE), new byte[100]);
            }
            Path said = temp.resolve("said.txt");
            Process program = Programs.start(said, OddJobs.class, job.name(), folder.toString(), files.toString(), "s" + stop);
            try {
                for (int i = 0; i < Math.min(STOPS_A_WORKSPACE, stops - stop); i++) {
                    stopAndLook(program, said, job, "stop " + (stop + i));
                }
            } finally {
                program.destroyForcibly().waitFor();
            }
            System.out.printf("%-10s stops %d (%d in the middle), wrong %d%n", job, Math.min(stops, stop + STOPS_A_WORKSPACE),
                    interrupted, wrong.size());
            TemporaryFolder.deleteAll(folder);
            TemporaryFolder.deleteAll(files);
            aWorkspaceAndABackupOfIt();
        }
        assertThat(wrong).isEmpty();
    }

    private void stopAndLook(Process program, Path said, OddJobs.Job job, String when) throws Exception {
        long before = Files.size(said);
        Stopping.until(() -> !program.isAlive() || Files.size(said) > before);
        Stopping.pause(random.nextInt(job == OddJobs.Job.SAMPLE ? WHOLE_SAMPLE : WITHIN / 4));
        Path moment = temp.resolve("moment");
        Stopping.stop(program);
        TestWorkspaces.copy(temp, moment, folder, files, said);
        Stopping.goOn(program);
        LeftBehind left = new LeftBehind(moment.resolve("w"), moment.resolve("files"),
                Files.readAllLines(moment.resolve("said.txt")), when);
        wrong.addAll(left.of(job));
        interrupted += left.inTheMiddle(job) ? 1 : 0;
        TemporaryFolder.deleteAll(moment);
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

    private void lookClosely(int kill) throws IOException {
        TestWorkspaces.storage().verify(folder, Progress.NONE).forEach(problem -> wrong.add(kill + ": " + problem));
        TemporaryFolder.deleteAll(folder);
        TemporaryFolder.deleteAll(files);
        aWorkspaceAndABackupOfIt();
    }
}
