package gangmu.word;

import gangmu.status.report.Draft.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts other numbers into the marks of a draft: the first run of a mark takes the number, its other runs are emptied. */
final class DraftRefresh {
    private final Map<String, Mark> marks = new HashMap<>();

    DraftRefresh(Map<String, Mark> byName) {
        byName.forEach((name, mark) -> marks.put(FigureMarks.identityOf(name), mark));
    }

    void in(XWPFDocument document) {
        body(document);
        document.getFootnotes().forEach(this::body);
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
