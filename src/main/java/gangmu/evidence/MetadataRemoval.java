package gangmu.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Takes personal metadata and hidden links out of a copy of a file, as far as its format allows. */
public interface MetadataRemoval {
    /**
     * What came of a copy.
     *
     * @param known whether the format is one from which metadata can be taken out
     * @param removed codes of what was taken out: {@code exif}, {@code picture-text}, {@code office-author},
     *     {@code office-company}, {@code office-custom}, {@code external-link}, {@code comment-author}
     */
    record Cleaned(boolean known, List<String> removed) {
        public Cleaned {
            removed = List.copyOf(removed);
        }
    }

    /** Writes a copy without them; a file of a format that it does not know byte for byte. */
    Cleaned copy(Path from, OutputStream to) throws IOException;
}
