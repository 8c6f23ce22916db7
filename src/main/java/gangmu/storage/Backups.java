package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.FileTrouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The copies of the database that a workspace keeps by itself, in its folder {@code backups}. */
final class Backups {
    static final String FOLDER = "backups";
    /** Named so because it was made before the tables were changed; thinned like the others. */
    static final String BEFORE_UPGRADE = "before-upgrade";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAMED = Pattern.compile("(\\d{8}-\\d{6})(?:-p(\\d+))?(?:-[a-z-]+)?\\.zip");
    private static final long UNKNOWN = -1;

    private Backups() {
    }

    /**
     * One copy: a zip with the database file in it.
     *
     * @param made to the second
     * @param position how far its journal goes, below 0 where its name does not say
     */
    record Backup(Path file, Instant made, long position) {
    }

    /** Newest first. */
    static List<Backup> all(Path folder) {
        List<Backup> backups = new ArrayList<>();
        Path place = folder.resolve(FOLDER);
        if (!Files.isDirectory(place)) {
            return backups;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                Matcher named = NAMED.matcher(file.getFileName().toString());
                if (named.matches()) {
                    backups.add(new Backup(file, NAME.parse(named.group(1), Instant::from),
                            named.group(2) == null ? UNKNOWN : Long.parseLong(named.group(2))));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        backups.sort(Comparator.comparing(Backup::made).thenComparing(Backup::position).reversed());
        return backups;
    }

    /** How far the journal went at the backup before the newest; what came later is kept in the tail as well. */
    static long positionBeforeNewest(Path folder) {
        List<Long> positions = all(folder).stream().map(Backup::position).distinct().toList();
        return positions.size() < 2 ? 0 : Math.max(0, positions.get(1));
    }

    static Optional<Backup> newest(Path folder) {
        return all(folder).stream().findFirst();
    }

    /**
     * H2 copies the open database consistently, while others write to it; the copy is read back, and is put in its
     * place when it holds what it should.
     */
    static Backup write(Path folder, @Nullable WorkspaceKey key, Connection connection, Instant now, ZoneId zone,
            String why) {
        try {
            Path place = Files.createDirectories(folder.resolve(FOLDER));
            Path part = place.resolve("part-" + ProcessHandle.current().pid() + ".tmp");
            try {
                Files.deleteIfExists(part);
                try (var statement = connection.prepareStatement("BACKUP TO ?")) {
                    statement.setString(1, part.toString());
                    statement.execute();
                }
                long position = CheckedCopy.mark(part, key).position();
                flush(part);
                Path file = place.resolve(NAME.format(now) + "-p" + position + (why.isEmpty() ? "" : "-" + why)
                        + ".zip");
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                HashedFiles.flushFolder(place);
                thin(folder, now, zone);
                return new Backup(file, now, position);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), FileTrouble.of(e)), e);
        } catch (SQLException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), FileTrouble.of(e)), e);
        }
    }

    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void thin(Path folder, Instant now, ZoneId zone) throws IOException {
        List<Backup> all = all(folder);
        Set<Instant> kept = Thinning.keep(all.stream().map(Backup::made).collect(Collectors.toSet()), now, zone);
        for (Backup backup : all.subList(Math.min(1, all.size()), all.size())) {
            if (!kept.contains(backup.made())) {
                Files.deleteIfExists(backup.file());
            }
        }
    }
}
