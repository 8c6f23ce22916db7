package gangmu.returns.comparing;

import gangmu.changes.Ref;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something that came with a return and may prove what its row says; attached only where a person wants it.
 *
 * @param subject the item or indicator of the row
 * @param label what to call it
 * @param place where it was found: a cell, or a file
 * @param file a file that lies next to the workbook, null otherwise
 * @param picture the part of the workbook that holds a picture, null otherwise
 * @param link where a link points, null otherwise
 */
public record EvidenceOffer(Ref subject, String code, String name, String label, String place, @Nullable Path file,
        @Nullable String picture, @Nullable String link) {
}
