package gangmu.excel.reading;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xml.sax.SAXException;

/** An opened file with tables in it, of whatever kind. */
interface TableFile {
    ReturnDocument read(String fileName) throws IOException, SAXException, WorkbookFault;

    /** The rows of one sheet by its name, which may be one that {@link #read} leaves out; none where it is not there. */
    default List<ReturnDocument.Row> rows(String sheetName) throws IOException, SAXException, WorkbookFault {
        return List.of();
    }

    /** Writes a picture, named as {@link ReturnDocument.Attachment#picture()} names it, as a file of its own. */
    default void extract(String picture, Path to) throws IOException, SAXException, WorkbookFault {
        throw new WorkbookFault(WorkbookFault.Reason.DAMAGED, picture, null);
    }
}
