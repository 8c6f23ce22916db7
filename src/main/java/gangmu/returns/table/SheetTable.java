package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.RowKey;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateSheet;
import gangmu.returns.template.TemplateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
    /** No name of an item or indicator is longer. */
    private static final int LONGEST_NAME = 500;

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
        Map<UUID, List<ReturnDocument.Row>> keyed = keyed(sheet);
        TemplateContent.Sheet byKeys = keyed.isEmpty() ? null
                : most(expected, row -> keyed.containsKey(row.subject().id()));
        SheetTable best = null;
        for (TemplateContent.Sheet candidate : expected) {
            if (byKeys == null || byKeys == candidate) {
                SheetTable table = new TableFinder(sheet, candidate, words, meanings, asOf, measures).find(byKeys == candidate
                        || words.sheetName(candidate.kind()).equals(sheet.name().strip()));
                if (table != null && (best == null || table.columns.size() > best.columns.size())) {
                    best = table;
                }
            }
        }
        if (byKeys == null || showTheirNames(byKeys, keyed)) {
            return best;
        }
        // Keys that were filled down, or stayed behind where another table was put, say nothing: the names that stand there do.
        for (TemplateContent.Sheet candidate : expected) {
            SheetTable table = candidate == byKeys ? null
                    : new TableFinder(sheet, candidate, words, meanings, asOf, measures).find(
                            words.sheetName(candidate.kind()).equals(sheet.name().strip()));
            if (table != null && table.shown() > (best == null ? 0 : best.shown())) {
                best = table;
            }
        }
        return best;
    }

    private static Map<UUID, List<ReturnDocument.Row>> keyed(ReturnDocument.Sheet sheet) {
        Map<UUID, List<ReturnDocument.Row>> keyed = new HashMap<>();
        for (ReturnDocument.Row row : sheet.rows()) {
            RowKey key = key(row);
            if (key != null) {
                keyed.computeIfAbsent(key.subject(), any -> new ArrayList<>()).add(row);
            }
        }
        return keyed;
    }

    /** How many of the rows that were sent stand here by their names, in the column of names: others may name those above. */
    private long shown() {
        int at = placeEndingWith(".name");
        Set<String> names = new HashSet<>();
        rows.forEach(row -> {
            SheetCell cell = at < 0 ? null : row.cell(at);
            if (cell != null && !cell.isBlank() && cell.text().length() <= LONGEST_NAME) {
                names.add(Wording.of(cell.text()));
            }
        });
        return expected.rows().stream().filter(row -> names.contains(Wording.of(row.name()))).count();
    }

    /** Of the sheets of a template the one with the most such rows; null where none has any. */
    private static TemplateContent.@Nullable Sheet most(List<TemplateContent.Sheet> expected,
            Predicate<TemplateContent.Row> wanted) {
        TemplateContent.Sheet best = null;
        long most = 0;
        for (TemplateContent.Sheet candidate : expected) {
            long fits = candidate.rows().stream().filter(wanted).count();
            if (fits > most) {
                most = fits;
                best = candidate;
            }
        }
        return best;
    }

    /** Whether most rows with a key show, to the letter, the name that it was made for. */
    private static boolean showTheirNames(TemplateContent.Sheet sent, Map<UUID, List<ReturnDocument.Row>> keyed) {
        long shown = 0;
        for (TemplateContent.Row row : sent.rows()) {
            shown += keyed.getOrDefault(row.subject().id(), List.of()).stream()
                    .filter(each -> each.cells().stream().anyMatch(cell -> cell.text().equals(row.name()))).count();
        }
        return 2 * shown > keyed.values().stream().mapToInt(List::size).sum();
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
