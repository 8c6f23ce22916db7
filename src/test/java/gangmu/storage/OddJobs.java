package gangmu.storage;

import gangmu.launch.Wiring;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.founding.MakeWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/**
 * The program that is killed while it does what comes beside the edits: closes, makes room in its file, backs up where
 * there is little room for backups, restores, makes the sample. It does one of them for ever, and says each step once it is
 * done. Arguments: the job, the workspace, the folder of its other files, the seed.
 */
public final class OddJobs {
    static final String BACKUP = "backup.zip";
    static final String RESTORED = "restored";
    static final String SAMPLE = "sample";
    /** So that a day's upkeep comes in a second: files are compacted when they hold next to nothing, and few backups find room. */
    private static final Pace HURRIED = new Pace(Duration.ofMillis(5), Duration.ofMillis(20), 200 << 10, 1);
    private static final int SESSION = 6;
    private final Path folder;
    private final Path files;
    private final String seed;
    private final Random random;
    private int step;

    /** What it does all the time. */
    enum Job {
        CLOSING, COMPACTION, BACKUPS, RESTORE, SAMPLE
    }

    private OddJobs(Path folder, Path files, String seed) {
        this.folder = folder;
        this.files = files;
        this.seed = seed;
        this.random = new Random(seed.hashCode());
    }

    public static void main(String[] arguments) {
        OddJobs jobs = new OddJobs(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
        say("begin", "");
        while (true) {
            switch (Job.valueOf(arguments[0])) {
                case CLOSING -> jobs.openEditAndClose(storage(Pace.USUAL), false);
                case COMPACTION -> jobs.openEditAndClose(storage(HURRIED), true);
                case BACKUPS -> jobs.backUp();
                case RESTORE -> jobs.restore();
                case SAMPLE -> jobs.sample();
            }
        }
    }

    static H2Storage storage(Pace pace) {
        return TestWorkspaces.storage(TestWorkspaces.CLOCK, pace);
    }

    private Workspace open(H2Storage storage) {
        return new Workspace(storage.open(folder, Progress.NONE), TestWorkspaces.CLOCK, UUID::randomUUID, "tester");
    }

    private void openEditAndClose(H2Storage storage, boolean bloat) {
        try (Workspace workspace = open(storage)) {
            UUID plan = workspace.snapshot().all(Plan.KIND).iterator().next().id();
            for (int i = random.nextInt(SESSION); i >= 0; i--) {
                item(workspace, plan, bloat ? "长".repeat(random.nextInt(40_000)) : "");
            }
        }
        say("closed", "");
    }

    private UUID item(Workspace workspace, UUID plan, String content) {
        UUID item = UUID.randomUUID();
        EditPlan edit = new EditPlan(workspace);
        Workspace.await(edit.addItem(plan, item, null, null, ItemKind.TASK, seed + "-" + step++));
        say("item", item.toString());
        if (!content.isEmpty()) {
            Workspace.await(edit.set(plan, new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, item, null), Item.CONTENT, content)));
            Workspace.await(edit.set(plan, new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, item, null), Item.CONTENT, "短")));
            say("short", item.toString());
        }
        return item;
    }

    private void backUp() {
        try (Workspace workspace = open(storage(HURRIED))) {
            UUID plan = workspace.snapshot().all(Plan.KIND).iterator().next().id();
            while (true) {
                item(workspace, plan, "");
                workspace.backup(files.resolve(BACKUP), Progress.NONE);
                say("backup", Long.toString(workspace.journal().position()));
            }
        }
    }

    /** From a backup file and from the folder of a damaged workspace in turn, to the same place. */
    private void restore() {
        Path target = files.resolve(RESTORED);
        TemporaryFolder.deleteAll(target);
        say("restoring", "");
        storage(Pace.USUAL).restore(step++ % 2 == 0 ? files.resolve(BACKUP) : folder, target, Progress.NONE);
        say(RESTORED, "");
    }

    private void sample() {
        Path target = files.resolve(SAMPLE);
        TemporaryFolder.deleteAll(target);
        say("making", "");
        new MakeWorkspace(Wiring.adapters(storage(Pace.USUAL)), TestWorkspaces.CLOCK, UUID::randomUUID, Progress.NONE).sample(target);
        say(SAMPLE, "");
    }

    private static void say(String what, String which) {
        System.out.println(what + "\t" + which);
        System.out.flush();
    }
}
