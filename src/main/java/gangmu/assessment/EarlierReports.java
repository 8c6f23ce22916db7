package gangmu.assessment;

import static gangmu.assessment.Elapsed.HUNDRED;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported of items in the periods before one, by the order of {@link Reports#periods}. */
final class EarlierReports {
    private final Snapshot snapshot;
    private final Map<UUID, Integer> places = new HashMap<>();

    EarlierReports(Snapshot snapshot, Period period) {
        this.snapshot = snapshot;
        List<Period> upTo = Reports.upTo(snapshot, period);
        for (int at = 0; at < upTo.size() - 1; at++) {
            places.put(upTo.get(at).id(), at);
        }
    }

    /** What an item reported last: percent, and the day of that. */
    record Last(BigDecimal progress, LocalDate dataDate) {
    }

    /** The progress that an item reported last, percent; null where it never did. */
    @Nullable BigDecimal progress(UUID item) {
        Last last = last(item);
        return last == null ? null : last.progress();
    }

    /** What an item reported last; null where it never did. */
    @Nullable Last last(UUID item) {
        int newest = -1;
        Last last = null;
        if (!places.isEmpty()) {
            for (Entity entity : snapshot.where(ProgressEntry.ITEM, item)) {
                ProgressEntry entry = new ProgressEntry(entity);
                int at = places.getOrDefault(entry.period(), -1);
                if (at > newest && entry.progress() instanceof BigDecimal progress) {
                    newest = at;
                    LocalDate own = entry.dataDate();
                    last = new Last(progress, own != null ? own
                            : new Period(Objects.requireNonNull(snapshot.find(Period.KIND, entry.period()))).dataDate());
                }
            }
        }
        return last;
    }

    /** Whether the last that an item reported was that it is finished. */
    boolean finished(UUID item) {
        BigDecimal progress = progress(item);
        return progress != null && progress.compareTo(HUNDRED) >= 0;
    }
}
