package gangmu.period;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds and writes what was reported in the periods of a plan. */
public final class Reports {
    private Reports() {
    }

    /** The periods of a plan in their order: by data date, those of one day by code. */
    public static List<Period> periods(Snapshot snapshot, UUID plan) {
        return snapshot.where(Period.PLAN, plan).stream().map(Period::new)
                .sorted(Comparator.comparing(Period::dataDate).thenComparing(Period::code)
                        .thenComparing(p -> p.id().toString())).toList();
    }

    /**
     * The periods whose reports a period may fall back on, in their order, itself last. Of several periods of one day a
     * later one's figures are never taken for an earlier one's.
     */
    public static List<Period> upTo(Snapshot snapshot, Period period) {
        List<Period> all = periods(snapshot, period.plan());
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(period.id())) {
                return all.subList(0, at + 1);
            }
        }
        return List.of();
    }

    /** The latest period by data date, null where there is none. */
    public static @Nullable Period latest(Snapshot snapshot, UUID plan) {
        List<Period> periods = periods(snapshot, plan);
        return periods.isEmpty() ? null : periods.getLast();
    }

    /** The period before another by data date, null where there is none. */
    public static @Nullable Period before(Snapshot snapshot, Period period) {
        List<Period> earlier = periods(snapshot, period.plan()).stream()
                .filter(p -> p.dataDate().isBefore(period.dataDate())).toList();
        return earlier.isEmpty() ? null : earlier.getLast();
    }

    public static @Nullable Period byCode(Snapshot snapshot, UUID plan, String code) {
        return periods(snapshot, plan).stream().filter(p -> p.code().equals(code)).findFirst().orElse(null);
    }

    public static @Nullable ProgressEntry progress(Snapshot snapshot, UUID item, UUID period) {
        Entity entity = find(snapshot, ProgressEntry.ITEM, item, ProgressEntry.PERIOD, period);
        return entity == null ? null : new ProgressEntry(entity);
    }

    public static @Nullable IndicatorValue value(Snapshot snapshot, UUID indicator, UUID period) {
        Entity entity = find(snapshot, IndicatorValue.INDICATOR, indicator, IndicatorValue.PERIOD, period);
        return entity == null ? null : new IndicatorValue(entity);
    }

    /** Sets one field of an item's report in a period; the report comes into being with its first value. */
    public static <T> void report(Draft draft, Supplier<UUID> ids, UUID item, UUID period, Field<T> field,
            @Nullable T value) {
        set(draft, ids, ProgressEntry.ITEM, item, ProgressEntry.PERIOD, period, field, value);
    }

    /** Sets one field of an indicator's report in a period; the report comes into being with its first value. */
    public static <T> void reportIndicator(Draft draft, Supplier<UUID> ids, UUID indicator, UUID period,
            Field<T> field, @Nullable T value) {
        set(draft, ids, IndicatorValue.INDICATOR, indicator, IndicatorValue.PERIOD, period, field, value);
    }

    private static <T> void set(Draft draft, Supplier<UUID> ids, Field<UUID> subject, UUID of, Field<UUID> inPeriod,
            UUID period, Field<T> field, @Nullable T value) {
        Entity entity = find(draft.now(), subject, of, inPeriod, period);
        if (entity != null) {
            draft.set(entity.ref(), field, value);
        } else if (value != null) {
            draft.add(Entity.blank(subject.kind(), ids.get()).with(subject, of).with(inPeriod, period)
                    .with(field, value));
        }
    }

    private static @Nullable Entity find(Snapshot snapshot, Field<UUID> subject, UUID of, Field<UUID> inPeriod,
            UUID period) {
        for (Entity entity : snapshot.where(subject, of)) {
            if (Objects.equals(entity.get(inPeriod), period)) {
                return entity;
            }
        }
        return null;
    }
}
