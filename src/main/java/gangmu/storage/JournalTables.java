package gangmu.storage;

import static gangmu.storage.tables.Tables.CHANGE;
import static gangmu.storage.tables.Tables.CHANGE_SET;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.Origin;
import gangmu.changes.Stamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/** Reads and writes the journal's tables. Not safe for several threads: its owner takes turns. */
final class JournalTables {
    private static final int BATCH = 2000;
    private static final int PAGE = 500;
    private final DSLContext dsl;

    JournalTables(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(DSLContext transaction, long position, ChangeSet set, List<ChangeRow> rows, String chain) {
        transaction.insertInto(CHANGE_SET)
                .columns(CHANGE_SET.POSITION, CHANGE_SET.ID, CHANGE_SET.COPY, CHANGE_SET.CLOCK, CHANGE_SET.MADE_AT,
                        CHANGE_SET.AUTHOR, CHANGE_SET.ACTION, CHANGE_SET.DETAIL, CHANGE_SET.UNDOES,
                        CHANGE_SET.CHANGE_COUNT, CHANGE_SET.CHAIN)
                .values(position, set.id(), set.stamp().copy(), set.stamp().clock(),
                        set.stamp().at().atOffset(ZoneOffset.UTC), set.stamp().author(), set.origin().action(),
                        set.origin().detail(), set.undoes(), rows.size(), chain)
                .execute();
        for (int from = 0; from < rows.size(); from += BATCH) {
            var insert = transaction.batch(transaction.insertInto(CHANGE).columns(CHANGE.SET_POSITION, CHANGE.SEQ,
                    CHANGE.OP, CHANGE.KIND, CHANGE.ENTITY, CHANGE.FIELD, CHANGE.BEFORE_VALUE, CHANGE.AFTER_VALUE)
                    .values((Long) null, null, null, null, null, null, null, null));
            for (int i = from; i < Math.min(from + BATCH, rows.size()); i++) {
                ChangeRow row = rows.get(i);
                insert = insert.bind(position, i, row.op(), row.kind(), row.entity(), row.field(), row.before(),
                        row.after());
            }
            insert.execute();
        }
    }

    /** An entry with its rows and the hash that was written with it. */
    record Sealed(Journal.Entry entry, List<ChangeRow> rows, String chain) {
    }

    /** Reads everything after a position in pages, oldest first, for as long as the reader says true. */
    void walk(long position, Predicate<List<Sealed>> reader) {
        for (long from = position;;) {
            List<Sealed> page = new ArrayList<>();
            var sets = dsl.selectFrom(CHANGE_SET).where(CHANGE_SET.POSITION.gt(from))
                    .orderBy(CHANGE_SET.POSITION).limit(PAGE).fetch();
            if (sets.isEmpty()) {
                return;
            }
            long to = need(sets.getLast().get(CHANGE_SET.POSITION));
            Map<Long, List<ChangeRow>> rows = new HashMap<>();
            dsl.selectFrom(CHANGE).where(CHANGE.SET_POSITION.gt(from).and(CHANGE.SET_POSITION.le(to)))
                    .orderBy(CHANGE.SET_POSITION, CHANGE.SEQ)
                    .forEach(row -> rows.computeIfAbsent(need(row.get(CHANGE.SET_POSITION)), p -> new ArrayList<>())
                            .add(changeRow(row)));
            for (Record set : sets) {
                List<ChangeRow> its = rows.getOrDefault(need(set.get(CHANGE_SET.POSITION)), List.of());
                page.add(new Sealed(entry(set, its.stream().map(ChangeRow::toChange).toList()), its,
                        need(set.get(CHANGE_SET.CHAIN))));
            }
            if (!reader.test(page) || page.size() < PAGE) {
                return;
            }
            from = to;
        }
    }

    void since(long position, Consumer<Journal.Entry> reader) {
        for (long from = position;;) {
            List<Journal.Entry> page = sets(CHANGE_SET.POSITION.gt(from), CHANGE_SET.POSITION.asc(), PAGE, null);
            page.forEach(reader);
            if (page.size() < PAGE) {
                return;
            }
            from = page.getLast().position();
        }
    }

    List<Journal.Entry> latest(long before, int most) {
        return sets(CHANGE_SET.POSITION.lt(before), CHANGE_SET.POSITION.desc(), most, null);
    }

    List<Journal.Entry> touching(UUID entity, int most) {
        Condition touches = CHANGE_SET.POSITION.in(dsl.selectDistinct(CHANGE.SET_POSITION).from(CHANGE)
                .where(touches(entity)));
        return sets(touches, CHANGE_SET.POSITION.desc(), most, entity);
    }

    /** The entity itself, or what was added or removed with a reference to it. */
    private static Condition touches(UUID entity) {
        return CHANGE.ENTITY.eq(entity);
    }

    Journal.@Nullable Entry find(UUID id) {
        List<Journal.Entry> found = sets(CHANGE_SET.ID.eq(id), CHANGE_SET.POSITION.asc(), 1, null);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Journal.Entry> sets(Condition which, SortField<Long> order, int most, @Nullable UUID onlyEntity) {
        List<Journal.Entry> entries = new ArrayList<>();
        for (Record row : dsl.selectFrom(CHANGE_SET).where(which).orderBy(order).limit(most)) {
            entries.add(entry(row, changes(need(row.get(CHANGE_SET.POSITION)), onlyEntity)));
        }
        return entries;
    }

    private static Journal.Entry entry(Record row, List<Change> changes) {
        Stamp stamp = new Stamp(need(row.get(CHANGE_SET.COPY)), need(row.get(CHANGE_SET.CLOCK)),
                need(row.get(CHANGE_SET.MADE_AT)).toInstant(), need(row.get(CHANGE_SET.AUTHOR)));
        Origin origin = new Origin(need(row.get(CHANGE_SET.ACTION)), need(row.get(CHANGE_SET.DETAIL)));
        return new Journal.Entry(need(row.get(CHANGE_SET.POSITION)), new ChangeSet(need(row.get(CHANGE_SET.ID)), stamp,
                origin, row.get(CHANGE_SET.UNDOES), changes));
    }

    private List<Change> changes(long position, @Nullable UUID onlyEntity) {
        return rows(position, onlyEntity).stream().map(ChangeRow::toChange).toList();
    }

    List<ChangeRow> rows(long position, @Nullable UUID onlyEntity) {
        Condition which = CHANGE.SET_POSITION.eq(position);
        return dsl.selectFrom(CHANGE).where(onlyEntity == null ? which : which.and(touches(onlyEntity)))
                .orderBy(CHANGE.SEQ)
                .fetch(JournalTables::changeRow);
    }

    private static ChangeRow changeRow(Record row) {
        return new ChangeRow(need(row.get(CHANGE.OP)), need(row.get(CHANGE.KIND)), need(row.get(CHANGE.ENTITY)),
                row.get(CHANGE.FIELD), row.get(CHANGE.BEFORE_VALUE), row.get(CHANGE.AFTER_VALUE));
    }

    @Nullable String chainAt(long position) {
        return dsl.select(CHANGE_SET.CHAIN).from(CHANGE_SET).where(CHANGE_SET.POSITION.eq(position))
                .fetchOne(CHANGE_SET.CHAIN);
    }

    static <T> T need(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
