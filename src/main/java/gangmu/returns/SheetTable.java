package gangmu.returns;

import gangmu.changes.Problem;
import gangmu.returns.reading.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table on a sheet of a return: which of the template's sheets it is, and which column stands where. Columns are
 * known by the hidden row of keys first, else by the words of their headers.
 *
 * @param columns by their place, counted from 0
 * @param rows the rows below the header
 * @param messages columns that are not known, or were found at another sign than usual
 */
record SheetTable(ReturnDocument.Sheet sheet, TemplateContent.Sheet expected, Map<Integer, TemplateColumn> columns,
        List<ReturnDocument.Row> rows, List<Problem> messages) {
    private static final int HEAD_ROWS = 40;
    private static final int FEWEST_HEADERS = 3;

    /** Finds the table of a sheet; null where there is none that a template knows. */
    static @Nullable SheetTable find(ReturnDocument.Sheet sheet, List<TemplateContent.Sheet> expected,
            TemplateWords words) {
        SheetTable best = null;
        TemplateContent.Sheet byRows = byRowKeys(sheet, expected);
        for (TemplateContent.Sheet candidate : expected) {
            if (byRows == null || byRows == candidate) {
                SheetTable table = new Finder(sheet, candidate, words).find(byRows == candidate
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
    static @Nullable RowKey key(ReturnDocument.Row row) {
        for (SheetCell cell : row.cells()) {
            RowKey key = RowKey.read(cell.text());
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /** Where the column with this key stands, -1 where it is not there. */
    int place(String key) {
        for (Map.Entry<Integer, TemplateColumn> entry : columns.entrySet()) {
            if (entry.getValue().key().equals(key)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** Where the column of names stands, -1 where it is not there. */
    int placeEndingWith(String end) {
        for (Map.Entry<Integer, TemplateColumn> entry : columns.entrySet()) {
            if (entry.getValue().key().endsWith(end)) {
                return entry.getKey();
            }
        }
        return -1;
    }

    /** A header as far as it is compared: without spaces, of one width, in small letters. */
    static String folded(String header) {
        return CellText.compact(header).toLowerCase(Locale.ROOT);
    }

    private static final class Finder {
        private final ReturnDocument.Sheet sheet;
        private final TemplateContent.Sheet expected;
        private final Map<String, TemplateColumn> byKey = new HashMap<>();
        private final Map<String, TemplateColumn> byHeader = new HashMap<>();
        private final Map<TemplateColumn, String> titles = new HashMap<>();

        Finder(ReturnDocument.Sheet sheet, TemplateContent.Sheet expected, TemplateWords words) {
            this.sheet = sheet;
            this.expected = expected;
            List<List<String>> headers = new ArrayList<>();
            for (TemplateColumn column : expected.columns()) {
                byKey.put(column.key(), column);
                List<String> own = words.headers(expected.kind(), column);
                headers.add(own);
                titles.put(column, own.getFirst());
            }
            // The words that templates carry go before other words that mean the same.
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < headers.size(); i++) {
                    List<String> own = headers.get(i);
                    for (String header : round == 0 ? own.subList(0, 1) : own.subList(1, own.size())) {
                        byHeader.putIfAbsent(folded(header), expected.columns().get(i));
                        byHeader.putIfAbsent(bare(folded(header)), expected.columns().get(i));
                    }
                }
            }
        }

        private static String bare(String header) {
            int bracket = header.indexOf('(');
            return bracket > 0 ? header.substring(0, bracket) : header;
        }

        @Nullable SheetTable find(boolean surely) {
            int keyRow = -1;
            int headerRow = -1;
            int most = 0;
            List<ReturnDocument.Row> rows = sheet.rows();
            for (int i = 0; i < rows.size() && i < HEAD_ROWS; i++) {
                if (rows.get(i).texts().contains(TemplateLayout.KEY_ROW)) {
                    keyRow = i;
                    continue;
                }
                int found = headers(rows.get(i)).size();
                if (found > most) {
                    most = found;
                    headerRow = i;
                }
            }
            if (keyRow < 0 && most < (surely ? 2 : FEWEST_HEADERS)) {
                return null;
            }
            Map<Integer, TemplateColumn> keyed = keyRow < 0 ? Map.of() : keys(rows.get(keyRow));
            boolean headed = most >= 2;
            Map<Integer, TemplateColumn> named = headed ? headers(rows.get(headerRow)) : Map.of();
            List<Problem> messages = new ArrayList<>();
            Map<Integer, TemplateColumn> columns = columns(keyed, named, messages);
            int last = Math.max(keyRow, headed ? headerRow : -1);
            List<ReturnDocument.Row> below = rows.subList(last + 1, rows.size());
            if (headed) {
                strangers(rows.get(headerRow), columns, messages);
            }
            return new SheetTable(sheet, expected, columns, below, messages);
        }

        private Map<Integer, TemplateColumn> keys(ReturnDocument.Row row) {
            Map<Integer, TemplateColumn> columns = new LinkedHashMap<>();
            for (SheetCell cell : row.cells()) {
                TemplateColumn column = byKey.get(cell.text().strip());
                if (column != null && !columns.containsValue(column)) {
                    columns.put(cell.column(), column);
                }
            }
            return columns;
        }

        private Map<Integer, TemplateColumn> headers(ReturnDocument.Row row) {
            Map<Integer, TemplateColumn> columns = new LinkedHashMap<>();
            for (SheetCell cell : row.cells()) {
                TemplateColumn column = byHeader.get(folded(cell.text()));
                if (column == null) {
                    column = byHeader.get(bare(folded(cell.text())));
                }
                if (column != null && !columns.containsValue(column)) {
                    columns.put(cell.column(), column);
                }
            }
            return columns;
        }

        /** The keys know renamed columns; where a visible header speaks against a key, what people see holds. */
        private Map<Integer, TemplateColumn> columns(Map<Integer, TemplateColumn> keyed,
                Map<Integer, TemplateColumn> named, List<Problem> messages) {
            boolean against = named.entrySet().stream().anyMatch(entry -> {
                TemplateColumn byItsKey = keyed.get(entry.getKey());
                return byItsKey != null && byItsKey != entry.getValue();
            });
            if (against) {
                messages.add(Problem.of("return.columns-moved", sheet.name()));
            }
            Map<Integer, TemplateColumn> columns = new LinkedHashMap<>(against ? named : keyed);
            if (!against) {
                named.forEach((at, column) -> {
                    if (!columns.containsKey(at) && !columns.containsValue(column)) {
                        columns.put(at, column);
                    }
                });
            }
            return columns;
        }

        private void strangers(ReturnDocument.Row header, Map<Integer, TemplateColumn> columns,
                List<Problem> messages) {
            for (SheetCell cell : header.cells()) {
                if (!columns.containsKey(cell.column()) && !cell.text().equals("id")) {
                    messages.add(Problem.of("return.column.unknown",
                            sheet.place(header.index(), cell.column()).toString(), cell.text()));
                }
            }
            for (TemplateColumn column : expected.columns()) {
                if (column.input() && !columns.containsValue(column)) {
                    messages.add(Problem.of("return.column.missing", sheet.name(), String.valueOf(titles.get(column))));
                }
            }
        }
    }
}
