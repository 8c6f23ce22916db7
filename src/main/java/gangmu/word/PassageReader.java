package gangmu.word;

import gangmu.status.draft.Passage;
import gangmu.status.draft.Passage.Placed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Reads the text of a document as people see it, with the marks in it, as its XML goes by: what is struck out by tracked changes
 * is passed over, what they put in counts; page numbers are no text.
 */
final class PassageReader {
    private static final Pattern NUMBERED = Pattern.compile("(heading|Heading|GangmuAnnex|[1-4]$).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.]*");
    /** Numbers that the word processor works out. */
    private static final Pattern PAGE_FIELD = Pattern.compile("(?s)\\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|NOTEREF)\\b.*");
    private static final int EXCERPT = 24;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final HiddenMarks hidden = new HiddenMarks();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<FieldCode> fields = new ArrayDeque<>();
    private String heading = "";
    private int struckOut;
    private int passedOver;
    private int before;
    private int runs;

    /** A mark where it was met. */
    record Found(String name, String place, String text, String excerpt) {
    }

    /** A field that was begun: what it says, and whether what follows is what it shows. */
    private static final class FieldCode {
        private final StringBuilder code = new StringBuilder();
        private boolean shows;

        boolean isPage() {
            return shows && PAGE_FIELD.matcher(code).matches();
        }
    }

    /** A row of a table: its cells' text, parted by tabs. */
    private static final class Row {
        private final StringBuilder text = new StringBuilder();
        private final List<Placed> marks = new ArrayList<>();
        private int cells;
        private boolean begun;
    }

    Map<String, Found> found() {
        return found;
    }

    List<Passage> passages() {
        return passages;
    }

    HiddenMarks hidden() {
        return hidden;
    }

    void read(PackagePart part) throws IOException, XMLStreamException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = DraftPart.safe().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                }
            }
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Fallback" -> passedOver++;
            case "pPrChange", "rPrChange" -> before++;
            case "p" -> paragraphs.push(new Paragraph());
            case "tr" -> rows.push(new Row());
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.peek().begun = false;
                    rows.peek().text.append(rows.peek().cells++ > 0 ? "\t" : "");
                }
            }
            case "r" -> runs++;
            case "pStyle" -> {
                if (before == 0 && !paragraphs.isEmpty()) {
                    paragraphs.peek().style = value(xml, "val");
                }
            }
            case "del", "moveFrom" -> struckOut++;
            case "fldChar" -> field(value(xml, "fldCharType"));
            case "fldSimple" -> {
                fields.push(new FieldCode());
                fields.peek().code.append(value(xml, "instr"));
                fields.peek().shows = true;
            }
            case "instrText" -> {
                String code = xml.getElementText();
                if (!fields.isEmpty()) {
                    fields.peek().code.append(code);
                }
            }
            case "bookmarkStart" -> {
                hidden.meet(value(xml, "name"));
                if (!paragraphs.isEmpty() && passedOver == 0) {
                    paragraphs.peek().open(value(xml, "name"), value(xml, "id"));
                }
            }
            case "bookmarkEnd" -> paragraphs.forEach(paragraph -> paragraph.open.remove(value(xml, "id")));
            case "t" -> add(xml.getElementText());
            case "tab" -> add(runs > 0 ? " " : "");
            case "br", "cr" -> add(runs > 0 ? "\n" : "");
            case "noBreakHyphen" -> add("-");
            default -> { }
        }
    }

    private void end(String element) {
        switch (element) {
            case "Fallback" -> passedOver--;
            case "pPrChange", "rPrChange" -> before--;
            case "r" -> runs--;
            case "del", "moveFrom" -> struckOut--;
            case "fldSimple" -> fields.poll();
            case "p" -> paragraphs.pop().end();
            case "tr" -> {
                Row row = rows.pop();
                add(new Passage(heading, "", row.text.toString(), row.marks));
            }
            default -> { }
        }
    }

    private void field(String step) {
        switch (step) {
            case "begin" -> fields.push(new FieldCode());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().shows = true;
                }
            }
            default -> fields.poll();
        }
    }

    private void add(String text) {
        if (struckOut == 0 && passedOver == 0 && !paragraphs.isEmpty() && fields.stream().noneMatch(FieldCode::isPage)) {
            paragraphs.peek().add(text);
        }
    }

    private void add(Passage passage) {
        if (!passage.isBlank()) {
            passages.add(passage);
        }
    }

    /** Whether a character belongs to a number: a digit, or a decimal point between digits. */
    private static boolean ofNumber(String text, int at) {
        boolean point = text.charAt(at) == '.' && at > 0 && isDigit(text.charAt(at - 1)) && at + 1 < text.length()
                && isDigit(text.charAt(at + 1));
        return point || isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A mark in the paragraph that is being read. */
    private static final class Open {
        private final String name;
        private final int from;
        private int length;

        Open(String name, int from) {
            this.name = name;
            this.from = from;
        }
    }

    /** A paragraph that is being read; those of text boxes stand within others. */
    private final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Open> open = new HashMap<>();
        private final List<Open> marks = new ArrayList<>();
        private final boolean inRow = !rows.isEmpty();
        private String style = "";
        private String origin = "";

        void open(String name, String id) {
            String sentence = FigureMarks.sentenceOf(name);
            origin = sentence.isEmpty() ? origin : sentence;
            // What people copied elsewhere is no figure of the report any more.
            if (name.startsWith(FigureMarks.PREFIX) && !found.containsKey(FigureMarks.identityOf(name))) {
                Open mark = new Open(name, text.length());
                found.put(FigureMarks.identityOf(name), new Found(name, heading, "", ""));
                open.put(id, mark);
                marks.add(mark);
            }
        }

        void add(String more) {
            text.append(more);
            open.values().forEach(mark -> mark.length += more.length());
        }

        void end() {
            String whole = text.toString();
            List<Placed> placed = new ArrayList<>();
            for (Open mark : marks) {
                int from = mark.from;
                int to = Math.min(whole.length(), from + mark.length);
                if (NUMBER.matcher(whole.substring(from, to)).matches()) {
                    // A digit typed at its edge falls outside the mark, and some programs shift marks behind a footnote.
                    while (from > 0 && ofNumber(whole, from - 1)) {
                        from--;
                    }
                    while (to < whole.length() && ofNumber(whole, to)) {
                        to++;
                    }
                }
                String identity = FigureMarks.identityOf(mark.name);
                found.put(identity, new Found(mark.name, heading, whole.substring(from, to),
                        whole.substring(Math.max(0, from - EXCERPT), Math.min(whole.length(), to + EXCERPT))));
                placed.add(new Placed(identity, from, to));
            }
            placed.sort(Comparator.comparingInt(Placed::from));
            if (inRow && !rows.isEmpty()) {
                Row row = rows.peek();
                row.text.append(row.begun ? "\n" : "");
                row.begun = true;
                int at = row.text.length();
                placed.forEach(mark -> row.marks.add(new Placed(mark.name(), mark.from() + at, mark.to() + at)));
                row.text.append(whole);
            } else {
                PassageReader.this.add(new Passage(heading, origin, whole, placed));
            }
            if (!style.isEmpty() && NUMBERED.matcher(style).matches() && !whole.isBlank()) {
                heading = whole.strip();
            }
        }
    }
}
