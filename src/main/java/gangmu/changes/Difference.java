package gangmu.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * What lies between two states.
 *
 * @param added what only the later one holds
 * @param removed what only the earlier one holds
 * @param changed the fields that differ in what both hold
 */
public record Difference(List<Entity> added, List<Entity> removed, List<Change.Set> changed) {
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares two states kind by kind; {@code wanted} tells which entities of which state count. */
    public static Difference between(Snapshot earlier, Snapshot later, Collection<Kind> kinds,
            BiPredicate<Snapshot, Entity> wanted) {
        List<Entity> added = new ArrayList<>();
        List<Entity> removed = new ArrayList<>();
        List<Change.Set> changed = new ArrayList<>();
        for (Kind kind : kinds) {
            earlier.forEach(kind, was -> {
                Entity is = later.find(was.ref());
                if (is == null) {
                    if (wanted.test(earlier, was)) {
                        removed.add(was);
                    }
                } else if (is != was && (wanted.test(earlier, was) || wanted.test(later, is))) {
                    changed.addAll(fields(was, is));
                }
            });
            later.forEach(kind, is -> {
                if (earlier.find(is.ref()) == null && wanted.test(later, is)) {
                    added.add(is);
                }
            });
        }
        return new Difference(added, removed, changed);
    }

    /** The fields in which two states of one entity differ. */
    public static List<Change.Set> fields(Entity was, Entity is) {
        List<Change.Set> changed = new ArrayList<>();
        for (Field<?> field : was.kind().fields()) {
            if (!Objects.equals(was.get(field), is.get(field))) {
                changed.add(new Change.Set(was.id(), field, was.get(field), is.get(field)));
            }
        }
        return changed;
    }

    /** The changes that lead from the earlier state to the later. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        added.forEach(entity -> changes.add(new Change.Add(entity)));
        changes.addAll(changed);
        removed.forEach(entity -> changes.add(new Change.Remove(entity)));
        return changes;
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
