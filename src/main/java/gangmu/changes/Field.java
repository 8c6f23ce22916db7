package gangmu.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link Kind}: what {@code show --json} prints, {@code set} takes, the journal records and a database
 * column holds, under one name.
 *
 * @param <T> the type of its values; every field may be without a value (null)
 */
public final class Field<T> {
    private final Kind kind;
    private final String name;
    private final ValueType<T> type;
    private final @Nullable Kind target;
    private final boolean indexed;
    private final boolean owner;
    private final int position;

    Field(Kind kind, String name, ValueType<T> type, @Nullable Kind target, boolean indexed, boolean owner,
            int position) {
        this.kind = kind;
        this.name = name;
        this.type = type;
        this.target = target;
        this.indexed = indexed;
        this.owner = owner;
        this.position = position;
    }

    public Kind kind() {
        return kind;
    }

    /** The name in camel case, unique in its kind: {@code plannedInvestment}. */
    public String name() {
        return name;
    }

    /** Names it among the fields of all kinds, in bundles and hidden rows of workbooks: {@code progress.narrative}. */
    public String key() {
        return kind.name() + "." + name;
    }

    public ValueType<T> type() {
        return type;
    }

    /** The kind that the values of this field refer to, or null where it is no reference or refers to several kinds. */
    public @Nullable Kind target() {
        return target;
    }

    /** Whether a {@link Snapshot} finds entities by the value of this field; so for every reference and key. */
    public boolean indexed() {
        return indexed;
    }

    /** Whether an entity is part of what this field refers to, and cannot be without it: a report of its item. */
    public boolean owner() {
        return owner;
    }

    /** Whether the program notes its values by itself, such as the moment at which a file came. */
    public boolean noted() {
        return kind.notes(this);
    }

    int position() {
        return position;
    }

    /** The canonical text of a value of this field. */
    @SuppressWarnings("unchecked")
    public @Nullable String write(@Nullable Object value) {
        return value == null ? null : type.write((T) value);
    }

    /** Reads a canonical text; null and, but for plain text, blank are no value. */
    public @Nullable T read(@Nullable String text) {
        return text == null || text.isBlank() ? null : normalise(type.read(text));
    }

    /** The value in the one form in which it is kept: no blank texts, no empty lists, no trailing zeros. */
    @Nullable T normalise(@Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        return type.normalise(value);
    }

    @Override
    public String toString() {
        return key();
    }
}
