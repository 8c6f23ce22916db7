package gangmu.storage;

import gangmu.launch.Wiring;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Workspaces held in memory ({@link HeldStorage}), for all tests but those of how a workspace is kept. */
public final class HeldWorkspaces {
    private HeldWorkspaces() {
    }

    public static Storage storage(Clock clock) {
        return new HeldStorage(clock);
    }

    /** The program, with these workspaces. */
    public static Adapters adapters(Clock clock) {
        return Wiring.adapters(storage(clock));
    }

    public static Workspace create(Path folder) {
        storage(TestWorkspaces.CLOCK).create(folder);
        return open(folder);
    }

    /** Opens a workspace that is held, or one on the disk. */
    public static Workspace open(Path folder) {
        return openAt(folder, TestWorkspaces.CLOCK, "tester");
    }

    /** As {@link #open}, by somebody at a time. */
    public static Workspace openAt(Path folder, Clock clock, String author) {
        return new Workspace(storage(clock).open(folder, Progress.NONE), clock, UUID::randomUUID, author);
    }

    /** Another workspace with the plan and the evidence of one that is held. */
    public static Path copy(Path from, Path to) {
        return HeldStorage.copy(from, to);
    }
}
