package gangmu.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one intention against a snapshot; what was drafted so far can be read back from it. */
public final class Draft {
    private final List<Change> changes = new ArrayList<>();
    private Snapshot now;

    public Draft(Snapshot start) {
        this.now = start;
    }

    /** The snapshot with all that was drafted so far. */
    public Snapshot now() {
        return now;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public Draft add(Entity entity) {
        return record(new Change.Add(entity));
    }

    /** Sets a field; where it holds that value already, nothing is drafted. */
    public <T> Draft set(Ref ref, Field<T> field, @Nullable T value) {
        Entity entity = existing(ref);
        T before = entity.get(field);
        T after = field.normalise(value);
        return Objects.equals(before, after) ? this : record(new Change.Set(ref.id(), field, before, after));
    }

    /** As {@link #set}, for a field whose type the caller does not know. */
    @SuppressWarnings("unchecked")
    public Draft setUntyped(Ref ref, Field<?> field, @Nullable Object value) {
        return set(ref, (Field<Object>) field, value);
    }

    public Draft remove(Kind kind, UUID id) {
        return record(new Change.Remove(existing(new Ref(kind, id))));
    }

    /** Takes changes over as they are, such as the inverse of a change set. */
    public Draft addAll(List<Change> more) {
        more.forEach(this::record);
        return this;
    }

    private Entity existing(Ref ref) {
        Entity entity = now.find(ref);
        if (entity == null) {
            throw Refusal.of("change.gone", ref.kind().name(), ref.id().toString());
        }
        return entity;
    }

    private Draft record(Change change) {
        now = now.apply(change);
        changes.add(change);
        return this;
    }
}
