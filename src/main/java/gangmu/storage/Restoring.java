package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a new folder from a backup, or from what is left of a damaged one: built beside, then put in its place. */
final class Restoring {
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Progress progress;

    Restoring(Clock clock, Supplier<UUID> ids, Progress progress) {
        this.clock = clock;
        this.ids = ids;
        this.progress = progress;
    }

    /**
     * Makes the folder.
     *
     * @param from a backup file, or the folder of a workspace
     * @param course which of the courses of its journal, the best being 1
     */
    Outcome into(Path from, @Nullable WorkspaceKey key, Path folder, int course) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path place = target.getParent() == null ? target : target.getParent();
        Files.createDirectories(place);
        String mark = "." + target.getFileName() + "-restore-";
        // As open to others as every folder: a temporary one of the JDK's would be for its user alone.
        Path part = place.resolve(mark + ProcessHandle.current().pid());
        TemporaryFolder.deleteAll(part);
        Files.createDirectory(part);
        sweep(place, mark, Files.getLastModifiedTime(part).toInstant());
        try {
            Outcome outcome = Files.isDirectory(from) ? fromFolder(from, key, part, course)
                    : fromBackup(from, key, part);
            keepKey(from, part);
            Files.createDirectories(part.resolve(Backups.FOLDER));
            Files.createDirectories(part.resolve("logs"));
            Files.createDirectories(part.resolve(H2Storage.EVIDENCE));
            Files.deleteIfExists(target);
            Files.move(part, target);
            OnDisk.flushFolder(place);
            return outcome;
        } finally {
            TemporaryFolder.deleteAll(part);
        }
    }

    /** What a program left that was killed while it restored to the same place. */
    private static void sweep(Path place, String mark, Instant now) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(place)) {
            left = files.filter(file -> file.getFileName().toString().startsWith(mark)).toList();
        }
        for (Path each : left) {
            String pid = each.getFileName().toString().substring(mark.length());
            if (pid.matches("\\d{1,18}")
                    && TemporaryFiles.isGone(Long.parseLong(pid), Files.getLastModifiedTime(each).toInstant(), now)) {
                TemporaryFolder.deleteAll(each);
            }
        }
    }

    /**
     * What was made.
     *
     * @param lacking how many change sets are known to be lacking
     * @param others which other courses could be had
     */
    record Outcome(long lacking, List<Problem> others) {
    }

    private Outcome fromFolder(Path damaged, @Nullable WorkspaceKey key, Path part, int course) throws IOException {
        OwnFiles.refuseLinks(damaged);
        try (Rescue rescue = Rescue.of(damaged, key, progress)) {
            List<Rescue.Course> courses = rescue.courses();
            if (courses.isEmpty()) {
                throw Refusal.of("workspace.damaged-no-backup", damaged.toString(), Backups.FOLDER);
            }
            if (course < 1 || course > courses.size()) {
                throw Refusal.of("restored.no-course", damaged.toString(), course, courses.size());
            }
            Rescue.Course chosen = courses.get(course - 1);
            Rescue.into(chosen, part, key, ids.get(), clock.instant(), progress);
            copyEvidence(damaged, key, part);
            List<Problem> others = new ArrayList<>();
            for (int i = 0; i < courses.size(); i++) {
                if (i != course - 1) {
                    others.add(Problem.of("restored.other-course", damaged.toString(), courses.get(i).position(),
                            FolderLock.shown(courses.get(i).upTo(), clock.getZone()), i + 1));
                }
            }
            return new Outcome(rescue.lacking(chosen), others);
        }
    }

    private Outcome fromBackup(Path file, @Nullable WorkspaceKey key, Path part) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refusal.of("backup.not-a-backup", file.toString());
        }
        Archive.unpack(file, part, progress);
        Path kept = file.toAbsolutePath().getParent();
        if (kept != null && kept.endsWith(Backups.FOLDER) && kept.getParent() != null) {
            copyEvidence(kept.getParent(), key, part);
        }
        Connection connection = null;
        try {
            connection = Database.connect(part, key);
            Schema.migrate(part, connection);
            Ledger.becomeCopy(Database.dsl(connection), ids.get());
            connection.createStatement().execute("SHUTDOWN");
            CheckedCopy.seal(part, key, progress);
            return new Outcome(0, List.of());
        } catch (SQLException | RuntimeException e) {
            if (e instanceof Refusal refusal && refusal.problem().code().equals("workspace.newer")) {
                throw refusal;
            }
            if (KnownSchemas.isForeign(e)) {
                throw CheckedCopy.about(file, (Refusal) e);
            }
            Damage.note("restoring a backup", e);
            throw new Refusal(Problem.of("backup.unreadable", file.toString(), Damage.why(e)), e);
        } finally {
            CheckedCopy.shutDown(connection);
        }
    }

    /** A locked workspace stays locked, with the password that it had. */
    private static void keepKey(Path from, Path part) throws IOException {
        Optional<KeyFile> locked = KeyFile.of(from);
        if (locked.isPresent()) {
            locked.get().write(part);
            locked.get().write(part.resolve(Backups.FOLDER));
        }
    }

    /** The evidence files that are still what their names say; those that are not are named as missing later. */
    private void copyEvidence(Path from, @Nullable WorkspaceKey key, Path to) throws IOException {
        HashedFiles files = new HashedFiles(from.resolve(H2Storage.EVIDENCE), key);
        HashedFiles copies = new HashedFiles(to.resolve(H2Storage.EVIDENCE), key);
        List<Path> all = files.all();
        for (int i = 0; i < all.size(); i++) {
            progress.at("restore", i, all.size());
            copies.copyFrom(files, all.get(i));
        }
    }
}
