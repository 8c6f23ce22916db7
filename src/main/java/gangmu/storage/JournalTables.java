package gangmu.storage;

import static gangmu.storage.tables.Tables.CHANGE;
import static gangmu.storage.tables.Tables.CHANGE_SET;
import static gangmu.storage.tables.Tables.WORKSPACE;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Field;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.changes.Origin;
import gangmu.changes.Stamp;
import java.io.IOException;
import java.time.Instant;
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
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads and writes the journal's tables. Not safe for several threads: its owner takes turns. */
final class JournalTables {
    private static final int BATCH = 2000;
    private static final int PAGE = 500;
    /** So many changes are read at once, however few change sets they belong to; one set is always read whole. */
    private static final int CHANGES = 20_000;
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

    /** Where everything after a position stands, oldest first. */
    void pieces(long position, Consumer<Piece> reader) {
        List<? extends Record> page;
        for (long from = position;; from = need(page.getLast().get(CHANGE_SET.POSITION))) {
            page = dsl.select(CHANGE_SET.POSITION, CHANGE_SET.CHAIN).from(CHANGE_SET).where(CHANGE_SET.POSITION.gt(from))
                    .orderBy(CHANGE_SET.POSITION).limit(PAGE).fetch();
            for (Record each : page) {
                long at = need(each.get(CHANGE_SET.POSITION));
                reader.accept(new Piece(at, need(each.get(CHANGE_SET.CHAIN)), () -> sealed(at)));
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private Sealed sealed(long position) throws IOException {
        try {
            Record set = need(dsl.selectFrom(CHANGE_SET).where(CHANGE_SET.POSITION.eq(position)).fetchOne());
            List<ChangeRow> rows = dsl.selectFrom(CHANGE).where(CHANGE.SET_POSITION.eq(position)).orderBy(CHANGE.SEQ)
                    .fetch(JournalTables::row);
            return new Sealed(entry(heading(set), rows.stream().map(ChangeRow::toChange).toList()), rows,
                    need(set.get(CHANGE_SET.CHAIN)));
        } catch (DataAccessException e) {
            throw new IOException(e);
        }
    }

    /** Reads everything after a position in pages, oldest first, for as long as the reader says true. */
    void walk(long position, Predicate<List<Sealed>> reader) {
        walk(position, CHANGES, reader);
    }

    /** @param most how many changes are held at once, where they belong to several change sets */
    void walk(long position, int most, Predicate<List<Sealed>> reader) {
        for (long from = position;;) {
            List<Sealed> page = new ArrayList<>();
            List<? extends Record> found = dsl.selectFrom(CHANGE_SET).where(CHANGE_SET.POSITION.gt(from))
                    .orderBy(CHANGE_SET.POSITION).limit(PAGE).fetch();
            if (found.isEmpty()) {
                return;
            }
            List<? extends Record> sets = found.subList(0, atOnce(found, most));
            long to = need(sets.getLast().get(CHANGE_SET.POSITION));
            Map<Long, List<ChangeRow>> rows = new HashMap<>();
            dsl.selectFrom(CHANGE).where(CHANGE.SET_POSITION.gt(from).and(CHANGE.SET_POSITION.le(to)))
                    .orderBy(CHANGE.SET_POSITION, CHANGE.SEQ)
                    .forEach(row -> rows.computeIfAbsent(need(row.get(CHANGE.SET_POSITION)), p -> new ArrayList<>())
                            .add(row(row)));
            for (Record set : sets) {
                Journal.Heading heading = heading(set);
                List<ChangeRow> its = rows.getOrDefault(heading.position(), List.of());
                page.add(new Sealed(entry(heading, its.stream().map(ChangeRow::toChange).toList()), its,
                        need(set.get(CHANGE_SET.CHAIN))));
            }
            if (!reader.test(page) || sets.size() == found.size() && found.size() < PAGE) {
                return;
            }
            from = to;
        }
    }

    /** How many of these sets hold no more changes than memory should. */
    private static int atOnce(List<? extends Record> sets, int most) {
        long changes = 0;
        for (int i = 0; i < sets.size(); i++) {
            changes += need(sets.get(i).get(CHANGE_SET.CHANGE_COUNT));
            if (changes > most) {
                return Math.max(1, i);
            }
        }
        return sets.size();
    }

    void since(long position, Consumer<Journal.Entry> reader) {
        walk(position, page -> {
            page.forEach(sealed -> reader.accept(sealed.entry()));
            return true;
        });
    }

    List<Journal.Heading> headings(JournalFilter filter, long before, int most) {
        return headings(CHANGE_SET.POSITION.lt(before).and(JournalConditions.ofSets(dsl, filter)),
                CHANGE_SET.POSITION.desc(), most);
    }

    List<Journal.Entry> entries(JournalFilter filter, long before, int most) {
        return withChanges(headings(filter, before, most), filter);
    }

    Journal.@Nullable Entry find(UUID id) {
        List<Journal.Entry> found = withChanges(headings(CHANGE_SET.ID.eq(id), CHANGE_SET.POSITION.asc(), 1),
                JournalFilter.ALL);
        return found.isEmpty() ? null : found.getFirst();
    }

    Journal.@Nullable Heading heading(UUID id) {
        List<Journal.Heading> found = headings(CHANGE_SET.ID.eq(id), CHANGE_SET.POSITION.asc(), 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    long positionAt(Instant moment, Instant now, long last) {
        Long first = dsl.select(DSL.min(CHANGE_SET.POSITION)).from(CHANGE_SET)
                .where(CHANGE_SET.MADE_AT.gt(moment.atOffset(ZoneOffset.UTC)))
                .and(CHANGE_SET.MADE_AT.le(now.atOffset(ZoneOffset.UTC))).fetchOne(0, Long.class);
        return first == null ? last : first - 1;
    }

    Map<UUID, Long> clocks() {
        var highest = DSL.max(CHANGE_SET.CLOCK);
        return dsl.select(CHANGE_SET.COPY, highest).from(CHANGE_SET).groupBy(CHANGE_SET.COPY).fetchMap(CHANGE_SET.COPY, highest);
    }

    List<String> authors() {
        return dsl.selectDistinct(CHANGE_SET.AUTHOR).from(CHANGE_SET).orderBy(CHANGE_SET.AUTHOR)
                .fetch(row -> need(row.get(CHANGE_SET.AUTHOR)));
    }

    List<UUID> removedWith(Field<UUID> field, UUID target) {
        return dsl.selectDistinct(CHANGE.ENTITY).from(CHANGE)
                .where(CHANGE.OP.eq(ChangeRow.REMOVED)).and(CHANGE.KIND.eq(field.kind().name()))
                .and(CHANGE.BEFORE_VALUE.like("%\"" + field.name() + "\":\"" + target + "\"%"))
                .fetch(row -> need(row.get(CHANGE.ENTITY)));
    }

    private List<Journal.Heading> headings(Condition which, SortField<Long> order, int most) {
        return dsl.selectFrom(CHANGE_SET).where(which).orderBy(order).limit(most).fetch(JournalTables::heading);
    }

    private static Journal.Heading heading(Record row) {
        Stamp stamp = new Stamp(need(row.get(CHANGE_SET.COPY)), need(row.get(CHANGE_SET.CLOCK)),
                need(row.get(CHANGE_SET.MADE_AT)).toInstant(), need(row.get(CHANGE_SET.AUTHOR)));
        Origin origin = new Origin(need(row.get(CHANGE_SET.ACTION)), need(row.get(CHANGE_SET.DETAIL)));
        return new Journal.Heading(need(row.get(CHANGE_SET.POSITION)), need(row.get(CHANGE_SET.ID)), stamp, origin,
                row.get(CHANGE_SET.UNDOES), need(row.get(CHANGE_SET.CHANGE_COUNT)));
    }

    private static Journal.Entry entry(Journal.Heading heading, List<Change> changes) {
        return new Journal.Entry(heading.position(), new ChangeSet(heading.id(), heading.stamp(), heading.origin(),
                heading.undoes(), changes));
    }

    /** A page of headings with their wanted changes, all read at once. */
    private List<Journal.Entry> withChanges(List<Journal.Heading> headings, JournalFilter filter) {
        Map<Long, List<Change>> changes = new HashMap<>();
        for (int from = 0; from < headings.size(); from += PAGE) {
            List<Long> positions = headings.subList(from, Math.min(from + PAGE, headings.size())).stream()
                    .map(Journal.Heading::position).toList();
            try (var rows = dsl.selectFrom(CHANGE).where(CHANGE.SET_POSITION.in(positions))
                    .and(JournalConditions.ofChanges(filter)).orderBy(CHANGE.SET_POSITION, CHANGE.SEQ)
                    .fetchSize(BATCH).fetchLazy()) {
                for (Record row : rows) {
                    changes.computeIfAbsent(need(row.get(CHANGE.SET_POSITION)), p -> new ArrayList<>())
                            .add(row(row).toChange());
                }
            }
        }
        return headings.stream().map(heading -> entry(heading,
                changes.getOrDefault(heading.position(), List.of()))).toList();
    }

    private static ChangeRow row(Record row) {
        return new ChangeRow(need(row.get(CHANGE.OP)), need(row.get(CHANGE.KIND)), need(row.get(CHANGE.ENTITY)),
                row.get(CHANGE.FIELD), row.get(CHANGE.BEFORE_VALUE), row.get(CHANGE.AFTER_VALUE));
    }

    @Nullable String chainAt(long position) {
        return dsl.select(CHANGE_SET.CHAIN).from(CHANGE_SET).where(CHANGE_SET.POSITION.eq(position))
                .fetchOne(CHANGE_SET.CHAIN);
    }

    /** How far a database says that its journal goes. */
    static Seal.Mark end(DSLContext dsl) {
        Record row = need(dsl.selectFrom(WORKSPACE).fetchOne());
        return new Seal.Mark(need(row.get(WORKSPACE.AS_OF)), need(row.get(WORKSPACE.CHAIN)));
    }

    /** The hashes of the entries from one position to another, both included. */
    Map<Long, String> chains(long from, long to) {
        return dsl.select(CHANGE_SET.POSITION, CHANGE_SET.CHAIN).from(CHANGE_SET)
                .where(CHANGE_SET.POSITION.between(from, to)).fetchMap(CHANGE_SET.POSITION, CHANGE_SET.CHAIN);
    }

    static <T> T need(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
