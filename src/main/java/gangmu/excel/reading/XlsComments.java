package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.Beside;
import gangmu.returns.document.ReturnDocument.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RecordBase;
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
    private int notes;
    private int shapes;

    private XlsComments() {
    }

    /** @param remarks where it is said that some may be lacking, because the drawing is damaged */
    static List<Beside> of(HSSFSheet sheet, Set<Remark> remarks) {
        XlsComments all = new XlsComments();
        try {
            // POI passes over a drawing that is cut off; what the sheet says of its comments and objects is kept apart from it.
            List<RecordBase> records = sheet.getSheet().getRecords();
            long notes = records.stream().filter(NoteRecord.class::isInstance).count();
            long objects = records.stream().filter(ObjRecord.class::isInstance).count();
            HSSFPatriarch drawing = sheet.getDrawingPatriarch();
            if (drawing != null) {
                drawing.getChildren().forEach(shape -> all.shape(shape, -1, -1));
            }
            if (all.notes < notes || all.shapes < objects) {
                remarks.add(Remark.BESIDE_LACKING);
            }
            for (HeaderFooter page : List.of(sheet.getHeader(), sheet.getFooter())) {
                for (String part : new String[] {page.getLeft(), page.getCenter(), page.getRight()}) {
                    all.page(part);
                }
            }
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            remarks.add(Remark.BESIDE_LACKING);
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
        shapes++;
        notes += shape instanceof HSSFComment ? 1 : 0;
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
            case HSSFSimpleShape simple -> add(Beside.Kind.SHAPE, at, in, "", text(simple));
            default -> {
            }
        }
    }

    /** POI throws where a shape has no text of its own, as lines and the buttons of a filter have none. */
    private static String text(HSSFSimpleShape shape) {
        try {
            return text(shape.getString());
        } catch (NullPointerException e) {
            OurFaults.passOn(e);
            return "";
        }
    }

    private static String text(HSSFRichTextString text) {
        return text == null || text.getString() == null ? "" : text.getString().strip();
    }
}
