package gangmu.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of entity ("item", "unit", …) and its fields in order. Each package declares its own kinds as constants; the
 * fields are declared right after the kind, in the same class.
 */
public final class Kind {
    private final String name;
    private final List<Field<?>> fields = new ArrayList<>();
    private final List<Field<?>> noted = new ArrayList<>();

    private Kind(String name) {
        this.name = name;
    }

    /** A new kind. The name is its table's and the journal's. */
    public static Kind of(String name) {
        return new Kind(name);
    }

    public String name() {
        return name;
    }

    public List<Field<?>> fields() {
        return Collections.unmodifiableList(fields);
    }

    public Optional<Field<?>> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    public Field<String> text(String fieldName) {
        return add(fieldName, ValueType.TEXT, null, false);
    }

    /** A text by whose value entities are looked up, such as a code. */
    public Field<String> key(String fieldName) {
        return add(fieldName, ValueType.TEXT, null, true);
    }

    public Field<List<String>> texts(String fieldName) {
        return add(fieldName, ValueType.TEXTS, null, false);
    }

    public Field<BigDecimal> number(String fieldName) {
        return add(fieldName, ValueType.NUMBER, null, false);
    }

    /** A number, or a lower and an upper bound. */
    public Field<Range> range(String fieldName) {
        return add(fieldName, ValueType.RANGE, null, false);
    }

    public Field<BigDecimal> percent(String fieldName) {
        return add(fieldName, ValueType.PERCENT, null, false);
    }

    public Field<LocalDate> date(String fieldName) {
        return add(fieldName, ValueType.DATE, null, false);
    }

    public Field<Instant> instant(String fieldName) {
        return add(fieldName, ValueType.INSTANT, null, false);
    }

    public Field<Boolean> flag(String fieldName) {
        return add(fieldName, ValueType.FLAG, null, false);
    }

    public Field<Long> count(String fieldName) {
        return add(fieldName, ValueType.COUNT, null, false);
    }

    public <E extends Enum<E>> Field<E> choice(String fieldName, Class<E> type) {
        return add(fieldName, ValueType.choice(type), null, false);
    }

    public Field<UUID> reference(String fieldName, Kind target) {
        return add(fieldName, ValueType.REF, target, true);
    }

    /** A reference to an entity of any kind. */
    public Field<UUID> referenceToAny(String fieldName) {
        return add(fieldName, ValueType.REF, null, true);
    }

    /** A reference to what the entity is part of, and cannot be without; a null target stands for any kind. */
    public Field<UUID> owner(String fieldName, @Nullable Kind target) {
        return add(fieldName, ValueType.REF, target, true, true);
    }

    public Field<List<UUID>> references(String fieldName, Kind target) {
        return add(fieldName, ValueType.REFS, target, true);
    }

    /** Says of fields that the program notes them by itself, and that nobody has an opinion on them. */
    public void noted(Field<?>... byItself) {
        noted.addAll(List.of(byItself));
    }

    boolean notes(Field<?> field) {
        return noted.contains(field);
    }

    private <T> Field<T> add(String fieldName, ValueType<T> type, @Nullable Kind target, boolean indexed) {
        return add(fieldName, type, target, indexed, false);
    }

    private <T> Field<T> add(String fieldName, ValueType<T> type, @Nullable Kind target, boolean indexed,
            boolean owner) {
        if (field(fieldName).isPresent()) {
            throw new IllegalArgumentException("field " + fieldName + " twice in " + name);
        }
        Field<T> field = new Field<>(this, fieldName, type, target, indexed, owner, fields.size());
        fields.add(field);
        return field;
    }

    @Override
    public String toString() {
        return name;
    }
}
