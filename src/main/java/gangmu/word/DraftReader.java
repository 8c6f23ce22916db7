package gangmu.word;

import gangmu.status.report.DocumentFault;
import gangmu.status.report.Draft;
import gangmu.status.report.Draft.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads the figures of a draft where they stand now, whatever people did to the text around them. */
final class DraftReader {
    private static final Pattern NUMBERED = Pattern.compile("(heading|Heading|GangmuAnnex|[1-4]$).*");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.]*");
    private static final int EXCERPT = 24;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final HiddenMarks hidden = new HiddenMarks();
    private String heading = "";

    /** A mark as it is met. */
    private static final class Found {
        private final String name;
        private final String place;
        private final StringBuilder text = new StringBuilder();
        private String before = "";
        private String after = "";

        Found(String name, String place) {
            this.name = name;
            this.place = place;
        }
    }

    static Draft read(OPCPackage document, PackagePart main, String file) throws IOException {
        DraftReader reader = new DraftReader();
        try {
            reader.read(main);
            for (PackagePart part : document.getParts()) {
                if (part.getPartName().getName().endsWith("/footnotes.xml")) {
                    reader.read(part);
                }
            }
        } catch (XMLStreamException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
        Optional<DraftPart> own = DraftPart.read(document).or(reader.hidden::part);
        if (own.isPresent()) {
            return reader.draft(own.get());
        }
        Map<String, String> properties = OwnProperties.read(document);
        if (!properties.containsKey("plan") || reader.found.isEmpty()) {
            throw new DocumentFault("report.not-ours", file);
        }
        return reader.draft(new DraftPart(properties,
                reader.byTheirNames(properties.getOrDefault(OwnProperties.MARKS, "0"))));
    }

    private Draft draft(DraftPart own) {
        List<Mark> marks = new ArrayList<>();
        // What is lost stood where the mark before it stands.
        String place = "";
        for (Mark mark : own.marks().values()) {
            Found there = found.get(FigureMarks.identityOf(mark.name()));
            place = there == null ? place : there.place;
            marks.add(new Mark(mark.name(), mark.key(), mark.then(), mark.fingerprint(),
                    there == null || there.text.toString().isBlank() ? null : there.text.toString().strip(), place,
                    there == null ? "" : there.before + there.text + there.after));
        }
        return new Draft(UUID.fromString(Objects.requireNonNull(own.of().get("plan"))),
                own.of().getOrDefault("planName", ""), own.of().getOrDefault("period", ""),
                own.of().getOrDefault("made", ""), marks);
    }

    /**
     * The marks where nothing is known of them but their names, which still tell the figure and its number; those that are
     * lost are known by the numbers that are lacking among the names.
     */
    private Map<String, Mark> byTheirNames(String count) {
        Map<Integer, String> numbered = new TreeMap<>();
        for (Found each : found.values()) {
            int number = FigureMarks.numberOf(each.name);
            // A mark whose name was cut still is one.
            numbered.put(number == 0 || numbered.containsKey(number) ? -1 - numbered.size() : number, each.name);
        }
        for (int i = 1; count.matches("[0-9]{1,6}") && i <= Integer.parseInt(count); i++) {
            numbered.putIfAbsent(i, Integer.toString(i));
        }
        Map<String, Mark> marks = new LinkedHashMap<>();
        numbered.values().forEach(name -> marks.put(name, new Mark(name, Mark.CODE + FigureMarks.codeOf(name),
                FigureMarks.thenOf(name), "", null, "", "")));
        return marks;
    }

    private void read(PackagePart part) throws IOException, XMLStreamException {
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = DraftPart.safe().createXMLStreamReader(in);
            Paragraph paragraph = new Paragraph();
            int deleted = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "p" -> paragraph = new Paragraph();
                        case "pStyle" -> paragraph.style = value(xml, "val");
                        case "del", "moveFrom" -> deleted++;
                        case "bookmarkStart" -> {
                            hidden.meet(value(xml, "name"));
                            paragraph.open(value(xml, "name"), value(xml, "id"));
                        }
                        case "bookmarkEnd" -> paragraph.close(value(xml, "id"));
                        case "t" -> {
                            String text = xml.getElementText();
                            if (deleted == 0) {
                                paragraph.add(text);
                            }
                        }
                        default -> { }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "del", "moveFrom" -> deleted--;
                        case "p" -> paragraph.end();
                        default -> { }
                    }
                }
            }
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

    /** The paragraph that is being read. */
    private final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final Map<String, Found> open = new HashMap<>();
        private final Map<Found, Integer> starts = new LinkedHashMap<>();
        private String style = "";

        void open(String name, String id) {
            if (name.startsWith(FigureMarks.PREFIX)) {
                Found mark = new Found(name, heading);
                // What people copied elsewhere is no figure of the report any more.
                found.putIfAbsent(FigureMarks.identityOf(name), mark);
                open.put(id, mark);
                starts.put(mark, text.length());
            }
        }

        void close(String id) {
            open.remove(id);
        }

        void add(String more) {
            text.append(more);
            open.values().forEach(mark -> mark.text.append(more));
        }

        void end() {
            String whole = text.toString();
            starts.forEach((mark, at) -> {
                int begin = at;
                int end = Math.min(whole.length(), at + mark.text.length());
                if (NUMBER.matcher(mark.text).matches()) {
                    // A digit typed at its edge falls outside the mark, and some programs shift marks behind a footnote.
                    while (begin > 0 && ofNumber(whole, begin - 1)) {
                        begin--;
                    }
                    while (end < whole.length() && ofNumber(whole, end)) {
                        end++;
                    }
                    mark.text.replace(0, mark.text.length(), whole.substring(begin, end));
                }
                mark.before = whole.substring(Math.max(0, begin - EXCERPT), begin);
                mark.after = whole.substring(end, Math.min(whole.length(), end + EXCERPT));
            });
            if (!style.isEmpty() && NUMBERED.matcher(style).matches() && !whole.isBlank()) {
                heading = whole.strip();
            }
        }
    }
}
