package gangmu.storage;

import gangmu.changes.ChangeSet;
import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.MemoryWorkspace;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Workspaces for tests of what is done with a plan, not of how it is kept: the folder and its evidence are real, the plan
 * and its journal are held in memory, so that opening and closing cost nothing. What only a workspace on the disk can do
 * (backup, password …) puts it on the disk first, change set by change set; from then on it stays there.
 */
final class HeldStorage implements Storage {
    private static final String MARK = "held-in-memory";
    /** By what its mark says: a folder is built under one name and may get another. */
    private static final Map<String, Held> HELD = new ConcurrentHashMap<>();
    private final H2Storage disk;

    HeldStorage(Clock clock) {
        this.disk = TestWorkspaces.storage(clock, Pace.USUAL);
    }

    /** A workspace, and where its folder was last. */
    private record Held(Path folder, MemoryWorkspace workspace) {
    }

    /** Another workspace with the plan and the evidence of one that is held in memory. */
    static Path copy(Path from, Path to) {
        MemoryWorkspace copied = held(from);
        TestWorkspaces.copy(from, to);
        hold(to, empty(to).with(copied));
        return to;
    }

    private static MemoryWorkspace empty(Path folder) {
        return new MemoryWorkspace(folder, new HashedFiles(folder.resolve(H2Storage.EVIDENCE), null));
    }

    private static void hold(Path folder, MemoryWorkspace workspace) {
        String mark = UUID.randomUUID().toString();
        try {
            Files.writeString(folder.resolve(MARK), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HELD.put(mark, new Held(key(folder), workspace));
    }

    private static Path key(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    /** The workspace held for a folder; one whose folder was emptied is gone. */
    private static @Nullable MemoryWorkspace held(Path folder) {
        if (!Files.exists(folder.resolve(MARK))) {
            return null;
        }
        try {
            String mark = Files.readString(folder.resolve(MARK));
            Held held = HELD.get(mark);
            if (held != null && !held.folder().equals(key(folder))) {
                held = new Held(key(folder), empty(folder).with(held.workspace()));
                HELD.put(mark, held);
            }
            return held == null ? null : held.workspace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sees to it that a workspace is on the disk. */
    private Path onDisk(Path folder) {
        MemoryWorkspace held = held(folder);
        if (held != null) {
            HELD.values().removeIf(each -> each.workspace() == held);
            Path made = key(folder).resolveSibling(key(folder).getFileName() + "-on-disk");
            disk.create(made);
            try (Opened opened = disk.open(made, Progress.NONE)) {
                for (ChangeSet set : held.changeSets()) {
                    opened.journal().append(set);
                }
            }
            try (Stream<Path> parts = Files.list(made)) {
                Files.delete(folder.resolve(MARK));
                for (Path part : parts.toList()) {
                    Path target = folder.resolve(part.getFileName());
                    if (!Files.exists(target)) {
                        Files.move(part, target);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    @Override
    public void create(Path folder) {
        HELD.values().removeIf(each -> !Files.exists(each.folder().resolveSibling(".")));
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> parts = Files.list(folder)) {
                    if (parts.findAny().isPresent()) {
                        throw Refusal.of("workspace.exists", folder.toString());
                    }
                }
            }
            Files.createDirectories(folder);
            hold(folder, empty(folder));
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    @Override
    public Opened open(Path folder, Progress progress) {
        MemoryWorkspace held = held(folder);
        return held == null ? disk.open(folder, progress) : held.opened();
    }

    @Override
    public Opened openReadOnly(Path folder, Progress progress) {
        return disk.openReadOnly(onDisk(folder), progress);
    }

    @Override
    public List<Problem> verify(Path folder, Progress progress) {
        MemoryWorkspace held = held(folder);
        if (held == null) {
            return disk.verify(folder, progress);
        }
        Snapshot replayed = Snapshot.empty();
        for (ChangeSet set : held.changeSets()) {
            replayed = replayed.apply(set.changes());
        }
        return replayed.sameAs(held.snapshot(), Kinds.ALL) ? List.of() : List.of(Problem.of("verify.differs", "", "", ""));
    }

    @Override
    public Backed backup(Path folder, Path file, Progress progress) {
        return disk.backup(onDisk(folder), file, progress);
    }

    @Override
    public Restored restore(Path from, Path folder, int course, Progress progress) {
        return disk.restore(onDisk(from), folder, course, progress);
    }

    @Override
    public boolean isLocked(Path place) {
        return disk.isLocked(place);
    }

    @Override
    public void unlock(Path place, char[] password) {
        disk.unlock(place, password);
    }

    @Override
    public List<Problem> changePassword(Path folder, char @Nullable [] password, Progress progress) {
        return disk.changePassword(onDisk(folder), password, progress);
    }

    @Override
    public List<Kept> kept(Path folder) {
        return disk.kept(folder);
    }
}
