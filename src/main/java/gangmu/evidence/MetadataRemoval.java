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
     * @param left why it was copied as it is: {@code unknown} format, {@code signed}, {@code locked}, {@code damaged},
     *     {@code large}, {@code slow}, {@code nested} archives; empty where it was gone through
     * @param removed codes of what was taken out: {@code exif}, {@code picture-text}, {@code office-author},
     *     {@code office-company}, {@code office-custom}, {@code file-path}, {@code external-link},
     *     {@code comment-author}, {@code pdf-properties}, {@code pdf-actions}
     */
    record Cleaned(String left, List<String> removed) {
        public Cleaned {
            removed = List.copyOf(removed);
        }
    }

    /** Writes a copy without them; byte for byte what it does not know, or what a change would spoil. */
    Cleaned copy(Path from, OutputStream to) throws IOException;
}
