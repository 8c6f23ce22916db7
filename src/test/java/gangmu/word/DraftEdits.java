package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A draft as people change it in a word processor: within runs, across them, with marks and without. */
final class DraftEdits implements AutoCloseable {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    final XWPFDocument document;

    /** What paragraphs said when they were last looked at: only the one that is meant is looked at anew. */
    private final Map<XWPFParagraph, String> known = new IdentityHashMap<>();

    DraftEdits(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            document = new XWPFDocument(in);
        }
    }

    void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private List<XWPFParagraph> all() {
        List<XWPFParagraph> all = new ArrayList<>(SmallReport.paragraphs(document));
        document.getFootnotes().forEach(note -> all.addAll(note.getParagraphs()));
        return all;
    }

    /** The first paragraph that says this, past the contents. */
    XWPFParagraph with(String text) {
        return find(text).or(() -> {
            known.clear();
            return find(text);
        }).orElseThrow(() -> new AssertionError("nowhere: " + text));
    }

    private Optional<XWPFParagraph> find(String text) {
        return all().stream().filter(paragraph -> known.computeIfAbsent(paragraph, DraftEdits::said).contains(text)
                && (paragraph.getStyle() == null || !paragraph.getStyle().startsWith("TOC")) && said(paragraph).contains(text)).findFirst();
    }

    /** The row of the last tables that says this. */
    List<XWPFParagraph> row(String text) {
        for (XWPFTable table : document.getTables()) {
            for (var row : table.getRows()) {
                List<XWPFParagraph> cells = row.getTableCells().stream().flatMap(cell -> cell.getParagraphs().stream()).toList();
                if (cells.stream().anyMatch(cell -> known.computeIfAbsent(cell, DraftEdits::said).equals(text))) {
                    return cells;
                }
            }
        }
        throw new AssertionError("no row: " + text);
    }

    static String said(XWPFParagraph paragraph) {
        StringBuilder said = new StringBuilder();
        texts(paragraph.getCTP().getDomNode()).forEach(text -> said.append(words(text)));
        return said.toString();
    }

    private static List<Element> texts(Node top) {
        List<Element> texts = new ArrayList<>();
        for (Node child = top.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && "t".equals(element.getLocalName())) {
                texts.add(element);
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }

    private static String words(Element text) {
        StringBuilder words = new StringBuilder();
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            words.append(child.getNodeValue());
        }
        return words.toString();
    }

    private static void words(Element text, String words) {
        while (text.getFirstChild() != null) {
            text.removeChild(text.getFirstChild());
        }
        text.appendChild(text.getOwnerDocument().createTextNode(words));
    }

    void replace(String before, String after) {
        replace(with(before), before, after);
    }

    /** Types over a stretch of a paragraph: what is new stands in the run where the stretch began. */
    static void replace(XWPFParagraph paragraph, String before, String after) {
        String whole = said(paragraph);
        int from = whole.indexOf(before);
        assertThat(from).as("%s in %s", before, whole).isNotNegative();
        // What both begin and end with is left alone, as whoever types in the middle does.
        int head = 0;
        while (head < Math.min(before.length(), after.length()) && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.length(), after.length()) - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int begin = from + head;
        int end = from + before.length() - tail;
        String typed = after.substring(head, after.length() - tail);
        int at = 0;
        boolean written = false;
        for (Element text : texts(paragraph.getCTP().getDomNode())) {
            String own = words(text);
            int start = Math.max(begin, at) - at;
            int stop = Math.min(end, at + own.length()) - at;
            boolean here = begin == end ? !written && begin >= at && begin <= at + own.length() && !own.isEmpty() : start < stop;
            if (here) {
                words(text, own.substring(0, start) + (written ? "" : typed) + own.substring(Math.max(start, stop)));
                written = true;
            }
            at += own.length();
        }
        assertThat(written).isTrue();
    }

    /** A copy of a paragraph below it; some programs keep marks in a copy, others do not. */
    XWPFParagraph copy(XWPFParagraph paragraph, boolean withMarks) {
        XWPFParagraph copy;
        try (var cursor = paragraph.getCTP().newCursor()) {
            cursor.toNextSibling();
            copy = document.insertNewParagraph(cursor);
        }
        CTP same = (CTP) paragraph.getCTP().copy();
        if (!withMarks) {
            for (int i = same.sizeOfBookmarkStartArray() - 1; i >= 0; i--) {
                same.removeBookmarkStart(i);
                same.removeBookmarkEnd(i);
            }
        }
        copy.getCTP().set(same);
        return copy;
    }

    void type(String after, String text) {
        XWPFParagraph paragraph = with(after);
        try (var cursor = paragraph.getCTP().newCursor()) {
            cursor.toNextSibling();
            document.insertNewParagraph(cursor).createRun().setText(text);
        }
    }

    void delete(XWPFParagraph paragraph) {
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
    }

    void move(XWPFParagraph paragraph, XWPFParagraph before) {
        XWPFParagraph moved;
        try (var cursor = before.getCTP().newCursor()) {
            moved = document.insertNewParagraph(cursor);
        }
        moved.getCTP().set(paragraph.getCTP().copy());
        delete(paragraph);
    }

    /** Strikes the run out that says this, and puts in another, both tracked. */
    void track(String within, String struck, String put) {
        XWPFParagraph paragraph = with(within);
        for (CTR run : paragraph.getCTP().getRList()) {
            Node node = run.getDomNode();
            if (texts(node).stream().anyMatch(text -> words(text).equals(struck))) {
                var owner = node.getOwnerDocument();
                Node parent = node.getParentNode();
                Element deleted = owner.createElementNS(W, "w:del");
                deleted.setAttributeNS(W, "w:id", "900001");
                deleted.setAttributeNS(W, "w:author", "x");
                parent.insertBefore(deleted, node);
                Element inserted = owner.createElementNS(W, "w:ins");
                inserted.setAttributeNS(W, "w:id", "900002");
                inserted.setAttributeNS(W, "w:author", "x");
                parent.insertBefore(inserted, node);
                Node fresh = node.cloneNode(true);
                deleted.appendChild(node);
                words(texts(fresh).getFirst(), put);
                inserted.appendChild(fresh);
                return;
            }
        }
        throw new AssertionError("no run " + struck);
    }

    /** Parts the run that says this in two, as word processors do for spelling. */
    void split(XWPFParagraph paragraph) {
        for (CTR run : List.copyOf(paragraph.getCTP().getRList())) {
            Node node = run.getDomNode();
            List<Element> texts = texts(node);
            if (texts.size() == 1 && words(texts.getFirst()).length() > 1) {
                String text = words(texts.getFirst());
                Node second = node.cloneNode(true);
                words(texts.getFirst(), text.substring(0, 1));
                words(texts(second).getFirst(), text.substring(1));
                node.getParentNode().insertBefore(second, node.getNextSibling());
            }
        }
    }
}
