package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.Beside;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HeaderFooter;

/** What stands beside the cells of a sheet of an .xls: comments, the texts of shapes, embedded files, headers and footers. */
final class XlsComments {
    private final List<Beside> found = new ArrayList<>();

    private XlsComments() {
    }

    /** What is broken of it is left out. */
    static List<Beside> of(HSSFSheet sheet) {
        XlsComments all = new XlsComments();
        try {
            HSSFPatriarch drawing = sheet.getDrawingPatriarch();
            if (drawing != null) {
                drawing.getChildren().forEach(shape -> all.shape(shape, -1, -1));
            }
            for (HeaderFooter page : List.of(sheet.getHeader(), sheet.getFooter())) {
                for (String part : new String[] {page.getLeft(), page.getCenter(), page.getRight()}) {
                    all.page(part);
                }
            }
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            return all.found;
        }
        return all.found;
    }

    private void page(String part) {
        String said = part == null ? "" : EmbeddedObjects.said(part);
        if (!said.isBlank()) {
            add(Beside.Kind.PAGE, -1, -1, "", said);
        }
    }

    private void add(Beside.Kind kind, int row, int column, String author, String text) {
        if (found.size() < Limits.MERGED && !text.isBlank()) {
            found.add(new Beside(kind, row, column, author, text));
        }
    }

    private void shape(HSSFShape shape, int row, int column) {
        boolean placed = shape.getAnchor() instanceof HSSFClientAnchor;
        int at = placed ? ((HSSFClientAnchor) shape.getAnchor()).getRow1() : row;
        int in = placed ? ((HSSFClientAnchor) shape.getAnchor()).getCol1() : column;
        switch (shape) {
            case HSSFComment comment -> {
                String author = Objects.requireNonNullElse(comment.getAuthor(), "");
                add(Beside.Kind.COMMENT, comment.getRow(), comment.getColumn(), author,
                        SheetComments.plain(author, text(comment.getString())));
            }
            case HSSFObjectData object -> add(Beside.Kind.OBJECT, at, in, "", Objects.requireNonNullElse(
                    object.getOLE2ClassName(), "OLE"));
            case HSSFShapeGroup group -> group.getChildren().forEach(child -> shape(child, at, in));
            // Pictures are attachments of their cells.
            case HSSFPicture picture -> {
            }
            case HSSFSimpleShape simple -> add(Beside.Kind.SHAPE, at, in, "", text(simple.getString()));
            default -> {
            }
        }
    }

    private static String text(HSSFRichTextString text) {
        return text == null || text.getString() == null ? "" : text.getString().strip();
    }
}
