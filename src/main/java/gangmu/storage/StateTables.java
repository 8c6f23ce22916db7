package gangmu.storage;

import static gangmu.storage.JournalTables.need;

import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The tables that hold the state: one a kind. */
final class StateTables {
    private static final int BATCH = 2000;
    private final DSLContext dsl;
    private final Map<Kind, TableMapping> mappings = new LinkedHashMap<>();

    StateTables(DSLContext dsl) {
        this.dsl = dsl;
        Kinds.ALL.forEach(kind -> mappings.put(kind, new TableMapping(kind)));
    }

    /** All entities, kind by kind; none is kept. */
    void read(Progress progress, Consumer<Entity> reader) {
        int done = 0;
        for (TableMapping mapping : mappings.values()) {
            progress.at("open", done++, mappings.size());
            try (var rows = dsl.selectFrom(mapping.table()).fetchSize(BATCH).fetchLazy()) {
                for (Record row : rows) {
                    reader.accept(mapping.read(row));
                }
            }
        }
    }

    /**
     * Writes what a change set leads to.
     *
     * @param before the state that the tables hold
     * @param after the touched entities as they are to be, absent where they are removed
     */
    void write(DSLContext transaction, List<Change> changes, Snapshot before, Map<UUID, Entity> after) {
        Map<Kind, List<UUID>> gone = new LinkedHashMap<>();
        Map<Kind, Map<UUID, Entity>> whole = new LinkedHashMap<>();
        for (Change change : changes) {
            Entity is = after.get(change.id());
            boolean existed = before.find(change.ref()) != null;
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
        gone.forEach((kind, ids) -> delete(transaction, need(mappings.get(kind)), ids));
        whole.forEach((kind, entities) -> insert(transaction, need(mappings.get(kind)), entities));
    }

    /** Row by row by the key, many at once: of a list, H2 looks at every member for every row, and takes 100,000 at most. */
    private static void delete(DSLContext transaction, TableMapping mapping, List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            var delete = transaction.batch(transaction.deleteFrom(mapping.table())
                    .where(mapping.id().eq(DSL.param("id", UUID.class))));
            for (UUID id : ids.subList(from, Math.min(from + BATCH, ids.size()))) {
                delete = delete.bind(id);
            }
            delete.execute();
        }
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
}
