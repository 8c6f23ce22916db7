package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The copies of the database that a workspace keeps by itself, in its folder {@code backups}. */
final class Backups {
    static final String FOLDER = "backups";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Duration INTERVAL = Duration.ofMinutes(30);
    private static final int KEPT = 30;

    private Backups() {
    }

    /** One copy: a zip with the database file in it. */
    record Backup(Path file, Instant made) {
    }

    /** Newest first. */
    static List<Backup> all(Path folder) {
        List<Backup> backups = new ArrayList<>();
        Path place = folder.resolve(FOLDER);
        if (!Files.isDirectory(place)) {
            return backups;
        }
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".zip")).toList()) {
                backups.add(new Backup(file, Files.getLastModifiedTime(file).toInstant()));
            }
        } catch (IOException e) {
            return List.of();
        }
        backups.sort(Comparator.comparing(Backup::made).reversed());
        return backups;
    }

    static Optional<Backup> newest(Path folder) {
        return all(folder).stream().findFirst();
    }

    static void writeIfDue(Path folder, Connection connection) {
        Optional<Backup> newest = newest(folder);
        Path database = folder.resolve(Database.FILE);
        try {
            Instant changed = Files.getLastModifiedTime(database).toInstant();
            if (newest.isEmpty() || newest.get().made().plus(INTERVAL).isBefore(changed)) {
                write(folder, connection, "");
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), HashedFiles.reason(e)), e);
        }
    }

    /** H2 copies the open database consistently; the copy is renamed into place when it is whole. */
    static Path write(Path folder, Connection connection, String why) {
        try {
            Path place = Files.createDirectories(folder.resolve(FOLDER));
            Path part = place.resolve("part.tmp");
            Files.deleteIfExists(part);
            try (var statement = connection.prepareStatement("BACKUP TO ?")) {
                statement.setString(1, part.toString());
                statement.execute();
            }
            Instant changed = Files.getLastModifiedTime(part).toInstant();
            Path file = place.resolve(NAME.format(changed) + (why.isEmpty() ? "" : "-" + why) + ".zip");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            thin(folder);
            return file;
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), HashedFiles.reason(e)), e);
        } catch (SQLException e) {
            throw new Refusal(Problem.of("backup.failed", folder.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    private static void thin(Path folder) throws IOException {
        List<Backup> all = all(folder);
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
    }
}
