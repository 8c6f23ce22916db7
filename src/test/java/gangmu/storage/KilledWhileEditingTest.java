package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.EvidenceLink;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.returns.ReturnsOffice;
import gangmu.usecase.returns.TakeInReturn;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program while it works; {@code -Dgangmu.kills=1000} makes the long run, {@code -Dgangmu.stops=500} looks at as many moments. */
class KilledWhileEditingTest {
    /** After so many kills a new workspace takes the place of the old, which is checked to the last file first. */
    private static final int KILLS_A_WORKSPACE = 25;
    private static final int STOPS_A_WORKSPACE = 25;
    /** One kill in so many comes while the program starts and opens the workspace. */
    private static final int EARLY = 6;
    /** Pieces of work done until the clock of the kill starts, fewer than. */
    private static final int DONE = 4;
    /** Milliseconds from then until the kill, at most. */
    private static final int WITHIN = Integer.getInteger("gangmu.kill-within", 1200);
    @TempDir
    private Path temp;
    private final Random random = LongRun.random();
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private final List<String> lost = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int insideAFolder;

    /** What the program said that it has done. */
    private record Said(String what, String which) {
        static Said of(String line) {
            String[] parts = line.split("\t", -1);
            return new Said(parts[0], parts[1]);
        }
    }

    @Test
    void noAcknowledgedWorkIsLostWhenTheProgramIsKilled() throws Exception {
        int kills = Integer.getInteger("gangmu.kills", 6);
        Path files = temp;
        Path folder = temp;
        for (int kill = 0; kill < kills; kill++) {
            if (kill % KILLS_A_WORKSPACE == 0) {
                files = Files.createDirectories(temp.resolve("files" + kill));
                folder = temp.resolve("w" + kill);
                try (ReturnsOffice office = ReturnsOffice.onDisk(folder)) {
                    Files.move(office.template(files.resolve("out"), office.water()), files.resolve(
                            TormentedProgram.SENT));
                }
            }
            List<Said> said = workUntilKilled(folder, files, kill);
            said.forEach(each -> acknowledged.merge(each.what(), 1, Integer::sum));
            look(folder, said, kill);
            if (kill % KILLS_A_WORKSPACE == KILLS_A_WORKSPACE - 1 || kill == kills - 1) {
                lookClosely(folder, files);
                System.out.printf("kills %d (%d between two files of a folder), acknowledged %s, lost %d, half or broken %d%n",
                        kill + 1, insideAFolder, acknowledged, lost.size(), broken.size());
            }
        }
        assertThat(lost).isEmpty();
        assertThat(broken).isEmpty();
        assertThat(acknowledged).isNotEmpty();
    }

    /** As a kill at each of these moments would leave it: the program is stopped, and what lies on the disk is copied. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noAcknowledgedWorkIsLostAtAnyMomentAtWhichTheProgramIsStopped() throws Exception {
        int stops = Integer.getInteger("gangmu.stops", 1);
        Path said = temp.resolve("said.txt");
        for (int stop = 0; stop < stops; stop += STOPS_A_WORKSPACE) {
            Path folder = temp.resolve("w" + stop);
            Path files = Files.createDirectories(temp.resolve("files" + stop));
            try (ReturnsOffice office = ReturnsOffice.onDisk(folder)) {
                Files.move(office.template(files.resolve("out"), office.water()), files.resolve(TormentedProgram.SENT));
            }
            Process program = Programs.start(said, TormentedProgram.class, folder.toString(), files.toString(), "" + stop);
            try {
                for (int i = stop; i < Math.min(stops, stop + STOPS_A_WORKSPACE); i++) {
                    long before = Files.size(said);
                    Stopping.until(() -> !program.isAlive() || Files.size(said) > before);
                    Stopping.pause(random.nextInt(WITHIN / 4));
                    Path moment = temp.resolve("moment");
                    Stopping.stop(program);
                    TestWorkspaces.copy(temp, moment, folder, files, said);
                    Stopping.goOn(program);
                    look(moment.resolve("w" + stop), Files.readAllLines(moment.resolve("said.txt")).stream().map(Said::of)
                            .filter(each -> !each.what().equals("open")).toList(), i);
                    TemporaryFolder.deleteAll(moment);
                }
            } finally {
                program.destroyForcibly().waitFor();
            }
            lookClosely(folder, files);
            System.out.printf("stops %d (%d between two files of a folder), lost %d, half or broken %d%n",
                    Math.min(stops, stop + STOPS_A_WORKSPACE), insideAFolder, lost.size(), broken.size());
        }
        assertThat(lost).isEmpty();
        assertThat(broken).isEmpty();
    }

    @Test
    void aKillInTheMiddleOfAFolderOfReturnsLeavesWholeFilesAndTheRestCanBeTakenIn() throws Exception {
        Path files = Files.createDirectories(temp.resolve("files"));
        Path folder = temp.resolve("w");
        try (ReturnsOffice office = ReturnsOffice.onDisk(folder)) {
            Files.move(office.template(files.resolve("out"), office.water()), files.resolve(TormentedProgram.SENT));
        }
        Process program = Programs.start(TormentedProgram.class, folder.toString(), files.toString(), "1",
                TormentedProgram.FOLDER);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Said.of(line).what().equals(TormentedProgram.RETURN)) {
                    acknowledged.add(Said.of(line).which());
                    program.toHandle().destroyForcibly();
                }
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            ReturnsOffice office = ReturnsOffice.of(workspace);
            assertThat(acknowledged).isNotEmpty().allMatch(file -> isTakenIn(workspace, file));
            whole(office);
            together(office, "1.1", "1.2");
            Path returns = files.resolve("folder-1-0");
            if (Files.exists(returns)) {
                office.takeIn().takeIn(TakeInReturn.files(List.of(returns)), ReturnHints.NONE, Acceptance.THEIRS,
                        Progress.NONE, taken -> assertThat(taken.outcome()).isIn(ReturnOutcome.TAKEN_IN,
                                ReturnOutcome.SAME_AS_BEFORE));
            }
            // Three versions of one return, one on top of the other.
            assertThat(office.reported("1.2", ProgressEntry.NARRATIVE)).isEqualTo("1-0-2");
            whole(office);
        }
        assertThat(broken).isEmpty();
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    private List<Said> workUntilKilled(Path folder, Path files, int kill) throws Exception {
        Process program = Programs.start(TormentedProgram.class, folder.toString(), files.toString(), "" + kill);
        List<Said> said = new ArrayList<>();
        int done = random.nextInt(DONE);
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            if (kill % EARLY == EARLY - 1) {
                killIn(program, 200 + random.nextInt(1800));
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Said each = Said.of(line);
                if (!each.what().equals("open")) {
                    said.add(each);
                }
                // By what was done, for a busy machine may do nothing at all in a second.
                if (said.size() == done) {
                    killIn(program, random.nextInt(WITHIN));
                }
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
        return said;
    }

    /** By its handle: Process.destroyForcibly would close the pipe that still holds what was acknowledged. */
    private static void killIn(Process program, int milliseconds) {
        ProcessHandle handle = program.toHandle();
        CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS).execute(handle::destroyForcibly);
    }

    /** Opening reads everything through: the journal is replayed and must lead to the state. */
    private void look(Path folder, List<Said> said, int kill) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            for (Said each : said) {
                if (!isThere(workspace, each)) {
                    lost.add(kill + ": " + each);
                }
            }
            ReturnsOffice office = ReturnsOffice.of(workspace);
            together(office, "1.1", "1.2");
            together(office, "2.1", "2.2");
            whole(office);
            countHalfFolders(workspace, said);
            said.stream().filter(each -> each.what().equals("report")).reduce((a, b) -> b).ifPresent(last -> {
                String now = office.reported("2.1", ProgressEntry.NARRATIVE);
                if (now == null || number(now) < number(last.which())) {
                    lost.add(kill + ": " + last);
                }
            });
        } catch (Refusal refusal) {
            broken.add(kill + ": " + refusal.problem());
        }
    }

    private static long number(String mark) {
        String[] parts = mark.split("-");
        return Long.parseLong(parts[0]) * 10_000_000 + Long.parseLong(parts[1]) * 10
                + (parts.length > 2 ? Long.parseLong(parts[2]) : 0);
    }

    private void together(ReturnsOffice office, String one, String other) {
        if (!Objects.equals(office.reported(one, ProgressEntry.NARRATIVE),
                office.reported(other, ProgressEntry.NARRATIVE))) {
            broken.add("half a change: " + one + " and " + other);
        }
    }

    private static boolean isThere(Workspace workspace, Said said) {
        return switch (said.what()) {
            case "item" -> workspace.snapshot().find(Item.KIND, UUID.fromString(said.which())) != null;
            case TormentedProgram.RETURN -> isTakenIn(workspace, said.which());
            case "evidence" -> workspace.snapshot().all(Evidence.KIND).stream()
                    .filter(each -> said.which().equals(each.get(Evidence.FILE_NAME)))
                    .anyMatch(each -> isKept(workspace, each));
            default -> true;
        };
    }

    private static boolean isTakenIn(Workspace workspace, String fileName) {
        return workspace.snapshot().all(ReceivedReturn.KIND).stream()
                .anyMatch(each -> fileName.equals(each.get(ReceivedReturn.FILE_NAME)));
    }

    /** What stands there is what the newest return that was taken in says: no file counts of which cells are missing. */
    private void whole(ReturnsOffice office) {
        String newest = office.workspace().snapshot().all(ReceivedReturn.KIND).stream()
                .map(each -> Objects.requireNonNull(each.get(ReceivedReturn.FILE_NAME)).replaceAll("return-|\\.xlsx", ""))
                .max(Comparator.comparingLong(KilledWhileEditingTest::number)).orElse(null);
        if (!Objects.equals(office.reported("1.1", ProgressEntry.NARRATIVE), newest)) {
            broken.add("half a return: " + newest);
        }
    }

    private void countHalfFolders(Workspace workspace, List<Said> said) {
        said.stream().filter(each -> each.what().equals(TormentedProgram.FOLDER)).reduce((a, b) -> b).ifPresent(last -> {
            long there = IntStream.range(0, TormentedProgram.IN_A_FOLDER)
                    .filter(i -> isTakenIn(workspace, TormentedProgram.fileName(last.which() + "-" + i))).count();
            insideAFolder += there > 0 && there < TormentedProgram.IN_A_FOLDER ? 1 : 0;
        });
    }

    private static boolean isKept(Workspace workspace, Entity evidence) {
        String hash = Objects.requireNonNull(new Evidence(evidence).hash());
        return Files.isRegularFile(workspace.evidence().fileOf(hash))
                && workspace.snapshot().countWhere(EvidenceLink.EVIDENCE, evidence.id()) == 1;
    }

    /** The whole workspace, and the newest acknowledged backup, come through without a fault. */
    private void lookClosely(Path folder, Path files) throws Exception {
        List<Problem> problems = TestWorkspaces.storage().verify(folder, Progress.NONE);
        problems.forEach(problem -> broken.add(folder.getFileName() + ": " + problem));
        try (var all = Files.list(files)) {
            Path newest = all.filter(f -> f.toString().endsWith(".zip"))
                    .max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified())).orElse(null);
            if (newest != null) {
                Storage.Restored restored = TestWorkspaces.storage().restore(newest, files.resolve("restored"),
                        Progress.NONE);
                restored.missing().forEach(problem -> broken.add(newest.getFileName() + ": " + problem));
            }
        }
        TemporaryFolder.deleteAll(folder);
        TemporaryFolder.deleteAll(files);
    }
}
