package gangmu.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rule that no reference points to nothing: what is used cannot be removed, what is not there cannot be used. */
public final class References implements Rule {
    /** How many places a refusal lists. */
    private static final int SHOWN = 5;

    @Override
    public void check(Snapshot before, Snapshot after, List<Change> changes) {
        for (Change change : changes) {
            switch (change) {
                case Change.Remove remove -> {
                    if (after.find(remove.ref()) == null) {
                        checkUnused(after, remove.entity());
                    }
                }
                case Change.Add add -> {
                    Entity entity = after.find(add.ref());
                    if (entity != null) {
                        entity.kind().fields().forEach(field -> checkTargets(after, field, entity.get(field)));
                    }
                }
                case Change.Set set -> checkTargets(after, set.field(), set.after());
            }
        }
    }

    private static void checkUnused(Snapshot after, Entity removed) {
        List<Problem> places = new ArrayList<>();
        int count = 0;
        for (Field<?> field : after.referringFields(removed.id())) {
            for (Entity user : after.where(field, removed.id())) {
                if (count++ < SHOWN) {
                    places.add(Problem.of("reference.place", user.kind(), Naming.of(after, user), field));
                }
            }
        }
        if (count > 0) {
            if (count > SHOWN) {
                places.add(Problem.of("reference.more", count - SHOWN));
            }
            throw Refusal.of("reference.in-use." + removed.kind().name(), Naming.of(after, removed), places, count);
        }
    }

    private static void checkTargets(Snapshot after, Field<?> field, @Nullable Object value) {
        Kind target = field.target();
        if (target == null || value == null) {
            return;
        }
        Collection<?> ids = value instanceof Collection<?> several ? several : List.of(value);
        for (Object id : ids) {
            if (after.find(target, (UUID) id) == null) {
                throw Refusal.at(field, "reference.missing", field.kind(), field, target, id.toString());
            }
        }
    }
}
