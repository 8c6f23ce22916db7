package gangmu.word;

import gangmu.status.figures.Figures;
import gangmu.status.report.Block.Listing;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.words.Words;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A page for a meeting as a document of its own. */
final class PageDocument {
    /** The width of the text on an upright A4 page, in twips. */
    private static final int UPRIGHT = 8845;
    private static final int WIDE = 14003;
    /** How high the rows of an upright page are at least, so that an item has its page; in twips. */
    private static final int ROW = 440;
    private static final int FOR_A_HAND = 1800;

    private PageDocument() {
    }

    static XWPFDocument of(Page page, Figures figures, Words words) {
        XWPFDocument document = DefaultTemplate.empty(words, page.wide());
        XWPFParagraph title = document.createParagraph();
        title.setStyle("GangmuTitle");
        title.setSpacingBefore(0);
        title.setSpacingAfter(120);
        title.createRun().setText(page.title());
        XWPFParagraph below = document.createParagraph();
        below.setStyle("GangmuCell");
        below.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER);
        below.createRun().setText(page.below());
        PieceWriter pieces = new PieceWriter(document, new FigureMarks(figures));
        for (Listing table : page.tables()) {
            XWPFTable written = document.createTable();
            new ListingTable(written, pieces).write(table, page.wide() ? WIDE : UPRIGHT);
            if (!page.wide()) {
                List<XWPFTableRow> rows = written.getCTTbl().getTrList().stream().map(row -> new XWPFTableRow(row, written)).toList();
                rows.forEach(row -> row.setHeight(ROW));
                // The last is where a leader writes by hand.
                rows.getLast().setHeight(FOR_A_HAND);
            }
        }
        return document;
    }
}
