package gangmu.returns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates and returns as workbooks; the file format is the adapter's affair. */
public interface ReturnWorkbooks {
    /** Lays a template out as a new workbook. */
    void write(TemplateContent content, Path file) throws IOException;

    /** The name of the file of a template, safe on every system: {@code 区水务局_2023年中期填报表.xlsx}. */
    String fileName(TemplateContent.Named unit, TemplateContent.Named period);

    /**
     * Reads a returned workbook. Formulas are not computed and macros not run.
     *
     * @throws WorkbookFault where it cannot be read: what it is, and what to do
     */
    ReturnDocument read(Path file, char @Nullable [] password) throws WorkbookFault;

    /**
     * What a returned workbook itself remembers of the cells that were sent, by {@link #sentKey}; empty where that part
     * was lost. Read only where the workspace does not remember the template.
     */
    Map<String, String> sentTexts(Path file, char @Nullable [] password) throws WorkbookFault;

    /** The words that columns and choices have in templates. */
    TemplateWords words();

    /** Names a cell by the {@link RowKey} of its row and the key of its column. */
    static String sentKey(String rowKey, String columnKey) {
        return rowKey + " " + columnKey;
    }
}
