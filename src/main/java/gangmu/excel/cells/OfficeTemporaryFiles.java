package gangmu.excel.cells;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Where POI lays what is too large for memory. By itself it takes one folder for all users of a machine, which belongs to
 * whoever came first.
 */
public final class OfficeTemporaryFiles implements TempFileCreationStrategy {
    /** Makes folders that only this program looks into. */
    @FunctionalInterface
    public interface Folders {
        Path make() throws IOException;
    }

    private final Folders folders;
    private @Nullable Path folder;

    private OfficeTemporaryFiles(Folders folders) {
        this.folders = folders;
    }

    /** @param folders gives a folder for this run alone, made when the first file needs one */
    public static void into(Folders folders) {
        TempFile.setTempFileCreationStrategy(new OfficeTemporaryFiles(folders));
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix).toFile();
    }

    private synchronized Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            folder = folders.make();
        }
        return folder;
    }
}
