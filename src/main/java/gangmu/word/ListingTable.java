package gangmu.word;

import gangmu.status.report.Block;
import gangmu.status.report.Block.Column;
import gangmu.status.report.Piece;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of an annex: headings on every page, no row parted by a page's end. */
final class ListingTable {
    /** The width of the text on a landscape A4 page, in twips. */
    private static final int WIDTH = 14003;
    private static final String LINE = "8A939C";
    private final XWPFTable table;
    private final PieceWriter pieces;

    ListingTable(XWPFTable table, PieceWriter pieces) {
        this.table = table;
        this.pieces = pieces;
    }

    void write(Block.Listing listing) {
        write(listing, WIDTH);
    }

    void write(Block.Listing listing, int width) {
        shape(listing.columns(), width);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        List<Column> columns = listing.columns();
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = i == 0 ? head.getCell(0) : head.createCell();
            cell.setColor("E9EEF4");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0) == null ? cell.addParagraph() : cell.getParagraphArray(0);
            paragraph.setStyle("GangmuCellHead");
            paragraph.createRun().setText(columns.get(i).heading());
        }
        for (List<List<Piece>> row : listing.rows()) {
            row(columns, row);
        }
    }

    private void row(List<Column> columns, List<List<Piece>> cells) {
        XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.createCell();
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphArray(0) == null ? cell.addParagraph() : cell.getParagraphArray(0);
            paragraph.setStyle("GangmuCell");
            if (columns.get(i).centred()) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
            pieces.write(paragraph, cells.get(i), null);
        }
    }

    /** Fixed widths by the columns' shares, thin lines. */
    private void shape(List<Column> columns, int width) {
        CTTblPr properties = table.getCTTbl().getTblPr() == null ? table.getCTTbl().addNewTblPr()
                : table.getCTTbl().getTblPr();
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.PCT);
        whole.setW(BigInteger.valueOf(5000));
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 6, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        int shares = columns.stream().mapToInt(Column::width).sum();
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * column.width() / shares)));
    }
}
