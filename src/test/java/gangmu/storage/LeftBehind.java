package gangmu.storage;

import gangmu.changes.Refusal;
import gangmu.launch.Wiring;
import gangmu.plan.Item;
import gangmu.returns.kept.ReceivedReturn;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What {@link OddJobs} leaves where it is killed, held against what it had said to be done.
 *
 * @param folder the workspace
 * @param files its other files
 * @param said its lines
 * @param when names the moment in what is found wrong
 */
record LeftBehind(Path folder, Path files, List<String> said, String when) {
    private static final int RETURNS_OF_THE_SAMPLE = 66;
    private static final List<String> EDITS = List.of("item", "short");

    /** What is lost or half; empty where all is well. */
    List<String> of(OddJobs.Job job) throws IOException {
        List<String> wrong = new ArrayList<>();
        try {
            switch (job) {
                case CLOSING, COMPACTION -> edits(wrong);
                case BACKUPS -> {
                    edits(wrong);
                    backups(wrong);
                }
                case RESTORE -> restored(wrong);
                case SAMPLE -> sample(wrong);
            }
        } catch (Refusal refusal) {
            wrong.add(when + ": " + refusal.problem());
        }
        return wrong;
    }

    /** Whether it was doing something that takes a while. */
    boolean inTheMiddle(OddJobs.Job job) {
        return switch (job) {
            case CLOSING, COMPACTION, BACKUPS -> !saidLast("closed");
            case RESTORE -> saidLast("restoring");
            case SAMPLE -> saidLast("making");
        };
    }

    private boolean saidLast(String what) {
        return !said.isEmpty() && said.getLast().startsWith(what + "\t");
    }

    private void edits(List<String> wrong) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            for (String line : said) {
                String[] parts = line.split("\t", -1);
                if (EDITS.contains(parts[0])) {
                    var item = workspace.snapshot().find(Item.KIND, UUID.fromString(parts[1]));
                    if (item == null || parts[0].equals("short") && !"短".equals(item.get(Item.CONTENT))) {
                        wrong.add(when + ": lost " + line);
                    }
                }
            }
        }
    }

    /** What was said to be backed up can be had back from the backups alone, and thinning has left the newest. */
    private void backups(List<String> wrong) throws IOException {
        long position = said.stream().filter(line -> line.startsWith("backup\t")).mapToLong(line -> Long.parseLong(line.substring(7)))
                .max().orElse(0);
        List<Backups.Backup> all = Backups.all(folder);
        if (position > 0 && (all.isEmpty() || all.getFirst().position() < position)) {
            wrong.add(when + ": no backup of " + position);
        }
        if (!all.isEmpty() && CheckedCopy.mark(all.getFirst().file(), null).position() != all.getFirst().position()) {
            wrong.add(when + ": not what its name says: " + all.getFirst());
        }
        try (Stream<Path> left = Files.list(folder.resolve(Backups.FOLDER))) {
            left.filter(file -> file.toString().endsWith(".tmp")).forEach(file -> wrong.add(when + ": left " + file));
        }
        Path file = files.resolve(OddJobs.BACKUP);
        if (position > 0 && CheckedCopy.mark(file, null).position() < position) {
            wrong.add(when + ": the backup file is older than it was said to be");
        }
    }

    private void restored(List<String> wrong) {
        Path target = files.resolve(OddJobs.RESTORED);
        // Where it was killed while it deleted the one before, what is left of that says nothing.
        if (saidLast("restoring") && Files.exists(target)) {
            try (Workspace workspace = TestWorkspaces.open(target)) {
                if (workspace.snapshot().count(Item.KIND) != 1) {
                    wrong.add(when + ": half restored");
                }
            }
        }
    }

    private void sample(List<String> wrong) {
        Path target = files.resolve(OddJobs.SAMPLE);
        if (saidLast("making") && Files.exists(target)) {
            try (Workspace workspace = TestWorkspaces.open(target)) {
                if (workspace.snapshot().count(ReceivedReturn.KIND) != RETURNS_OF_THE_SAMPLE) {
                    wrong.add(when + ": half a sample");
                }
            }
        }
    }

    /** What whoever has the place next does not clear away of what the killed program had built beside it. */
    List<String> notCleared(OddJobs.Job job) throws IOException {
        List<String> wrong = new ArrayList<>();
        if (job == OddJobs.Job.RESTORE) {
            Path target = files.resolve(OddJobs.RESTORED);
            TemporaryFolder.deleteAll(target);
            TestWorkspaces.storage().restore(files.resolve(OddJobs.BACKUP), target, Progress.NONE);
            beside(wrong);
            TemporaryFolder.deleteAll(target);
        } else if (job == OddJobs.Job.SAMPLE) {
            Path target = files.resolve(OddJobs.SAMPLE);
            TemporaryFolder.deleteAll(target);
            new MakeWorkspace(Wiring.adapters(TestWorkspaces.CLOCK, UUID::randomUUID), TestWorkspaces.CLOCK, UUID::randomUUID,
                    Progress.NONE).empty(target, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31), null);
            beside(wrong);
            TemporaryFolder.deleteAll(target);
        }
        return wrong;
    }

    private void beside(List<String> wrong) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            all.filter(file -> file.getFileName().toString().startsWith(".")).forEach(file -> wrong.add(when + ": left " + file));
        }
    }
}
