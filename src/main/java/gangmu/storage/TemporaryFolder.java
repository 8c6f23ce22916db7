package gangmu.storage;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.usecase.workspace.TemporaryFiles;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * A folder for a copy that is only needed for a while. Where it cannot be written to, nothing is known of what was to be
 * copied: that is {@code temporary.not-written}, and never taken for damage.
 */
final class TemporaryFolder implements AutoCloseable {
    private static final String NOT_WRITTEN = "temporary.not-written";
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** @throws Refusal {@code temporary.not-written} */
    static TemporaryFolder make() {
        try {
            return new TemporaryFolder(TemporaryFiles.folder("copy"));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private static Refusal notWritten(Throwable why) {
        Path place = Path.of(System.getProperty("java.io.tmpdir"));
        return new Refusal(Problem.of(NOT_WRITTEN, place.toString(), Trouble.of(why, place)), why);
    }

    /** Passes on that a copy could not be written, by us or by the database that works on it. */
    static void passOn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && isNotWritten(refusal)) {
                throw refusal;
            }
            if (cause instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED) {
                throw notWritten(fault);
            }
        }
    }

    /** Whether it is refused because no copy could be written. */
    static boolean isNotWritten(Refusal refusal) {
        return refusal.problem().code().equals(NOT_WRITTEN);
    }

    Path path() {
        return path;
    }

    /** A file in it. */
    OutputStream writing(String name) {
        try {
            return new Copy(Files.newOutputStream(path.resolve(name)));
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** @throws IOException where the file cannot be read */
    void copyIn(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file); OutputStream out = writing(name)) {
            in.transferTo(out);
        }
    }

    private static final class Copy extends FilterOutputStream {
        Copy(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw notWritten(e);
            }
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw notWritten(e);
            }
        }
    }

    /** Deletes a folder with all in it, as far as it lets us. */
    static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // It is cleared away by the next program that needs such a folder.
            return;
        }
    }

    @Override
    public void close() {
        deleteAll(path);
    }
}
