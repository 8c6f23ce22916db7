package gangmu.storage;

import gangmu.changes.JournalFilter;
import gangmu.changes.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user of a workspace should know of its machine: a clock that cannot be right, a disk that is nearly full. */
final class Watch {
    /** Two machines between which a stick goes may differ by so much. */
    private static final Duration APART = Duration.ofHours(1);
    /** A plan that nobody touched for as long as a plan lasts is rarer than a clock that is ahead. */
    private static final Duration UNTOUCHED = Duration.ofDays(5 * 366);
    /** Less room than this in bytes, or than so many times the database, is little. */
    private static final long LITTLE = 200L << 20;
    private static final int TIMES = 4;
    private static final int MEGABYTES = 20;

    private Watch() {
    }

    /** What the clock says beside the newest change and the newest backup. */
    static Optional<Problem> clock(JournalTables journal, List<Backups.Backup> backups, Clock clock) {
        Instant now = clock.instant();
        Optional<Instant> newest = Stream.concat(
                journal.headings(JournalFilter.ALL, Long.MAX_VALUE, 1).stream().map(each -> each.stamp().at()),
                backups.stream().limit(1).map(Backups.Backup::made)).max(Instant::compareTo);
        return newest.filter(time -> time.isAfter(now.plus(APART)) || time.isBefore(now.minus(UNTOUCHED)))
                .map(time -> Problem.of(time.isAfter(now) ? "clock.behind" : "clock.ahead",
                        FolderLock.shown(now, clock.getZone()), FolderLock.shown(time, clock.getZone())));
    }

    /** Whether the disk of a workspace has little room left. */
    static Optional<Problem> room(Path folder) {
        try {
            return room(folder, Files.getFileStore(folder).getUsableSpace(), Files.size(folder.resolve(Database.FILE)));
        } catch (IOException e) {
            // A disk that does not say how much room it has.
            return Optional.empty();
        }
    }

    /** @param left how many bytes are free, beside a database of so many */
    static Optional<Problem> room(Path folder, long left, long database) {
        return left < Math.max(LITTLE, TIMES * database)
                ? Optional.of(Problem.of("room.low", folder.toString(), left >> MEGABYTES)) : Optional.empty();
    }
}
