package gangmu.cli.command;

import gangmu.changes.Problem;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands on a workspace share: finding the plan in it, telling what was committed. */
public abstract class WorkspaceCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "WORKSPACE", descriptionKey = "workspace")
    private @Nullable Path folder;

    @Option(names = "--plan", paramLabel = "NAME", descriptionKey = "plan")
    private @Nullable String planName;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    protected final Path folder() {
        return whole(folder);
    }

    protected final boolean json() {
        return json;
    }

    /** Whether the command only looks, so that a snapshot will do while somebody else has the workspace open. */
    protected boolean onlyLooks() {
        return false;
    }

    @Override
    public Integer call() {
        try (Workspace workspace = open(folder(), onlyLooks())) {
            return run(workspace);
        }
    }

    protected abstract int run(Workspace workspace);

    protected final @Nullable String planName() {
        return planName;
    }

    protected final Plan plan(Workspace workspace) {
        return PlanChoice.plan(workspace.snapshot(), planName);
    }

    /** Waits for an edit, and says what was done and how to take it back. */
    protected final int done(CompletableFuture<@Nullable Committed> edit) {
        return done(Workspace.await(edit));
    }

    /** Says what was done, and how to take it back. */
    protected final int done(@Nullable Committed committed) {
        return done(committed, Map.of());
    }

    /** As {@link #done(Committed)}, with more to know of what was made. */
    protected final int done(@Nullable Committed committed, Map<String, Object> more) {
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
    protected final int written(Path file, Map<String, Object> more) {
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

    protected final int tell(Problem problem) {
        console().tell(problem);
        return TOLD;
    }
}
