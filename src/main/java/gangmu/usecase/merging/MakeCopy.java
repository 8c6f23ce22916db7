package gangmu.usecase.merging;

import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.merging.ChangePackage.CopyName;
import gangmu.merging.Reach;
import gangmu.merging.Sharing;
import gangmu.plan.Item;
import gangmu.plan.WorkingGroup;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.TemporaryFiles;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes a working copy: the same plan, journal and evidence, with an id and a name of its own; both copies know each other. */
public final class MakeCopy {
    private final Storage storage;
    private final Function<Path, Workspace> opening;

    /** @param opening opens a workspace for writing; the caller sees to its password */
    public MakeCopy(Storage storage, Function<Path, Workspace> opening) {
        this.storage = storage;
        this.opening = opening;
    }

    /**
     * Makes a copy in a new folder.
     *
     * @param name what it is to be called, and what it is meant to edit: the name of a working group or the code of an item; blank
     *     for everything
     * @return the id of the copy
     * @throws Refusal {@code copy.empty}, {@code copy.unknown-part}, {@code copy.name-taken}, {@code workspace.exists} …
     */
    public UUID make(Path from, Path to, CopyName name, Progress progress) {
        Reach reach;
        UUID original;
        CopyName called;
        try (Workspace workspace = opening.apply(from)) {
            Copies.plan(workspace);
            refuseUnknownPart(workspace.snapshot(), name.part());
            if (!name.name().isBlank() && Copies.names(workspace.snapshot()).values().stream()
                    .anyMatch(known -> known.name().equals(name.name()))) {
                throw Refusal.of("copy.name-taken", name.name());
            }
            reach = workspace.reach();
            original = workspace.copy();
            called = Copies.names(workspace.snapshot()).getOrDefault(original, CopyName.NONE);
        }
        copyFiles(from, to, progress);
        UUID made;
        try (Workspace copy = opening.apply(to)) {
            made = copy.copy();
            Workspace.await(copy.takeIn(new Origin(Sharing.NOTE, name.name()), List.of(), draft -> {
                Copies.note(draft, made, name, null);
                Copies.note(draft, original, called, reach);
            }));
        }
        try (Workspace workspace = opening.apply(from)) {
            Workspace.await(workspace.takeIn(new Origin(Sharing.NOTE, name.name()), List.of(),
                    draft -> Copies.note(draft, made, name, reach)));
        }
        return made;
    }

    private void copyFiles(Path from, Path to, Progress progress) {
        try {
            Path folder = TemporaryFiles.folder("copy");
            Path file = folder.resolve("copy.zip");
            try {
                storage.backup(from, file, progress);
                storage.restore(file, to, progress);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseUnknownPart(Snapshot snapshot, String part) {
        boolean known = part.isBlank() || !snapshot.where(Item.CODE, part).isEmpty()
                || snapshot.all(WorkingGroup.KIND).stream().anyMatch(group -> part.equals(group.get(WorkingGroup.NAME)));
        if (!known) {
            throw Refusal.of("copy.unknown-part", part);
        }
    }
}
