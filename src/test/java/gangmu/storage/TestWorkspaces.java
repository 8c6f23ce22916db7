package gangmu.storage;

import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Real workspaces for tests, with a clock that stands still. */
public final class TestWorkspaces {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2023-07-10T01:00:00Z"), ZoneOffset.ofHours(8));

    private TestWorkspaces() {
    }

    public static H2Storage storage() {
        return new H2Storage(CLOCK, UUID::randomUUID);
    }

    public static Workspace create(Path folder) {
        storage().create(folder);
        return open(folder);
    }

    public static Workspace open(Path folder) {
        return new Workspace(storage().open(folder, Progress.NONE), CLOCK, UUID::randomUUID, "tester");
    }
}
