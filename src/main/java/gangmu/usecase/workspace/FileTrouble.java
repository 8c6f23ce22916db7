package gangmu.usecase.workspace;

import gangmu.changes.Problem;
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
 * Why a file could not be read or written, for the argument of a {@link Problem}: by the type of the fault and by what
 * the disk itself answers, never by the words of a message, which a system speaks in its own language.
 */
public final class FileTrouble {
    /** A disk with less room than this in bytes, on which a write has failed, is called full. */
    private static final long FULL = 16L << 20;

    private FileTrouble() {
    }

    /** As {@link #of(Throwable, Path)}, of the file that the fault names, where it names one. */
    public static Object of(Throwable fault) {
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

    /**
     * A problem {@code trouble.*} whose words can be looked up, or the text that the system gives where none fits.
     *
     * @param place where it was to be written or read, null where nobody knows
     */
    public static Object of(Throwable fault, @Nullable Path place) {
        boolean ofFiles = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case AccessDeniedException _ -> {
                    return Problem.of(isReadOnly(place) ? "trouble.read-only" : "trouble.denied");
                }
                case ReadOnlyFileSystemException _ -> {
                    return Problem.of("trouble.read-only");
                }
                case NoSuchFileException _ -> {
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
        return known == null ? said(fault) : known;
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

    private static Object said(Throwable fault) {
        Throwable last = fault;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        // The message of a file system's exception is the path again.
        String said = last instanceof FileSystemException file ? file.getReason() : last.getMessage();
        return said == null ? Problem.of("trouble.unknown") : said;
    }
}
