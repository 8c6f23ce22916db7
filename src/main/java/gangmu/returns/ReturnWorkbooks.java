package gangmu.returns;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Templates and returns as workbooks; the file format is the adapter's affair. */
public interface ReturnWorkbooks {
    /**
     * Lays a template out as a new workbook.
     *
     * @throws gangmu.changes.Refusal {@code template.write-failed}
     */
    void write(TemplateContent content, Path file);

    /** The name of the file of a template, safe on every system: {@code 区水务局_2023年中期填报表.xlsx}. */
    String fileName(TemplateContent.Named unit, TemplateContent.Named period);

    /**
     * Reads a returned workbook. Formulas are not computed and macros not run.
     *
     * @throws gangmu.changes.Refusal {@code return.password-needed}, {@code return.password-wrong} and
     *     {@code return.file.*} where it cannot be read: what it is, and what to do
     */
    ReturnDocument read(Path file, char @Nullable [] password);

    /**
     * What a returned workbook itself remembers of the cells that were sent, by {@link RowKey} and column key
     * ({@link #sentKey}); empty where that part was lost. Read only where the workspace does not remember the template.
     */
    Map<String, String> sentTexts(Path file, char @Nullable [] password);

    /** The words that columns and choices have in templates. */
    TemplateWords words();

    static String sentKey(String rowKey, String columnKey) {
        return rowKey + " " + columnKey;
    }
}
