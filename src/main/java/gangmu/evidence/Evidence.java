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
    /** The name under which the file was handed in; {@link #fileName} gives it as every system takes it. */
    public static final Field<String> FILE_NAME = KIND.text("fileName");
    /** A {@link ContentHash}; none where there is no file. {@link #hash} gives nothing else. */
    public static final Field<String> HASH = KIND.text("hash");
    /** Bytes. */
    public static final Field<Long> SIZE = KIND.count("size");

    public String title() {
        return entity.orElse(TITLE, fileName());
    }

    /** One name, as every system takes it, whatever was written down; empty where there is none. */
    public String fileName() {
        String written = entity.get(FILE_NAME);
        return written == null ? "" : FileNames.onDisk(written);
    }

    /**
     * The digits of a {@link ContentHash}; null where there is no file, or what was written down is none, as a workbook
     * that was tampered with could bring in before that was looked at.
     */
    public @Nullable String hash() {
        String written = entity.get(HASH);
        return ContentHash.is(written) ? written : null;
    }

    public long size() {
        return entity.orElse(SIZE, 0L);
    }
}
