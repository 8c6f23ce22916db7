package gangmu.usecase.workspace;

import gangmu.changes.FileTrouble;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.status.report.DocumentFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes a file for the user as a whole or not at all: under another name first, then put in its place. */
public final class OutputFile {
    private static final String UNFINISHED = ".gangmu-";
    private static final String PART = ".part";

    private OutputFile() {
    }

    /** Writes the content to the path that it is given. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path unfinished) throws IOException;
    }

    /**
     * Writes a file, in place of one that may be there.
     *
     * @throws Refusal {@code file.folder-instead}, {@code file.in-workspace}, {@code file.open-elsewhere},
     *     {@code file.read-only}, {@code file.write-failed}: what was there before is there still
     */
    public static void write(Path file, Supplier<UUID> ids, Content content) {
        Path target = file.toAbsolutePath().normalize();
        String name = target.getFileName() == null ? "" : target.getFileName().toString();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw Refusal.of("file.folder-instead", target.toString());
        }
        OutsideWorkspaces.refuseInside(target);
        refuseIfOpenElsewhere(target, folder, name);
        Path unfinished = unfinished(folder, ids.get());
        try {
            Files.createDirectories(folder);
            content.writeTo(unfinished);
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            sweepBeside(unfinished);
            moveIntoPlace(unfinished, target);
        } catch (DocumentFault fault) {
            throw new Refusal(new Problem(fault.code(), fault.args()), fault);
        } catch (IOException e) {
            throw new Refusal(Problem.of("file.write-failed", target.toString(), FileTrouble.of(e, target)), e);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // Libraries wrap what the system says of a disk that is full, their temporary files' too.
            throw isOfFiles(e) ? new Refusal(Problem.of("file.write-failed", target.toString(), FileTrouble.of(e, target)), e) : e;
        } finally {
            deleteQuietly(unfinished);
        }
    }

    /** Where a file is written until it is whole. */
    public static Path unfinished(Path folder, UUID id) {
        return folder.resolve(UNFINISHED + id + PART);
    }

    /**
     * Clears away what a program that was killed left in a folder a day ago or earlier.
     *
     * @param fresh a file that was just written there: its time is the file system's own, whatever this machine's clock says
     */
    public static void sweepBeside(Path fresh) {
        Path folder = fresh.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*" + PART)) {
            Instant kept = Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofDays(1));
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(kept)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They are named as unfinished and harm nobody.
            return;
        }
    }

    private static boolean isOfFiles(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** A name in a folder that no file has yet: the one given, or with a number. */
    public static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        Path file = folder.resolve(name);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name.substring(0, dot) + "_" + number + name.substring(dot));
        }
        return file;
    }

    private static void refuseIfOpenElsewhere(Path target, Path folder, String name) {
        // What Excel and WPS, and what LibreOffice, lay beside a file while they have it open; Word shortens a long name.
        int left = Math.max(0, Math.min(2, name.lastIndexOf('.') - 6));
        for (String mark : List.of("~$" + name, "~$" + name.substring(left), ".~lock." + name + "#")) {
            if (Files.exists(target) && Files.exists(folder.resolve(mark))) {
                throw Refusal.of("file.open-elsewhere", target.toString(), mark);
            }
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw Refusal.of("file.read-only", target.toString());
        }
    }

    private static void moveIntoPlace(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            // Windows refuses to replace a file that another program holds open.
            if (Files.exists(target)) {
                throw new Refusal(Problem.of("file.open-elsewhere", target.toString(), FileTrouble.of(e, target)), e);
            }
            throw e;
        }
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It is named as unfinished and harms nobody.
            return;
        }
    }
}
