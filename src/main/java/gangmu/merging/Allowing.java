package gangmu.merging;

import gangmu.assessment.FrozenPart;
import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Rule;
import gangmu.changes.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts right, thing by thing, what the rules of the plan are against; what cannot be put right is kept aside. */
final class Allowing {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");
    private final Snapshot start;
    private final Map<Ref, @Nullable Entity> goals;
    private final Rule rules;
    private final Disagreements aside;
    private final Consumer<Ref> stay;
    private final Set<List<Object>> mended = new HashSet<>();

    /** @param stay lets a thing stay that was to be taken out, and what it cannot be without */
    Allowing(Snapshot start, Map<Ref, @Nullable Entity> goals, Rule rules, Disagreements aside, Consumer<Ref> stay) {
        this.start = start;
        this.goals = goals;
        this.rules = rules;
        this.aside = aside;
        this.stay = stay;
    }

    List<Change> changes() {
        List<Change> changes = drafted();
        while (refusal(start.apply(changes), changes) != null) {
            Snapshot after = start.apply(changes);
            boolean better = false;
            for (Ref ref : List.copyOf(goals.keySet())) {
                Refusal refusal = refusal(after, changes.stream().filter(change -> change.ref().equals(ref)).toList());
                if (refusal != null) {
                    mend(ref, refusal.problem(), after);
                    better = true;
                    break;
                }
            }
            if (!better) {
                List.copyOf(goals.keySet()).forEach(ref -> keepAside(ref, DifferenceReason.AGAINST_RULE));
            }
            changes = drafted();
        }
        changes.addAll(aside.changes(start));
        return changes;
    }

    private List<Change> drafted() {
        List<Change> added = new ArrayList<>();
        List<Change> written = new ArrayList<>();
        List<Change> removed = new ArrayList<>();
        goals.forEach((ref, goal) -> {
            Entity was = start.find(ref);
            if (was == null && goal != null) {
                added.add(new Change.Add(goal));
            } else if (was != null && goal == null) {
                removed.add(new Change.Remove(was));
            } else if (was != null && goal != null) {
                written.addAll(Difference.fields(was, goal));
            }
        });
        added.addAll(written);
        added.addAll(removed);
        return added;
    }

    private @Nullable Refusal refusal(Snapshot after, List<Change> changes) {
        try {
            rules.check(start, after, changes);
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private void mend(Ref ref, Problem problem, Snapshot after) {
        Entity goal = goals.get(ref);
        Entity was = start.find(ref);
        Field<?> field = problem.field() != null && problem.field().kind() == ref.kind() ? problem.field() : null;
        // Each way is tried once: then the thing is kept aside as a whole, and so there is an end.
        boolean first = mended.add(List.of(ref, problem.code(), field == null ? "" : field));
        if (goal == null) {
            if (first) {
                stay.accept(ref);
            } else {
                goals.put(ref, was);
            }
        } else if (first && problem.code().equals("code.taken") && field != null) {
            Object wanted = goal.get(field);
            goals.put(ref, goal.withUntyped(field, freeCode(after, goal, field)));
            aside.about(goal, field, wanted, DifferenceReason.CODE_TAKEN);
        } else if (first && problem.code().equals("unit.name-taken") && field != null) {
            Object wanted = goal.get(field);
            goals.put(ref, goal.withUntyped(field, freeName(after, goal, field)));
            aside.about(goal, field, wanted, DifferenceReason.NAME_TAKEN);
        } else if (first && field != null && was != null && !Objects.equals(was.get(field), goal.get(field))) {
            boolean moved = problem.code().equals("item.move-into-itself");
            goals.put(ref, goal.withUntyped(field, was.get(field)));
            aside.about(goal, field, goal.get(field), moved ? DifferenceReason.MOVED_INTO_ITSELF : DifferenceReason.AGAINST_RULE);
        } else {
            keepAside(ref, problem.code().startsWith("period.closed") ? DifferenceReason.CLOSED : DifferenceReason.AGAINST_RULE);
        }
    }

    /** As if it had not been touched; what was to be written on it is kept. */
    private void keepAside(Ref ref, DifferenceReason reason) {
        Entity goal = goals.get(ref);
        Entity was = start.find(ref);
        // What was frozen is no person's writing, and another closing of the period stands.
        if (goal != null && goal.kind() != FrozenPart.KIND) {
            for (Change.Set each : Difference.fields(was == null ? Entity.blank(ref.kind(), ref.id()) : was, goal)) {
                aside.about(goal, each.field(), each.after(), reason);
            }
        }
        goals.put(ref, was);
    }

    /** The next number after the one that is taken which nothing of the same plan has. */
    private static String freeCode(Snapshot after, Entity entity, Field<?> field) {
        String wanted = String.valueOf(entity.get(field));
        Matcher numbered = NUMBERED.matcher(wanted);
        boolean counts = numbered.matches();
        String before = counts ? numbered.group(1) : wanted + "-";
        for (long next = counts ? Long.parseLong(numbered.group(2)) + 1 : 2; ; next++) {
            if (after.where(field, before + next).isEmpty()) {
                return before + next;
            }
        }
    }

    private static String freeName(Snapshot after, Entity entity, Field<?> field) {
        Set<Object> names = new HashSet<>();
        after.forEach(entity.kind(), each -> {
            if (each.get(field) != null) {
                names.add(Objects.requireNonNull(each.get(field)));
            }
        });
        for (int next = 2; ; next++) {
            String name = entity.get(field) + " (" + next + ")";
            if (!names.contains(name)) {
                return name;
            }
        }
    }
}
