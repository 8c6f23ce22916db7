package gangmu.word;

import gangmu.status.draft.Passage;
import gangmu.status.report.Draft.Mark;
import gangmu.status.report.ReportFiles.Renewal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts other numbers into the marks of a draft: the first run of a mark takes the number, its other runs are emptied; and writes
 * sentences of the program's anew.
 */
final class DraftRefresh {
    /** Clear of the ids of {@link FigureMarks} and {@link HiddenMarks}. */
    private static final int FIRST_ID = 400_000;
    private final Map<String, Mark> marks = new HashMap<>();
    private final Renewal renewal;
    private final DraftPart own;
    private final FigureMarks written;
    private final Set<String> removed = new HashSet<>();

    DraftRefresh(Renewal renewal, DraftPart own) {
        this.renewal = renewal;
        this.own = own;
        renewal.marks().forEach((name, mark) -> marks.put(FigureMarks.identityOf(name), mark));
        int highest = own.marks().keySet().stream().mapToInt(FigureMarks::numberOf).max().orElse(0);
        written = new FigureMarks(renewal.figures(), highest, FIRST_ID + highest);
    }

    void in(XWPFDocument document) {
        body(document);
        document.getFootnotes().forEach(this::body);
        PieceWriter pieces = new PieceWriter(document, written);
        for (XWPFParagraph paragraph : document.getParagraphs()) {
            paragraph.getCTP().getBookmarkStartList().stream().map(mark -> FigureMarks.sentenceOf(mark.getName()))
                    .map(renewal.sentences()::get).filter(Objects::nonNull).findFirst().ifPresent(sentence -> {
                        empty(paragraph);
                        pieces.write(paragraph, sentence);
                    });
        }
    }

    /** Leaves of a paragraph its looks and what says which sentence it is. */
    private void empty(XWPFParagraph paragraph) {
        Set<String> kept = new HashSet<>();
        Node top = paragraph.getCTP().getDomNode();
        for (Node child : children(top)) {
            boolean keeps = false;
            if (child instanceof Element element) {
                String name = String.valueOf(element.getLocalName());
                if (name.equals("bookmarkStart") && !value(element, "name").startsWith(FigureMarks.PREFIX)) {
                    kept.add(value(element, "id"));
                    keeps = true;
                } else if (name.equals("bookmarkStart")) {
                    removed.add(FigureMarks.identityOf(value(element, "name")));
                } else {
                    keeps = name.equals("pPr") || name.equals("bookmarkEnd") && kept.contains(value(element, "id"));
                }
            }
            if (!keeps) {
                top.removeChild(child);
            }
        }
    }

    /**
     * What the draft knows of itself from now on: the text as it was written, with what was renewed in it, so that what people
     * changed meanwhile stays a change.
     *
     * @param text as it stands in the document now
     */
    DraftPart part(List<Passage> text) {
        Map<String, Mark> all = new LinkedHashMap<>();
        own.marks().forEach((name, mark) -> {
            if (!removed.contains(FigureMarks.identityOf(name))) {
                all.put(name, renewal.marks().getOrDefault(name, mark));
            }
        });
        written.all().forEach(mark -> all.put(mark.name(), mark));
        Map<String, String> numbers = new HashMap<>();
        renewal.marks().forEach((name, mark) -> numbers.put(name, mark.then()));
        List<Passage> then = own.text().stream().map(passage -> renewal.sentences().containsKey(passage.origin())
                ? text.stream().filter(now -> now.origin().equals(passage.origin())).findFirst().orElse(passage)
                : passage.with(numbers)).toList();
        return new DraftPart(own.of(), all, then, renewal.confirmed());
    }

    private static List<Node> children(Node top) {
        List<Node> all = new ArrayList<>();
        for (Node child = top.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.add(child);
        }
        return all;
    }

    private void body(IBody body) {
        body.getParagraphs().forEach(this::paragraph);
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(this::body));
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        if (paragraph.getCTP().sizeOfBookmarkStartArray() == 0) {
            return;
        }
        @Nullable Mark mark = null;
        String id = "";
        boolean written = false;
        for (Node node : below(paragraph.getCTP().getDomNode())) {
            if (!(node instanceof Element element)) {
                continue;
            }
            switch (String.valueOf(element.getLocalName())) {
                case "bookmarkStart" -> {
                    Mark named = marks.get(FigureMarks.identityOf(value(element, "name")));
                    if (named != null) {
                        mark = named;
                        id = value(element, "id");
                        written = false;
                    }
                }
                case "bookmarkEnd" -> mark = value(element, "id").equals(id) ? null : mark;
                case "t" -> {
                    if (mark != null) {
                        String text = written ? "" : mark.then();
                        while (element.getFirstChild() != null) {
                            element.removeChild(element.getFirstChild());
                        }
                        element.appendChild(element.getOwnerDocument().createTextNode(text));
                        written = true;
                    }
                }
                default -> { }
            }
        }
    }

    private static List<Node> below(Node top) {
        List<Node> all = new ArrayList<>();
        for (Node child = top.getFirstChild(); child != null; child = child.getNextSibling()) {
            all.add(child);
            all.addAll(below(child));
        }
        return all;
    }

    private static String value(Element element, String name) {
        return element.getAttributeNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", name);
    }
}
