package gangmu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import gangmu.storage.TestWorkspaces;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** The command line at work on one workspace, with what the last command came to. */
public final class CommandLineOn {
    private final Path workspace;
    private final Clock clock;
    private Typed last = new Typed(0, "", "");

    public CommandLineOn(Path workspace) {
        this(workspace, TestWorkspaces.CLOCK);
    }

    public CommandLineOn(Path workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Runs a command on the workspace and gives its exit code. */
    public int run(String command, String... args) {
        last = Typed.commandAt(clock,
                Stream.concat(Stream.of(command, workspace.toString()), Stream.of(args)).toArray(String[]::new));
        return last.code();
    }

    /** As {@link #run}, with --json; what was printed, whatever the exit code. */
    public JsonNode json(String command, String... args) {
        run(command, Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
        return last.json();
    }

    public String out() {
        return last.out();
    }

    public String err() {
        return last.err();
    }
}
