package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.reading.HeaderFinder;
import gangmu.returns.reading.HeaderMatch;
import gangmu.returns.reading.HeaderMatcher;
import gangmu.returns.reading.HeaderRows;
import gangmu.returns.reading.HeaderText;
import gangmu.returns.reading.KnownColumn;
import gangmu.returns.reading.RawCell;
import gangmu.returns.reading.RawSheet;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet and what its columns are: by the hidden row of keys, by the words of one row, and where
 * these leave anything open by the paths of a header of up to three rows.
 */
final class TableFinder {
    private static final int HEAD_ROWS = 40;
    private static final int FEWEST_HEADERS = 3;
    private static final String KEY_HEADER = "id";
    private final ReturnDocument.Sheet sheet;
    private final TemplateContent.Sheet expected;
    private final SheetTable.HeaderMeanings meanings;
    private final Map<String, TemplateColumn> byKey = new HashMap<>();
    private final Map<String, TemplateColumn> byHeader = new HashMap<>();
    private final Map<TemplateColumn, List<String>> titles = new LinkedHashMap<>();
    private final List<Problem> messages = new ArrayList<>();
    private final List<ReturnQuestion> questions = new ArrayList<>();
    private final List<LearnedWord.Lesson> lessons = new ArrayList<>();
    private final Map<TemplateColumn, String> units = new HashMap<>();

    TableFinder(ReturnDocument.Sheet sheet, TemplateContent.Sheet expected, TemplateWords words,
            SheetTable.HeaderMeanings meanings) {
        this.sheet = sheet;
        this.expected = expected;
        this.meanings = meanings;
        for (TemplateColumn column : expected.columns()) {
            byKey.put(column.key(), column);
            titles.put(column, words.headers(expected.kind(), column));
        }
        // The words that templates carry go before other words that mean the same.
        titles.forEach((column, own) -> known(own.getFirst(), column));
        titles.forEach((column, own) -> own.stream().skip(1).forEach(header -> known(header, column)));
    }

    private void known(String header, TemplateColumn column) {
        byHeader.putIfAbsent(Wording.folded(header), column);
        byHeader.putIfAbsent(bare(Wording.folded(header)), column);
    }

    private static String bare(String header) {
        int bracket = header.indexOf('(');
        return bracket > 0 ? header.substring(0, bracket) : header;
    }

    /** @param surely whether the sheet is known to be this one by other signs */
    @Nullable SheetTable find(boolean surely) {
        List<ReturnDocument.Row> rows = sheet.rows();
        int keyRow = -1;
        int headerRow = -1;
        int most = 0;
        int head = 0;
        for (; head < rows.size() && head < HEAD_ROWS && SheetTable.key(rows.get(head)) == null; head++) {
            if (keyRow < 0 && isKeys(rows.get(head))) {
                keyRow = head;
                continue;
            }
            int found = headers(rows.get(head)).size();
            if (found > most) {
                most = found;
                headerRow = head;
            }
        }
        if (keyRow < 0 && rows.subList(0, head).stream().noneMatch(row -> row.cells().size() > 1)) {
            return null;
        }
        Map<Integer, TemplateColumn> keyed = keyRow < 0 ? Map.of() : keys(rows.get(keyRow));
        Map<Integer, TemplateColumn> named = most < 2 ? Map.of() : headers(rows.get(headerRow));
        int last = Math.max(keyRow, most < 2 ? -1 : headerRow);
        Map<Integer, TemplateColumn> columns;
        if (leavesNothingOpen(keyed, named, headerRow)) {
            columns = columns(keyed, named);
            ReturnDocument.Row header = rows.get(headerRow);
            named.forEach((at, column) -> unit(column, header, at));
            strangers(header, columns);
        } else {
            HeaderRows header = new HeaderFinder(new HeaderMatcher(knownColumns())).find(top(head, keyRow)).orElse(null);
            if (header == null && keyRow < 0 && most < (surely ? 2 : FEWEST_HEADERS)) {
                return null;
            }
            Map<Integer, TemplateColumn> sure = header == null ? named : sure(header);
            if (keyRow < 0 && sure.size() < (surely ? 2 : FEWEST_HEADERS)) {
                return null;
            }
            columns = columns(keyed, sure);
            if (header != null) {
                last = Math.max(keyRow, lastRow(header, head));
                open(header, columns);
            }
        }
        missing(columns);
        return new SheetTable(sheet, expected, columns, units, rows.subList(last + 1, rows.size()), messages,
                questions, lessons);
    }

    /** Whether keys and words of one row find every column to fill in, once, in a unit of measure that is named. */
    private boolean leavesNothingOpen(Map<Integer, TemplateColumn> keyed, Map<Integer, TemplateColumn> named,
            int headerRow) {
        if (headerRow < 0 || named.isEmpty()) {
            return false;
        }
        for (TemplateColumn column : expected.columns()) {
            if (column.input() && !keyed.containsValue(column) && !named.containsValue(column)) {
                return false;
            }
        }
        for (SheetCell cell : sheet.rows().get(headerRow).cells()) {
            TemplateColumn column = column(cell);
            TemplateColumn here = named.get(cell.column());
            if (column != null && here == null && !keyed.containsKey(cell.column())) {
                return false;
            }
            if (here != null && here.input() && HeaderText.of(titles(here).getFirst()).unit() != null
                    && HeaderText.of(cell.text()).unit() == null) {
                return false;
            }
        }
        return true;
    }

    private List<String> titles(TemplateColumn column) {
        return Objects.requireNonNull(titles.get(column));
    }

    /** The row of keys, also where the hidden column in front was deleted with the word that starts it. */
    private boolean isKeys(ReturnDocument.Row row) {
        List<String> texts = row.texts();
        return texts.contains(TemplateLayout.KEY_ROW)
                || texts.stream().filter(text -> byKey.containsKey(text.strip())).count() >= FEWEST_HEADERS;
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
            TemplateColumn column = column(cell);
            if (column != null && !columns.containsValue(column)) {
                columns.put(cell.column(), column);
            }
        }
        return columns;
    }

    private @Nullable TemplateColumn column(SheetCell cell) {
        if (cell.text().length() > 60) {
            return null;
        }
        String folded = Wording.folded(cell.text());
        TemplateColumn column = byHeader.get(folded);
        return column != null ? column : byHeader.get(bare(folded));
    }

    /** The keys know renamed columns; where a visible header speaks against a key, what people see holds. */
    private Map<Integer, TemplateColumn> columns(Map<Integer, TemplateColumn> keyed,
            Map<Integer, TemplateColumn> named) {
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

    private void unit(TemplateColumn column, ReturnDocument.Row header, int at) {
        SheetCell cell = header.cell(at);
        String unit = cell == null ? null : HeaderText.of(cell.text()).unit();
        if (unit != null) {
            units.put(column, unit);
        }
    }

    private List<KnownColumn> knownColumns() {
        return titles.entrySet().stream().map(entry -> new KnownColumn(entry.getKey().key(), entry.getValue())).toList();
    }

    private RawSheet top(int head, int keyRow) {
        List<ReturnDocument.Row> rows = sheet.rows().subList(0, head);
        Map<Integer, Map<Integer, SheetCell>> cells = new HashMap<>();
        int[] size = {0, 0};
        for (int i = 0; i < head; i++) {
            if (i != keyRow) {
                int index = rows.get(i).index();
                rows.get(i).cells().forEach(cell -> {
                    cells.computeIfAbsent(index, any -> new HashMap<>()).put(cell.column(), cell);
                    size[0] = Math.max(size[0], index + 1);
                    size[1] = Math.max(size[1], cell.column() + 1);
                });
            }
        }
        return new RawSheet() {
            @Override
            public int rows() {
                return size[0];
            }

            @Override
            public int columns() {
                return size[1];
            }

            @Override
            public RawCell cell(int row, int column) {
                SheetCell cell = cells.getOrDefault(row, Map.of()).get(column);
                return cell == null || cell.text().equals(KEY_HEADER) ? RawCell.empty() : RawCell.text(cell.text());
            }

            @Override
            public List<Region> merged() {
                return sheet.merged();
            }
        };
    }

    private Map<Integer, TemplateColumn> sure(HeaderRows header) {
        Map<Integer, TemplateColumn> columns = new LinkedHashMap<>();
        for (HeaderMatch match : header.matches()) {
            SheetTable.HeaderMeanings.Meaning meaning = meaning(match);
            TemplateColumn column = meaning != null ? byKey.get(meaning.column())
                    : match.id().map(byKey::get).orElse(null);
            if (column != null && !columns.containsValue(column)) {
                columns.put(match.path().column(), column);
                units(column, match, header.unit());
            }
            if (meaning != null && meaning.fresh()) {
                lessons.add(new LearnedWord.Lesson(LearnedWord.About.HEADER, expected.kind().code(), text(match),
                        meaning.column()));
            }
        }
        return columns;
    }

    private SheetTable.HeaderMeanings.@Nullable Meaning meaning(HeaderMatch match) {
        return match.sure() ? null : meanings.of(expected.kind(), text(match));
    }

    private static String text(HeaderMatch match) {
        return String.join("/", match.path().levels());
    }

    /** A unit above the table holds for what it can measure and for headers that name none. */
    private void units(TemplateColumn column, HeaderMatch match, @Nullable String above) {
        String own = match.path().unit().orElse(null);
        String usual = HeaderText.of(titles(column).getFirst()).unit();
        if (own != null) {
            units.put(column, own);
        } else if (above != null && usual != null
                && UnitOfMeasure.of(above).dimension().equals(UnitOfMeasure.of(usual).dimension())) {
            units.put(column, above);
        }
    }

    /** The index in the list of rows of the last row of a header. */
    private int lastRow(HeaderRows header, int head) {
        int last = -1;
        for (int i = 0; i < head; i++) {
            last = sheet.rows().get(i).index() <= header.last() ? i : last;
        }
        return last;
    }

    /** Asks about headers that may mean a column which is not found yet; says which others are not known. */
    private void open(HeaderRows header, Map<Integer, TemplateColumn> columns) {
        List<TemplateColumn> lacking = expected.columns().stream()
                .filter(column -> column.input() && !columns.containsValue(column)).toList();
        for (HeaderMatch match : header.matches()) {
            String text = text(match);
            if (columns.containsKey(match.path().column()) || text.equals(KEY_HEADER) || meaning(match) != null) {
                continue;
            }
            List<TemplateColumn> candidates = new ArrayList<>();
            match.candidates().stream().map(byKey::get).filter(column -> column != null && !columns.containsValue(column))
                    .forEach(candidates::add);
            lacking.stream().filter(column -> !candidates.contains(column)).forEach(candidates::add);
            String place = sheet.place(header.last(), match.path().column()).toString();
            if (candidates.stream().noneMatch(TemplateColumn::input)) {
                messages.add(Problem.of("return.column.unknown", place, text));
            } else {
                List<ReturnQuestion.Option> options = new ArrayList<>();
                candidates.forEach(column -> options.add(new ReturnQuestion.Option(column.key(),
                        Problem.of("return.option.column", titles(column).getFirst()))));
                options.add(new ReturnQuestion.Option(ReturnQuestion.NO_COLUMN, Problem.of("return.option.no-column")));
                questions.add(new ReturnQuestion(ReturnQuestion.ofHeader(expected.kind(), text),
                        Problem.of("return.column.which", place, text), 0, options));
            }
        }
    }

    private void strangers(ReturnDocument.Row header, Map<Integer, TemplateColumn> columns) {
        for (SheetCell cell : header.cells()) {
            if (!columns.containsKey(cell.column()) && !cell.text().equals(KEY_HEADER)) {
                messages.add(Problem.of("return.column.unknown",
                        sheet.place(header.index(), cell.column()).toString(), cell.text()));
            }
        }
    }

    private void missing(Map<Integer, TemplateColumn> columns) {
        titles.forEach((column, own) -> {
            if (column.input() && !columns.containsValue(column)) {
                messages.add(Problem.of("return.column.missing", sheet.name(), own.getFirst()));
            }
        });
    }
}
