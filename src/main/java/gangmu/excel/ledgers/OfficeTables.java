package gangmu.excel.ledgers;

import gangmu.excel.reading.WorkbookReading;
import gangmu.ledgers.LedgerFiles;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.WorkbookFault;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Workbooks of every kind, tables of text and documents with tables. */
public final class OfficeTables implements LedgerFiles {
    @Override
    public ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault {
        return WorkbookReading.tables(file, password);
    }
}
