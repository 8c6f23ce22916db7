package gangmu.word;

import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFldChar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Fields that a word processor works out. */
final class Fields {
    private Fields() {
    }

    /** A field with what it shows until it is worked out. */
    static void simple(XWPFParagraph paragraph, String instruction, String shown) {
        field(paragraph, instruction, shown, false);
    }

    /** As {@link #simple}, to be worked out anew when the document is opened. */
    static void dirty(XWPFParagraph paragraph, String instruction, String shown) {
        field(paragraph, instruction, shown, true);
    }

    /** A field whose result stands raised, as the numbers of footnotes do. */
    static void raised(XWPFParagraph paragraph, String instruction, String shown) {
        int before = paragraph.getRuns().size();
        field(paragraph, instruction, shown, false);
        paragraph.getRuns().subList(before, paragraph.getRuns().size()).forEach(run -> run.setSubscript(VerticalAlign.SUPERSCRIPT));
    }

    private static void field(XWPFParagraph paragraph, String instruction, String shown, boolean dirty) {
        CTFldChar begin = paragraph.createRun().getCTR().addNewFldChar();
        begin.setFldCharType(STFldCharType.BEGIN);
        if (dirty) {
            begin.setDirty(true);
        }
        XWPFRun code = paragraph.createRun();
        code.getCTR().addNewInstrText().setStringValue(" " + instruction + " ");
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.createRun().setText(shown);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
