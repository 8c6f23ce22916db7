package gangmu.storage;

import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/**
 * Locks a workspace with a password, or takes the lock away: database, evidence and backups are built anew beside the
 * old, and once all of it is on the disk a mark is set. A program that is killed before the mark has changed nothing;
 * one that is killed after it has the rest done by the next that opens the workspace.
 */
final class PasswordChange {
    private static final String BESIDE = "relock.tmp";
    private static final String READY = "ready";
    private static final List<String> PARTS = List.of(Database.FILE, H2Storage.EVIDENCE, Backups.FOLDER, Seal.NAME);
    private final Path folder;
    private final Path beside;
    private final Progress progress;

    PasswordChange(Path folder, Progress progress) {
        this.folder = folder;
        this.beside = folder.resolve(BESIDE);
        this.progress = progress;
    }

    /** Another password for the same key: nothing but the small file that wraps it is written. */
    static void rewrap(Path folder, WorkspaceKey key, char[] password) throws IOException {
        KeyFile wrapped = KeyFile.wrap(key, password);
        wrapped.write(folder);
        wrapped.write(folder.resolve(Backups.FOLDER));
    }

    /** Builds everything anew for another key; the workspace is as it was until {@link #finish}. */
    void build(@Nullable WorkspaceKey from, @Nullable WorkspaceKey to, @Nullable KeyFile wrapped) throws IOException {
        TemporaryFolder.deleteAll(beside);
        Path backups = Files.createDirectories(beside.resolve(Backups.FOLDER));
        Files.copy(folder.resolve(Database.FILE), beside.resolve(Database.FILE));
        recode(beside, from, to);
        if (!CheckedCopy.seal(beside, to, progress).equals(Seal.mark(folder).orElse(Seal.Mark.BEGINNING))) {
            throw Database.damaged(folder, Damage.altered());
        }
        evidence(from, to);
        List<Backups.Backup> all = Backups.all(folder);
        for (int i = 0; i < all.size(); i++) {
            progress.at("password-backups", i, all.size());
            backup(all.get(i).file(), backups, from, to);
        }
        if (wrapped != null) {
            wrapped.write(beside);
            wrapped.write(backups);
        }
        try (Stream<Path> walk = Files.walk(beside)) {
            for (Path each : walk.filter(Files::isRegularFile).toList()) {
                Backups.flush(each);
            }
        }
        Path ready = beside.resolve(READY);
        Path part = beside.resolve(READY + ".tmp");
        Files.writeString(part, wrapped == null ? "open" : "locked", StandardOpenOption.CREATE_NEW);
        Backups.flush(part);
        Schema.moveOver(part, ready);
        HashedFiles.flushFolder(beside);
    }

    private void evidence(@Nullable WorkspaceKey from, @Nullable WorkspaceKey to) throws IOException {
        HashedFiles old = new HashedFiles(folder.resolve(H2Storage.EVIDENCE), from);
        HashedFiles young = new HashedFiles(Files.createDirectories(beside.resolve(H2Storage.EVIDENCE)), to);
        List<Path> files = old.all();
        for (int i = 0; i < files.size(); i++) {
            progress.at("password-evidence", i, files.size());
            young.copyFrom(old, files.get(i));
        }
    }

    /** A backup that cannot be read is no backup, and is left out. */
    private static void backup(Path file, Path to, @Nullable WorkspaceKey from, @Nullable WorkspaceKey key)
            throws IOException {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            try {
                Archive.unpackDatabase(file, copy.path());
                recode(copy.path(), from, key);
            } catch (IOException | RuntimeException e) {
                return;
            }
            try (ZipOutputStream zip = new ZipOutputStream(
                    Files.newOutputStream(to.resolve(String.valueOf(file.getFileName()))))) {
                zip.putNextEntry(new ZipEntry(Database.FILE));
                Files.copy(copy.path().resolve(Database.FILE), zip);
            }
        }
    }

    private static void recode(Path place, @Nullable WorkspaceKey from, @Nullable WorkspaceKey to) throws IOException {
        try {
            ChangeFileEncryption.execute(place.toString(), "plan", "AES", password(from), password(to), true);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static char @Nullable [] password(@Nullable WorkspaceKey key) {
        return key == null ? null : key.databasePassword().toCharArray();
    }

    /** Whether a change was decided but not finished. */
    boolean isDecided() {
        return Files.isRegularFile(beside.resolve(READY));
    }

    /** Puts what was built in its place, however often it is begun; what was not decided is thrown away. */
    void finish() throws IOException {
        if (isDecided()) {
            boolean locked = Files.readString(beside.resolve(READY)).equals("locked");
            for (String part : PARTS) {
                takeOver(part);
            }
            Files.deleteIfExists(folder.resolve(Tail.NAME));
            if (locked) {
                takeOver(KeyFile.NAME);
            } else {
                Files.deleteIfExists(folder.resolve(KeyFile.NAME));
            }
            HashedFiles.flushFolder(folder);
            Files.delete(beside.resolve(READY));
        }
        TemporaryFolder.deleteAll(beside);
        KeyFile.mend(folder);
    }

    private void takeOver(String part) throws IOException {
        Path young = beside.resolve(part);
        if (Files.exists(young)) {
            TemporaryFolder.deleteAll(folder.resolve(part));
            Files.move(young, folder.resolve(part));
        }
    }
}
