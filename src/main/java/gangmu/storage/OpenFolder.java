package gangmu.storage;

import static gangmu.storage.JournalTables.need;
import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceStore;
import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** An open workspace folder: one connection, one writer, everything read into memory once. */
final class OpenFolder implements Storage.Opened, Journal {
    private final Path folder;
    private final Connection connection;
    private final DSLContext dsl;
    private final JournalTables journal;
    private final StateTables state;
    private final @Nullable Owner owner;
    private final @Nullable Look look;
    private final HashedFiles evidence;
    private final UUID copy;
    private final long clock;
    private final Snapshot snapshot;
    private Snapshot current;
    private long position;
    private String chain;
    private byte[] digest;
    /** Set once a commit was made but could not be made sure: what is in memory may differ from the disk. */
    private @Nullable Refusal unsure;

    /** What only the one who may write has. */
    record Owner(FolderLock lock, Seal seal, Clock clock) {
    }

    /** What only the one who just looks has: where the copy lies, which backup it is, as of when. */
    record Look(TemporaryFolder copy, Path backup, Instant asOf) {
    }

    private @Nullable BackupKeeper keeper;

    OpenFolder(Path folder, Connection connection, @Nullable Owner owner, @Nullable Look look, Progress progress) {
        this.folder = folder;
        this.connection = connection;
        this.dsl = Database.dsl(connection);
        this.journal = new JournalTables(dsl);
        this.state = new StateTables(dsl);
        this.owner = owner;
        this.look = look;
        this.evidence = new HashedFiles(folder.resolve(H2Storage.EVIDENCE));
        Record row = dsl.selectFrom(WORKSPACE).fetchOne();
        if (row == null) {
            throw Database.damaged(folder, new IllegalStateException("no workspace row"));
        }
        copy = need(row.get(WORKSPACE.COPY));
        clock = need(row.get(WORKSPACE.CLOCK));
        position = need(row.get(WORKSPACE.AS_OF));
        chain = need(row.get(WORKSPACE.CHAIN));
        digest = Hashes.bytes(need(row.get(WORKSPACE.DIGEST)));
        snapshot = load(progress);
        current = snapshot;
    }

    private Snapshot load(Progress progress) {
        byte[] found = new byte[digest.length];
        List<Change> all = new ArrayList<>();
        state.read(progress, entity -> {
            Hashes.mix(found, Hashes.of(entity));
            all.add(new Change.Add(entity));
        });
        if (!Arrays.equals(found, digest)) {
            throw Database.damaged(folder, new IllegalStateException("state digest"));
        }
        if (position > 0 && !chain.equals(journal.chainAt(position))) {
            throw Database.damaged(folder, new IllegalStateException("journal chain"));
        }
        return Snapshot.empty().apply(all);
    }

    /** From now on the workspace backs itself up. */
    OpenFolder keepBackups() {
        keeper = new BackupKeeper(folder, need(owner).clock(), position);
        return this;
    }

    @Override
    public synchronized long append(ChangeSet set) {
        if (unsure != null) {
            throw unsure;
        }
        boolean committed = false;
        List<ChangeRow> rows = set.changes().stream().map(ChangeRow::of).toList();
        long next = position + 1;
        String nextChain = Hashes.chain(chain, next, set, rows);
        byte[] nextDigest = digest.clone();
        try {
            Map<UUID, Entity> after = after(set.changes(), nextDigest);
            dsl.transaction(configuration -> {
                DSLContext transaction = DSL.using(configuration);
                state.write(transaction, set.changes(), current, after);
                journal.insert(transaction, next, set, rows, nextChain);
                transaction.update(WORKSPACE).set(WORKSPACE.AS_OF, next).set(WORKSPACE.CLOCK, set.stamp().clock())
                        .set(WORKSPACE.CHAIN, nextChain).set(WORKSPACE.DIGEST, Hashes.hex(nextDigest)).execute();
            });
            committed = true;
            // The commit alone never reaches the disk's own flush.
            dsl.execute("CHECKPOINT SYNC");
            need(owner).seal().write(new Seal.Mark(next, nextChain));
        } catch (DataAccessException | IOException e) {
            Refusal refusal = new Refusal(Problem.of("workspace.write-failed", folder.toString(), reason(e)), e);
            if (committed) {
                unsure = refusal;
            }
            throw refusal;
        }
        current = current.apply(set.changes());
        position = next;
        chain = nextChain;
        digest = nextDigest;
        if (keeper != null) {
            keeper.committed(position, rows.size());
        }
        return next;
    }

    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The touched entities as they are to be, absent where they are removed; the digest is brought up to date. */
    private Map<UUID, Entity> after(List<Change> changes, byte[] nextDigest) {
        Snapshot then = current.apply(changes);
        Map<UUID, Entity> after = new HashMap<>();
        Map<UUID, Kind> touched = new LinkedHashMap<>();
        changes.forEach(change -> touched.put(change.id(), change.kind()));
        touched.forEach((id, kind) -> {
            Entity was = current.find(kind, id);
            Entity is = then.find(kind, id);
            if (was != null) {
                Hashes.mix(nextDigest, Hashes.of(was));
            }
            if (is != null) {
                Hashes.mix(nextDigest, Hashes.of(is));
                after.put(id, is);
            }
        });
        return after;
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void since(long from, Consumer<Entry> reader) {
        journal.since(from, reader);
    }

    @Override
    public synchronized List<Heading> headings(JournalFilter filter, long before, int most) {
        return journal.headings(filter, before, most);
    }

    @Override
    public synchronized List<Entry> entries(JournalFilter filter, long before, int most) {
        return journal.entries(filter, before, most);
    }

    @Override
    public synchronized long positionAt(Instant moment, Instant now) {
        return journal.positionAt(moment, now, position);
    }

    @Override
    public synchronized List<String> authors() {
        return journal.authors();
    }

    @Override
    public synchronized List<UUID> removedWith(Field<UUID> field, UUID target) {
        return journal.removedWith(field, target);
    }

    @Override
    public synchronized @Nullable Entry find(UUID changeSet) {
        return journal.find(changeSet);
    }

    /** What is wrong in the journal: a broken chain, or a replay that does not lead to the state. */
    synchronized List<Problem> verifyJournal(Progress progress) {
        return new JournalCheck(journal).replay(position, chain, current, progress);
    }

    /** Whether the journal still holds what the seal says that it once held. */
    boolean holds(Seal.Mark mark) {
        return mark.position() == 0
                || mark.position() <= position && mark.chain().equals(journal.chainAt(mark.position()));
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
        return copy;
    }

    @Override
    public long clock() {
        return clock;
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
    public Storage.BackupState backups() {
        return keeper == null ? new Storage.BackupState(Optional.empty(), Optional.empty()) : keeper.state();
    }

    @Override
    public Instant backup(Path file, Progress progress) {
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
        Archive.write(database, folder.resolve(H2Storage.EVIDENCE), file, progress);
        return made;
    }

    @Override
    public synchronized void close() {
        try {
            if (keeper != null) {
                keeper.close();
            }
            if (owner != null) {
                closeOwn(owner);
            } else {
                connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
            }
            connection.close();
        } catch (SQLException | IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), reason(e)), e);
        } finally {
            letGo();
        }
    }

    private void closeOwn(Owner own) throws SQLException, IOException {
        Path database = folder.resolve(Database.FILE);
        Database.shutDown(connection);
        if (unsure == null) {
            Backups.flush(database);
            own.seal().writeClosed(database);
        }
    }

    private void letGo() {
        try {
            if (owner != null) {
                owner.seal().close();
                owner.lock().close();
            }
            if (look != null) {
                look.copy().close();
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), reason(e)), e);
        }
    }
}
