package gangmu.changes;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing of the workspace as it stands at one moment: an id and the values of its kind's fields. Immutable. */
public final class Entity {
    private final Kind kind;
    private final UUID id;
    private final @Nullable Object[] values;

    private Entity(Kind kind, UUID id, @Nullable Object[] values) {
        this.kind = kind;
        this.id = id;
        this.values = values;
    }

    /** An entity without any value yet. */
    public static Entity blank(Kind kind, UUID id) {
        return new Entity(kind, id, new @Nullable Object[kind.fields().size()]);
    }

    public Kind kind() {
        return kind;
    }

    public UUID id() {
        return id;
    }

    public Ref ref() {
        return new Ref(kind, id);
    }

    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Field<T> field) {
        return (T) values[own(field)];
    }

    /** The value of a field that this entity cannot be without. */
    public <T> T need(Field<T> field) {
        return Objects.requireNonNull(get(field), () -> field + " of " + id);
    }

    public <T> T orElse(Field<T> field, T otherwise) {
        T value = get(field);
        return value == null ? otherwise : value;
    }

    /** The same entity with another value in one field; null takes the value away. */
    public <T> Entity with(Field<T> field, @Nullable T value) {
        @Nullable Object[] copy = values.clone();
        copy[own(field)] = field.normalise(value);
        return new Entity(kind, id, copy);
    }

    /** As {@link #with}, for a value whose type the caller does not know, as when a journal is replayed. */
    @SuppressWarnings("unchecked")
    public Entity withUntyped(Field<?> field, @Nullable Object value) {
        return with((Field<Object>) field, value);
    }

    /** The same values under another id. */
    public Entity as(UUID another) {
        return new Entity(kind, another, values);
    }

    private int own(Field<?> field) {
        if (field.kind() != kind) {
            throw new IllegalArgumentException(field + " is no field of " + kind);
        }
        return field.position();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entity e && e.kind == kind && e.id.equals(id) && Arrays.equals(e.values, values);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name()).append(' ').append(id);
        for (Field<?> field : kind.fields()) {
            Object value = values[field.position()];
            if (value != null) {
                text.append(' ').append(field.name()).append('=').append(value);
            }
        }
        return text.toString();
    }
}
