package gangmu.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** Command lines as a user types them, on the program as it is wired, with what they printed. */
public final class Terminal {
    private Terminal() {
    }

    /**
     * What a command left behind.
     *
     * @param exit 0 done, 1 told what is wrong, 2 wrong usage
     */
    public record Said(int exit, String out, String err) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What a user must never see. */
        public Said withoutTrace() {
            assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
            return this;
        }
    }

    /** In the language of a user whose locale says nothing, which is Chinese. */
    public static Said run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Locale.SIMPLIFIED_CHINESE);
        String[] texts = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            texts[i] = args[i].toString();
        }
        Locale before = Locale.getDefault();
        try {
            int exit = Gangmu.run(new Gangmu(HeldWorkspaces.adapters(TestWorkspaces.CLOCK),
                    TestWorkspaces.CLOCK, UUID::randomUUID, console), texts);
            return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** A command that must succeed. */
    public static Said done(Object... args) {
        Said said = run(args);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    /** A command that must be refused with a message. */
    public static Said refused(Object... args) {
        Said said = run(args).withoutTrace();
        assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.err()).isNotBlank();
        return said;
    }

    /** A new workspace with an empty plan of the years 2021 to 2025. */
    public static Path emptyPlan(Path folder) {
        Path workspace = folder.resolve("workspace");
        done("new", workspace, "--name", "某市规划", "--start", "2021-01-01", "--end", "2025-12-31");
        return workspace;
    }
}
