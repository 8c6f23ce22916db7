package gangmu.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnotes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFootnotes;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFtnEdn;

/** The lines that part footnotes from the text; without them some word processors refuse the document. */
final class Footnotes {
    private Footnotes() {
    }

    static void prepare(XWPFDocument document) {
        XWPFFootnotes part = document.createFootnotes();
        CTFootnotes all = CTFootnotes.Factory.newInstance();
        separator(all.addNewFootnote(), STFtnEdn.SEPARATOR, -1);
        separator(all.addNewFootnote(), STFtnEdn.CONTINUATION_SEPARATOR, 0);
        part.setFootnotes(all);
    }

    private static void separator(CTFtnEdn note, STFtnEdn.Enum type, int id) {
        note.setType(type);
        note.setId(BigInteger.valueOf(id));
        var run = note.addNewP().addNewR();
        if (type == STFtnEdn.SEPARATOR) {
            run.addNewSeparator();
        } else {
            run.addNewContinuationSeparator();
        }
    }
}
