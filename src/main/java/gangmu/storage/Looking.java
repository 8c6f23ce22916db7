package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens a workspace for looking only: a copy of the database itself where nobody can be writing to it, else its newest
 * backup that is whole.
 */
final class Looking {
    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Clock clock;
    private final Progress progress;

    Looking(Path folder, @Nullable WorkspaceKey key, Clock clock, Progress progress) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.progress = progress;
    }

    OpenFolder open() {
        if (!Files.isWritable(folder) && Database.exists(folder)) {
            // A copy of the file itself is newer than any backup, where nobody is writing to it.
            try {
                return itself();
            } catch (IOException e) {
                throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), Trouble.of(e, folder)), e);
            }
        }
        return newest();
    }

    private OpenFolder newest() {
        for (Backups.Backup backup : backups(folder)) {
            OpenFolder looked = at(backup, List.of());
            if (looked != null) {
                return looked;
            }
        }
        throw Refusal.of("workspace.no-snapshot", folder.toString());
    }

    /** The backups of a workspace, the newest first. */
    static List<Backups.Backup> backups(Path folder) {
        try {
            return Backups.all(folder);
        } catch (IOException e) {
            Path place = folder.resolve(Backups.FOLDER);
            throw new Refusal(Problem.of("workspace.unreadable", place.toString(), Trouble.of(e, place)), e);
        }
    }

    private OpenFolder itself() throws IOException {
        List<Piece> lacking;
        OwnFiles.refuseLinks(folder);
        try {
            lacking = CheckedCopy.refuseDamaged(folder, key, progress);
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.damaged")) {
                throw refusal;
            }
            // Of a file that is being written to a copy may be torn.
            if (FolderLock.isHeld(folder)) {
                return newest();
            }
            throw Rescue.told(folder, key, refusal, clock.getZone(), progress);
        }
        Path file = folder.resolve(Database.FILE);
        try (TemporaryFolder zipped = TemporaryFolder.make()) {
            Path zip = zipped.path().resolve("itself.zip");
            Archive.write(file, zip);
            OpenFolder looked = at(
                    new Backups.Backup(zip, Files.getLastModifiedTime(file).toInstant(), 0, ""), lacking);
            return looked == null ? newest() : looked;
        }
    }

    /** A backup as a workspace to look at, null where it is not whole: an older one may be. */
    private @Nullable OpenFolder at(Backups.Backup backup, List<Piece> lacking) {
        Connection connection = null;
        TemporaryFolder copy = null;
        try {
            copy = TemporaryFolder.make();
            Archive.unpackDatabase(backup.file(), copy);
            connection = Database.connect(copy.path(), key);
            Schema.migrate(folder, connection);
            Ledger ledger = new Ledger(Database.dsl(connection), progress);
            ledger.follow(lacking, progress);
            return new OpenFolder(folder, key, connection, ledger, null,
                    new OpenFolder.Look(copy, backup.file(), backup.made()));
        } catch (IOException | RuntimeException | Error e) {
            CheckedCopy.shutDown(connection);
            if (copy != null) {
                copy.close();
            }
            if (e instanceof Error error) {
                throw error;
            }
            TemporaryFolder.passOn(e);
            if (e instanceof Refusal refusal && refusal.problem().code().equals("workspace.newer")) {
                throw refusal;
            }
            if (KnownSchemas.isForeign(e)) {
                throw CheckedCopy.about(backup.file(), (Refusal) e);
            }
            Damage.note("looking at a backup", e);
            return null;
        }
    }
}
