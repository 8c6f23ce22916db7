package gangmu.usecase.undo;

import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change set did to one entity in all, however many steps it took.
 *
 * @param added the entity as the set left it, where it came into being
 * @param removed the entity as the set found it, where it was taken out
 * @param edited the fields that it left with another value, where it was there before and after
 */
public record NetChange(Ref ref, @Nullable Entity added, @Nullable Entity removed, List<Change.Set> edited) {
    /** The net changes of a change set in the order in which it first touched each entity; nothing that cancels out. */
    public static List<NetChange> of(List<Change> changes) {
        Map<Ref, Walk> walks = new LinkedHashMap<>();
        for (Change change : changes) {
            walks.computeIfAbsent(change.ref(), Walk::new).step(change);
        }
        return walks.values().stream().map(Walk::net)
                .filter(net -> net.added != null || net.removed != null || !net.edited.isEmpty()).toList();
    }

    private static final class Walk {
        private final Ref ref;
        private final Map<Field<?>, Change.Set> sets = new LinkedHashMap<>();
        private boolean whole;
        private @Nullable Entity first;
        private @Nullable Entity last;

        Walk(Ref ref) {
            this.ref = ref;
        }

        void step(Change change) {
            switch (change) {
                case Change.Add add -> {
                    whole = true;
                    last = add.entity();
                }
                case Change.Remove remove -> {
                    if (!whole) {
                        first = before(remove.entity());
                    }
                    whole = true;
                    last = null;
                }
                case Change.Set set -> {
                    if (whole) {
                        last = Objects.requireNonNull(last).withUntyped(set.field(), set.after());
                    } else {
                        Change.Set earlier = sets.get(set.field());
                        sets.put(set.field(), new Change.Set(set.id(), set.field(),
                                earlier == null ? set.before() : earlier.before(), set.after()));
                    }
                }
            }
        }

        private Entity before(Entity removed) {
            Entity entity = removed;
            for (Change.Set set : sets.values()) {
                entity = entity.withUntyped(set.field(), set.before());
            }
            return entity;
        }

        NetChange net() {
            if (!whole) {
                return new NetChange(ref, null, null, sets.values().stream()
                        .filter(set -> !Objects.equals(set.before(), set.after())).toList());
            }
            if (first != null && last != null) {
                return new NetChange(ref, null, null, new ArrayList<>(Difference.fields(first, last)));
            }
            return new NetChange(ref, last, first, List.of());
        }
    }
}
