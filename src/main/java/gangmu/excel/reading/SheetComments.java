package gangmu.excel.reading;

import gangmu.excel.cells.SheetText;
import gangmu.faults.OurFaults;
import gangmu.returns.document.Beside;
import gangmu.returns.document.ReturnDocument.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What stands beside the cells of a sheet of an .xlsx: comments, threads of comments ([MS-XLSX] 2.6.203), the texts of
 * shapes and diagrams, charts, embedded files, headers and footers. A part that is broken is left out, as pictures are, and that is noted.
 */
final class SheetComments {
    /** Where Excel tells older programs that they cannot show a thread. */
    private static final String THREADED = "870924";
    private static final Pattern LABEL = Pattern.compile("(?m)^[^:\uff1a\\n]{1,16}[:\uff1a]\\s*$");
    private static final Pattern TITLE = Pattern.compile("(?m)^[ \\t]+");
    private final WorkbookZip zip;
    private final String workbook;
    private @Nullable Map<String, String> persons;

    SheetComments(WorkbookZip zip, String workbook) {
        this.zip = zip;
        this.workbook = workbook;
    }

    /**
     * What people put beside the cells of a sheet.
     *
     * @param sheet the part of the sheet
     * @param cells what the sheet itself says
     * @param remarks where it is said that some may be lacking
     */
    List<Beside> of(String sheet, SheetPartReader cells, Set<Remark> remarks) {
        List<Beside> found = new ArrayList<>();
        try {
            Map<String, Beside> threads = new LinkedHashMap<>();
            for (String part : zip.related(sheet, "threadedComment")) {
                threads.putAll(threads(part));
            }
            found.addAll(threads.values());
            for (String part : zip.related(sheet, "comments")) {
                comments(part, threads, found);
            }
            for (String part : zip.related(sheet, "drawing")) {
                drawing(part, found);
            }
            for (String part : zip.related(sheet, "vmlDrawing")) {
                controls(part, found);
            }
        } catch (IOException | SAXException | RuntimeException e) {
            OurFaults.noteIfOurs(SheetComments.class, "reading comments and shapes", e);
            remarks.add(Remark.BESIDE_LACKING);
        }
        for (SheetPartReader.Marked object : cells.objects().files()) {
            String target = zip.target(sheet, object.id());
            found.add(new Beside(Beside.Kind.OBJECT, object.row(), object.column(), "",
                    target == null ? "" : target.substring(target.lastIndexOf('/') + 1)));
        }
        cells.objects().pages().forEach(page -> found.add(new Beside(Beside.Kind.PAGE, -1, -1, "", page)));
        return found.subList(0, Math.min(Limits.MERGED, found.size()));
    }

    private void parse(String part, ContentHandler handler) throws IOException, SAXException {
        if (zip.has(part)) {
            try (InputStream in = zip.read(part)) {
                XmlEvents.parse(in, handler);
            }
        }
    }

    /** A comment as it is written: its cell, its author's number or id, and what it says. */
    private record Written(String cell, String author, String id, String parent, String text) {
    }

    /** Comments of either kind: an element for each, whose texts stand in elements of their own. */
    private final class Comments extends DefaultHandler {
        private final String element;
        private final List<Written> all = new ArrayList<>();
        private final List<String> authors = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Map<String, String> at = Map.of();
        private boolean inside;
        private boolean phonetic;
        private boolean author;

        Comments(String element) {
            this.element = element;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals(element)) {
                Map<String, String> named = new HashMap<>();
                for (int i = 0; i < attributes.getLength(); i++) {
                    named.put(attributes.getLocalName(i), attributes.getValue(i));
                }
                at = named;
                text.setLength(0);
            } else if (local.equals("author")) {
                author = true;
                text.setLength(0);
            } else if (local.equals("rPh")) {
                phonetic = true;
            }
            inside = (local.equals("t") || local.equals("text") && element.equals("threadedComment")) && !phonetic;
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if ((inside || author) && text.length() < Limits.TEXT) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            inside = false;
            if (local.equals(element) && all.size() < Limits.MERGED) {
                all.add(new Written(at.getOrDefault("ref", ""), at.getOrDefault("authorId", at.getOrDefault("personId", "")),
                        at.getOrDefault("id", ""), at.getOrDefault("parentId", ""), text.toString()));
            } else if (local.equals("author")) {
                author = false;
                authors.add(text.toString());
            } else if (local.equals("rPh")) {
                phonetic = false;
            }
        }
    }

    private void comments(String part, Map<String, Beside> threads, List<Beside> into) throws IOException, SAXException {
        Comments comments = new Comments("comment");
        parse(part, comments);
        for (Written each : comments.all) {
            String author = each.author().matches("\\d{1,6}") && Integer.parseInt(each.author()) < comments.authors.size()
                    ? comments.authors.get(Integer.parseInt(each.author())) : "";
            if (!threads.containsKey(each.cell())) {
                add(into, each.cell(), author.startsWith("tc=") ? "" : author, plain(author, SheetText.unescape(each.text())));
            }
        }
    }

    private static void add(List<Beside> into, String cell, String author, String text) {
        if (!text.isBlank()) {
            into.add(new Beside(Beside.Kind.COMMENT, SheetPartReader.row(cell), SheetPartReader.column(cell), author, text));
        }
    }

    /** Without what programs write into a comment by themselves: its author in the first line, how to see a thread. */
    static String plain(String author, String text) {
        int link = text.indexOf(THREADED);
        if (link >= 0) {
            String rest = text.substring(link + THREADED.length());
            return TITLE.matcher(LABEL.matcher(rest).replaceAll("")).replaceAll("").replaceAll("\\n{2,}", "\n").strip();
        }
        String stripped = text.strip();
        for (String colon : new String[] {":", "\uff1a"}) {
            if (!author.isBlank() && stripped.startsWith(author + colon)) {
                return stripped.substring(author.length() + 1).strip();
            }
        }
        return stripped;
    }

    private Map<String, Beside> threads(String part) throws IOException, SAXException {
        Comments comments = new Comments("threadedComment");
        parse(part, comments);
        Map<String, Beside> threads = new LinkedHashMap<>();
        for (Written each : comments.all) {
            String author = Objects.requireNonNullElse(persons().get(each.author()), "");
            Beside before = threads.get(each.cell());
            String text = each.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            threads.put(each.cell(), before == null ? new Beside(Beside.Kind.COMMENT, SheetPartReader.row(each.cell()),
                    SheetPartReader.column(each.cell()), author, text)
                    : new Beside(Beside.Kind.COMMENT, before.row(), before.column(), before.author(), before.text() + "\n"
                            + (author.isEmpty() ? "" : author + "\uff1a") + text));
        }
        return threads;
    }

    private Map<String, String> persons() throws IOException, SAXException {
        Map<String, String> known = persons;
        if (known == null) {
            known = new HashMap<>();
            persons = known;
            for (String part : zip.related(workbook, "person")) {
                for (XmlParts.Element element : XmlParts.elements(zip, part)) {
                    String id = element.get("id");
                    if (element.name().equals("person") && id != null) {
                        known.put(id, Objects.requireNonNullElse(element.get("displayName"), ""));
                    }
                }
            }
        }
        return known;
    }

    private void controls(String part, List<Beside> into) throws IOException, SAXException {
        ControlLabels controls = new ControlLabels();
        parse(part, controls);
        // Newer programs write the same label into the drawing too.
        controls.labels().stream().filter(label -> into.stream().noneMatch(each -> each.text().equals(label.text())))
                .forEach(label -> into.add(new Beside(Beside.Kind.SHAPE, label.row(), label.column(), "", label.text())));
    }

    private void drawing(String part, List<Beside> into) throws IOException, SAXException {
        DrawingTexts texts = new DrawingTexts();
        parse(part, texts);
        texts.shapes().forEach(shape ->
                into.add(new Beside(Beside.Kind.SHAPE, shape.row(), shape.column(), "", shape.text())));
        for (DrawingTexts.Shape related : texts.related()) {
            String[] named = related.text().split(" ", 2);
            String target = zip.target(part, named[1]);
            if (target == null || !zip.has(target)) {
                continue;
            }
            String said = texts(target);
            boolean chart = named[0].equals("chart");
            if (chart || !said.isBlank()) {
                into.add(new Beside(chart ? Beside.Kind.OBJECT : Beside.Kind.SHAPE, related.row(), related.column(), "",
                        said.isBlank() ? target.substring(target.lastIndexOf('/') + 1) : said));
            }
        }
    }

    /** All texts of a diagram or chart, in their order: its titles, not its figures. */
    private String texts(String part) throws IOException, SAXException {
        List<String> lines = new ArrayList<>();
        for (XmlParts.Element element : XmlParts.elements(zip, part)) {
            if (element.name().equals("t") && !element.text().isEmpty()) {
                lines.add(element.text());
            }
        }
        return String.join("\n", lines);
    }
}
