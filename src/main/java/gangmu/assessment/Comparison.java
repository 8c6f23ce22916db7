package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Ref;
import gangmu.period.Judgement;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two assessments beside each other: two periods, or one period under two rule sets.
 *
 * @param lines every counted item and indicator that differs, in the later order; those that are gone come last
 */
public record Comparison(Assessment before, Assessment after, List<Line> lines) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /** Which way a thing went. */
    public enum Move {
        /** A better verdict, or the same with more progress. */
        BETTER,
        WORSE,
        /** Another verdict that is neither, such as adjusted. */
        OTHER,
        /** Only in the later one. */
        NEW,
        /** Only in the earlier one. */
        GONE
    }

    /**
     * One thing that differs.
     *
     * @param progressBefore percent; for an indicator the value
     */
    public record Line(Ref about, String code, String name, @Nullable Enum<?> before, @Nullable Enum<?> after,
            @Nullable BigDecimal progressBefore, @Nullable BigDecimal progressAfter, boolean metBefore,
            boolean metAfter, Move move) {
        /** Whether the verdict is another one, not progress alone. */
        public boolean verdictChanged() {
            return before != after;
        }
    }

    /** What differs between two assessments. */
    public static Comparison of(Assessment before, Assessment after) {
        List<Line> lines = new ArrayList<>();
        for (UUID id : ids(after.items().keySet(), before.items().keySet())) {
            ItemResult was = before.items().get(id);
            ItemResult is = after.items().get(id);
            Entity entity = Objects.requireNonNull(is == null ? before.snapshot().find(Item.KIND, id)
                    : after.snapshot().find(Item.KIND, id));
            if (new Item(entity).kind().isCounted()) {
                add(lines, entity, new Item(entity).code(), new Item(entity).name(), side(was), side(is));
            }
        }
        for (UUID id : ids(after.indicators().keySet(), before.indicators().keySet())) {
            IndicatorResult was = before.indicators().get(id);
            IndicatorResult is = after.indicators().get(id);
            Entity entity = Objects.requireNonNull(is == null ? before.snapshot().find(Indicator.KIND, id)
                    : after.snapshot().find(Indicator.KIND, id));
            add(lines, entity, new Indicator(entity).code(), new Indicator(entity).name(), side(was), side(is));
        }
        return new Comparison(before, after, lines);
    }

    /** The lines whose verdict is another one. */
    public List<Line> verdicts() {
        return lines.stream().filter(Line::verdictChanged).toList();
    }

    private record Side(@Nullable Enum<?> verdict, @Nullable BigDecimal progress, boolean met) {
    }

    private static @Nullable Side side(@Nullable ItemResult result) {
        return result == null ? null : new Side(result.verdict(), result.progress(), result.met());
    }

    private static @Nullable Side side(@Nullable IndicatorResult result) {
        return result == null ? null : new Side(result.verdict(), result.value(), result.met());
    }

    private static Set<UUID> ids(Set<UUID> first, Set<UUID> then) {
        Set<UUID> all = new LinkedHashSet<>(first);
        all.addAll(then);
        return all;
    }

    private static void add(List<Line> lines, Entity entity, String code, String name, @Nullable Side was,
            @Nullable Side is) {
        Side before = was == null ? new Side(null, null, false) : was;
        Side after = is == null ? new Side(null, null, false) : is;
        boolean same = was != null && is != null && before.verdict() == after.verdict()
                && before.met() == after.met() && compare(before.progress(), after.progress()) == 0;
        if (!same) {
            lines.add(new Line(entity.ref(), code, name, before.verdict(), after.verdict(), before.progress(),
                    after.progress(), before.met(), after.met(), was == null ? Move.NEW : is == null ? Move.GONE
                    : move(before, after)));
        }
    }

    private static Move move(Side before, Side after) {
        if (before.verdict() == after.verdict()) {
            return before.verdict() instanceof Judgement ? Move.OTHER
                    : compare(before.progress(), after.progress()) < 0 ? Move.BETTER : Move.WORSE;
        }
        if (before.verdict() == null) {
            return Move.BETTER;
        }
        if (after.verdict() == null) {
            return Move.WORSE;
        }
        boolean onScale = onScale(before.verdict()) && onScale(after.verdict());
        return !onScale ? Move.OTHER : after.verdict().ordinal() < before.verdict().ordinal() ? Move.BETTER : Move.WORSE;
    }

    private static boolean onScale(Enum<?> verdict) {
        return verdict != ItemVerdict.NOT_DUE && verdict != ItemVerdict.ADJUSTED;
    }

    private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null ? 0 : -1 : b == null ? 1 : a.compareTo(b);
    }
}
