package gangmu.architecture.planted.usecase.undo;

import java.nio.file.Path;

/** Planted: an undo that reads a file. */
public final class ReadsAFile {
    Path file() {
        return Path.of("");
    }
}
