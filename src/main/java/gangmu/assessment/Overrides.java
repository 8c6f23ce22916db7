package gangmu.assessment;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds overrides, and says what they were made on. */
public final class Overrides {
    private Overrides() {
    }

    /** The override of an item or indicator in a period, null where there is none. */
    public static @Nullable Entity find(Snapshot snapshot, UUID target, UUID period) {
        if (snapshot.countWhere(VerdictOverride.TARGET, target) == 0) {
            return null;
        }
        for (Entity entity : snapshot.where(VerdictOverride.TARGET, target)) {
            if (period.equals(entity.get(VerdictOverride.PERIOD))) {
                return entity;
            }
        }
        return null;
    }

    /** What a person sees who overrules this verdict; to be kept in {@link VerdictOverride#INPUTS}. */
    public static String seen(ItemResult result) {
        return SeenInputs.of(result.explanation(), result.computed());
    }

    /** As {@link #seen(ItemResult)}. */
    public static String seen(IndicatorResult result) {
        return SeenInputs.of(result.explanation(), result.computed());
    }
}
