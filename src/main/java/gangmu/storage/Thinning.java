package gangmu.storage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups go: kept are all of today, the last of each day for 14 days, the last of each week for 12 weeks, as far
 * as they find room. Positions of the journal order them, for clocks are set wrong; a time that does not fit that order
 * says nothing. The newest stay in any case, and one that was made lets no more than two go: the one that it replaces and
 * one that is left from before. So a clock that is years ahead for an hour costs nobody his backups.
 */
final class Thinning {
    /** So many of the newest always stay. */
    static final int NEWEST = 8;
    /** So many go at most when one was made. */
    static final int AT_ONCE = 2;
    private static final int DAYS = 14;
    private static final int WEEKS = 12;

    private Thinning() {
    }

    /** A backup of the journal's course, its size in bytes. */
    record Kept(Path file, Instant made, long position, long bytes) {
    }

    /**
     * What goes, now that the first was made.
     *
     * @param all the one whose journal goes farthest first
     * @param room how much they may take together, in bytes
     */
    static List<Kept> letGo(List<Kept> all, Instant now, ZoneId zone, long room) {
        List<Kept> rest = new ArrayList<>(all);
        List<Kept> gone = new ArrayList<>();
        List<Instant> times = times(all, now);
        Set<Kept> wanted = wanted(all, times, now, zone);
        for (int i = all.size() - 1; i >= NEWEST && gone.size() < AT_ONCE; i--) {
            if (!wanted.contains(all.get(i))) {
                gone.add(all.get(i));
            }
        }
        rest.removeAll(gone);
        while (gone.size() < AT_ONCE && rest.size() > NEWEST
                && rest.stream().mapToLong(Kept::bytes).sum() > room) {
            gone.add(rest.remove(leastMissed(rest)));
        }
        return gone;
    }

    private static Set<Kept> wanted(List<Kept> all, List<Instant> times, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Set<Kept> wanted = new HashSet<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            LocalDate day = LocalDate.ofInstant(times.get(i), zone);
            long age = ChronoUnit.DAYS.between(day, today);
            String week = day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            boolean lastOfDay = seen.add(day);
            boolean lastOfWeek = seen.add(week);
            if (age <= 0 || age <= DAYS && lastOfDay || age <= WEEKS * 7L && lastOfWeek) {
                wanted.add(all.get(i));
            }
        }
        return wanted;
    }

    /**
     * When they were made, in the order of their positions: of what the clocks said, the most that fits together; the
     * rest takes the time of the next older one that fits. What is later than now counts as now.
     */
    static List<Instant> times(List<Kept> newestFirst, Instant now) {
        int count = newestFirst.size();
        int[] length = new int[count];
        int[] next = new int[count];
        int first = -1;
        for (int i = count - 1; i >= 0; i--) {
            length[i] = 1;
            next[i] = -1;
            for (int j = i + 1; j < count; j++) {
                if (!newestFirst.get(j).made().isAfter(newestFirst.get(i).made()) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    next[i] = j;
                }
            }
            // Of two that are as long, the one whose newest is not ahead of now.
            if (first < 0 || length[i] > length[first] || length[i] == length[first]
                    && newestFirst.get(first).made().isAfter(now)) {
                first = i;
            }
        }
        List<Instant> times = new ArrayList<>();
        int fits = first;
        for (int i = 0; i < count; i++) {
            Instant time = newestFirst.get(fits).made();
            times.add(time.isAfter(now) ? now : time);
            if (i == fits && next[fits] >= 0) {
                fits = next[fits];
            }
        }
        return times;
    }

    /** The one between whose neighbours the fewest changes lie, for how long ago it is; the oldest goes by age alone. */
    private static int leastMissed(List<Kept> newestFirst) {
        long end = newestFirst.getFirst().position();
        int least = NEWEST;
        double smallest = Double.MAX_VALUE;
        for (int i = NEWEST; i < newestFirst.size() - 1; i++) {
            double gap = (double) (newestFirst.get(i - 1).position() - newestFirst.get(i + 1).position())
                    / Math.max(1, end - newestFirst.get(i).position());
            if (gap <= smallest) {
                smallest = gap;
                least = i;
            }
        }
        return least;
    }
}
