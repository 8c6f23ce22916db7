package gangmu.storage;

import java.time.Duration;

/**
 * When an open database is looked after.
 *
 * @param flush how long after an edit it is flushed
 * @param unused how long room in the file that is no longer used is left alone: longer than it takes until the next flush,
 *     so that what the power leaves of a file is an older state of it and no mixture
 * @param large a file smaller than this in bytes may be as empty as it likes
 * @param backups how much room its backups may take together in bytes, or some times the newest where that is more
 */
record Pace(Duration flush, Duration unused, long large, long backups) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(8), 16L << 20, 256L << 20);

    /**
     * Backups that nobody asked for lie so far apart, however much is edited: while one is copied, H2 uses no room again and
     * writes on at the end of the file, which becomes short again only in between.
     */
    Duration apart() {
        return unused.multipliedBy(8);
    }

    /** An edit that finds an older one not flushed yet for so long flushes itself: the machine is too busy for others. */
    Duration overdue() {
        return flush.multipliedBy(2);
    }
}
