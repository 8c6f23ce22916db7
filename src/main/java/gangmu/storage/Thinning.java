package gangmu.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which backups to keep: all of today, the last of each day for 14 days, the last of each week for 12 weeks. */
final class Thinning {
    private static final int DAYS = 14;
    private static final int WEEKS = 12;

    private Thinning() {
    }

    static Set<Instant> keep(Collection<Instant> made, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<Instant> kept = new HashSet<>();
        Map<LocalDate, Instant> days = new HashMap<>();
        Map<String, Instant> weeks = new HashMap<>();
        for (Instant each : made) {
            LocalDate day = LocalDate.ofInstant(each, zone);
            long age = ChronoUnit.DAYS.between(day, today);
            // What lies in the future was made under another clock: it is nobody's to throw away.
            if (age <= 0) {
                kept.add(each);
            } else if (age <= DAYS) {
                days.merge(day, each, Thinning::later);
            }
            if (age <= WEEKS * 7L) {
                String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                weeks.merge(week, each, Thinning::later);
            }
        }
        kept.addAll(days.values());
        kept.addAll(weeks.values());
        return kept;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
