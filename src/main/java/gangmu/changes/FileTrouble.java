package gangmu.changes;

import gangmu.faults.OurFaults;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.jspecify.annotations.Nullable;

/**
 * Why a file could not be read or written, a problem {@code trouble.*} for the argument of another: by the type of the
 * fault and by what the disk itself answers, never by the words of a message, which a system speaks in its own language
 * and a library in English. What these words leave out is noted in the log.
 */
public final class FileTrouble {
    /** A disk with less room than this in bytes, on which a write has failed, is called full. */
    private static final long FULL = 16L << 20;

    private FileTrouble() {
    }

    /** As {@link #of(Throwable, Path)}, of the file that the fault names, where it names one. */
    public static Problem of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException named && named.getFile() != null) {
                return of(fault, pathOf(named.getFile()));
            }
        }
        return of(fault, null);
    }

    private static @Nullable Path pathOf(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** @param place where it was to be written or read, null where nobody knows */
    public static Problem of(Throwable fault, @Nullable Path place) {
        boolean ofFiles = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refusal refusal -> {
                    return refusal.problem();
                }
                case AccessDeniedException _ -> {
                    return Problem.of(isReadOnly(place) ? "trouble.read-only" : "trouble.denied");
                }
                case ReadOnlyFileSystemException _ -> {
                    return Problem.of("trouble.read-only");
                }
                case NoSuchFileException _ -> {
                    return Problem.of("trouble.gone");
                }
                case FileNotFoundException _ when place != null && !Files.exists(place) -> {
                    return Problem.of("trouble.gone");
                }
                case FileAlreadyExistsException _, NotDirectoryException _ -> {
                    return Problem.of("trouble.not-a-folder");
                }
                case OutOfMemoryError _ -> {
                    return Problem.of("trouble.memory");
                }
                case IOException _ -> ofFiles = true;
                default -> {
                    // The cause behind it may say more.
                }
            }
        }
        Problem known = ofFiles && place != null ? ofDisk(place) : null;
        return known == null ? noted(fault, ofFiles) : known;
    }

    private static Problem noted(Throwable fault, boolean ofFiles) {
        OurFaults.note(FileTrouble.class, "at a file", fault);
        return Problem.of(ofFiles ? "trouble.system" : OurFaults.isOurs(fault) ? "trouble.program" : "trouble.unknown");
    }

    /** What the disk answers when it is asked how it is. */
    private static @Nullable Problem ofDisk(Path place) {
        try {
            Path there = place.toAbsolutePath();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            FileStore store = Files.getFileStore(there);
            if (store.isReadOnly()) {
                return Problem.of("trouble.read-only");
            }
            return store.getUsableSpace() < FULL ? Problem.of("trouble.full") : null;
        } catch (IOException | SecurityException e) {
            return Problem.of("trouble.device");
        }
    }

    private static boolean isReadOnly(@Nullable Path place) {
        Problem known = place == null ? null : ofDisk(place);
        return known != null && known.code().equals("trouble.read-only");
    }
}
