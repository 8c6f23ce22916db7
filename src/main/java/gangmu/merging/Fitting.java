package gangmu.merging;

import gangmu.assessment.VerdictOverride;
import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Ref;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.AnnualTarget;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fits a change set into a plan on which others have worked since its copy last heard of them. Each thing that it touches gets a
 * goal: the later value stands where two wrote, and the other is kept; what was worked on stays, whoever took it out; a report
 * that two began is one. What the rules of the plan are against is put right last ({@link Allowing}).
 */
final class Fitting {
    /** Of which there can be one only, told by these fields: a second one says more of the first. */
    private static final Map<Kind, List<Field<?>>> ONE_ONLY = Map.of(
            ProgressEntry.KIND, List.of(ProgressEntry.ITEM, ProgressEntry.PERIOD),
            IndicatorValue.KIND, List.of(IndicatorValue.INDICATOR, IndicatorValue.PERIOD),
            VerdictOverride.KIND, List.of(VerdictOverride.TARGET, VerdictOverride.PERIOD),
            AnnualTarget.KIND, List.of(AnnualTarget.INDICATOR, AnnualTarget.YEAR),
            EvidenceLink.KIND, List.of(EvidenceLink.TARGET, EvidenceLink.EVIDENCE, EvidenceLink.PERIOD));
    private final Snapshot start;
    private final ChangeSet set;
    private final Rule rules;
    private final Function<Ref, @Nullable ChangeSet> lastWhole;
    private final Disagreements aside;
    private final Map<Ref, @Nullable Entity> goals = new LinkedHashMap<>();
    private final Map<Ref, Entity> leaving = new LinkedHashMap<>();
    private final Set<Ref> asked = new LinkedHashSet<>();

    Fitting(Snapshot start, ChangeSet set, Rule rules, Function<Ref, @Nullable ChangeSet> lastWhole) {
        this.start = start;
        this.set = set;
        this.rules = rules;
        this.lastWhole = lastWhole;
        this.aside = new Disagreements(set);
    }

    /** The changes that it makes here, and the differences that arise. */
    List<Change> changes() {
        Set<Ref> staying = new LinkedHashSet<>();
        for (Change change : eachFieldOnce()) {
            switch (change) {
                case Change.Add add -> add(add.entity());
                case Change.Set each -> write(each);
                case Change.Remove remove -> {
                    Entity now = now(remove.ref());
                    if (now != null) {
                        leaving.put(remove.ref(), now);
                        if (!now.equals(remove.entity())) {
                            staying.add(remove.ref());
                        }
                    }
                }
            }
        }
        bringBackTargets();
        staying.forEach(ref -> stay(ref, true));
        keepWhatIsUsed();
        leaving.keySet().forEach(ref -> goals.put(ref, null));
        return new Allowing(start, goals, rules, aside, this::stayFrom).changes();
    }

    /** The changes, but of one field that is written several times only what it comes to: what is between was nobody's value. */
    private Collection<Change> eachFieldOnce() {
        Set<Ref> whole = new LinkedHashSet<>();
        set.changes().stream().filter(change -> !(change instanceof Change.Set)).forEach(change -> whole.add(change.ref()));
        Map<Object, Change> changes = new LinkedHashMap<>();
        for (Change change : set.changes()) {
            if (change instanceof Change.Set each && !whole.contains(each.ref())) {
                changes.merge(List.of(each.id(), each.field()), each, (first, last) -> new Change.Set(each.id(), each.field(),
                        ((Change.Set) first).before(), each.after()));
            } else {
                changes.put(changes.size(), change);
            }
        }
        return changes.values();
    }

    private @Nullable Entity now(Ref ref) {
        return goals.containsKey(ref) ? goals.get(ref) : start.find(ref);
    }

    private void add(Entity added) {
        Entity now = now(added.ref());
        Entity there = now == null ? theOneOf(added) : now;
        if (there == null || leaving.remove(added.ref()) != null) {
            goals.put(added.ref(), added);
            return;
        }
        // Of what comes back and was never gone here, only what it was given on the way counts.
        Entity base = removedBefore(added.ref());
        for (Field<?> field : added.kind().fields()) {
            Object value = added.get(field);
            if (!Objects.equals(value, base.get(field))) {
                there = written(there, field, !Objects.equals(there.get(field), base.get(field)), value);
            }
        }
        goals.put(there.ref(), there);
    }

    private Entity removedBefore(Ref ref) {
        return lastly(ref) instanceof Change.Remove remove ? remove.entity() : Entity.blank(ref.kind(), ref.id());
    }

    /** How a thing last came or went as a whole, in the words of the change set. */
    private @Nullable Change lastly(Ref ref) {
        ChangeSet last = lastWhole.apply(ref);
        return last == null ? null : last.changes().stream().filter(change -> change.ref().equals(ref) && !(change instanceof Change.Set))
                .reduce((first, later) -> later).orElse(null);
    }

    private @Nullable Entity theOneOf(Entity added) {
        List<Field<?>> key = ONE_ONLY.get(added.kind());
        Object first = key == null ? null : added.get(key.getFirst());
        if (key == null || first == null) {
            return null;
        }
        for (Entity other : start.where(key.getFirst(), first)) {
            Entity now = now(other.ref());
            if (now != null && key.stream().allMatch(field -> Objects.equals(now.get(field), added.get(field)))) {
                return now;
            }
        }
        return null;
    }

    private void write(Change.Set each) {
        if (now(each.ref()) == null) {
            bringBack(each.ref(), true);
        }
        Entity now = now(each.ref());
        if (now == null && lastly(each.ref()) instanceof Change.Add add) {
            // It came when there was one already.
            now = theOneOf(add.entity());
        }
        if (now == null) {
            if (each.after() != null) {
                aside.about(Entity.blank(each.kind(), each.id()), each.field(), each.after(), DifferenceReason.GONE);
            }
            return;
        }
        boolean unseen = !Objects.equals(now.get(each.field()), each.before());
        goals.put(now.ref(), written(now, each.field(), unseen, each.after()));
    }

    /**
     * The thing with the later value. What another wrote there meanwhile is kept.
     *
     * @param unseen whether what stands there is not what the writer saw
     */
    private Entity written(Entity thing, Field<?> field, boolean unseen, @Nullable Object value) {
        if (unseen && !Objects.equals(thing.get(field), value)) {
            aside.about(thing, field, thing.get(field), DifferenceReason.WRITTEN_TWICE);
        }
        return thing.withUntyped(field, value);
    }

    /** What somebody takes out while it is used here stays, and so does all that went with it and that it cannot be without. */
    private void keepWhatIsUsed() {
        Deque<Ref> open = new ArrayDeque<>(leaving.keySet());
        while (!open.isEmpty()) {
            Ref ref = open.poll();
            if (leaving.containsKey(ref) && isUsed(ref)) {
                stay(ref, true);
                open.addAll(leaving.keySet());
            }
        }
    }

    private boolean isUsed(Ref ref) {
        for (Field<?> field : start.referringFields(ref.id())) {
            for (Entity user : start.where(field, ref.id())) {
                Entity now = now(user.ref());
                if (!leaving.containsKey(user.ref()) && now != null && ids(now.get(field)).contains(ref.id())) {
                    return true;
                }
            }
        }
        return goals.entrySet().stream().filter(goal -> !leaving.containsKey(goal.getKey())).map(Map.Entry::getValue)
                .anyMatch(goal -> goal != null && goal.kind().fields().stream()
                        .anyMatch(field -> field.indexed() && ids(goal.get(field)).contains(ref.id())));
    }

    private void stay(Ref ref, boolean told) {
        Entity thing = leaving.remove(ref);
        if (thing == null) {
            return;
        }
        if (told) {
            aside.about(thing, DifferenceReason.KEPT);
        }
        for (Ref other : List.copyOf(leaving.keySet())) {
            Entity beside = leaving.get(other);
            if (beside != null && (refersTo(thing, other.id(), false) || refersTo(beside, ref.id(), true))) {
                stay(other, false);
            }
        }
    }

    /** As {@link #stay}, where the rules are against taking it out. */
    private void stayFrom(Ref ref) {
        Set<Ref> before = new LinkedHashSet<>(leaving.keySet());
        stay(ref, true);
        before.removeAll(leaving.keySet());
        before.forEach(each -> goals.put(each, start.find(each)));
    }

    private static boolean refersTo(Entity thing, UUID target, boolean asPart) {
        return thing.kind().fields().stream().anyMatch(field -> field.indexed() && (field.owner() || !asPart)
                && ids(thing.get(field)).contains(target));
    }

    /** What is written on or referred to comes back, whoever took it out. */
    private void bringBackTargets() {
        Deque<Ref> open = new ArrayDeque<>(goals.keySet());
        while (!open.isEmpty()) {
            Entity goal = goals.get(open.poll());
            if (goal == null) {
                continue;
            }
            for (Field<?> field : goal.kind().fields()) {
                Kind target = field.target();
                for (UUID id : target == null ? List.<UUID>of() : ids(goal.get(field))) {
                    Ref ref = new Ref(Objects.requireNonNull(target), id);
                    if (now(ref) == null && bringBack(ref, true)) {
                        open.add(ref);
                    }
                }
            }
        }
    }

    /** A thing with its parts, as the change set left them that took it out. */
    private boolean bringBack(Ref ref, boolean told) {
        ChangeSet removal = asked.add(ref) && lastly(ref) instanceof Change.Remove ? lastWhole.apply(ref) : null;
        if (removal == null) {
            return now(ref) != null;
        }
        Map<Ref, Entity> gone = new LinkedHashMap<>();
        for (Change change : removal.changes()) {
            if (change instanceof Change.Remove remove && remove.kind() != OpenDifference.KIND && now(remove.ref()) == null) {
                gone.put(remove.ref(), remove.entity());
            }
        }
        Entity thing = gone.get(ref);
        if (thing == null) {
            return false;
        }
        goals.put(ref, thing);
        if (told) {
            aside.about(thing, DifferenceReason.KEPT);
        }
        gone.forEach((other, part) -> {
            if (now(other) == null && refersTo(part, ref.id(), true)) {
                bringBack(other, false);
            }
        });
        for (Field<?> field : thing.kind().fields()) {
            Kind target = field.target();
            for (UUID id : target == null ? List.<UUID>of() : ids(thing.get(field))) {
                Ref needed = new Ref(Objects.requireNonNull(target), id);
                if (now(needed) == null) {
                    bringBack(needed, true);
                }
            }
        }
        return true;
    }

    static Collection<UUID> ids(@Nullable Object value) {
        return value instanceof UUID id ? List.of(id) : value instanceof List<?> several
                ? several.stream().filter(UUID.class::isInstance).map(UUID.class::cast).toList() : List.of();
    }
}
