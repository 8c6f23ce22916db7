package gangmu.evidence;

import gangmu.changes.Entity;
import gangmu.changes.EntityView;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One piece of evidence: a file, or a link to a published source. */
public record Evidence(Entity entity) implements EntityView {
    public static final Kind KIND = Kind.of("evidence");
    public static final Field<String> TITLE = KIND.text("title");
    /** 发文单位 or publisher. */
    public static final Field<String> ISSUER = KIND.text("issuer");
    /** 文号. */
    public static final Field<String> DOCUMENT_NUMBER = KIND.text("documentNumber");
    public static final Field<LocalDate> DATED = KIND.date("dated");
    public static final Field<String> SOURCE_LINK = KIND.text("sourceLink");
    /** The name under which the file was handed in, letter for letter. */
    public static final Field<String> FILE_NAME = KIND.text("fileName");
    /** SHA-256 of the content, 64 lower-case hex digits; none where there is no file. */
    public static final Field<String> HASH = KIND.text("hash");
    /** Bytes. */
    public static final Field<Long> SIZE = KIND.count("size");

    public String title() {
        return entity.orElse(TITLE, fileName());
    }

    public String fileName() {
        return entity.orElse(FILE_NAME, "");
    }

    public @Nullable String hash() {
        return entity.get(HASH);
    }

    public long size() {
        return entity.orElse(SIZE, 0L);
    }
}
