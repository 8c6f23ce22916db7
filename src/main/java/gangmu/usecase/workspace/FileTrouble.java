package gangmu.usecase.workspace;

import gangmu.changes.Problem;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a file could not be read or written, as far as the system tells, for the argument of a {@link Problem}. */
public final class FileTrouble {
    /** What the systems say; a message of a system is all that tells a full disk from others. */
    private static final Map<String, List<String>> SAID = Map.of("trouble.full",
            List.of("no space left", "not enough space", "disk quota exceeded", "file too large", "disk full"),
            "trouble.read-only", List.of("read-only file system", "write protected"),
            "trouble.denied", List.of("permission denied", "access is denied", "operation not permitted"),
            "trouble.device", List.of("input/output error", "no such device", "device is not ready"),
            "trouble.not-a-folder", List.of("not a directory"));

    private FileTrouble() {
    }

    /** A problem {@code trouble.*} whose words can be looked up, or the text that the system gives where none fits. */
    public static Object of(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            for (Map.Entry<String, List<String>> known : SAID.entrySet()) {
                if (known.getValue().stream().anyMatch(said::contains)) {
                    return Problem.of(known.getKey());
                }
            }
            switch (cause) {
                case AccessDeniedException _ -> {
                    return Problem.of("trouble.denied");
                }
                case NoSuchFileException _ -> {
                    return Problem.of("trouble.gone");
                }
                case FileAlreadyExistsException _, NotDirectoryException _ -> {
                    return Problem.of("trouble.not-a-folder");
                }
                default -> {
                    // The cause behind it may say more.
                }
            }
        }
        Throwable last = fault;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        // The message of a file system's exception is the path again.
        String said = last instanceof FileSystemException file ? file.getReason() : last.getMessage();
        return said == null ? Problem.of("trouble.unknown") : said;
    }
}
