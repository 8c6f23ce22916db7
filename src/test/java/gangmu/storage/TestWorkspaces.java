package gangmu.storage;

import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

/** Real workspaces for tests, with a clock that stands still. */
public final class TestWorkspaces {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-10T01:00:00Z"), ZoneOffset.ofHours(8));

    private TestWorkspaces() {
    }

    /** As the program keeps them, but that passwords are tried ten times as fast. */
    public static H2Storage storage() {
        return storage(CLOCK, Pace.USUAL);
    }

    static H2Storage storage(Clock clock, Pace pace) {
        return new H2Storage(clock, UUID::randomUUID, pace, KeyFile.FEWEST_ITERATIONS);
    }

    public static Workspace create(Path folder) {
        storage().create(folder);
        return open(folder);
    }

    /** A closed workspace once more, as somebody copies a folder. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some of what lies in a folder once more, in another one. */
    static void copy(Path from, Path to, Path... parts) {
        for (Path part : parts) {
            to.toFile().mkdirs();
            copy(part, to.resolve(from.relativize(part).toString()));
        }
    }

    public static Workspace open(Path folder) {
        return new Workspace(storage().open(folder, Progress.NONE), CLOCK, UUID::randomUUID, "tester");
    }
}
