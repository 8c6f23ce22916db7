package gangmu.storage;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.faults.OurFaults;
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
    private final int keyIterations;
    private final Keyring keyring = new Keyring();

    public H2Storage(Clock clock, Supplier<UUID> ids) {
        this(clock, ids, Pace.USUAL, KeyFile.ITERATIONS);
    }

    /** @param keyIterations how dear each try of a password is made, {@link KeyFile#ITERATIONS} but in tests */
    H2Storage(Clock clock, Supplier<UUID> ids, Pace pace, int keyIterations) {
        this.clock = clock;
        this.ids = ids;
        this.pace = pace;
        this.keyIterations = keyIterations;
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
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e);
        } catch (SQLException | DataAccessException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(),
                    Trouble.of(e, folder)), e);
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
            throw refusal.problem().code().equals("workspace.damaged")
                    ? Rescue.told(folder, keyring.of(folder), refusal, clock.getZone(), progress) : refusal;
        } catch (SQLException e) {
            throw Database.opening(folder, e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e);
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
            if (files.noneMatch(each -> OURS.contains(String.valueOf(each.getFileName()))) && Backups.all(folder).isEmpty()) {
                throw Refusal.of("workspace.none", folder.toString());
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new Refusal(Problem.of("workspace.none", folder.toString()), e);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.unreadable", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    private FolderLock lock(Path folder) throws IOException {
        try {
            return FolderLock.take(folder, clock);
        } catch (FileSystemException e) {
            if (Files.isWritable(folder)) {
                throw e;
            }
            throw new Refusal(Problem.of("workspace.not-writable", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    private OpenFolder openLocked(Path folder, @Nullable WorkspaceKey key, FolderLock lock, Progress progress)
            throws IOException, SQLException {
        Database.refusePath(folder);
        // Before anything is written: the seal says so as soon as it is opened.
        if (!Database.exists(folder)) {
            throw Database.damaged(folder, Damage.gone());
        }
        CheckedCopy.refuseForeign(folder, key);
        List<Piece> lacking = CheckedCopy.refuseDamaged(folder, key, progress);
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
            ledger.liesAt(FolderPlace.of(folder), ids);
            return new OpenFolder(folder, key, connection, ledger, new OpenFolder.Owner(lock, seal,
                    new Committing(folder, key, ledger, seal), clock, pace), null);
        } catch (Refusal | IOException | SQLException | Error e) {
            letGo(connection, seal);
            throw e;
        } catch (RuntimeException e) {
            letGo(connection, seal);
            if (!(e instanceof Damage)) {
                // It was looked over and found whole: what our own code trips over now is no damage.
                OurFaults.passOn(e);
            }
            throw Database.failed(folder, e);
        }
    }

    private static void letGo(@Nullable Connection connection, Seal seal) throws IOException {
        CheckedCopy.shutDown(connection);
        seal.close();
    }

    @Override
    public Opened openReadOnly(Path folder, Progress progress) {
        return new Looking(folder, keyring.of(folder), clock, progress).open();
    }

    @Override
    public List<Problem> verify(Path folder, Progress progress) {
        WorkspaceKey key = keyring.of(folder);
        List<Problem> problems = new ArrayList<>();
        try (OpenFolder opened = openOwn(folder, progress)) {
            problems.addAll(opened.verifyJournal(progress));
            problems.addAll(Verifying.evidence(opened, progress));
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        problems.addAll(Verifying.backups(Looking.backups(folder), key, progress));
        return problems;
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
                Optional<Instant> upTo = opened.latest(Long.MAX_VALUE, 1).stream()
                        .map(entry -> entry.changeSet().stamp().at()).findFirst();
                return new Restored(upTo, opened.position(), outcome.lacking(), Verifying.missing(opened),
                        outcome.others());
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    @Override
    public boolean isLocked(Path place) {
        try {
            return Keyring.isLocked(place);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", place.toString(), Trouble.of(e, place)), e);
        }
    }

    @Override
    public void unlock(Path place, char[] password) {
        try {
            keyring.unlock(place, password);
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", place.toString(), Trouble.of(e, place)), e);
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
                    PasswordChange.rewrap(folder, KeyFile.wrap(old, password, keyIterations));
                    return List.of();
                }
                WorkspaceKey young = password == null ? null : WorkspaceKey.random();
                PasswordChange change = new PasswordChange(folder, progress);
                List<Problem> kept = change.build(old, young,
                        young == null || password == null ? null : KeyFile.wrap(young, password, keyIterations));
                change.finish();
                keyring.put(folder, young);
                return kept;
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    @Override
    public List<Kept> kept(Path folder) {
        return Looking.backups(folder).stream().map(backup -> new Kept(backup.file(), backup.made())).toList();
    }
}
