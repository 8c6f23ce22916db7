package gangmu.merging;

import gangmu.assessment.FrozenLines;
import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Stamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Change sets as lines of text, the same in every copy; values as the journal has them. */
public final class ChangeSetLines {
    private static final FrozenLines LINES = FrozenLines.ofTheProgram();
    private static final String ADD = "add";
    private static final String SET = "set";
    private static final String REMOVE = "remove";

    private final Map<String, Kind> kinds;

    /** @param kinds those that a plan has; what is a copy's own affair is in no line */
    public ChangeSetLines(Collection<Kind> kinds) {
        this.kinds = kinds.stream().filter(kind -> !Sharing.isLocal(kind)).collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));
    }

    public String write(ChangeSet set) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", set.id().toString());
        line.put("copy", set.stamp().copy().toString());
        line.put("clock", Long.toString(set.stamp().clock()));
        line.put("at", set.stamp().at().toString());
        line.put("author", set.stamp().author());
        line.put("action", set.origin().action());
        line.put("detail", set.origin().detail());
        if (set.undoes() != null) {
            line.put("undoes", set.undoes().toString());
        }
        line.put("changes", set.changes().stream().map(ChangeSetLines::map).toList());
        return LINES.write(line);
    }

    private static Map<String, Object> map(Change change) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (change) {
            case Change.Add add -> map.put(ADD, add.kind().name());
            case Change.Set set -> map.put(SET, set.field().key());
            case Change.Remove remove -> map.put(REMOVE, remove.kind().name());
        }
        map.put("id", change.id().toString());
        switch (change) {
            case Change.Add add -> map.put("values", values(add.entity()));
            case Change.Set set -> {
                put(map, "before", set.field(), set.before());
                put(map, "after", set.field(), set.after());
            }
            case Change.Remove remove -> map.put("values", values(remove.entity()));
        }
        return map;
    }

    private static Map<String, Object> values(Entity entity) {
        Map<String, Object> values = new LinkedHashMap<>();
        entity.kind().fields().forEach(field -> put(values, field.name(), field, entity.get(field)));
        return values;
    }

    private static void put(Map<String, Object> map, String name, Field<?> field, @Nullable Object value) {
        if (value != null) {
            map.put(name, String.valueOf(field.write(value)));
        }
    }

    /** @throws IllegalArgumentException where it is no such line, or names what no plan of this program has */
    public ChangeSet read(String text) {
        try {
            Map<String, Object> line = LINES.read(text);
            Stamp stamp = new Stamp(UUID.fromString(text(line, "copy")), Long.parseLong(text(line, "clock")),
                    Instant.parse(text(line, "at")), text(line, "author"));
            List<Change> changes = new ArrayList<>();
            for (Object each : (List<?>) line.getOrDefault("changes", List.of())) {
                changes.add(change((Map<?, ?>) each));
            }
            return new ChangeSet(UUID.fromString(text(line, "id")), stamp, new Origin(text(line, "action"), text(line, "detail")),
                    line.containsKey("undoes") ? UUID.fromString(text(line, "undoes")) : null, changes);
        } catch (IllegalArgumentException | DateTimeException | Refusal | ClassCastException | NoSuchElementException
                | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no change set", e);
        }
    }

    private Change change(Map<?, ?> map) {
        UUID id = UUID.fromString(text(map, "id"));
        if (map.containsKey(SET)) {
            String key = text(map, SET);
            int dot = key.indexOf('.');
            Field<?> field = kind(key.substring(0, dot)).field(key.substring(dot + 1)).orElseThrow();
            return new Change.Set(id, field, field.read(orNull(map, "before")), field.read(orNull(map, "after")));
        }
        boolean added = map.containsKey(ADD);
        Kind kind = kind(text(map, added ? ADD : REMOVE));
        Entity entity = Entity.blank(kind, id);
        for (Map.Entry<?, ?> value : ((Map<?, ?>) Optional.ofNullable(map.get("values")).orElseThrow()).entrySet()) {
            Field<?> field = kind.field(value.getKey().toString()).orElseThrow();
            entity = entity.withUntyped(field, field.read(value.getValue().toString()));
        }
        return added ? new Change.Add(entity) : new Change.Remove(entity);
    }

    private Kind kind(String name) {
        return Optional.ofNullable(kinds.get(name)).orElseThrow();
    }

    private static String text(Map<?, ?> map, String name) {
        return Optional.ofNullable(map.get(name)).orElseThrow().toString();
    }

    private static @Nullable String orNull(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : null;
    }
}
