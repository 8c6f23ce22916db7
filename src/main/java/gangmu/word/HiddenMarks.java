package gangmu.word;

import gangmu.faults.OurFaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.codec.binary.Base32;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * The report's own part once more, packed into the names of hidden bookmarks at its end: every word processor keeps
 * bookmarks, and LibreOffice drops all parts that it does not know. Word hides bookmarks whose names begin with a line.
 */
final class HiddenMarks {
    private static final String PREFIX = "_gmp";
    private static final String NUMBER = "%05d_";
    /** A name has 40 letters and digits at most, whatever their case. */
    private static final int LETTERS = 30;
    private static final int HEAD = PREFIX.length() + 6;
    /** Clear of the ids of {@link FigureMarks} and of what a template may use. */
    private static final int FIRST_ID = 200_000;
    /** Bytes; a report of 100,000 figures has less. */
    private static final int LARGEST = 32 << 20;
    private static final Base32 LETTERING = new Base32();
    private final Map<Integer, String> pieces = new TreeMap<>();

    /** Puts a part at the end of a document, in place of one that may be there. */
    static void write(XWPFDocument document, DraftPart part) throws IOException {
        document.getParagraphs().forEach(paragraph -> remove(paragraph.getCTP()));
        List<XWPFParagraph> paragraphs = document.getParagraphs();
        XWPFParagraph end = paragraphs.isEmpty() ? document.createParagraph() : paragraphs.getLast();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            part.write(out);
        }
        String text = LETTERING.encodeToString(packed.toByteArray()).replace("=", "");
        for (int i = 0; i * LETTERS < text.length(); i++) {
            BigInteger id = BigInteger.valueOf(FIRST_ID + (long) i);
            CTBookmark start = end.getCTP().addNewBookmarkStart();
            start.setName(PREFIX + String.format(Locale.ROOT, NUMBER, i)
                    + text.substring(i * LETTERS, Math.min(text.length(), (i + 1) * LETTERS)));
            start.setId(id);
            end.getCTP().addNewBookmarkEnd().setId(id);
        }
    }

    private static void remove(CTP paragraph) {
        List<BigInteger> ids = new ArrayList<>();
        for (int i = paragraph.sizeOfBookmarkStartArray() - 1; i >= 0; i--) {
            if (paragraph.getBookmarkStartArray(i).getName().startsWith(PREFIX)) {
                ids.add(paragraph.getBookmarkStartArray(i).getId());
                paragraph.removeBookmarkStart(i);
            }
        }
        for (int i = paragraph.sizeOfBookmarkEndArray() - 1; i >= 0 && !ids.isEmpty(); i--) {
            if (ids.contains(paragraph.getBookmarkEndArray(i).getId())) {
                paragraph.removeBookmarkEnd(i);
            }
        }
    }

    /** The part that a document carries so, empty where there is none. */
    static Optional<DraftPart> of(XWPFDocument document) {
        HiddenMarks marks = new HiddenMarks();
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            paragraph.getCTP().getBookmarkStartList().forEach(mark -> marks.meet(mark.getName()));
        }
        return marks.part();
    }

    /** Takes note of a bookmark. */
    void meet(String name) {
        if (name.startsWith(PREFIX) && name.length() > HEAD && name.substring(PREFIX.length(), HEAD - 1).matches("[0-9]{5}")) {
            pieces.putIfAbsent(Integer.parseInt(name.substring(PREFIX.length(), HEAD - 1)), name.substring(HEAD));
        }
    }

    /** The part, where all its pieces were met; a copied or lost piece makes it unreadable, and then there is none. */
    Optional<DraftPart> part() {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        byte[] packed;
        try {
            packed = LETTERING.decode(String.join("", pieces.values()));
        } catch (IllegalArgumentException e) {
            // A bookmark that somebody renamed.
            return Optional.empty();
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return DraftPart.read(new ByteArrayInputStream(in.readNBytes(LARGEST)));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            return Optional.empty();
        }
    }
}
