package gangmu.cli;

import gangmu.changes.Problem;
import gangmu.plan.Plan;
import gangmu.usecase.Committed;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands on a workspace share: finding the plan in it, telling what was committed. */
abstract class WorkspaceCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "plan")
    private @Nullable String planName;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    final Path folder() {
        return whole(folder);
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
        try (Workspace workspace = open(folder(), onlyLooks())) {
            return run(workspace);
        }
    }

    abstract int run(Workspace workspace);

    final @Nullable String planName() {
        return planName;
    }

    final Plan plan(Workspace workspace) {
        return PlanChoice.plan(workspace.snapshot(), planName);
    }

    /** Waits for an edit, and says what was done and how to take it back. */
    final int done(CompletableFuture<@Nullable Committed> edit) {
        return done(Workspace.await(edit));
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

    /**
     * Says which file was written.
     *
     * @param more what a machine is told besides
     */
    final int written(Path file, Map<String, Object> more) {
        if (json) {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("file", file.toString());
            shown.putAll(new TreeMap<>(more));
            console().json(shown);
        } else {
            console().say("cli.written", file.toString());
        }
        return 0;
    }

    final int tell(Problem problem) {
        console().tell(problem);
        return TOLD;
    }
}
