package gangmu.storage;

import static gangmu.storage.JournalTables.need;
import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.Kind;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceStore;
import gangmu.usecase.Kinds;
import gangmu.usecase.Progress;
import gangmu.usecase.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
    private static final int BATCH = 2000;
    private final Path folder;
    private final Connection connection;
    private final DSLContext dsl;
    private final JournalTables journal;
    private final @Nullable FolderLock lock;
    private final @Nullable Seal seal;
    private final @Nullable Instant asOf;
    private final Map<Kind, TableMapping> mappings = new LinkedHashMap<>();
    private final HashedFiles evidence;
    private final UUID copy;
    private final long clock;
    private Snapshot snapshot = Snapshot.empty();
    private Snapshot current;
    private long position;
    private String chain;
    private byte[] digest;
    /** Set once a commit was made but could not be made sure: what is in memory may differ from the disk. */
    private @Nullable Refusal unsure;

    OpenFolder(Path folder, Path evidenceFolder, Connection connection, @Nullable FolderLock lock,
            @Nullable Seal seal, @Nullable Instant asOf, Progress progress) {
        this.folder = folder;
        this.connection = connection;
        this.dsl = Database.dsl(connection);
        this.journal = new JournalTables(dsl);
        this.lock = lock;
        this.seal = seal;
        this.asOf = asOf;
        this.evidence = new HashedFiles(evidenceFolder);
        Kinds.ALL.forEach(kind -> mappings.put(kind, new TableMapping(kind)));
        Record row = dsl.selectFrom(WORKSPACE).fetchOne();
        if (row == null) {
            throw Database.damaged(folder, new IllegalStateException("no workspace row"));
        }
        copy = need(row.get(WORKSPACE.COPY));
        clock = need(row.get(WORKSPACE.CLOCK));
        position = need(row.get(WORKSPACE.AS_OF));
        chain = need(row.get(WORKSPACE.CHAIN));
        digest = Hashes.bytes(need(row.get(WORKSPACE.DIGEST)));
        load(progress);
        current = snapshot;
    }

    private void load(Progress progress) {
        byte[] found = new byte[digest.length];
        List<Change> all = new ArrayList<>();
        int done = 0;
        for (TableMapping mapping : mappings.values()) {
            progress.at("open", done++, mappings.size());
            try (var rows = dsl.selectFrom(mapping.table()).fetchSize(BATCH).fetchLazy()) {
                for (Record row : rows) {
                    Entity entity = mapping.read(row);
                    Hashes.mix(found, Hashes.of(entity));
                    all.add(new Change.Add(entity));
                }
            }
        }
        if (!Arrays.equals(found, digest)) {
            throw Database.damaged(folder, new IllegalStateException("state digest"));
        }
        if (position > 0 && !chain.equals(journal.chainAt(position))) {
            throw Database.damaged(folder, new IllegalStateException("journal chain"));
        }
        snapshot = Snapshot.empty().apply(all);
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
                write(transaction, set.changes(), after);
                journal.insert(transaction, next, set, rows, nextChain);
                transaction.update(WORKSPACE).set(WORKSPACE.AS_OF, next).set(WORKSPACE.CLOCK, set.stamp().clock())
                        .set(WORKSPACE.CHAIN, nextChain).set(WORKSPACE.DIGEST, Hashes.hex(nextDigest)).execute();
            });
            committed = true;
            // The commit alone never reaches the disk's own flush.
            dsl.execute("CHECKPOINT SYNC");
            if (seal != null) {
                seal.write(new Seal.Mark(next, nextChain));
            }
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

    private void write(DSLContext transaction, List<Change> changes, Map<UUID, Entity> after) {
        Map<Kind, List<UUID>> gone = new LinkedHashMap<>();
        Map<Kind, Map<UUID, Entity>> whole = new LinkedHashMap<>();
        for (Change change : changes) {
            Entity is = after.get(change.id());
            boolean existed = current.find(change.ref()) != null;
            if (is == null) {
                if (existed) {
                    gone.computeIfAbsent(change.kind(), k -> new ArrayList<>()).add(change.id());
                }
            } else if (!existed) {
                whole.computeIfAbsent(change.kind(), k -> new LinkedHashMap<>()).put(change.id(), is);
            } else if (change instanceof Change.Set set) {
                update(transaction, set);
            } else {
                // Removed and added again in one set: the row is there, every column may differ.
                gone.computeIfAbsent(change.kind(), k -> new ArrayList<>()).add(change.id());
                whole.computeIfAbsent(change.kind(), k -> new LinkedHashMap<>()).put(change.id(), is);
            }
        }
        gone.forEach((kind, ids) -> {
            TableMapping mapping = need(mappings.get(kind));
            transaction.deleteFrom(mapping.table()).where(mapping.id().in(ids)).execute();
        });
        whole.forEach((kind, entities) -> insert(transaction, need(mappings.get(kind)), entities));
    }

    @SuppressWarnings("unchecked")
    private void update(DSLContext transaction, Change.Set set) {
        TableMapping mapping = need(mappings.get(set.kind()));
        var column = (org.jooq.Field<Object>) mapping.column(set.field());
        transaction.update(mapping.table()).set(column, TableMapping.toColumn(set.field(), set.after()))
                .where(mapping.id().eq(set.id())).execute();
    }

    private static void insert(DSLContext transaction, TableMapping mapping, Map<UUID, Entity> entities) {
        List<org.jooq.Field<?>> columns = new ArrayList<>(mapping.columns());
        columns.addFirst(mapping.id());
        List<Entity> list = List.copyOf(entities.values());
        for (int from = 0; from < list.size(); from += BATCH) {
            var insert = transaction.batch(transaction.insertInto(mapping.table()).columns(columns)
                    .values(new Object[columns.size()]));
            for (Entity entity : list.subList(from, Math.min(from + BATCH, list.size()))) {
                @Nullable Object[] values = new @Nullable Object[columns.size()];
                values[0] = entity.id();
                List<Field<?>> fields = mapping.kind().fields();
                for (int i = 0; i < fields.size(); i++) {
                    values[i + 1] = TableMapping.toColumn(fields.get(i), entity.get(fields.get(i)));
                }
                insert = insert.bind(values);
            }
            insert.execute();
        }
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
    public synchronized List<Entry> latest(long before, int most) {
        return journal.latest(before, most);
    }

    @Override
    public synchronized List<Entry> touching(UUID entity, int most) {
        return journal.touching(entity, most);
    }

    @Override
    public synchronized @Nullable Entry find(UUID changeSet) {
        return journal.find(changeSet);
    }

    /** What is wrong in the journal: a broken chain, or a replay that does not lead to the state. */
    synchronized List<Problem> verifyJournal(Progress progress) {
        List<Problem> problems = new ArrayList<>();
        String[] link = {Hashes.NONE};
        Snapshot[] replayed = {Snapshot.empty()};
        journal.since(0, entry -> {
            progress.at("verify-journal", entry.position(), position);
            List<ChangeRow> rows = journal.rows(entry.position(), null);
            link[0] = Hashes.chain(link[0], entry.position(), entry.changeSet(), rows);
            if (problems.isEmpty() && !link[0].equals(journal.chainAt(entry.position()))) {
                problems.add(Problem.of("verify.chain", entry.position()));
            }
            try {
                replayed[0] = replayed[0].apply(entry.changeSet().changes());
            } catch (Refusal e) {
                problems.add(Problem.of("verify.replay", entry.position()));
            }
        });
        if (problems.isEmpty() && !replayed[0].sameAs(current, Kinds.ALL)) {
            problems.add(Problem.of("verify.state"));
        }
        return problems;
    }

    /** Whether the journal still holds what the seal says that it once held. */
    boolean holds(Seal.Mark mark) {
        return mark.position() == 0
                || mark.position() <= position && mark.chain().equals(journal.chainAt(mark.position()));
    }

    HashedFiles files() {
        return evidence;
    }

    Connection connection() {
        return connection;
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
        return lock == null;
    }

    @Override
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    @Override
    public synchronized void close() {
        try {
            if (lock != null) {
                Backups.writeIfDue(folder, connection);
                connection.createStatement().execute("SHUTDOWN");
            }
            connection.close();
            if (seal != null) {
                seal.close();
            }
        } catch (SQLException | IOException e) {
            throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), reason(e)), e);
        } finally {
            unlock();
        }
    }

    private void unlock() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new Refusal(Problem.of("workspace.write-failed", folder.toString(), reason(e)), e);
            }
        }
    }
}
