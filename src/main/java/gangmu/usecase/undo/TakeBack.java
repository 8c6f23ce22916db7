package gangmu.usecase.undo;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.undo.UndoConflict.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out how one change set is taken back among later edits: what still stands as the set left it goes back, what
 * was changed since is a conflict. Either the conflicts are left, or they go back too as far as the plan's rules allow.
 */
public final class TakeBack {
    /** What holds single answers, each of which stands without the others. */
    private static final Set<Kind> REPORTS = Set.of(ProgressEntry.KIND, IndicatorValue.KIND);
    private final Snapshot now;
    private final List<NetChange> nets;
    private final boolean all;
    private final List<UndoConflict> conflicts = new ArrayList<>();
    private final Map<Ref, Entity> returning = new LinkedHashMap<>();
    private final Map<Ref, Entity> leaving = new LinkedHashMap<>();
    /** By what they set. */
    private final Map<Place, Change.Set> sets = new LinkedHashMap<>();
    private List<Change> changes = List.of();

    private TakeBack(Snapshot now, ChangeSet target, boolean all) {
        this.now = now;
        this.nets = NetChange.of(target.changes());
        this.all = all;
    }

    private record Place(UUID id, Field<?> field) {
    }

    private void set(Change.Set set) {
        Place place = new Place(set.id(), set.field());
        // What is worked out last comes last.
        sets.remove(place);
        sets.put(place, set);
    }

    /** @param all whether what was changed since goes back too */
    public static TakeBack of(Snapshot now, ChangeSet target, boolean all) {
        TakeBack back = new TakeBack(now, target, all);
        back.work();
        return back;
    }

    /** What stands in the way; each place once. */
    public List<UndoConflict> conflicts() {
        return List.copyOf(new LinkedHashSet<>(conflicts));
    }

    /** The changes to make. */
    public List<Change> changes() {
        return changes;
    }

    private void work() {
        for (NetChange net : nets) {
            Entity stands = now.find(net.ref());
            if (net.added() != null) {
                addedBack(net.added(), stands);
            } else if (net.removed() != null) {
                if (stands == null) {
                    returning.put(net.ref(), net.removed());
                }
            } else {
                net.edited().forEach(set -> editedBack(set, stands));
            }
        }
        keepWhatIsUsed();
        keepOutWhatHasNoPlace();
        List<Change> wanted = new ArrayList<>();
        returning.values().forEach(entity -> wanted.add(new Change.Add(entity)));
        sets.values().stream().filter(set -> !leaving.containsKey(set.ref())).forEach(wanted::add);
        List.copyOf(leaving.values()).reversed().forEach(entity -> wanted.add(new Change.Remove(entity)));
        changes = allowed(wanted);
    }

    private void editedBack(Change.Set set, @Nullable Entity stands) {
        if (stands == null) {
            conflict(Reason.GONE, set.ref(), set.field(), set.after(), null, set.before());
            return;
        }
        Object value = stands.get(set.field());
        if (Objects.equals(value, set.before())) {
            return;
        }
        if (!Objects.equals(value, set.after())) {
            conflict(Reason.CHANGED, set.ref(), set.field(), set.after(), value, set.before());
            if (!all) {
                return;
            }
        }
        set(new Change.Set(set.id(), set.field(), value, set.before()));
    }

    private void addedBack(Entity added, @Nullable Entity stands) {
        if (stands == null) {
            return;
        }
        List<Change.Set> since = Difference.fields(added, stands);
        since.forEach(set -> conflict(Reason.CHANGED, set.ref(), set.field(), set.before(), set.after(), null));
        if (all || since.isEmpty()) {
            leaving.put(added.ref(), stands);
        } else if (REPORTS.contains(added.kind())) {
            emptied(added, since);
        }
    }

    /** A report of which something was corrected since keeps the correction and loses what else the set put there. */
    private void emptied(Entity report, List<Change.Set> since) {
        for (Field<?> field : report.kind().fields()) {
            Object put = report.get(field);
            if (put != null && !field.owner() && since.stream().noneMatch(set -> set.field() == field)) {
                set(new Change.Set(report.id(), field, put, null));
            }
        }
    }

    /** What came with the set stays as long as something that came later refers to it; or that goes, or lets go, too. */
    private void keepWhatIsUsed() {
        Deque<Ref> open = new ArrayDeque<>(leaving.keySet());
        while (!open.isEmpty()) {
            Ref ref = open.poll();
            Entity entity = leaving.get(ref);
            for (Use use : entity == null ? List.<Use>of() : uses(ref)) {
                conflicts.add(new UndoConflict(Reason.USED, ref, use.field(), use.by().ref(), null, null, null,
                        null, null));
                if (!all) {
                    leaving.remove(ref);
                } else if (use.field().owner()) {
                    leaving.put(use.by().ref(), use.by());
                    open.add(use.by().ref());
                } else {
                    letGo(use, ref.id());
                }
            }
            if (entity != null && !leaving.containsKey(ref)) {
                // What it refers to is used from now on.
                open.addAll(leavingTargets(entity));
            }
        }
    }

    private List<Ref> leavingTargets(Entity entity) {
        List<Ref> targets = new ArrayList<>();
        for (Field<?> field : entity.kind().fields()) {
            Object value = entity.get(field);
            Collection<?> ids = value instanceof UUID id ? List.of(id) : value instanceof List<?> several ? several : List.of();
            for (Kind kind : field.target() == null ? Kinds.ALL : List.of(field.target())) {
                ids.stream().filter(UUID.class::isInstance).map(id -> new Ref(kind, (UUID) id)).filter(leaving::containsKey)
                        .forEach(targets::add);
            }
        }
        return targets;
    }

    private record Use(Entity by, Field<?> field) {
    }

    private List<Use> uses(Ref ref) {
        List<Use> uses = new ArrayList<>();
        for (Field<?> field : now.referringFields(ref.id())) {
            for (Entity user : now.where(field, ref.id())) {
                if (!leaving.containsKey(user.ref()) && refersTo(planned(user, field), ref.id())) {
                    uses.add(new Use(user, field));
                }
            }
        }
        return uses;
    }

    private static boolean refersTo(@Nullable Object value, UUID target) {
        return target.equals(value) || value instanceof List<?> several && several.contains(target);
    }

    /** The value that a field is to have by what was worked out so far. */
    private @Nullable Object planned(Entity entity, Field<?> field) {
        Change.Set set = sets.get(new Place(entity.id(), field));
        return set == null ? entity.get(field) : set.after();
    }

    private void letGo(Use use, UUID gone) {
        List<?> without = planned(use.by(), use.field()) instanceof List<?> several
                ? several.stream().filter(id -> !id.equals(gone)).toList() : List.of();
        set(new Change.Set(use.by().id(), use.field(), use.by().get(use.field()),
                without.isEmpty() ? null : without));
    }

    /** What goes back to a reference needs its target to be there, or to come back with it. */
    private void keepOutWhatHasNoPlace() {
        for (boolean again = true; again;) {
            again = false;
            for (Entity entity : List.copyOf(returning.values())) {
                for (Field<?> field : entity.kind().fields()) {
                    if (misses(field, entity.get(field)) && returning.remove(entity.ref()) != null) {
                        conflict(Reason.TARGET_GONE, entity.ref(), field, null, null, entity.get(field));
                        again = true;
                    }
                }
            }
            for (Change.Set set : List.copyOf(sets.values())) {
                if (misses(set.field(), set.after())) {
                    conflict(Reason.TARGET_GONE, set.ref(), set.field(), null, set.before(), set.after());
                    sets.remove(new Place(set.id(), set.field()));
                    again = true;
                }
            }
        }
    }

    private boolean misses(Field<?> field, @Nullable Object value) {
        Collection<?> targets = value instanceof UUID id ? List.of(id)
                : field.target() != null && value instanceof List<?> several ? several : List.of();
        for (Object id : targets) {
            if (!there(field.target(), (UUID) id)) {
                return true;
            }
        }
        return false;
    }

    private boolean there(@Nullable Kind kind, UUID id) {
        for (Kind each : kind == null ? Kinds.ALL : List.of(kind)) {
            Ref ref = new Ref(each, id);
            if (returning.containsKey(ref) || now.find(ref) != null && !leaving.containsKey(ref)) {
                return true;
            }
        }
        return false;
    }

    /** The changes that the plan's rules allow; what they refuse, entity by entity, is a conflict. */
    private List<Change> allowed(List<Change> wanted) {
        Map<Ref, List<Change>> open = new LinkedHashMap<>();
        wanted.forEach(change -> open.computeIfAbsent(change.ref(), ref -> new ArrayList<>()).add(change));
        for (boolean again = true; again;) {
            again = false;
            List<Change> rest = wanted.stream().filter(change -> open.containsKey(change.ref())).toList();
            Snapshot after = now.apply(rest);
            if (refusal(after, rest) == null) {
                return rest;
            }
            for (Map.Entry<Ref, List<Change>> each : List.copyOf(open.entrySet())) {
                Refusal refusal = refusal(after, each.getValue());
                if (refusal != null) {
                    conflicts.add(new UndoConflict(Reason.REFUSED, each.getKey(), null, null, null, null, null,
                            null, refusal.problem()));
                    open.remove(each.getKey());
                    again = true;
                }
            }
        }
        return List.of();
    }

    private @Nullable Refusal refusal(Snapshot after, List<Change> changes) {
        try {
            Kinds.check(now, after, changes);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private void conflict(Reason reason, Ref ref, Field<?> field, @Nullable Object left, @Nullable Object stands,
            @Nullable Object back) {
        conflicts.add(new UndoConflict(reason, ref, field, null, left, stands, back, null, null));
    }
}
