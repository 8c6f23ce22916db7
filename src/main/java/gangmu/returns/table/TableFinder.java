package gangmu.returns.table;

import gangmu.changes.Problem;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.headers.HeaderFinder;
import gangmu.returns.headers.HeaderMatch;
import gangmu.returns.headers.HeaderMatcher;
import gangmu.returns.headers.HeaderPath;
import gangmu.returns.headers.HeaderRows;
import gangmu.returns.headers.HeaderText;
import gangmu.returns.headers.KnownColumn;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.reading.Wording;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet and what its columns are: by the hidden row of keys, by the words of one row, and where
 * these leave anything open by the paths of a header of up to three rows.
 */
final class TableFinder {
    private static final int HEAD_ROWS = 40;
    private static final int FEWEST_HEADERS = 3;
    private static final int LONGEST_HEADER = 60;
    private final ReturnDocument.Sheet sheet;
    private final TemplateContent.Sheet expected;
    private final SheetTable.HeaderMeanings meanings;
    private final HiddenKeys keys;
    private final Map<String, TemplateColumn> byHeader = new HashMap<>();
    private final Map<TemplateColumn, List<String>> titles = new LinkedHashMap<>();
    private final List<Problem> messages = new ArrayList<>();
    private final List<ReturnQuestion> questions = new ArrayList<>();
    private final List<LearnedWord.Lesson> lessons = new ArrayList<>();
    /** Headers up to their brackets. */
    private final Set<String> beginnings = new HashSet<>();
    private final LocalDate asOf;
    private @Nullable HeaderMatcher matcher;
    private final TableMeasures measures;
    private final Set<TemplateColumn> told = new HashSet<>();
    private final Set<Integer> head = new HashSet<>();
    private final Set<Integer> asked = new HashSet<>();

    TableFinder(ReturnDocument.Sheet sheet, TemplateContent.Sheet expected, TemplateWords words,
            SheetTable.HeaderMeanings meanings, LocalDate asOf, List<String> named) {
        this.sheet = sheet;
        this.expected = expected;
        this.meanings = meanings;
        this.keys = new HiddenKeys(expected.columns());
        for (TemplateColumn column : expected.columns()) {
            titles.put(column, words.headers(expected.kind(), column));
        }
        // The words that templates carry go before other words that mean the same.
        titles.forEach((column, own) -> byHeader.putIfAbsent(Wording.folded(own.getFirst()), column));
        titles.forEach((column, own) -> own.stream().skip(1)
                .forEach(header -> byHeader.putIfAbsent(Wording.folded(header), column)));
        byHeader.keySet().forEach(header -> beginnings.add(bare(header)));
        this.asOf = asOf;
        this.measures = new TableMeasures(sheet, messages, named);
    }

    /** Made when it is needed: most headers come back to the letter. */
    private HeaderMatcher matcher() {
        HeaderMatcher made = matcher;
        if (made == null) {
            made = new HeaderMatcher(titles.entrySet().stream().map(entry -> new KnownColumn(entry.getKey().key(),
                    entry.getValue(), isFigure(entry.getKey()))).toList(), asOf);
            matcher = made;
        }
        return made;
    }

    private static String bare(String header) {
        int bracket = header.indexOf('(');
        return bracket > 0 ? header.substring(0, bracket) : header;
    }

    private static boolean isFigure(TemplateColumn column) {
        return switch (column.form()) {
            case NUMBER, PERCENT, RATE, DATE -> true;
            case TEXT, LONG_TEXT, CHOICE, FLAG -> false;
        };
    }

    /** @param surely whether the sheet is known to be this one by other signs */
    @Nullable SheetTable find(boolean surely) {
        List<ReturnDocument.Row> rows = sheet.rows();
        int keyRow = -1;
        int headerRow = -1;
        int most = 0;
        int head = 0;
        for (; head < rows.size() && head < HEAD_ROWS && SheetTable.key(rows.get(head)) == null; head++) {
            if (keyRow < 0 && keys.isIn(rows.get(head))) {
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
        Map<Integer, TemplateColumn> keyed = keyRow < 0 ? Map.of() : keys.places(rows.get(keyRow));
        Map<Integer, TemplateColumn> named = most < 2 ? Map.of() : headers(rows.get(headerRow));
        if (leavesNothingOpen(keyed, named, headerRow, keyRow)) {
            int last = Math.max(keyRow, headerRow);
            Map<Integer, TemplateColumn> columns = new LinkedHashMap<>(keyed);
            named.forEach(columns::putIfAbsent);
            ReturnDocument.Row header = rows.get(headerRow);
            measures.beside(headerRow, last);
            named.forEach((at, column) -> measures.of(column, usual(column), unit(header, at)));
            strangers(header, columns);
            head(headerRow, last);
            return table(columns, last);
        }
        SheetHead top = new SheetHead(sheet, head, keyRow);
        HeaderRows header = new HeaderFinder(matcher()).find(top).map(top::placed).orElse(null);
        if (header == null && keyRow < 0 && most < (surely ? 2 : FEWEST_HEADERS)) {
            return null;
        }
        if (header == null) {
            int last = Math.max(keyRow, most < 2 ? -1 : headerRow);
            Map<Integer, TemplateColumn> columns = new LinkedHashMap<>(named);
            keyed.forEach((at, column) -> {
                if (!columns.containsKey(at) && !columns.containsValue(column)) {
                    columns.put(at, column);
                }
            });
            measures.beside(most < 2 ? 0 : headerRow, last);
            head(most < 2 ? keyRow : Math.min(headerRow, keyRow), last);
            return table(columns, last);
        }
        Map<Integer, TemplateColumn> sure = sure(header);
        if (keyRow < 0 && sure.size() < (surely ? 2 : FEWEST_HEADERS)) {
            return null;
        }
        int last = Math.max(keyRow, lastRow(header, head));
        Map<Integer, TemplateColumn> columns = columns(keyed, sure, header);
        measures.beside(firstRow(header), last);
        header.matches().forEach(match -> {
            TemplateColumn column = columns.get(match.path().column());
            if (column != null) {
                measures.of(column, usual(column), match.path().unit().orElse(null));
            }
        });
        open(header, keyed, columns, last);
        head(firstRow(header), last);
        return table(columns, last);
    }

    private void head(int first, int last) {
        for (int i = Math.max(first, 0); i <= last; i++) {
            head.add(sheet.rows().get(i).index());
        }
    }

    private SheetTable table(Map<Integer, TemplateColumn> columns, int last) {
        missing(columns);
        columns.forEach((at, column) -> measures.converted(column, at, titles(column).getFirst(), usual(column)));
        return new SheetTable(sheet, expected, columns, measures.units(), measures.rivals(), measures.notes(), told,
                head, asked, sheet.rows().subList(last + 1, sheet.rows().size()), messages, questions, lessons);
    }

    /** The unit of measure that a column has by its template. */
    private @Nullable String usual(TemplateColumn column) {
        return HeaderText.of(titles(column).getFirst()).unit();
    }

    /**
     * Whether keys and words of one row find every column to fill in, once, in a unit of measure that is named, and
     * nothing speaks against any of it.
     */
    private boolean leavesNothingOpen(Map<Integer, TemplateColumn> keyed, Map<Integer, TemplateColumn> named,
            int headerRow, int keyRow) {
        if (headerRow < 0 || named.isEmpty() || isContinued(headerRow, keyRow)) {
            return false;
        }
        for (TemplateColumn column : expected.columns()) {
            if (column.input() && !column.isLater() && !keyed.containsValue(column) && !named.containsValue(column)) {
                return false;
            }
        }
        // Where no header stands above what a key names, one may stand in another row and say something else.
        if (keyed.entrySet().stream().anyMatch(entry -> entry.getValue().input() && named.get(entry.getKey()) != entry.getValue())) {
            return false;
        }
        for (SheetCell cell : sheet.rows().get(headerRow).cells()) {
            TemplateColumn column = column(cell);
            TemplateColumn here = named.get(cell.column());
            TemplateColumn key = keyed.get(cell.column());
            // Two headers for one column, or a header that is not what its key says.
            if (column != null && here == null || key != null && !cell.isBlank() && here != key
                    || key == null && here != null && keyed.containsValue(here)) {
                return false;
            }
            if (here != null && here.input() && HeaderText.of(titles(here).getFirst()).unit() != null
                    && HeaderText.of(cell.text()).unit() == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row beside the header says more of its columns: 本期 and 累计, or units of measure. */
    private boolean isContinued(int headerRow, int keyRow) {
        int below = headerRow + 1 == keyRow ? headerRow + 2 : headerRow + 1;
        int above = headerRow - 1 == keyRow ? headerRow - 2 : headerRow - 1;
        List<ReturnDocument.Row> rows = sheet.rows();
        return below < rows.size() && HeaderFinder.continues(rows.get(below).texts(), true)
                || above >= 0 && HeaderFinder.continues(rows.get(above).texts(), false);
    }

    private List<String> titles(TemplateColumn column) {
        return Objects.requireNonNull(titles.get(column));
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
        if (cell.text().length() > LONGEST_HEADER || cell.isBlank()) {
            return null;
        }
        String folded = Wording.folded(cell.text());
        TemplateColumn column = byHeader.get(folded);
        return column != null || !beginnings.contains(bare(folded)) ? column
                : matcher().match(new HeaderPath(cell.column(), List.of(cell.text()))).id().map(keys::column).orElse(null);
    }

    /**
     * What stands where: what people see holds. A hidden key tells what a header means that says little, or something
     * like the column of the key; where a header says something else, the key is not believed.
     */
    private Map<Integer, TemplateColumn> columns(Map<Integer, TemplateColumn> keyed, Map<Integer, TemplateColumn> sure,
            HeaderRows header) {
        Map<Integer, TemplateColumn> columns = new LinkedHashMap<>(sure);
        Set<Integer> titled = new HashSet<>();
        boolean moved = sure.entrySet().stream()
                .anyMatch(entry -> keyed.getOrDefault(entry.getKey(), entry.getValue()) != entry.getValue());
        if (moved) {
            messages.add(Problem.of("return.columns-moved", sheet.name()));
        }
        for (HeaderMatch match : header.matches()) {
            int at = match.path().column();
            TemplateColumn key = keyed.get(at);
            titled.add(at);
            boolean believed = key != null && (match.fits(key.key()) || !key.input() && !moved);
            if (key != null && believed && !columns.containsKey(at) && !columns.containsValue(key)
                    && meaning(match) == null) {
                columns.put(at, key);
            }
        }
        keyed.forEach((at, key) -> {
            if (!titled.contains(at) && !columns.containsKey(at) && !columns.containsValue(key)) {
                columns.put(at, key);
            }
        });
        return columns;
    }

    private static @Nullable String unit(ReturnDocument.Row header, int at) {
        SheetCell cell = header.cell(at);
        return cell == null ? null : HeaderText.of(cell.text()).unit();
    }

    private Map<Integer, TemplateColumn> sure(HeaderRows header) {
        Map<Integer, TemplateColumn> columns = new LinkedHashMap<>();
        for (HeaderMatch match : header.matches()) {
            SheetTable.HeaderMeanings.Meaning meaning = meaning(match);
            TemplateColumn column = meaning != null ? keys.column(meaning.column())
                    : match.id().map(keys::column).orElse(null);
            if (column != null && !columns.containsValue(column)) {
                columns.put(match.path().column(), column);
                if (meaning != null) {
                    told.add(column);
                }
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

    /** The index in the list of rows of the last row of a header. */
    private int lastRow(HeaderRows header, int head) {
        int last = -1;
        for (int i = 0; i < head; i++) {
            last = sheet.rows().get(i).index() <= header.last() ? i : last;
        }
        return last;
    }

    /** The index in the list of rows of the first row of a header. */
    private int firstRow(HeaderRows header) {
        int first = 0;
        while (first < sheet.rows().size() && sheet.rows().get(first).index() < header.first()) {
            first++;
        }
        return first;
    }

    /** Asks about headers that may mean a column which is not found yet; says which others are not known. */
    private void open(HeaderRows header, Map<Integer, TemplateColumn> keyed, Map<Integer, TemplateColumn> columns,
            int last) {
        List<TemplateColumn> lacking = expected.columns().stream()
                .filter(column -> column.input() && !columns.containsValue(column)).toList();
        for (HeaderMatch match : header.matches()) {
            String text = text(match);
            int at = match.path().column();
            if (columns.containsKey(at) || text.equals(SheetHead.KEY_HEADER) || meaning(match) != null) {
                continue;
            }
            Set<TemplateColumn> candidates = new LinkedHashSet<>();
            TemplateColumn key = keyed.get(at);
            if (key != null) {
                candidates.add(key);
            }
            match.candidates().stream().map(keys::column).filter(Objects::nonNull).forEach(candidates::add);
            candidates.addAll(lacking);
            candidates.removeIf(column -> columns.containsValue(column) || !column.input());
            String place = sheet.place(header.last(), at).toString();
            int cells = (int) sheet.rows().subList(last + 1, sheet.rows().size()).stream().map(row -> row.cell(at))
                    .filter(cell -> cell != null && !cell.isBlank()).count();
            if (candidates.isEmpty()) {
                messages.add(Problem.of("return.column.unknown", place, text));
            } else {
                List<ReturnQuestion.Option> options = new ArrayList<>();
                candidates.forEach(column -> options.add(new ReturnQuestion.Option(column.key(),
                        Problem.of("return.option.column", titles(column).getFirst()))));
                options.add(new ReturnQuestion.Option(ReturnQuestion.NO_COLUMN, Problem.of("return.option.no-column")));
                asked.add(at);
                questions.add(new ReturnQuestion(ReturnQuestion.ofHeader(expected.kind(), text),
                        Problem.of("return.column.which", place, text), cells, options));
            }
        }
    }

    private void strangers(ReturnDocument.Row header, Map<Integer, TemplateColumn> columns) {
        for (SheetCell cell : header.cells()) {
            if (!columns.containsKey(cell.column()) && !cell.text().equals(SheetHead.KEY_HEADER)) {
                messages.add(Problem.of("return.column.unknown",
                        sheet.place(header.index(), cell.column()).toString(), cell.text()));
            }
        }
    }

    private void missing(Map<Integer, TemplateColumn> columns) {
        titles.forEach((column, own) -> {
            boolean asked = questions.stream().anyMatch(question -> question.options().getFirst().answer()
                    .equals(column.key()));
            if (column.input() && !column.isLater() && !columns.containsValue(column) && !asked) {
                messages.add(Problem.of("return.column.missing", sheet.name(), own.getFirst()));
            }
        });
    }
}
