package gangmu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.changes.Change;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.usecase.content.Kinds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change as one row of the journal: canonical texts; a whole entity as a JSON object of them. */
record ChangeRow(String op, String kind, UUID entity, @Nullable String field, @Nullable String before,
        @Nullable String after) {
    static final String ADDED = "A";
    static final String SET = "S";
    static final String REMOVED = "R";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {
    };
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        Kinds.ALL.forEach(kind -> KINDS.put(kind.name(), kind));
    }

    static ChangeRow of(Change change) {
        return switch (change) {
            case Change.Add add -> new ChangeRow(ADDED, add.kind().name(), add.id(), null, null, text(add.entity()));
            case Change.Set set -> new ChangeRow(SET, set.kind().name(), set.id(), set.field().name(),
                    set.field().write(set.before()), set.field().write(set.after()));
            case Change.Remove remove ->
                    new ChangeRow(REMOVED, remove.kind().name(), remove.id(), null, text(remove.entity()), null);
        };
    }

    /** The values of an entity, one text for equal entities. */
    static String text(Entity entity) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field<?> field : entity.kind().fields()) {
            String value = field.write(entity.get(field));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Change toChange() {
        Kind itsKind = KINDS.get(kind);
        if (itsKind == null) {
            throw new IllegalStateException("unknown kind " + kind);
        }
        return switch (op) {
            case ADDED -> new Change.Add(entity(itsKind, after));
            case REMOVED -> new Change.Remove(entity(itsKind, before));
            default -> {
                Field<?> itsField = itsKind.field(String.valueOf(field)).orElseThrow();
                yield new Change.Set(entity, itsField, TableMapping.readText(itsField, before),
                        TableMapping.readText(itsField, after));
            }
        };
    }

    private Entity entity(Kind itsKind, @Nullable String json) {
        Entity result = Entity.blank(itsKind, entity);
        try {
            for (Map.Entry<String, String> value : JSON.readValue(String.valueOf(json), TEXTS).entrySet()) {
                Field<?> itsField = itsKind.field(value.getKey()).orElseThrow();
                result = result.withUntyped(itsField, TableMapping.readText(itsField, value.getValue()));
            }
            return result;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
