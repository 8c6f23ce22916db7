package gangmu.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a workspace holds, as of one moment. Immutable: applying changes gives another snapshot and leaves this one
 * whole, so that any thread may read one for as long as it likes.
 */
public final class Snapshot {
    private static final Snapshot EMPTY = new Snapshot(PersistentMap.empty(), PersistentMap.empty());

    private final PersistentMap<Kind, PersistentMap<UUID, Entity>> tables;
    /** For every indexed field: value → the entities that hold it (what it maps them to is not used). */
    private final PersistentMap<Field<?>, PersistentMap<Object, PersistentMap<UUID, Boolean>>> indexes;

    private Snapshot(PersistentMap<Kind, PersistentMap<UUID, Entity>> tables,
            PersistentMap<Field<?>, PersistentMap<Object, PersistentMap<UUID, Boolean>>> indexes) {
        this.tables = tables;
        this.indexes = indexes;
    }

    public static Snapshot empty() {
        return EMPTY;
    }

    public @Nullable Entity find(Kind kind, UUID id) {
        PersistentMap<UUID, Entity> table = tables.get(kind);
        return table == null ? null : table.get(id);
    }

    public @Nullable Entity find(Ref ref) {
        return find(ref.kind(), ref.id());
    }

    /** The entity of this id, of whatever kind. */
    public @Nullable Entity findAnywhere(UUID id) {
        Entity[] found = new Entity[1];
        tables.forEach((kind, table) -> {
            Entity entity = table.get(id);
            if (entity != null) {
                found[0] = entity;
            }
        });
        return found[0];
    }

    public int count(Kind kind) {
        PersistentMap<UUID, Entity> table = tables.get(kind);
        return table == null ? 0 : table.size();
    }

    public void forEach(Kind kind, Consumer<Entity> action) {
        PersistentMap<UUID, Entity> table = tables.get(kind);
        if (table != null) {
            table.forEach((id, entity) -> action.accept(entity));
        }
    }

    /** All entities of a kind, in no particular order. */
    public Collection<Entity> all(Kind kind) {
        List<Entity> list = new ArrayList<>(count(kind));
        forEach(kind, list::add);
        return list;
    }

    /** The entities whose indexed field holds this value (or holds it among others), in no particular order. */
    public Collection<Entity> where(Field<?> field, Object value) {
        PersistentMap<UUID, Boolean> ids = indexed(field, value);
        if (ids == null) {
            return List.of();
        }
        List<Entity> list = new ArrayList<>(ids.size());
        ids.forEach((id, yes) -> list.add(Objects.requireNonNull(find(field.kind(), id))));
        return list;
    }

    /** How many entities hold this value in this field. */
    public int countWhere(Field<?> field, Object value) {
        PersistentMap<UUID, Boolean> ids = indexed(field, value);
        return ids == null ? 0 : ids.size();
    }

    private @Nullable PersistentMap<UUID, Boolean> indexed(Field<?> field, Object value) {
        if (!field.indexed()) {
            throw new IllegalArgumentException(field + " has no index");
        }
        PersistentMap<Object, PersistentMap<UUID, Boolean>> index = indexes.get(field);
        return index == null ? null : index.get(value);
    }

    /** Every reference field, of whatever kind, by which something refers to this entity. */
    public List<Field<?>> referringFields(UUID target) {
        List<Field<?>> fields = new ArrayList<>();
        indexes.forEach((field, index) -> {
            if (index.get(target) != null) {
                fields.add(field);
            }
        });
        return fields;
    }

    public Snapshot apply(Change... changes) {
        return apply(List.of(changes));
    }

    /**
     * The snapshot after these changes, in their order.
     *
     * @throws Refusal {@code change.outdated} where what a change expects to find is not what stands here
     */
    public Snapshot apply(Iterable<? extends Change> changes) {
        Snapshot result = this;
        for (Change change : changes) {
            Entity now = result.find(change.kind(), change.id());
            result = switch (change) {
                case Change.Add add -> {
                    expect(now == null, change);
                    yield result.put(null, add.entity());
                }
                case Change.Set set -> {
                    if (now == null || !Objects.equals(now.get(set.field()), set.before())) {
                        throw outdated(change);
                    }
                    yield result.put(now, now.withUntyped(set.field(), set.after()));
                }
                case Change.Remove remove -> {
                    expect(remove.entity().equals(now), change);
                    yield result.put(remove.entity(), null);
                }
            };
        }
        return result;
    }

    private static void expect(boolean holds, Change change) {
        if (!holds) {
            throw outdated(change);
        }
    }

    private static Refusal outdated(Change change) {
        String field = change instanceof Change.Set set ? set.field().name() : "";
        return Refusal.of("change.outdated", change.kind().name(), change.id().toString(), field);
    }

    private Snapshot put(@Nullable Entity before, @Nullable Entity after) {
        Entity either = Objects.requireNonNull(after == null ? before : after);
        PersistentMap<UUID, Entity> table = tables.get(either.kind());
        if (table == null) {
            table = PersistentMap.empty();
        }
        table = after == null ? table.remove(either.id()) : table.put(either.id(), after);
        var allIndexes = indexes;
        for (Field<?> field : either.kind().fields()) {
            if (!field.indexed()) {
                continue;
            }
            Object old = before == null ? null : before.get(field);
            Object young = after == null ? null : after.get(field);
            if (Objects.equals(old, young)) {
                continue;
            }
            PersistentMap<Object, PersistentMap<UUID, Boolean>> index = allIndexes.get(field);
            if (index == null) {
                index = PersistentMap.empty();
            }
            for (Object target : keys(old)) {
                PersistentMap<UUID, Boolean> ids = index.get(target);
                if (ids != null) {
                    ids = ids.remove(either.id());
                    index = ids.size() == 0 ? index.remove(target) : index.put(target, ids);
                }
            }
            for (Object target : keys(young)) {
                PersistentMap<UUID, Boolean> ids = index.get(target);
                ids = ids == null ? PersistentMap.empty() : ids;
                index = index.put(target, ids.put(either.id(), true));
            }
            allIndexes = allIndexes.put(field, index);
        }
        return new Snapshot(tables.put(either.kind(), table), allIndexes);
    }

    private static List<?> keys(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> several ? several.stream().distinct().toList() : List.of(value);
    }

    /** This snapshot, but with all entities of some kinds as another one has them. */
    public Snapshot taking(Collection<Kind> kinds, Snapshot from) {
        var mixedTables = tables;
        var mixedIndexes = indexes;
        for (Kind kind : kinds) {
            PersistentMap<UUID, Entity> table = from.tables.get(kind);
            mixedTables = table == null ? mixedTables.remove(kind) : mixedTables.put(kind, table);
            for (Field<?> field : kind.fields()) {
                var index = from.indexes.get(field);
                mixedIndexes = index == null ? mixedIndexes.remove(field) : mixedIndexes.put(field, index);
            }
        }
        return new Snapshot(mixedTables, mixedIndexes);
    }

    /** Whether both hold the same entities with the same values. */
    public boolean sameAs(Snapshot other, Collection<Kind> kinds) {
        for (Kind kind : kinds) {
            if (tables.get(kind) == other.tables.get(kind)) {
                continue;
            }
            if (count(kind) != other.count(kind)) {
                return false;
            }
            for (Entity entity : all(kind)) {
                if (!entity.equals(other.find(kind, entity.id()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
