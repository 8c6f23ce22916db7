package gangmu.ledgers;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The office's own files with tables in them; the file format is the adapter's affair. */
public interface LedgerFiles {
    /**
     * Reads all tables of a file: the sheets of a workbook, the tables of a document with the lines above each. Formulas are
     * not computed and macros not run.
     *
     * @throws WorkbookFault where it cannot be read: what it is, and what to do
     */
    ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault;
}
