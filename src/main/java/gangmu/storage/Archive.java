package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.OutputFile;
import gangmu.usecase.workspace.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A whole workspace as one zip file: the database and the evidence. */
final class Archive {
    private static final String EVIDENCE = "evidence/";

    private Archive() {
    }

    /** Packs a copied database (a zip of H2's) and the evidence folder; read back before it is put in its place. */
    static void write(Path databaseZip, Path evidence, Optional<KeyFile> key, Path out, Progress progress) {
        Path target = out.toAbsolutePath();
        UUID writing = UUID.nameUUIDFromBytes((ProcessHandle.current().pid() + " " + target).getBytes(StandardCharsets.UTF_8));
        Path place = target.getParent() == null ? target : target.getParent();
        Path part = OutputFile.unfinished(place, writing);
        try {
            Files.createDirectories(place);
            List<Path> files = files(evidence);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                // Evidence is mostly packed already.
                zip.setLevel(Deflater.BEST_SPEED);
                try (ZipFile database = new ZipFile(databaseZip.toFile())) {
                    put(zip, Database.FILE, database.getInputStream(database.getEntry(Database.FILE)));
                }
                if (key.isPresent()) {
                    put(zip, KeyFile.NAME, new ByteArrayInputStream(
                            key.get().line().getBytes(StandardCharsets.ISO_8859_1)));
                }
                for (int i = 0; i < files.size(); i++) {
                    progress.at("backup", i, files.size());
                    put(zip, EVIDENCE + evidence.relativize(files.get(i)).toString().replace('\\', '/'),
                            Files.newInputStream(files.get(i)));
                }
            }
            readBack(part, files.size() + (key.isPresent() ? 2 : 1), progress);
            OnDisk.flush(part);
            OutputFile.sweepBeside(part);
            OnDisk.moveOver(part, target);
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", out.toString(), Trouble.of(e, out)), e);
        } finally {
            deleteQuietly(part);
        }
    }

    /** The database file alone, as the backups that a workspace keeps have it. */
    static void write(Path database, Path out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(out))) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, Database.FILE, Files.newInputStream(database));
        }
    }

    private static void put(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
        }
    }

    /** Every entry is there, and its content fits the checksum that was written with it. */
    private static void readBack(Path part, int entries, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(part.toFile())) {
            if (zip.size() != entries) {
                throw new IOException(zip.size() + " / " + entries);
            }
            int done = 0;
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                progress.at("backup-check", done++, entries);
                copy(zip, entry, OutputStream.nullOutputStream());
            }
        }
    }

    /** Checks the sum too, which {@link ZipFile} by itself does not. */
    private static void copy(ZipFile zip, ZipEntry entry, OutputStream to) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            in.transferTo(to);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(entry.getName());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> OwnFiles.is(f) && !f.toString().endsWith(".tmp")).sorted().toList();
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** The database alone, into a folder that is there. */
    static void unpackDatabase(Path file, Path folder) throws IOException {
        unpackDatabase(file, () -> Files.newOutputStream(folder.resolve(Database.FILE)));
    }

    /** @throws Refusal {@code temporary.not-written} besides */
    static void unpackDatabase(Path file, TemporaryFolder folder) throws IOException {
        unpackDatabase(file, () -> folder.writing(Database.FILE));
    }

    private interface Target {
        OutputStream open() throws IOException;
    }

    private static void unpackDatabase(Path file, Target target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(Database.FILE);
            if (entry == null) {
                throw Refusal.of("backup.not-a-backup", file.toString());
            }
            try (OutputStream to = target.open()) {
                copy(zip, entry, to);
            }
        }
    }

    /** Where a part goes: one of the two files that a backup has, or below the evidence; null for any other name. */
    private static @Nullable Path target(Path folder, String name) {
        if (name.equals(Database.FILE) || name.equals(KeyFile.NAME)) {
            return folder.resolve(name);
        }
        try {
            Path evidence = folder.resolve(EVIDENCE);
            Path target = folder.resolve(name).normalize();
            return target.startsWith(evidence) && !target.equals(evidence) ? target : null;
        } catch (InvalidPathException e) {
            // A name that no file of this system can have.
            return null;
        }
    }

    static void unpack(Path file, Path folder, Progress progress) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(Database.FILE) == null) {
                throw Refusal.of("backup.not-a-backup", file.toString());
            }
            Files.createDirectories(folder);
            int done = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                progress.at("restore", done++, zip.size());
                Path target = target(folder, entry.getName());
                if (target == null) {
                    throw Refusal.of("backup.not-a-backup", file.toString());
                }
                Files.createDirectories(target.getParent());
                try (OutputStream to = Files.newOutputStream(target)) {
                    copy(zip, entry, to);
                }
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.unreadable", file.toString(), Damage.why(e)), e);
        }
    }
}
