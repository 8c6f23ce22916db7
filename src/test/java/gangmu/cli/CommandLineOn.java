package gangmu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.launch.Wiring;
import gangmu.storage.TestWorkspaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The command line as a user has it, on one workspace, with what it printed. */
public final class CommandLineOn {
    private final Path workspace;
    private final Clock clock;
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteArrayOutputStream err = new ByteArrayOutputStream();

    public CommandLineOn(Path workspace) {
        this(workspace, TestWorkspaces.CLOCK);
    }

    public CommandLineOn(Path workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Runs a command on the workspace and gives its exit code. */
    public int run(String command, String... args) {
        out = new ByteArrayOutputStream();
        err = new ByteArrayOutputStream();
        Locale before = Locale.getDefault();
        try {
            Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8), Locale.ENGLISH);
            return Gangmu.run(new Gangmu(Wiring.adapters(clock, UUID::randomUUID), clock, UUID::randomUUID, console),
                    Stream.concat(Stream.of(command, workspace.toString()), Stream.of(args)).toArray(String[]::new));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** As {@link #run}, with --json; what was printed, whatever the exit code. */
    public JsonNode json(String command, String... args) {
        run(command, Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new));
        try {
            return new JsonMapper().readTree(out());
        } catch (IOException e) {
            throw new UncheckedIOException(out() + err(), e);
        }
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
