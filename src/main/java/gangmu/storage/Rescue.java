package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * What can be had back of a damaged workspace: its last good backup, and the journal after it as far as the tail or
 * the database itself can be read. Where files of different copies were mixed, the journal has several courses; each is
 * offered, the one that the seal knows first. Nothing in the damaged folder is changed.
 */
final class Rescue implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Rescue.class.getName());
    private final List<Course> courses;
    private final Seal.Mark sealed;
    private final DamagedJournal journal;

    private Rescue(List<Course> courses, Seal.Mark sealed, DamagedJournal journal) {
        this.courses = courses;
        this.sealed = sealed;
        this.journal = journal;
    }

    /**
     * One course of the journal: a base, and what follows it without a gap.
     *
     * @param backup the base, null where it is the beginning
     * @param known what the base says of other positions of its journal
     * @param changed when the last of what follows was done, null where nothing does
     */
    record Course(Backups.@Nullable Backup backup, Seal.Mark base, Map<Long, String> known, List<Piece> after,
            @Nullable Instant changed) {
        long position() {
            return base.position() + after.size();
        }

        Seal.Mark end() {
            return after.isEmpty() ? base : after.getLast().mark();
        }

        /** The time of the last change, or that of the backup. */
        Instant upTo() {
            if (changed != null) {
                return changed;
            }
            return backup == null ? Instant.EPOCH : backup.made();
        }

        /** Whether it leads through a place. */
        boolean holds(Seal.Mark mark) {
            long beyond = mark.position() - base.position();
            return mark.position() == 0 || mark.equals(base) || mark.chain().equals(known.get(mark.position()))
                    || beyond > 0 && beyond <= after.size() && after.get((int) beyond - 1).chain().equals(mark.chain());
        }
    }

    /**
     * That a workspace is damaged, with what can be had back.
     *
     * @param refusal {@code workspace.damaged}
     */
    static Refusal told(Path folder, @Nullable WorkspaceKey key, Refusal refusal, ZoneId zone, Progress progress) {
        Object why = refusal.problem().args().get(1);
        try (Rescue rescue = of(folder, key, progress)) {
            List<Course> courses = rescue.courses();
            if (!courses.isEmpty()) {
                return new Refusal(told(folder, why, courses, rescue.lacking(courses.getFirst()), zone), refusal);
            }
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
        return new Refusal(Problem.of("workspace.damaged-no-backup", folder.toString(), why), refusal);
    }

    private static Problem told(Path folder, Object why, List<Course> courses, long lacking, ZoneId zone) {
        String upTo = FolderLock.shown(courses.getFirst().upTo(), zone);
        if (courses.size() > 1) {
            String code = lacking == 0 ? "workspace.damaged-courses" : "workspace.damaged-courses-partly";
            return Problem.of(code, folder.toString(), why, upTo, courses.getFirst().position(),
                    courses.size() - 1, FolderLock.shown(courses.get(1).upTo(), zone),
                    courses.get(1).position(), lacking);
        }
        return lacking == 0 ? Problem.of("workspace.damaged-restorable", folder.toString(), why, upTo)
                : Problem.of("workspace.damaged-partly", folder.toString(), why, upTo, lacking);
    }

    static Rescue of(Path folder, @Nullable WorkspaceKey key, Progress progress) throws IOException {
        progress.at("rescue", 0, 0);
        Seal.Mark sealed = Seal.mark(folder).orElse(Seal.Mark.BEGINNING);
        List<Piece> tail = Tail.read(folder, key);
        List<Course> courses = new ArrayList<>();
        DamagedJournal journal = DamagedJournal.of(folder, key);
        try {
            for (Backups.Backup each : backups(folder)) {
                Course base = base(each, key, List.of(sealed.position(), journal.end().position()));
                if (base != null) {
                    courses.addAll(follow(base, tail, journal.after(base.base())));
                    if (courses.stream().anyMatch(course -> course.holds(sealed))) {
                        break;
                    }
                }
            }
            if (courses.stream().noneMatch(course -> course.holds(sealed) && course.holds(journal.end()))) {
                Course beginning = new Course(null, Seal.Mark.BEGINNING, Map.of(), List.of(), null);
                courses.addAll(follow(beginning, tail, journal.after(beginning.base())));
            }
            return new Rescue(inOrder(courses, sealed), sealed, journal);
        } catch (RuntimeException | Error e) {
            journal.close();
            throw e;
        }
    }

    private static List<Backups.Backup> backups(Path folder) {
        try {
            return Backups.all(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the backups cannot be read", e);
            return List.of();
        }
    }

    private static @Nullable Course base(Backups.Backup backup, @Nullable WorkspaceKey key, List<Long> positions) {
        try {
            return CheckedCopy.read(backup.file(), key, (mark, journal) -> {
                Map<Long, String> known = new HashMap<>();
                positions.forEach(position -> known.putAll(journal.chains(position, position)));
                return new Course(backup, mark, known, List.of(), null);
            });
        } catch (Refusal refusal) {
            TemporaryFolder.passOn(refusal);
            // Not whole: an older one may be.
            return null;
        }
    }

    /** Every way on from a base, each entry proved by its hash over the one before. */
    private static List<Course> follow(Course base, List<Piece> tail, List<Piece> database) {
        // Of one place each source has its own copy, and which of them is spoilt only the hash can tell.
        Map<Long, List<Piece>> found = new HashMap<>();
        for (List<Piece> source : List.of(tail, database)) {
            source.forEach(each -> found.computeIfAbsent(each.position(), p -> new ArrayList<>()).add(each));
        }
        List<Course> ended = new ArrayList<>();
        List<Course> open = new ArrayList<>(List.of(base));
        while (!open.isEmpty()) {
            Course course = open.removeLast();
            Map<Piece, Instant> fits = fitting(found.getOrDefault(course.position() + 1, List.of()), course.end());
            if (fits.isEmpty()) {
                ended.add(course);
            }
            fits.forEach((piece, at) -> {
                // The list is the course's own until another way leads off.
                List<Piece> after = fits.size() == 1 && !course.after().isEmpty() ? course.after()
                        : new ArrayList<>(course.after());
                after.add(piece);
                open.add(new Course(course.backup(), course.base(), course.known(), after, at));
            });
        }
        return ended;
    }

    /** Those that go on from a place, one a way, with the time of each. */
    private static Map<Piece, Instant> fitting(List<Piece> all, Seal.Mark before) {
        Map<Piece, Instant> fits = new LinkedHashMap<>();
        for (Piece each : all) {
            if (fits.keySet().stream().noneMatch(other -> other.chain().equals(each.chain()))) {
                JournalTables.Sealed read = each.found();
                if (read != null && each.comesAfter(before, read)) {
                    fits.put(each, read.entry().changeSet().stamp().at());
                }
            }
        }
        return fits;
    }

    /** The one that the seal knows first, then the longest; none that another leads through. */
    private static List<Course> inOrder(List<Course> all, Seal.Mark sealed) {
        List<Course> best = all.stream().sorted(Comparator.comparing((Course each) -> each.holds(sealed))
                .thenComparing(Course::position).reversed()).toList();
        List<Course> courses = new ArrayList<>();
        for (Course each : best) {
            if (each.position() > 0 && all.stream().noneMatch(other -> other.position() > each.position()
                    && other.holds(each.end())) && courses.stream().noneMatch(other -> other.holds(each.end()))) {
                courses.add(each);
            }
        }
        return courses;
    }

    /** What can be had back, the best first; empty where there is nothing. */
    List<Course> courses() {
        return courses;
    }

    /**
     * How many change sets at least are known to have been made that are not in a course and cannot be had back. Where the
     * seal is of another course, however long this one is, at least the last that it knows is lacking.
     */
    long lacking(Course course) {
        return courses.stream().anyMatch(each -> each.holds(sealed)) ? Math.max(0, sealed.position() - course.position())
                : Math.max(1, sealed.position() - course.position());
    }

    /** Writes the database of a new folder, a copy of its own, and seals it. */
    static void into(Course course, Path folder, @Nullable WorkspaceKey key, UUID copy, Instant now, Progress progress)
            throws IOException {
        if (course.backup() != null) {
            Archive.unpackDatabase(course.backup().file(), folder);
        }
        Connection connection = Database.connect(folder, key);
        try {
            Schema.migrate(folder, connection);
            DSLContext dsl = Database.dsl(connection);
            if (course.backup() == null) {
                Ledger.begin(dsl, copy, now);
            }
            Ledger ledger = new Ledger(dsl, progress);
            ledger.follow(course.after(), progress);
            Ledger.becomeCopy(dsl, copy);
            connection.createStatement().execute("SHUTDOWN");
        } catch (SQLException | DataAccessException e) {
            throw new IOException(e);
        } finally {
            CheckedCopy.shutDown(connection);
        }
        CheckedCopy.seal(folder, key, progress);
    }

    @Override
    public void close() {
        journal.close();
    }
}
