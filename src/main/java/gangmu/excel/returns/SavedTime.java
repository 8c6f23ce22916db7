package gangmu.excel.returns;

import gangmu.faults.OurFaults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** When a workbook says that it was saved last. What wrote it in one go leaves the time at which it was made. */
final class SavedTime {
    private static final String CORE = "docProps/core.xml";
    private static final int LARGEST = 1 << 16;
    private static final Pattern MODIFIED = Pattern.compile("<dcterms:modified[^>]*>([^<]{1,40})<");
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>([^<]{1,40})<");

    private SavedTime() {
    }

    static @Nullable Instant of(Path file) {
        try {
            return isZip(file) ? ofZip(file) : ofContainer(file);
        } catch (Exception e) {
            // It is a sign among others; whatever is wrong with the file is told where it is read.
            OurFaults.noteIfOurs(SavedTime.class, "reading when a workbook was saved", e);
            return null;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static @Nullable Instant ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry core = zip.getEntry(CORE);
            if (core == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(core)) {
                String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
                Instant modified = time(MODIFIED.matcher(text));
                return modified == null || modified.equals(time(CREATED.matcher(text))) ? null : modified;
            }
        }
    }

    private static @Nullable Instant time(Matcher matcher) {
        try {
            return matcher.find() ? OffsetDateTime.parse(matcher.group(1).strip()).toInstant() : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Instant ofContainer(Path file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            if (!container.getRoot().hasEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME)) {
                return null;
            }
            DocumentEntry entry = (DocumentEntry) container.getRoot().getEntryCaseInsensitive(SummaryInformation.DEFAULT_STREAM_NAME);
            try (DocumentInputStream in = new DocumentInputStream(entry)) {
                SummaryInformation summary = (SummaryInformation) PropertySetFactory.create(in);
                Date saved = summary.getLastSaveDateTime();
                return saved == null || saved.equals(summary.getCreateDateTime()) ? null : saved.toInstant();
            }
        }
    }
}
