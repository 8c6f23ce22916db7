package gangmu.status.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The status sheets as a workbook; the file format is the adapter's affair. */
public interface StatusWorkbooks {
    /**
     * Writes the status sheets as a new workbook in the words of a language, totals as live formulas.
     *
     * @throws gangmu.changes.Refusal {@code layout.unknown-column} where a column is chosen that no sheet has
     */
    void write(StatusTables tables, Locale language, Path file) throws IOException;
}
