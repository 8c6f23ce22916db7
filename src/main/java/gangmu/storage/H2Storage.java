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
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Workspaces as folders with an H2 database and the evidence files. */
public final class H2Storage implements Storage {
    static final String EVIDENCE = "evidence";
    /** Where one of these lies there is a workspace, whatever has become of its database. */
    private static final Set<String> OURS = Set.of(Seal.NAME, Tail.NAME, KeyFile.NAME, FolderLock.NAME);
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Pace pace;
    private final Keyring keyring = new Keyring();

    public H2Storage(Clock clock, Supplier<UUID> ids) {
        this(clock, ids, Pace.USUAL);
    }

    H2Storage(Clock clock, Supplier<UUID> ids, Pace pace) {
        this.clock = clock;
        this.ids = ids;
        this.pace = pace;
    }

    @Override
    public void create(Path folder) {
        try {
            refuseUnlessNew(folder);
            for (String part : List.of("", EVIDENCE, Backups.FOLDER, "logs")) {
                OnDisk.makeFolders(folder.resolve(part));
            }
            try (Connection connection = Database.connect(folder, null)) {
                Schema.migrate(folder, connection);
                Ledger.begin(Database.dsl(connection), ids.get(), clock.instant());
                connection.createStatement().execute("SHUTDOWN");
            }
            try (Seal seal = Seal.open(folder)) {
                OnDisk.flush(folder.resolve(Database.FILE));
                OnDisk.flushFolder(folder);
                seal.writeClosed();
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), FileTrouble.of(e, folder)), e);
        } catch (SQLException | DataAccessException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(),
                    FileTrouble.of(e, folder)), e);
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
        OpenFolder opened = openOwn(folder, progress);
        try {
            return opened.keepBackups();
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private OpenFolder openOwn(Path folder, Progress progress) {
        PasswordChange halfDone = new PasswordChange(folder, progress);
        refuseUnlessWorkspace(folder, halfDone);
        try {
            OwnFiles.refuseLinks(folder);
            FolderLock lock = lock(folder);
            try {
                halfDone.finish();
                return openLocked(folder, keyring.of(folder), lock, progress);
            } catch (IOException | SQLException | RuntimeException | Error e) {
                lock.close();
                throw e;
            }
        } catch (Refusal refusal) {
            throw refusal.problem().code().equals("workspace.damaged") ? damaged(folder, refusal, progress) : refusal;
        } catch (SQLException e) {
            throw Database.opening(folder, e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), FileTrouble.of(e, folder)), e);
        } catch (OutOfMemoryError e) {
            throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    /** A folder that cannot be looked into may be one; and one that has lost its database was one. */
    private static void refuseUnlessWorkspace(Path folder, PasswordChange halfDone) {
        if (Database.exists(folder) || halfDone.isDecided()) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.noneMatch(each -> OURS.contains(String.valueOf(each.getFileName())))) {
                throw Refusal.of("workspace.none", folder.toString());
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new Refusal(Problem.of("workspace.none", folder.toString()), e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), FileTrouble.of(e, folder)), e);
        }
    }

    private FolderLock lock(Path folder) throws IOException {
        try {
            return FolderLock.take(folder, clock);
        } catch (FileSystemException e) {
            if (Files.isWritable(folder)) {
                throw e;
            }
            throw new Refusal(Problem.of("workspace.not-writable", folder.toString(), FileTrouble.of(e, folder)), e);
        }
    }

    /** That a workspace is damaged, with what can be had back. */
    private Refusal damaged(Path folder, Refusal refusal, Progress progress) {
        Object why = refusal.problem().args().get(1);
        try {
            Rescue rescue = Rescue.of(folder, keyring.of(folder), progress);
            List<Rescue.Course> courses = rescue.courses();
            if (!courses.isEmpty()) {
                return new Refusal(damaged(folder, why, courses, rescue.lacking(courses.getFirst())), refusal);
            }
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return new Refusal(Problem.of("workspace.damaged-no-backup", folder.toString(), why), refusal);
    }

    private Problem damaged(Path folder, Object why, List<Rescue.Course> courses, long lacking) {
        String upTo = FolderLock.shown(courses.getFirst().upTo(), clock.getZone());
        if (courses.size() > 1) {
            return Problem.of("workspace.damaged-courses", folder.toString(), why, upTo, courses.getFirst().position(),
                    courses.size() - 1, FolderLock.shown(courses.get(1).upTo(), clock.getZone()),
                    courses.get(1).position(), lacking);
        }
        return lacking == 0 ? Problem.of("workspace.damaged-restorable", folder.toString(), why, upTo)
                : Problem.of("workspace.damaged-partly", folder.toString(), why, upTo, lacking);
    }

    private OpenFolder openLocked(Path folder, @Nullable WorkspaceKey key, FolderLock lock, Progress progress)
            throws IOException, SQLException {
        Database.refusePath(folder);
        // Before anything is written: the seal says so as soon as it is opened.
        if (!Database.exists(folder)) {
            throw Database.damaged(folder, Damage.gone());
        }
        CheckedCopy.refuseForeign(folder, key);
        List<JournalTables.Sealed> lacking = CheckedCopy.refuseDamaged(folder, key, progress);
        HashedFiles.sweepParts(folder.resolve(EVIDENCE));
        HashedFiles.sweepParts(folder.resolve(Backups.FOLDER));
        Seal.Mark sealed = Seal.mark(folder).orElse(Seal.Mark.BEGINNING);
        Seal seal = Seal.open(folder);
        Connection connection = null;
        try {
            connection = Schema.upgrade(folder, key, Database.join(folder, key), clock);
            Ledger ledger = new Ledger(Database.dsl(connection), progress);
            ledger.follow(lacking, progress);
            if (!lacking.isEmpty()) {
                ledger.sync();
                seal.write(ledger.mark());
            }
            if (!ledger.holds(sealed)) {
                throw Damage.behind(ledger.mark().position(), sealed.position());
            }
            return new OpenFolder(folder, key, connection, ledger, new OpenFolder.Owner(lock, seal,
                    new Committing(folder, key, ledger, seal), clock, pace), null);
        } catch (Refusal | IOException | SQLException | Error e) {
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
                throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), FileTrouble.of(e, folder)), e);
            }
        }
        return lookAtNewest(folder, key, progress);
    }

    private static OpenFolder lookAtNewest(Path folder, @Nullable WorkspaceKey key, Progress progress) {
        for (Backups.Backup backup : backups(folder)) {
            OpenFolder looked = look(folder, key, backup, List.of(), progress);
            if (looked != null) {
                return looked;
            }
        }
        throw Refusal.of("workspace.no-snapshot", folder.toString());
    }

    private static List<Backups.Backup> backups(Path folder) {
        try {
            return Backups.all(folder);
        } catch (IOException e) {
            Path place = folder.resolve(Backups.FOLDER);
            throw new Refusal(Problem.of("workspace.unreadable", place.toString(), FileTrouble.of(e, place)), e);
        }
    }

    private OpenFolder lookAtItself(Path folder, @Nullable WorkspaceKey key, Progress progress) throws IOException {
        List<JournalTables.Sealed> lacking;
        try {
            lacking = CheckedCopy.refuseDamaged(folder, key, progress);
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
                    new Backups.Backup(zip, Files.getLastModifiedTime(file).toInstant(), 0, ""), lacking, progress);
            return looked == null ? lookAtNewest(folder, key, progress) : looked;
        }
    }

    /** A backup as a workspace to look at, null where it is not whole: an older one may be. */
    private static @Nullable OpenFolder look(Path folder, @Nullable WorkspaceKey key, Backups.Backup backup,
            List<JournalTables.Sealed> lacking, Progress progress) {
        Connection connection = null;
        TemporaryFolder copy = null;
        try {
            copy = TemporaryFolder.make();
            Archive.unpackDatabase(backup.file(), copy.path());
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
        List<Backups.Backup> backups = backups(folder);
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
            if (!OwnFiles.is(files.place(hash))) {
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
    public Restored restore(Path from, Path folder, int course, Progress progress) {
        WorkspaceKey key = keyring.of(from);
        try {
            refuseUnlessNew(folder);
            Restoring.Outcome outcome = new Restoring(clock, ids, progress).into(from, key, folder, course);
            keyring.put(folder, key);
            try (OpenFolder opened = openOwn(folder, progress)) {
                List<Problem> missing = new ArrayList<>();
                for (Entity entity : opened.snapshot().all(Evidence.KIND)) {
                    Evidence evidence = new Evidence(entity);
                    String hash = evidence.hash();
                    if (hash != null && !OwnFiles.is(opened.files().place(hash))) {
                        missing.add(Problem.of("verify.evidence-missing", evidence.title(), evidence.fileName()));
                    }
                }
                Optional<Instant> upTo = opened.latest(Long.MAX_VALUE, 1).stream()
                        .map(entry -> entry.changeSet().stamp().at()).findFirst();
                return new Restored(upTo, opened.position(), outcome.lacking(), missing, outcome.others());
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), FileTrouble.of(e, folder)), e);
        }
    }

    @Override
    public boolean isLocked(Path place) {
        try {
            return Keyring.isLocked(place);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", place.toString(), FileTrouble.of(e, place)), e);
        }
    }

    @Override
    public void unlock(Path place, char[] password) {
        try {
            keyring.unlock(place, password);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", place.toString(), FileTrouble.of(e, place)), e);
        }
    }

    @Override
    public List<Problem> changePassword(Path folder, char @Nullable [] password, Progress progress) {
        // Opened first: what is damaged is not rebuilt, and everything is on the disk.
        openOwn(folder, progress).close();
        try {
            FolderLock lock = FolderLock.take(folder, clock);
            try (lock) {
                WorkspaceKey old = keyring.of(folder);
                if (old == null && password == null) {
                    return List.of();
                }
                if (old != null && password != null) {
                    PasswordChange.rewrap(folder, old, password);
                    return List.of();
                }
                WorkspaceKey young = password == null ? null : WorkspaceKey.random();
                PasswordChange change = new PasswordChange(folder, progress);
                List<Problem> kept = change.build(old, young,
                        young == null || password == null ? null : KeyFile.wrap(young, password));
                change.finish();
                keyring.put(folder, young);
                return kept;
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), FileTrouble.of(e, folder)), e);
        }
    }

    @Override
    public List<Kept> kept(Path folder) {
        return backups(folder).stream().map(backup -> new Kept(backup.file(), backup.made())).toList();
    }
}
