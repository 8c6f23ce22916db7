package gangmu.word;

import gangmu.status.figures.Figure;
import gangmu.status.figures.Figures;
import gangmu.status.report.Draft.Mark;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** Puts each figure into a bookmark of its own, its number alone in its run, and remembers them all. */
final class FigureMarks {
    static final String PREFIX = "gm_";
    private static final String SENTENCE = "gmt_";
    private static final Pattern OF_SENTENCE = Pattern.compile("^" + SENTENCE + "([0-9a-f]{16})");
    private static final Pattern LASTING = Pattern.compile("^" + PREFIX + "[0-9a-f]{16}_[0-9]{1,7}(?=_|$)");
    private static final int LONGEST = 14;
    /** Clear of the ids that a template may use. */
    private static final int FIRST_ID = 100_000;
    private final Figures figures;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();
    private final int before;
    private int nextId;

    FigureMarks(Figures figures) {
        this(figures, 0, FIRST_ID);
    }

    /**
     * Marks that come into a document which has some.
     *
     * @param before the highest number of those
     * @param firstId of their bookmarks, clear of all that the document has
     */
    FigureMarks(Figures figures, int before, int firstId) {
        this.figures = figures;
        this.before = before;
        this.nextId = firstId;
    }

    XWPFRun add(XWPFParagraph paragraph, Figure figure, String shown) {
        String key = figure.key().toString();
        String name = codes.computeIfAbsent(key, FigureMarks::code) + "_" + (before + marks.size() + 1)
                + written(shown);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(BigInteger.valueOf(nextId));
        XWPFRun run = paragraph.createRun();
        run.setText(shown);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(nextId));
        nextId++;
        marks.add(new Mark(name, key, shown, fingerprints.computeIfAbsent(key, k -> figures.fingerprint(figure)), shown, "",
                ""));
        return run;
    }

    /** A bookmark of one of the program's own sentences, at its beginning. */
    void sentence(XWPFParagraph paragraph, String origin) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(SENTENCE + code(origin).substring(PREFIX.length()));
        start.setId(BigInteger.valueOf(nextId));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(nextId++));
    }

    /** The code of the sentence that a bookmark is of, as {@link #code} gives it; empty for any other bookmark. */
    static String sentenceOf(String name) {
        Matcher sentence = OF_SENTENCE.matcher(name);
        return sentence.find() ? PREFIX + sentence.group(1) : "";
    }

    /** A bookmark around what is written within it. */
    void around(XWPFParagraph paragraph, String name, Runnable written) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        BigInteger id = BigInteger.valueOf(nextId++);
        start.setId(id);
        written.run();
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    /** A bookmark of a heading. */
    String heading(XWPFParagraph paragraph, int number) {
        String name = "_gmh_" + number;
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(BigInteger.valueOf(nextId));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(nextId++));
        return name;
    }

    List<Mark> all() {
        return marks;
    }

    /** The number as a bookmark's name can hold it, empty where it cannot: names have 40 letters and digits at most. */
    private static String written(String shown) {
        String letters = shown.replace('.', 'd').replace(',', 'c').replace('-', 'm');
        return letters.length() <= LONGEST && letters.chars().allMatch(Character::isLetterOrDigit) ? "_" + letters : "";
    }

    /** The number that a mark was written with, as its name tells; empty where it does not. */
    static String thenOf(String name) {
        String[] parts = name.split("_");
        return parts.length < 4 ? "" : parts[3].replace('d', '.').replace('c', ',').replace('m', '-');
    }

    /**
     * What of a mark's name stays whatever happens to it: LibreOffice reads footnotes twice, writes {@code _Copy_1} behind the
     * names of their marks, and cuts them to 40 signs.
     */
    static String identityOf(String name) {
        Matcher lasting = LASTING.matcher(name);
        return lasting.find() ? lasting.group() : name;
    }

    /** Which mark of its document it was, from 1; 0 where the name does not tell. */
    static int numberOf(String name) {
        String[] parts = name.split("_");
        return parts.length < 3 || !parts[2].matches("[0-9]{1,7}") ? 0 : Integer.parseInt(parts[2]);
    }

    /** What {@link #code} gave for the figure of a mark. */
    static String codeOf(String name) {
        return name.substring(0, Math.min(name.length(), PREFIX.length() + 16));
    }

    /** The first part of a mark's name: it tells the figure even where everything else about it was lost. */
    static String code(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
