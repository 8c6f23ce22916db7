package gangmu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gangmu.cli.command.Console;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * What a command line typed to the program came to.
 *
 * @param code its exit code
 * @param out stdout
 * @param err stderr
 */
public record Typed(int code, String out, String err) {
    /** Types a command line, in English. */
    public static Typed command(String... args) {
        return commandAt(TestWorkspaces.CLOCK, args);
    }

    /** Types a command line, in English, at a time. */
    public static Typed commandAt(Clock clock, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Locale before = Locale.getDefault();
        try {
            Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8), Locale.ENGLISH);
            int code = Gangmu.run(new Gangmu(HeldWorkspaces.adapters(clock),
                    clock, UUID::randomUUID, console), args);
            return new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out + err, e);
        }
    }
}
