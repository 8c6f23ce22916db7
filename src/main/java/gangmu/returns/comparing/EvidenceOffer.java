package gangmu.returns.comparing;

import gangmu.changes.Ref;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
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
    private static final String WANTED = "evidence/";

    /** Under which key a return keeps among its answers that this is to be attached. */
    public String key() {
        return WANTED + UUID.nameUUIDFromBytes((subject.id() + "\n" + place + "\n" + label).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an answer is about what is to be attached. */
    public static boolean isAbout(String answer) {
        return answer.startsWith(WANTED);
    }
}
