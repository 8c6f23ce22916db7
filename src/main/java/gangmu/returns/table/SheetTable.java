package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateSheet;
import gangmu.returns.template.TemplateWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table on a sheet of a return: which of the template's sheets it is, and which column stands where. Columns are
 * known by the hidden row of keys first, else by the words of their headers.
 *
 * @param columns by their place, counted from 0
 * @param units the units of measure that headers, rows below them or notes beside the table name, where any does
 * @param rivals other units of measure that something else names for the same columns: nobody knows which holds
 * @param notes the units of measure that notes beside the table name for all of it
 * @param told the columns of which a person said what their headers mean
 * @param head the rows of the sheet, by their numbers, in which the header stands
 * @param asked the columns of which is asked what their headers mean
 * @param rows the rows below the header
 * @param messages columns that are not known, or were found at another sign than usual
 * @param questions headers that may mean several columns
 * @param lessons what headers mean by the answers given
 */
public record SheetTable(ReturnDocument.Sheet sheet, TemplateContent.Sheet expected, Map<Integer, TemplateColumn> columns,
        Map<TemplateColumn, String> units, Map<TemplateColumn, String> rivals, List<String> notes, Set<TemplateColumn> told,
        Set<Integer> head, Set<Integer> asked, List<ReturnDocument.Row> rows, List<Problem> messages,
        List<ReturnQuestion> questions, List<LearnedWord.Lesson> lessons) {

    /** What people said headers of this unit's returns mean. */
    @FunctionalInterface
    public interface HeaderMeanings {
        /** The key of a column, {@link ReturnQuestion#NO_COLUMN}, or null where nobody said. */
        @Nullable Meaning of(TemplateSheet sheet, String header);

        /** @param fresh whether it was said just now, and is to be remembered */
        record Meaning(String column, boolean fresh) {
        }
    }

    /**
     * Finds the table of a sheet; null where there is none that a template knows.
     *
     * @param asOf the date of the figures of the period, which headers may name
     * @param measures units of measure that are named for all tables of the workbook
     */
    public static @Nullable SheetTable find(ReturnDocument.Sheet sheet, List<TemplateContent.Sheet> expected,
            TemplateWords words, HeaderMeanings meanings, LocalDate asOf, List<String> measures) {
        SheetTable best = null;
        TemplateContent.Sheet byRows = byRowKeys(sheet, expected);
        for (TemplateContent.Sheet candidate : expected) {
            if (byRows == null || byRows == candidate) {
                SheetTable table = new TableFinder(sheet, candidate, words, meanings, asOf, measures).find(byRows == candidate
                        || words.sheetName(candidate.kind()).equals(sheet.name().strip()));
                if (table != null && (best == null || table.columns.size() > best.columns.size())) {
                    best = table;
                }
            }
        }
        return best;
    }

    private static TemplateContent.@Nullable Sheet byRowKeys(ReturnDocument.Sheet sheet,
            List<TemplateContent.Sheet> expected) {
        Set<UUID> subjects = new HashSet<>();
        for (ReturnDocument.Row row : sheet.rows()) {
            RowKey key = key(row);
            if (key != null) {
                subjects.add(key.subject());
            }
        }
        TemplateContent.Sheet best = null;
        long most = 0;
        for (TemplateContent.Sheet candidate : expected) {
            long fits = subjects.isEmpty() ? 0
                    : candidate.rows().stream().filter(row -> subjects.contains(row.subject().id())).count();
            if (fits > most) {
                most = fits;
                best = candidate;
            }
        }
        return best;
    }

    /** The key of a row, null where it has none. */
    public static @Nullable RowKey key(ReturnDocument.Row row) {
        for (SheetCell cell : row.cells()) {
            RowKey key = RowKey.read(cell.text());
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /** Where the column with this key stands, -1 where it is not there. */
    public int place(String key) {
        for (Map.Entry<Integer, TemplateColumn> entry : columns.entrySet()) {
            if (entry.getValue().key().equals(key)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** Where the column of names stands, -1 where it is not there. */
    public int placeEndingWith(String end) {
        for (Map.Entry<Integer, TemplateColumn> entry : columns.entrySet()) {
            if (entry.getValue().key().endsWith(end)) {
                return entry.getKey();
            }
        }
        return -1;
    }
}
