package gangmu.storage;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.storage.tables.DefaultSchema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** How the entities of one kind lie in their table: a column a field, under the field's name in snake case. */
final class TableMapping {
    /** Names that SQL keeps for itself. */
    private static final Map<String, String> RESERVED = Map.of("group", "working_group", "start", "start_date", "end",
            "end_date", "value", "figure", "year", "in_year", "position", "as_of");

    private final Kind kind;
    private final Table<?> table;
    private final org.jooq.Field<UUID> id;
    private final List<org.jooq.Field<?>> columns = new ArrayList<>();

    TableMapping(Kind kind) {
        this.kind = kind;
        this.table = Objects.requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(sqlName(kind.name()).toUpperCase(
                Locale.ROOT)), kind::name);
        this.id = Objects.requireNonNull(table.field("ID", UUID.class));
        for (Field<?> field : kind.fields()) {
            columns.add(Objects.requireNonNull(table.field(sqlName(field.name()).toUpperCase(Locale.ROOT)),
                    field::toString));
        }
    }

    /** The name of a table or column: snake case, clear of reserved words. */
    static String sqlName(String name) {
        String snake = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return RESERVED.getOrDefault(snake, snake);
    }

    /** The SQL type of a field's column. */
    static String sqlType(ValueType<?> type) {
        return switch (type.name()) {
            case "number", "percent" -> "decimal(30, 12)";
            case "date" -> "date";
            case "instant" -> "timestamp(6) with time zone";
            case "flag" -> "boolean";
            case "count" -> "bigint";
            case "reference" -> "uuid";
            case "choice" -> "varchar(40)";
            default -> "varchar(1000000)";
        };
    }

    Kind kind() {
        return kind;
    }

    Table<?> table() {
        return table;
    }

    org.jooq.Field<UUID> id() {
        return id;
    }

    /** The columns in the order of {@link Kind#fields()}. */
    List<org.jooq.Field<?>> columns() {
        return columns;
    }

    org.jooq.Field<?> column(Field<?> field) {
        return columns.get(kind.fields().indexOf(field));
    }

    Entity read(Record row) {
        Entity entity = Entity.blank(kind, Objects.requireNonNull(row.get(id)));
        for (int i = 0; i < columns.size(); i++) {
            Object stored = row.get(columns.get(i));
            if (stored != null) {
                Field<?> field = kind.fields().get(i);
                entity = entity.withUntyped(field, toValue(field, stored));
            }
        }
        return entity;
    }

    private static @Nullable Object toValue(Field<?> field, Object stored) {
        return switch (stored) {
            case BigDecimal number -> number;
            case LocalDate date -> date;
            case OffsetDateTime time -> time.toInstant();
            case Boolean flag -> flag;
            case Long count -> count;
            case UUID reference -> reference;
            default -> readText(field, (String) stored);
        };
    }

    /**
     * What a text stands for that this program once wrote.
     *
     * @throws Damage where it stands for nothing: the user never typed it
     */
    static @Nullable Object readText(Field<?> field, @Nullable String stored) {
        try {
            return field.read(stored);
        } catch (Refusal unreadable) {
            throw Damage.ofValue(unreadable);
        }
    }

    /** What the column of a field holds for a value. */
    static @Nullable Object toColumn(Field<?> field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case LocalDate date -> date;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Boolean flag -> flag;
            case Long count -> count;
            case UUID reference -> reference;
            default -> field.write(value);
        };
    }
}
