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
import gangmu.usecase.workspace.OutsideWorkspaces;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open workspace folder: one connection, one writer, everything read into memory once. */
final class OpenFolder implements Storage.Opened, Journal {
    private static final Logger LOG = Logger.getLogger(OpenFolder.class.getName());
    private final Path folder;
    private final @Nullable WorkspaceKey key;
    private final Connection connection;
    private final Ledger ledger;
    private final HashedFiles evidence;
    private final @Nullable Owner owner;
    private final @Nullable Look look;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable BackupKeeper keeper;
    private @Nullable Upkeep upkeep;

    /** What only the one who may write has. */
    record Owner(FolderLock lock, Seal seal, Committing committing, Clock clock, Pace pace) {
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
        this.evidence = new HashedFiles(folder.resolve(H2Storage.EVIDENCE), key);
        this.owner = owner;
        this.look = look;
    }

    /** From now on the workspace backs itself up. */
    OpenFolder keepBackups() {
        startTail();
        upkeep = new Upkeep(folder, key, need(owner).pace(), this::flushFailed);
        keeper = new BackupKeeper(folder, key, need(owner).clock(), need(owner).pace(), ledger.mark().position(),
                ownBackups().stream().findFirst().orElse(null), this::startTail);
        return this;
    }

    private List<Backups.Backup> ownBackups() {
        try {
            return Backups.of(folder, ledger.journal(), ledger.mark());
        } catch (IOException e) {
            // The next backup fails likewise, and says so.
            LOG.log(Level.WARNING, "backups", e);
            return List.of();
        }
    }

    @Override
    public synchronized List<Problem> notices() {
        return owner == null ? List.of() : Stream.concat(Watch.clock(ledger.journal(), ownBackups(), owner.clock()).stream(),
                Watch.room(folder).stream()).toList();
    }

    private synchronized void flushFailed(Throwable why) {
        need(owner).committing().stop(why);
    }

    /** The tail begins anew after the last backup but one. */
    private synchronized void startTail() {
        try {
            need(owner).committing().startTail();
        } catch (IOException | RuntimeException | Error e) {
            // The next edit tries again, and is refused where it cannot be kept.
            LOG.log(Level.WARNING, "no tail", e);
        }
    }

    @Override
    public synchronized long append(ChangeSet set) {
        Ledger.Step step = need(owner).committing().commit(set);
        if (upkeep != null) {
            upkeep.committed();
        }
        if (keeper != null) {
            keeper.committed(step.mark().position(), step.rows().size());
        }
        return step.mark().position();
    }

    private Refusal failed(Exception e) {
        return new Refusal(Problem.of("workspace.not-written", folder.toString(), Trouble.of(e, folder)), e);
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
    public synchronized Map<UUID, Long> clocks() {
        return ledger.journal().clocks();
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

    @Override
    public synchronized @Nullable Heading heading(UUID changeSet) {
        return ledger.journal().heading(changeSet);
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
        return ledger.current();
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
            throw new Refusal(Problem.of("backup.failed", file.toString(), Trouble.of(e, file)), e);
        }
        return made;
    }

    /** Whatever fails, the folder is let go of: another program may have it then. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        // Not in turn with the others: a backup under way takes its turn at the tail.
        LettingGo closing = new LettingGo().of(keeper).of(upkeep);
        synchronized (this) {
            closing.then(this::closeDatabase).of(evidence);
            if (owner != null) {
                Owner own = owner;
                closing.then(() -> sealClosed(own, closing.isWell())).of(own.committing()).of(own.seal()).of(own.lock());
            }
            closing.of(look == null ? null : look.copy());
        }
        closing.end(folder);
    }

    private void closeDatabase() throws SQLException {
        try (connection) {
            if (owner != null) {
                Database.shutDown(connection, owner.pace().large());
                return;
            }
        } catch (SQLException | RuntimeException | Error e) {
            CheckedCopy.shutDown(connection);
            throw e;
        }
        CheckedCopy.shutDown(connection);
    }

    /** Only what went well to the end is sealed: the rest is looked over by the next opening. */
    private void sealClosed(Owner own, boolean well) throws IOException {
        if (well && own.committing().isWhole()) {
            OnDisk.flush(folder.resolve(Database.FILE));
            own.committing().flush();
            OnDisk.flushFolder(folder);
            own.seal().writeClosed();
        }
    }
}
