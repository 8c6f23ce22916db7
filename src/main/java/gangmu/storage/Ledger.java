package gangmu.storage;

import static gangmu.storage.JournalTables.need;
import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The state and the journal in the database, moved on by one change set at a time. Its owner takes turns. */
final class Ledger {
    /** The layout of the folder and the meaning of its tables. */
    private static final int FORMAT = 1;
    /** The place of a copy that was just made, wherever it is to lie. */
    private static final String ANYWHERE = "new";
    private final DSLContext dsl;
    private final JournalTables journal;
    private final StateTables state;
    private final long clock;
    private UUID copy;
    private volatile Snapshot current;
    private Seal.Mark mark;
    private byte[] digest;

    /**
     * Reads the state whole.
     *
     * @throws Damage where it is not what its digest says
     */
    Ledger(DSLContext dsl, Progress progress) {
        this.dsl = dsl;
        this.journal = new JournalTables(dsl);
        this.state = new StateTables(dsl);
        Record row = dsl.selectFrom(WORKSPACE).fetchOne();
        if (row == null) {
            throw Damage.ofState();
        }
        copy = need(row.get(WORKSPACE.COPY));
        clock = need(row.get(WORKSPACE.CLOCK));
        mark = new Seal.Mark(need(row.get(WORKSPACE.AS_OF)), need(row.get(WORKSPACE.CHAIN)));
        digest = Hashes.bytes(need(row.get(WORKSPACE.DIGEST)));
        current = load(progress);
    }

    /** The one row of an empty workspace. */
    static void begin(DSLContext dsl, UUID copy, Instant now) {
        dsl.insertInto(WORKSPACE).set(WORKSPACE.FORMAT, FORMAT).set(WORKSPACE.COPY, copy)
                .set(WORKSPACE.CREATED_AT, now.atOffset(ZoneOffset.UTC)).set(WORKSPACE.AS_OF, 0L)
                .set(WORKSPACE.CLOCK, 0L).set(WORKSPACE.CHAIN, Hashes.NONE).set(WORKSPACE.DIGEST, Hashes.NONE).execute();
    }

    /** From now on this is a copy of its own: the one that it was copied from may live on. */
    static void becomeCopy(DSLContext dsl, UUID copy) {
        dsl.update(WORKSPACE).set(WORKSPACE.COPY, copy).set(WORKSPACE.PLACE, ANYWHERE).execute();
    }

    /**
     * Says where it lies. One that lies elsewhere than it did may have been copied by hand, and the other one lives on; one that
     * was edited by programs which did not look may have been copied then. Both are copies of their own from now on: a copy's id
     * is cheap, and two that edit under one could never be brought together.
     */
    void liesAt(String place, Supplier<UUID> ids) {
        String known = dsl.select(WORKSPACE.PLACE).from(WORKSPACE).fetchOne(WORKSPACE.PLACE);
        if (place.equals(known)) {
            return;
        }
        boolean fresh = ANYWHERE.equals(known) || known == null && mark.position() == 0;
        if (!fresh) {
            copy = ids.get();
        }
        dsl.update(WORKSPACE).set(WORKSPACE.COPY, copy).set(WORKSPACE.PLACE, place).execute();
    }

    private Snapshot load(Progress progress) {
        byte[] found = new byte[digest.length];
        List<Change> all = new ArrayList<>();
        state.read(progress, entity -> {
            Hashes.mix(found, Hashes.of(entity));
            all.add(new Change.Add(entity));
        });
        if (!Arrays.equals(found, digest)) {
            throw Damage.ofState();
        }
        if (mark.position() > 0 && !mark.chain().equals(journal.chainAt(mark.position()))) {
            throw Damage.ofJournal(mark.position());
        }
        return Snapshot.empty().apply(all);
    }

    /** A change set that is in the database, but not yet made sure. */
    record Step(Seal.Mark mark, List<ChangeRow> rows, byte[] digest, Snapshot after) {
    }

    /**
     * Writes a change set and the state after it, both or neither.
     *
     * @throws org.jooq.exception.DataAccessException where it could not be written: all is as it was
     */
    Step commit(ChangeSet set) {
        return commit(set, step -> {
        });
    }

    /** What is to be done when all is written but not committed yet. */
    @FunctionalInterface
    interface BeforeCommit {
        void with(Step step) throws IOException;
    }

    /** As {@link #commit(ChangeSet)}; where the last moment before it fails, all is as it was. */
    Step commit(ChangeSet set, BeforeCommit last) {
        List<ChangeRow> rows = set.changes().stream().map(ChangeRow::of).toList();
        long next = mark.position() + 1;
        String chain = Hashes.chain(mark.chain(), next, set, rows);
        byte[] nextDigest = digest.clone();
        Snapshot then = current.apply(set.changes());
        Map<UUID, Entity> after = after(set.changes(), then, nextDigest);
        Step step = new Step(new Seal.Mark(next, chain), rows, nextDigest, then);
        dsl.transaction(configuration -> {
            DSLContext transaction = DSL.using(configuration);
            state.write(transaction, set.changes(), current, after);
            journal.insert(transaction, next, set, rows, chain);
            transaction.update(WORKSPACE).set(WORKSPACE.AS_OF, next).set(WORKSPACE.CLOCK, set.stamp().clock())
                    .set(WORKSPACE.CHAIN, chain).set(WORKSPACE.DIGEST, Hashes.hex(nextDigest)).execute();
            last.with(step);
        });
        return step;
    }

    /** How far the database says that its journal goes. */
    Seal.Mark found() {
        return JournalTables.end(dsl);
    }

    /** Flushes what was committed to the disk: the commit alone never reaches the disk's own flush. */
    void sync() {
        dsl.execute("CHECKPOINT SYNC");
    }

    /** What was committed counts from now on. */
    void advance(Step step) {
        current = step.after();
        mark = step.mark();
        digest = step.digest();
    }

    /**
     * Brings the journal on by entries that come next.
     *
     * @throws IOException where one cannot be read any more
     * @throws Damage where they do not fit
     */
    void follow(List<Piece> entries, Progress progress) throws IOException {
        for (int i = 0; i < entries.size(); i++) {
            progress.at("rescue", i, entries.size());
            Piece each = entries.get(i);
            advance(commit(each.read().entry().changeSet()));
            if (!mark.equals(each.mark())) {
                throw Damage.ofJournal(each.position());
            }
        }
    }

    /** The touched entities as they are to be, absent where they are removed; the digest is brought up to date. */
    private Map<UUID, Entity> after(List<Change> changes, Snapshot then, byte[] nextDigest) {
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

    /** Whether the journal still holds what a seal says that it once held. */
    boolean holds(Seal.Mark sealed) {
        return sealed.position() == 0 || sealed.position() <= mark.position()
                && sealed.chain().equals(journal.chainAt(sealed.position()));
    }

    JournalTables journal() {
        return journal;
    }

    Snapshot current() {
        return current;
    }

    Seal.Mark mark() {
        return mark;
    }

    UUID copy() {
        return copy;
    }

    /** The highest logical clock seen, as of opening. */
    long clock() {
        return clock;
    }
}
