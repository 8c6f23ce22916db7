package gangmu.storage;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.evidence.Evidence;
import gangmu.evidence.FileNames;
import gangmu.usecase.workspace.FileTrouble;
import gangmu.usecase.workspace.OutsideWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Workspaces as folders with an H2 database and the evidence files. */
public final class H2Storage implements Storage {
    static final String EVIDENCE = "evidence";
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Keyring keyring = new Keyring();

    public H2Storage(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void create(Path folder) {
        try {
            refuseUnlessNew(folder);
            for (String part : List.of("", EVIDENCE, Backups.FOLDER, "logs")) {
                Files.createDirectories(folder.resolve(part));
            }
            try (Connection connection = Database.connect(folder, null)) {
                Schema.migrate(folder, connection);
                Ledger.begin(Database.dsl(connection), ids.get(), clock.instant());
                connection.createStatement().execute("SHUTDOWN");
            }
            try (Seal seal = Seal.open(folder)) {
                Backups.flush(folder.resolve(Database.FILE));
                HashedFiles.flushFolder(folder);
                seal.writeClosed();
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
        } catch (SQLException | DataAccessException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(),
                    FileTrouble.of(e)), e);
        }
    }

    private static void refuseUnlessNew(Path folder) throws IOException {
        Database.refusePath(folder);
        if (Files.exists(folder) && (!Files.isDirectory(folder) || !isEmpty(folder))) {
            throw Refusal.of("workspace.exists", folder.toString());
        }
        OutsideWorkspaces.refuseInside(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Override
    public Opened open(Path folder, Progress progress) {
        return openOwn(folder, progress).keepBackups();
    }

    private OpenFolder openOwn(Path folder, Progress progress) {
        PasswordChange halfDone = new PasswordChange(folder, progress);
        if (!Database.exists(folder) && !halfDone.isDecided()) {
            throw Refusal.of("workspace.none", folder.toString());
        }
        try {
            FolderLock lock = lock(folder);
            try {
                halfDone.finish();
                return openLocked(folder, keyring.of(folder), lock, progress);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (Refusal refusal) {
            throw refusal.problem().code().equals("workspace.damaged") ? damaged(folder, refusal, progress) : refusal;
        } catch (SQLException e) {
            throw Database.opening(folder, e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    private FolderLock lock(Path folder) throws IOException {
        try {
            return FolderLock.take(folder, clock);
        } catch (FileSystemException e) {
            if (Files.isWritable(folder)) {
                throw e;
            }
            throw new Refusal(Problem.of("workspace.not-writable", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    /** That a workspace is damaged, with what can be had back. */
    private Refusal damaged(Path folder, Refusal refusal, Progress progress) {
        Object why = refusal.problem().args().get(1);
        try {
            Rescue rescue = Rescue.of(folder, keyring.of(folder), progress);
            if (rescue.isAny()) {
                String upTo = FolderLock.shown(rescue.upTo(), clock.getZone());
                return new Refusal(rescue.lacking() == 0
                        ? Problem.of("workspace.damaged-restorable", folder.toString(), why, upTo)
                        : Problem.of("workspace.damaged-partly", folder.toString(), why, upTo, rescue.lacking()), refusal);
            }
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return new Refusal(Problem.of("workspace.damaged-no-backup", folder.toString(), why), refusal);
    }

    private OpenFolder openLocked(Path folder, @Nullable WorkspaceKey key, FolderLock lock, Progress progress)
            throws IOException, SQLException {
        Database.refusePath(folder);
        // Before anything is written: the seal says so as soon as it is opened.
        CheckedCopy.refuseForeign(folder, key);
        CheckedCopy.refuseDamaged(folder, key, progress);
        Seal.Mark sealed = Seal.mark(folder).orElse(Seal.Mark.BEGINNING);
        Seal seal = Seal.open(folder);
        Connection connection = null;
        try {
            connection = Schema.upgrade(folder, key, Database.join(folder, key), clock);
            Ledger ledger = new Ledger(Database.dsl(connection), progress);
            if (!ledger.holds(sealed)) {
                throw Damage.behind(ledger.mark().position(), sealed.position());
            }
            return new OpenFolder(folder, key, connection, ledger, new OpenFolder.Owner(lock, seal, clock), null);
        } catch (Refusal | IOException | SQLException e) {
            letGo(connection, seal);
            throw e;
        } catch (RuntimeException e) {
            letGo(connection, seal);
            throw Database.failed(folder, e);
        }
    }

    private static void letGo(@Nullable Connection connection, Seal seal) throws IOException {
        CheckedCopy.shutDown(connection);
        seal.close();
    }

    @Override
    public Opened openReadOnly(Path folder, Progress progress) {
        WorkspaceKey key = keyring.of(folder);
        if (!Files.isWritable(folder) && Database.exists(folder)) {
            // A copy of the file itself is newer than any backup, where nobody is writing to it.
            try {
                return lookAtItself(folder, key, progress);
            } catch (IOException e) {
                throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), FileTrouble.of(e)), e);
            }
        }
        return lookAtNewest(folder, key, progress);
    }

    private static OpenFolder lookAtNewest(Path folder, @Nullable WorkspaceKey key, Progress progress) {
        for (Backups.Backup backup : Backups.all(folder)) {
            OpenFolder looked = look(folder, key, backup, progress);
            if (looked != null) {
                return looked;
            }
        }
        throw Refusal.of("workspace.no-snapshot", folder.toString());
    }

    private OpenFolder lookAtItself(Path folder, @Nullable WorkspaceKey key, Progress progress) throws IOException {
        try {
            CheckedCopy.refuseDamaged(folder, key, progress);
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.damaged")) {
                throw refusal;
            }
            // Of a file that is being written to a copy may be torn.
            if (FolderLock.isHeld(folder)) {
                return lookAtNewest(folder, key, progress);
            }
            throw damaged(folder, refusal, progress);
        }
        Path file = folder.resolve(Database.FILE);
        try (TemporaryFolder zipped = TemporaryFolder.make()) {
            Path zip = zipped.path().resolve("itself.zip");
            Archive.write(file, zip);
            OpenFolder looked = look(folder, key,
                    new Backups.Backup(zip, Files.getLastModifiedTime(file).toInstant(), 0), progress);
            return looked == null ? lookAtNewest(folder, key, progress) : looked;
        }
    }

    /** A backup as a workspace to look at, null where it is not whole: an older one may be. */
    private static @Nullable OpenFolder look(Path folder, @Nullable WorkspaceKey key, Backups.Backup backup,
            Progress progress) {
        Connection connection = null;
        TemporaryFolder copy = null;
        try {
            copy = TemporaryFolder.make();
            Archive.unpackDatabase(backup.file(), copy.path());
            connection = Database.connect(copy.path(), key);
            Schema.migrate(folder, connection);
            return new OpenFolder(folder, key, connection, new Ledger(Database.dsl(connection), progress), null,
                    new OpenFolder.Look(copy, backup.file(), backup.made()));
        } catch (IOException | RuntimeException e) {
            CheckedCopy.shutDown(connection);
            if (copy != null) {
                copy.close();
            }
            if (e instanceof Refusal refusal && refusal.problem().code().equals("workspace.newer")) {
                throw refusal;
            }
            if (KnownSchemas.isForeign(e)) {
                throw CheckedCopy.about(backup.file(), (Refusal) e);
            }
            return null;
        }
    }

    @Override
    public List<Problem> verify(Path folder, Progress progress) {
        WorkspaceKey key = keyring.of(folder);
        List<Problem> problems = new ArrayList<>();
        try (OpenFolder opened = openOwn(folder, progress)) {
            problems.addAll(opened.verifyJournal(progress));
            List<Entity> all = List.copyOf(opened.snapshot().all(Evidence.KIND));
            for (int i = 0; i < all.size(); i++) {
                progress.at("verify-evidence", i, all.size());
                Evidence evidence = new Evidence(all.get(i));
                verifyWritten(evidence, problems);
                String hash = evidence.hash();
                if (hash != null) {
                    verifyFile(opened.files(), evidence, hash, problems);
                }
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        List<Backups.Backup> backups = Backups.all(folder);
        for (int i = 0; i < backups.size(); i++) {
            progress.at("verify-backups", i, backups.size());
            Path file = backups.get(i).file();
            try {
                CheckedCopy.mark(file, key);
            } catch (Refusal refusal) {
                problems.add(KnownSchemas.isForeign(refusal) ? refusal.problem()
                        : Problem.of("verify.backup-damaged", String.valueOf(file.getFileName())));
            }
        }
        return problems;
    }

    /** What an older program let in from a workbook that was tampered with. */
    private static void verifyWritten(Evidence evidence, List<Problem> problems) {
        String hash = evidence.text(Evidence.HASH);
        if (!hash.isEmpty() && evidence.hash() == null) {
            problems.add(Problem.of("verify.evidence-no-hash", evidence.title(), hash));
        }
        String name = evidence.text(Evidence.FILE_NAME);
        if (FileNames.isPath(name)) {
            problems.add(Problem.of("verify.evidence-name", evidence.title(), name, evidence.fileName()));
        }
    }

    private static void verifyFile(HashedFiles files, Evidence evidence, String hash, List<Problem> problems) {
        try {
            if (!Files.isRegularFile(files.place(hash))) {
                problems.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
            } else if (!files.isWhole(hash)) {
                problems.add(Problem.of("verify.evidence-changed", evidence.title(), evidence.fileName()));
            }
        } catch (IOException e) {
            problems.add(Problem.of("verify.evidence-unreadable", evidence.title(), FileTrouble.of(e)));
        }
    }

    @Override
    public Backed backup(Path folder, Path file, Progress progress) {
        OutsideWorkspaces.refuseInside(file);
        try (Opened opened = open(folder, progress)) {
            return new Backed(opened.backup(file, progress), true);
        } catch (Refusal refusal) {
            if (!refusal.problem().code().equals("workspace.in-use")) {
                throw refusal;
            }
            try (Opened looked = openReadOnly(folder, progress)) {
                Instant made = looked.backup(file, progress);
                return new Backed(made, false);
            }
        }
    }

    @Override
    public Restored restore(Path from, Path folder, Progress progress) {
        WorkspaceKey key = keyring.of(from);
        try {
            refuseUnlessNew(folder);
            long lacking = new Restoring(clock, ids, progress).into(from, key, folder);
            keyring.put(folder, key);
            try (OpenFolder opened = openOwn(folder, progress)) {
                List<Problem> missing = new ArrayList<>();
                for (Entity entity : opened.snapshot().all(Evidence.KIND)) {
                    Evidence evidence = new Evidence(entity);
                    String hash = evidence.hash();
                    if (hash != null && !Files.isRegularFile(opened.files().place(hash))) {
                        missing.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
                    }
                }
                Optional<Instant> upTo = opened.latest(Long.MAX_VALUE, 1).stream()
                        .map(entry -> entry.changeSet().stamp().at()).findFirst();
                return new Restored(upTo, opened.position(), lacking, missing);
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    @Override
    public boolean isLocked(Path place) {
        try {
            return Keyring.isLocked(place);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", place.toString(), FileTrouble.of(e)), e);
        }
    }

    @Override
    public void unlock(Path place, char[] password) {
        try {
            keyring.unlock(place, password);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", place.toString(), FileTrouble.of(e)), e);
        }
    }

    @Override
    public void changePassword(Path folder, char @Nullable [] password, Progress progress) {
        // Opened first: what is damaged is not rebuilt, and everything is on the disk.
        openOwn(folder, progress).close();
        try {
            FolderLock lock = FolderLock.take(folder, clock);
            try (lock) {
                WorkspaceKey old = keyring.of(folder);
                if (old == null && password == null) {
                    return;
                }
                if (old != null && password != null) {
                    PasswordChange.rewrap(folder, old, password);
                    return;
                }
                WorkspaceKey young = password == null ? null : WorkspaceKey.random();
                PasswordChange change = new PasswordChange(folder, progress);
                change.build(old, young, young == null || password == null ? null : KeyFile.wrap(young, password));
                change.finish();
                keyring.put(folder, young);
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    @Override
    public List<Kept> kept(Path folder) {
        return Backups.all(folder).stream().map(backup -> new Kept(backup.file(), backup.made())).toList();
    }
}
