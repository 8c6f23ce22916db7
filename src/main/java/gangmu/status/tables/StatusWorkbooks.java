package gangmu.status.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The status sheets as a workbook; the file format is the adapter's affair. */
public interface StatusWorkbooks {
    /** Writes the status sheets as a new workbook in the words of a language, totals as live formulas. */
    void write(StatusTables tables, Locale language, Path file) throws IOException;
}
