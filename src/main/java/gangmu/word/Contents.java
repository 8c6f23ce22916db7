package gangmu.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;

/** The contents page: the headings as they were written, each with its page, worked out anew on opening. */
final class Contents {
    private static final int LEVELS = 2;
    private static final int LINES_OF_A_PAGE = 27;
    private final XWPFDocument document;
    private final FigureMarks marks;
    private final HeadingNumbers numbers;
    private final PageEstimate pages = new PageEstimate();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable XWPFParagraph place;

    private record Entry(int level, String text, String bookmark, int page) {
    }

    Contents(XWPFDocument document, FigureMarks marks, HeadingNumbers numbers) {
        this.document = document;
        this.marks = marks;
        this.numbers = numbers;
    }

    /** Where the contents go. */
    void at(XWPFParagraph paragraph) {
        place = paragraph;
        pages.add("", false);
    }

    /** A paragraph of the document, in order, as it was written. */
    void met(XWPFParagraph paragraph, String text) {
        int level = PieceWriter.level(document, paragraph);
        boolean breaks = paragraph.isPageBreak() || level == 0
                || "GangmuContentsTitle".equals(paragraph.getStyle()) && !keptOnPage(paragraph);
        int page = pages.add(text, breaks);
        if (level < 0 || text.isBlank()) {
            return;
        }
        boolean numbered = level == 0 || paragraph.getNumID() != null || numberedByStyle(paragraph);
        String number = numbered ? numbers.next(level) : "";
        if (level <= LEVELS) {
            entries.add(new Entry(level, number + text, marks.heading(paragraph, entries.size() + 1), page));
        }
    }

    /** Whether the paragraph itself says that it does not begin a page, as its style does. */
    private static boolean keptOnPage(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetPageBreakBefore()
                && !paragraph.isPageBreak();
    }

    private boolean numberedByStyle(XWPFParagraph paragraph) {
        var style = document.getStyles().getStyle(paragraph.getStyle());
        return style != null && style.getCTStyle().getPPr() != null && style.getCTStyle().getPPr().isSetNumPr();
    }

    void rows(int count) {
        pages.addRows(count);
    }

    void write() {
        XWPFParagraph where = place;
        if (where == null) {
            return;
        }
        int more = (Math.max(1, entries.size()) - 1) / LINES_OF_A_PAGE;
        for (Entry entry : entries) {
            XWPFParagraph line;
            try (XmlCursor cursor = where.getCTP().newCursor()) {
                line = document.insertNewParagraph(cursor);
            }
            line.setStyle(entry.level() == 2 ? "TOC2" : "TOC1");
            line.createRun().setText(entry.text());
            line.createRun().addTab();
            Fields.dirty(line, "PAGEREF " + entry.bookmark() + " \\h", Integer.toString(entry.page() + more));
        }
        document.removeBodyElement(document.getPosOfParagraph(where));
    }
}
