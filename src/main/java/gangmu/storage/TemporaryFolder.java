package gangmu.storage;

import gangmu.usecase.workspace.TemporaryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for a copy that is only needed for a while. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(TemporaryFiles.folder("copy"));
    }

    Path path() {
        return path;
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
