package gangmu.storage;

import static gangmu.storage.JournalTables.need;

import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceStore;
import gangmu.usecase.workspace.FileTrouble;
import gangmu.usecase.workspace.OutsideWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** An open workspace folder: one connection, one writer, everything read into memory once. */
final class OpenFolder implements Storage.Opened, Journal {
    private static final Logger LOG = Logger.getLogger(OpenFolder.class.getName());
    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Connection connection;
    private final Ledger ledger;
    private final Snapshot snapshot;
    private final HashedFiles evidence;
    private final @Nullable Owner owner;
    private final @Nullable Look look;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable BackupKeeper keeper;
    private @Nullable Tail tail;
    /** Set once a commit was made but could not be made sure: what is in memory may differ from the disk. */
    private @Nullable Refusal unsure;

    /** What only the one who may write has. */
    record Owner(FolderLock lock, Seal seal, Clock clock) {
    }

    /** What only the one who just looks has: where the copy lies, which backup it is, as of when. */
    record Look(TemporaryFolder copy, Path backup, Instant asOf) {
    }

    OpenFolder(Path folder, @Nullable WorkspaceKey key, Connection connection, Ledger ledger, @Nullable Owner owner,
            @Nullable Look look) {
        this.folder = folder;
        this.key = key;
        this.connection = connection;
        this.ledger = ledger;
        this.snapshot = ledger.current();
        this.evidence = new HashedFiles(folder.resolve(H2Storage.EVIDENCE), key);
        this.owner = owner;
        this.look = look;
    }

    /** From now on the workspace backs itself up. */
    OpenFolder keepBackups() {
        startTail();
        keeper = new BackupKeeper(folder, key, need(owner).clock(), ledger.mark().position(), this::startTail);
        return this;
    }

    /** The tail begins anew after the last backup but one. */
    private synchronized void startTail() {
        try {
            if (tail != null) {
                tail.close();
            }
            tail = null;
            tail = Tail.open(folder, key, ledger.journal(), Backups.positionBeforeNewest(folder));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no tail", e);
        }
    }

    @Override
    public synchronized long append(ChangeSet set) {
        if (unsure != null) {
            throw unsure;
        }
        Ledger.Step step;
        try {
            step = ledger.commit(set);
        } catch (DataAccessException e) {
            throw failed(e);
        }
        try {
            ledger.sync();
            need(owner).seal().write(step.mark());
            if (!Database.exists(folder)) {
                // Written to a file that no longer has a place: the stick was pulled, or the folder moved.
                throw new NoSuchFileException(folder.toString());
            }
        } catch (DataAccessException | IOException e) {
            unsure = failed(e);
            throw unsure;
        }
        ledger.advance(step);
        keepTail(set, step);
        if (keeper != null) {
            keeper.committed(step.mark().position(), step.rows().size());
        }
        return step.mark().position();
    }

    private void keepTail(ChangeSet set, Ledger.Step step) {
        try {
            if (tail != null) {
                tail.append(Tail.Line.of(step.mark().position(), set, step.rows(), step.mark().chain()));
            }
        } catch (IOException e) {
            // The edit is in the database; the tail begins anew with the next backup.
            LOG.log(Level.WARNING, "tail", e);
            tail = null;
        }
    }

    private Refusal failed(Exception e) {
        return new Refusal(Problem.of("workspace.write-failed", folder.toString(), FileTrouble.of(e)), e);
    }

    @Override
    public synchronized long position() {
        return ledger.mark().position();
    }

    @Override
    public synchronized void since(long from, Consumer<Entry> reader) {
        ledger.journal().since(from, reader);
    }

    @Override
    public synchronized List<Heading> headings(JournalFilter filter, long before, int most) {
        return ledger.journal().headings(filter, before, most);
    }

    @Override
    public synchronized List<Entry> entries(JournalFilter filter, long before, int most) {
        return ledger.journal().entries(filter, before, most);
    }

    @Override
    public synchronized long positionAt(Instant moment, Instant now) {
        return ledger.journal().positionAt(moment, now, ledger.mark().position());
    }

    @Override
    public synchronized List<String> authors() {
        return ledger.journal().authors();
    }

    @Override
    public synchronized List<UUID> removedWith(Field<UUID> field, UUID target) {
        return ledger.journal().removedWith(field, target);
    }

    @Override
    public synchronized @Nullable Entry find(UUID changeSet) {
        return ledger.journal().find(changeSet);
    }

    /** What is wrong in the journal: a broken chain, or a replay that does not lead to the state. */
    synchronized List<Problem> verifyJournal(Progress progress) {
        return new JournalCheck(ledger.journal()).replay(ledger.mark().position(), ledger.mark().chain(),
                ledger.current(), progress);
    }

    HashedFiles files() {
        return evidence;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public EvidenceStore evidence() {
        return evidence;
    }

    @Override
    public UUID copy() {
        return ledger.copy();
    }

    @Override
    public long clock() {
        return ledger.clock();
    }

    @Override
    public boolean readOnly() {
        return owner == null;
    }

    @Override
    public boolean past() {
        return false;
    }

    @Override
    public Storage.Opened at(Snapshot then, long thatPosition, Instant moment) {
        return new PastFolder(this, then, thatPosition, moment);
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.ofNullable(look).map(Look::asOf);
    }

    @Override
    public synchronized List<Storage.Unlinked> unlinked() {
        try {
            Instant now = owner == null ? need(look).asOf() : owner.clock().instant();
            return new Sweep(evidence).find(ledger.current(), this, now);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized List<Storage.Unlinked> sweep() {
        List<Storage.Unlinked> due = unlinked().stream().filter(Storage.Unlinked::due).toList();
        try {
            for (Storage.Unlinked each : due) {
                Files.deleteIfExists(each.file());
            }
            return due;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public Storage.BackupState backups() {
        return keeper == null ? new Storage.BackupState(Optional.empty(), Optional.empty()) : keeper.state();
    }

    @Override
    public Instant backup(Path file, Progress progress) {
        OutsideWorkspaces.refuseInside(file);
        progress.at("backup", 0, 0);
        Path database;
        Instant made;
        if (look != null) {
            database = look.backup();
            made = look.asOf();
        } else {
            Backups.Backup backup = need(keeper).now();
            database = backup.file();
            made = backup.made();
        }
        try {
            Archive.write(database, folder.resolve(H2Storage.EVIDENCE), KeyFile.of(folder), file, progress);
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", file.toString(), FileTrouble.of(e)), e);
        }
        return made;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        if (keeper != null) {
            // Not in turn with the others: a backup under way takes its turn at the tail.
            keeper.close();
        }
        closeFolder();
    }

    private synchronized void closeFolder() {
        try {
            if (owner != null) {
                closeOwn(owner);
            } else {
                connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            }
            connection.close();
        } catch (SQLException | IOException e) {
            throw failed(e);
        } finally {
            letGo();
        }
    }

    private void closeOwn(Owner own) throws SQLException, IOException {
        Database.shutDown(connection);
        if (unsure == null) {
            Backups.flush(folder.resolve(Database.FILE));
            if (tail != null) {
                tail.flush();
            }
            HashedFiles.flushFolder(folder);
            own.seal().writeClosed();
        }
    }

    private void letGo() {
        evidence.close();
        try {
            if (tail != null) {
                tail.close();
            }
            if (owner != null) {
                owner.seal().close();
                owner.lock().close();
            }
            if (look != null) {
                look.copy().close();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
