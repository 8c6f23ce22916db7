package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The copies of the database that a workspace keeps by itself, in its folder {@code backups}. */
final class Backups {
    static final String FOLDER = "backups";
    /** Named so because it was made before the tables were changed; thinned like the others. */
    static final String BEFORE_UPGRADE = "before-upgrade";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED =
            Pattern.compile("(\\d{8}-\\d{6})(?:-p(\\d{1,18}))?(?:-c([0-9a-f]{12}))?(?:-[a-z-]+)?\\.zip");
    private static final long UNKNOWN = -1;
    private static final int CHAIN = 12;
    /** They may take so many times as much room as the newest, however little is wanted for them. */
    private static final int TIMES = 12;

    private Backups() {
    }

    /**
     * One copy: a zip with the database file in it.
     *
     * @param made by the clock of the machine, which may have been wrong; to the second
     * @param position how far its journal goes, below 0 where its name does not say
     * @param chain the beginning of the hash of the journal there, empty where its name does not say
     */
    record Backup(Path file, Instant made, long position, String chain) {
        /** Whether it is of the course of a journal, as far as its name tells. */
        private boolean isOf(JournalTables journal, Seal.Mark end) {
            String there = position > end.position() ? "" : position == end.position() ? end.chain()
                    : Objects.requireNonNullElse(journal.chainAt(position), "");
            return position <= end.position() && there.startsWith(chain);
        }
    }

    /**
     * The one whose journal goes farthest first, whatever the clocks said; nothing else tells the order of what was done.
     *
     * @throws IOException where the folder is there but cannot be read
     */
    static List<Backup> all(Path folder) throws IOException {
        List<Backup> backups = new ArrayList<>();
        Path place = folder.resolve(FOLDER);
        if (Files.notExists(place)) {
            return backups;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Matcher named = NAMED.matcher(file.getFileName().toString());
                Instant made = named.matches() ? made(named.group(1)) : null;
                if (made != null) {
                    backups.add(new Backup(file, made, named.group(2) == null ? UNKNOWN : Long.parseLong(named.group(2)),
                            named.group(3) == null ? "" : named.group(3)));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        backups.sort(Comparator.comparing(Backup::position).thenComparing(Backup::made).reversed());
        return backups;
    }

    /** Null where there is no such day: then the name is none of ours, and somebody laid the file there. */
    private static @Nullable Instant made(String name) {
        try {
            return NAME.parse(name, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Those of one course of the journal; others were laid there by somebody and are left alone. */
    static List<Backup> of(Path folder, JournalTables journal, Seal.Mark end) throws IOException {
        return all(folder).stream().filter(each -> each.isOf(journal, end)).toList();
    }

    /** How far the journal went at the backup before the newest; what came later is kept in the tail as well. */
    static long positionBeforeNewest(Path folder, JournalTables journal, Seal.Mark end) {
        try {
            List<Long> positions = of(folder, journal, end).stream().map(Backup::position).distinct().toList();
            return positions.size() < 2 ? 0 : Math.max(0, positions.get(1));
        } catch (IOException e) {
            // What cannot be seen cannot be leant on.
            return 0;
        }
    }

    /**
     * H2 copies the open database consistently, while others write to it; the copy is read back, and is put in its
     * place when it holds what it should.
     */
    static Backup write(Path folder, @Nullable WorkspaceKey key, Connection connection, Clock clock, Pace pace,
            String why) {
        Instant now = clock.instant();
        try {
            Path place = OnDisk.makeFolders(folder.resolve(FOLDER));
            Path part = place.resolve("part-" + ProcessHandle.current().pid() + ".tmp");
            try {
                Files.deleteIfExists(part);
                try (var statement = connection.prepareStatement("BACKUP TO ?")) {
                    statement.setString(1, UrlPath.of(part));
                    statement.execute();
                }
                Seal.Mark mark = CheckedCopy.mark(part, key);
                OnDisk.flush(part);
                Path file = place.resolve(NAME.format(now) + "-p" + mark.position() + "-c"
                        + mark.chain().substring(0, CHAIN) + (why.isEmpty() ? "" : "-" + why) + ".zip");
                OnDisk.moveOver(part, file);
                thin(folder, new JournalTables(Database.dsl(connection)), mark, now, clock.getZone(), pace.backups());
                return new Backup(file, now, mark.position(), mark.chain().substring(0, CHAIN));
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), Trouble.of(e, folder)), e);
        } catch (SQLException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), Trouble.of(e, folder)), e);
        }
    }

    private static void thin(Path folder, JournalTables journal, Seal.Mark end, Instant now, ZoneId zone, long wanted)
            throws IOException {
        List<Thinning.Kept> all = new ArrayList<>();
        for (Backup each : of(folder, journal, end)) {
            all.add(new Thinning.Kept(each.file(), each.made(), each.position(), Files.size(each.file())));
        }
        long room = Math.max(wanted, TIMES * (all.isEmpty() ? 0 : all.getFirst().bytes()));
        for (Thinning.Kept each : Thinning.letGo(all, now, zone, room)) {
            Files.deleteIfExists(each.file());
        }
    }
}
