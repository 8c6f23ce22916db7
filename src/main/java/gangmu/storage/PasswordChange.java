package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;

/**
 * Locks a workspace with a password, or takes the lock away: database, evidence and backups are built anew beside the
 * old, and once all of it is on the disk a mark is set. A program that is killed before the mark has changed nothing;
 * one that is killed after it has the rest done by the next that opens the workspace. What cannot be carried over, such
 * as a damaged backup or what somebody laid there, stays as it is and is named.
 */
final class PasswordChange {
    private static final String BESIDE = "relock.tmp";
    private static final String READY = "ready";
    /** Names the old files that were carried over under another name, and so go; all others stay as they are. */
    private static final String OBSOLETE = "obsolete";
    private static final List<String> FOLDERS = List.of(H2Storage.EVIDENCE, Backups.FOLDER);
    private final Path folder;
    private final Path beside;
    private final Progress progress;
    private final List<Path> carried = new ArrayList<>();
    private final List<Problem> kept = new ArrayList<>();

    PasswordChange(Path folder, Progress progress) {
        this.folder = folder;
        this.beside = folder.resolve(BESIDE);
        this.progress = progress;
    }

    /** Another password for the same key: nothing but the small file that wraps it is written. */
    static void rewrap(Path folder, KeyFile wrapped) throws IOException {
        wrapped.write(folder);
        wrapped.write(folder.resolve(Backups.FOLDER));
    }

    /**
     * Builds everything anew for another key; the workspace is as it was until {@link #finish}.
     *
     * @return what cannot be carried over, {@code password.kept-as-it-is}
     */
    List<Problem> build(@Nullable WorkspaceKey from, @Nullable WorkspaceKey to, @Nullable KeyFile wrapped) throws IOException {
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
            if (backup(all.get(i).file(), backups, from, to)) {
                carried.add(all.get(i).file());
            }
        }
        if (wrapped != null) {
            wrapped.write(beside);
            wrapped.write(backups);
        }
        nameTheRest();
        Files.write(beside.resolve(OBSOLETE), carried.stream().map(folder::relativize)
                .filter(each -> !Files.exists(beside.resolve(each))).map(each -> each.toString().replace('\\', '/'))
                .toList());
        try (Stream<Path> walk = Files.walk(beside)) {
            for (Path each : walk.toList()) {
                if (Files.isDirectory(each)) {
                    OnDisk.flushFolder(each);
                } else {
                    OnDisk.flush(each);
                }
            }
        }
        OnDisk.flushFolder(folder);
        Path ready = beside.resolve(READY);
        Path part = beside.resolve(READY + ".tmp");
        Files.writeString(part, wrapped == null ? "open" : "locked", StandardOpenOption.CREATE_NEW);
        OnDisk.flush(part);
        OnDisk.moveOver(part, ready);
        return List.copyOf(kept);
    }

    private void nameTheRest() throws IOException {
        Set<Path> known = new HashSet<>(carried);
        known.add(folder.resolve(Backups.FOLDER).resolve(KeyFile.NAME));
        for (String part : FOLDERS) {
            if (Files.exists(folder.resolve(part))) {
                try (Stream<Path> walk = Files.walk(folder.resolve(part))) {
                    walk.filter(each -> Files.isRegularFile(each) && !known.contains(each)
                                    && !each.toString().endsWith(".tmp")).sorted()
                            .forEach(each -> kept.add(Problem.of("password.kept-as-it-is",
                                    folder.relativize(each).toString())));
                }
            }
        }
    }

    private void evidence(@Nullable WorkspaceKey from, @Nullable WorkspaceKey to) throws IOException {
        HashedFiles old = new HashedFiles(folder.resolve(H2Storage.EVIDENCE), from);
        HashedFiles young = new HashedFiles(Files.createDirectories(beside.resolve(H2Storage.EVIDENCE)), to);
        List<Path> files = old.all();
        for (int i = 0; i < files.size(); i++) {
            progress.at("password-evidence", i, files.size());
            if (young.copyFrom(old, files.get(i))) {
                carried.add(files.get(i));
            }
        }
    }

    /** False where it cannot be read. */
    private static boolean backup(Path file, Path to, @Nullable WorkspaceKey from, @Nullable WorkspaceKey key)
            throws IOException {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            try {
                Archive.unpackDatabase(file, copy);
                recode(copy.path(), from, key);
            } catch (IOException | RuntimeException e) {
                // Left as it is, it would stay open to everybody.
                TemporaryFolder.passOn(e);
                Damage.note("carrying a backup over", e);
                return false;
            }
            try (ZipOutputStream zip = new ZipOutputStream(
                    Files.newOutputStream(to.resolve(String.valueOf(file.getFileName()))))) {
                zip.putNextEntry(new ZipEntry(Database.FILE));
                Files.copy(copy.path().resolve(Database.FILE), zip);
            }
            return true;
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
            takeOver(Database.FILE);
            for (String part : FOLDERS) {
                takeOverFolder(part);
            }
            if (Files.exists(beside.resolve(OBSOLETE))) {
                for (String each : Files.readAllLines(beside.resolve(OBSOLETE))) {
                    deleteObsolete(each);
                }
            }
            takeOver(Seal.NAME);
            Files.deleteIfExists(folder.resolve(Tail.NAME));
            if (locked) {
                takeOver(KeyFile.NAME);
            } else {
                Files.deleteIfExists(folder.resolve(KeyFile.NAME));
                Files.deleteIfExists(folder.resolve(Backups.FOLDER).resolve(KeyFile.NAME));
            }
            for (String part : FOLDERS) {
                flushFolders(folder.resolve(part));
            }
            OnDisk.flushFolder(folder);
            Files.delete(beside.resolve(READY));
        }
        TemporaryFolder.deleteAll(beside);
        KeyFile.mend(folder);
    }

    /** Whoever sends a folder may have written the list: nothing outside the two folders goes. */
    private void deleteObsolete(String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            return;
        }
        for (String part : FOLDERS) {
            if (file.startsWith(folder.resolve(part).normalize()) && OwnFiles.is(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void takeOver(String part) throws IOException {
        Path young = beside.resolve(part);
        if (Files.exists(young)) {
            Files.move(young, folder.resolve(part), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** File by file, among what stays there. */
    private void takeOverFolder(String part) throws IOException {
        Path young = beside.resolve(part);
        if (!Files.exists(young)) {
            return;
        }
        if (!Files.exists(beside.resolve(OBSOLETE))) {
            // Built by an older program, which carried over the folder as a whole or not at all.
            TemporaryFolder.deleteAll(folder.resolve(part));
            Files.move(young, folder.resolve(part));
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(young)) {
            files = walk.filter(OwnFiles::is).toList();
        }
        for (Path each : files) {
            Path place = folder.resolve(part).resolve(young.relativize(each));
            Files.createDirectories(place.getParent());
            Files.move(each, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void flushFolders(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                walk.filter(Files::isDirectory).forEach(OnDisk::flushFolder);
            }
        }
    }
}
