package gangmu.word;

import gangmu.status.figures.Figures;
import gangmu.status.report.Block.Listing;
import gangmu.status.report.SupervisionSheet.Page;
import gangmu.words.Words;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A page for a meeting as a document of its own. */
final class PageDocument {
    /** The width of the text on an upright A4 page, in twips. */
    private static final int UPRIGHT = 8845;
    private static final int WIDE = 14003;

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
            new ListingTable(document.createTable(), pieces).write(table, page.wide() ? WIDE : UPRIGHT);
        }
        return document;
    }
}
