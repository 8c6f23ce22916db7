package gangmu.cli;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.plan.Plan;
import gangmu.usecase.Committed;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What all commands on a workspace share: opening it, finding the plan in it, telling what was committed. */
abstract class WorkspaceCommand implements Callable<Integer> {
    /** What keeps a workspace from being edited, but not from being looked at. */
    private static final Set<String> READABLE = Set.of("workspace.in-use", "workspace.not-writable");

    @ParentCommand
    private @Nullable Gangmu gangmu;

    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "plan")
    private @Nullable String planName;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    final Gangmu gangmu() {
        return Objects.requireNonNull(gangmu);
    }

    final Console console() {
        return gangmu().console();
    }

    final Path folder() {
        return Objects.requireNonNull(folder).toAbsolutePath().normalize();
    }

    final boolean json() {
        return json;
    }

    /** Whether the command only looks, so that a snapshot will do while somebody else has the workspace open. */
    boolean onlyLooks() {
        return false;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = open()) {
            return run(workspace);
        }
    }

    abstract int run(Workspace workspace);

    private Workspace open() {
        return gangmu().unlocked(folder(), this::openUnlocked);
    }

    private Workspace openUnlocked() {
        Storage storage = gangmu().adapters().storage();
        Storage.Opened opened;
        try {
            opened = storage.open(folder(), Progress.NONE);
        } catch (Refusal refusal) {
            if (!onlyLooks() || !READABLE.contains(refusal.problem().code())) {
                throw refusal;
            }
            opened = storage.openReadOnly(folder(), Progress.NONE);
            console().tell(refusal.problem());
            console().warn("cli.read-only", opened.asOf().map(gangmu()::shown).orElse(""));
        }
        return new Workspace(opened, gangmu().clock(), gangmu().ids(), System.getProperty("user.name", ""));
    }

    final @Nullable String planName() {
        return planName;
    }

    final Plan plan(Workspace workspace) {
        return PlanChoice.plan(workspace.snapshot(), planName);
    }

    /** Says what was done, and how to take it back. */
    final int done(@Nullable Committed committed) {
        return done(committed, Map.of());
    }

    /** As {@link #done(Committed)}, with more to know of what was made. */
    final int done(@Nullable Committed committed, Map<String, Object> more) {
        if (json) {
            Map<String, Object> shown = new LinkedHashMap<>();
            if (committed != null) {
                shown.put("changeSet", committed.changeSet().id().toString());
                shown.put("changes", committed.changeSet().changes().size());
            } else {
                shown.put("changes", 0);
            }
            shown.putAll(new TreeMap<>(more));
            console().json(shown);
        } else if (committed == null) {
            console().say("cli.nothing-to-change");
        } else {
            console().say("cli.changed", committed.changeSet().changes().size(), committed.changeSet().id().toString());
        }
        return 0;
    }

    final int tell(Problem problem) {
        console().tell(problem);
        return Gangmu.TOLD;
    }
}
