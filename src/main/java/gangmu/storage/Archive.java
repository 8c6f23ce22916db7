package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A whole workspace as one zip file: the database and the evidence. */
final class Archive {
    private static final String EVIDENCE = "evidence/";

    private Archive() {
    }

    /** Packs a copied database (a zip of H2's) and the evidence folder. */
    static void write(Path databaseZip, Path evidence, Path out, Progress progress) {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
                try (ZipFile database = new ZipFile(databaseZip.toFile())) {
                    ZipEntry entry = database.getEntry(Database.FILE);
                    zip.putNextEntry(new ZipEntry(Database.FILE));
                    try (InputStream in = database.getInputStream(entry)) {
                        in.transferTo(zip);
                    }
                }
                List<Path> files = files(evidence);
                for (int i = 0; i < files.size(); i++) {
                    progress.at("backup", i, files.size());
                    String name = EVIDENCE + evidence.relativize(files.get(i)).toString().replace('\\', '/');
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(files.get(i), zip);
                }
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.failed", out.toString(), HashedFiles.reason(e)), e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".tmp")).sorted().toList();
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
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
                Path target = folder.resolve(entry.getName()).normalize();
                boolean ours = entry.getName().equals(Database.FILE) || entry.getName().startsWith(EVIDENCE);
                if (!target.startsWith(folder) || !ours) {
                    throw Refusal.of("backup.not-a-backup", file.toString());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry); OutputStream to = Files.newOutputStream(target)) {
                    in.transferTo(to);
                }
            }
        } catch (IOException e) {
            throw new Refusal(Problem.of("backup.unreadable", file.toString(), HashedFiles.reason(e)), e);
        }
    }
}
