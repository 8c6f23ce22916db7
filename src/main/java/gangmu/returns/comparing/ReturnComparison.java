package gangmu.returns.comparing;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.returns.beside.PlacedRows;
import gangmu.returns.comparing.CellInterpreter.Quality;
import gangmu.returns.comparing.CellInterpreter.Understanding;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.kept.LearnedWord;
import gangmu.returns.kept.SaidCells;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.Wording;
import gangmu.returns.table.MergedCells;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.table.SheetSections;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import gangmu.returns.template.TemplateSheet;
import gangmu.returns.template.TemplateWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a returned workbook cell by cell three ways: as sent, ours now, theirs. */
public final class ReturnComparison {
    private static final int MOST_NAMES = 10;
    private static final int FEWEST_BLANK = 5;
    private final Snapshot now;
    private final Period period;
    private final SentCells sent;
    private final TemplateWords words;
    private final CellInterpreter interpreter;
    private final OpenCells open;
    private final EvidenceOffers offers = new EvidenceOffers();
    private final List<CellComparison> cells = new ArrayList<>();
    private final List<PlacedRows> placed = new ArrayList<>();
    /** Of rows that report on what a row before reported on. */
    private final List<Again> again = new ArrayList<>();
    private final Map<CellComparison.Key, SheetTable> tables = new HashMap<>();
    private final Map<SheetTable, Integer> changed = new IdentityHashMap<>();
    private final List<Problem> messages = new ArrayList<>();
    private final List<ReturnQuestion> questions = new ArrayList<>();
    private final List<LearnedWord.Lesson> lessons = new ArrayList<>();
    private final Map<String, String> answers;
    private final UUID unit;
    private final @Nullable SaidCells last;
    private final UUID keys;

    /** @param answers what the user said of the doubts of this file */
    public ReturnComparison(Snapshot now, Period period, UUID unit, SentCells sent, TemplateWords words,
            Map<String, String> answers, @Nullable SaidCells last, UUID keys) {
        this.keys = keys;
        this.last = last;
        this.unit = unit;
        this.answers = answers;
        this.now = now;
        this.period = period;
        this.sent = sent;
        this.words = words;
        this.interpreter = new CellInterpreter(words, period.dataDate().getYear());
        Entity plan = now.find(Plan.KIND, period.plan());
        LocalDate start = plan == null ? null : plan.get(Plan.START);
        this.open = new OpenCells(new EarlierReports(now, period), period,
                start == null ? LocalDate.MIN : start.minusDays(1), words, interpreter, answers, last);
    }

    public List<CellComparison> cells() {
        return cells;
    }

    public List<Problem> messages() {
        return messages;
    }

    /** What is to be asked, once a column. */
    public List<ReturnQuestion> questions() {
        return questions;
    }

    /** What was said just now and is to be remembered. */
    public List<LearnedWord.Lesson> lessons() {
        return lessons;
    }

    /** The tables that were found, and what their rows were taken for. */
    public List<PlacedRows> placed() {
        return placed;
    }

    /** Pictures and links in the rows. */
    public List<EvidenceOffer> offers() {
        return offers.found();
    }

    private SheetTable.HeaderMeanings.@Nullable Meaning meaning(TemplateSheet sheet, String header) {
        String said = answers.get(ReturnQuestion.ofHeader(sheet, header));
        String learned = LearnedWord.meaning(now, unit, sheet, header);
        return said != null ? new SheetTable.HeaderMeanings.Meaning(said, !said.equals(learned))
                : learned == null ? null : new SheetTable.HeaderMeanings.Meaning(learned, false);
    }

    public void compare(ReturnDocument document) {
        RowMatching rows = new RowMatching(sent, keys, new PlanRows(now, period.plan(), keys, words));
        boolean any = false;
        SheetSections sections = new SheetSections(sent.sheets(), words);
        // What people do not see never wins over what they see.
        List<ReturnDocument.Sheet> sheets = new ArrayList<>(document.sheets());
        sheets.sort(Comparator.comparing(ReturnDocument.Sheet::hidden));
        // The list of corrections in a reply that came back reports on nothing.
        sheets.removeIf(sheet -> sheet.rows().stream().anyMatch(row -> words.isListOfCorrections(row.texts())));
        List<String> measures = sections.measures(sheets);
        for (ReturnDocument.Sheet sheet : sheets) {
            for (ReturnDocument.Sheet section : sections.of(sheet)) {
                SheetTable table = SheetTable.find(section, sent.sheets(), words, this::meaning,
                        period.dataDate(), measures);
                if (table != null) {
                    any = true;
                    messages.addAll(table.messages());
                    questions.addAll(table.questions());
                    lessons.addAll(table.lessons());
                    List<RowMatching.Matched> matched = rows.match(table);
                    Set<ReturnDocument.Row> others = compare(table, matched);
                    placed.add(new PlacedRows(sheet, table, matched, others, rows.passedOver()));
                }
            }
        }
        reconcile();
        supplemented(document);
        messages.addAll(rows.messages());
        List<TemplateContent.Row> missing = rows.missing();
        if (!any) {
            messages.add(Problem.of("return.no-table", document.fileName()));
        } else if (!missing.isEmpty()) {
            messages.add(Problem.of("return.rows-missing", missing.size(), missing.stream().limit(MOST_NAMES)
                    .map(row -> row.code() + " " + row.name()).collect(Collectors.joining("\u3001"))));
        }
        new ToldCells(words, messages, questions).tell(cells);
    }

    /** @return the rows of which a person said that they are not what they were taken for, and those of what is gone */
    private Set<ReturnDocument.Row> compare(SheetTable table, List<RowMatching.Matched> rows) {
        Set<ReturnDocument.Row> others = Collections.newSetFromMap(new IdentityHashMap<>());
        ReadAbove above = new ReadAbove(isSorted(rows));
        Map<TemplateContent.Sheet, Map<TemplateColumn, Integer>> places = new IdentityHashMap<>();
        Set<String> deleted = new HashSet<>();
        MergedCells merged = MergedCells.of(table);
        int measureAt = table.place(TemplateColumn.keyOf(Indicator.MEASURE));
        for (RowMatching.Matched matched : rows) {
            ReturnDocument.Row row = matched.row();
            SentCells.Place place = matched.place();
            Ref subject = place.row().subject();
            Entity entity = now.find(subject);
            if (entity == null) {
                deleted.add(place.row().name());
                others.add(row);
                continue;
            }
            Map<TemplateColumn, Integer> at = places.computeIfAbsent(place.sheet(), sheet -> places(table, sheet));
            Map<Integer, SheetCell> byColumn = new HashMap<>();
            row.cells().forEach(cell -> byColumn.put(cell.column(), cell));
            Entity report = report(subject);
            Problem doubt = matched.doubt();
            if (doubt != null && ReturnQuestion.NO_ROW.equals(answers.get(ReturnQuestion.ofRow(table.expected().kind(), doubt)))) {
                messages.add(Problem.of("return.row.not-this", table.sheet().place(row.index(), 0).toString(),
                        place.row().code(), place.row().name()));
                others.add(row);
                continue;
            }
            offers.of(table.sheet(), row, place.row());
            SheetCell measure = byColumn.get(measureAt);
            for (Map.Entry<Integer, TemplateColumn> entry : table.columns().entrySet()) {
                TemplateColumn column = entry.getValue();
                int index = at.getOrDefault(column, -1);
                // A row that was pasted onto the sheet of another kind has not all of its columns.
                if (index < 0) {
                    continue;
                }
                SheetCell theirs = column.input() ? merged.cell(row.index(), entry.getKey(),
                        byColumn.get(entry.getKey())) : byColumn.get(entry.getKey());
                CellAtHand cell = new CellAtHand(table, place, column, entity, theirs,
                        merged(merged, row.index(), entry.getKey(), column), measure == null ? null : measure.text(),
                        table.sheet().place(row.index(), entry.getKey()),
                        sent.text(place, index), doubt);
                if (matched.again()) {
                    if (column.input() && place.row().cells().get(index).open()) {
                        again.add(new Again(open.compare(cell, column.isFact() ? entity : report, above), table));
                    }
                } else if (!column.input()) {
                    // What a row in doubt is called is what it is asked about.
                    if (doubt == null || !doubt.code().equals(RowMatching.DOUBTFUL)) {
                        locked(cell);
                    }
                } else if (!place.row().cells().get(index).open()) {
                    notAsked(cell);
                } else {
                    CellComparison compared = open.compare(cell, column.isFact() ? entity : report, above);
                    cells.add(compared);
                    if (isChanged(compared)) {
                        changed.merge(table, 1, Integer::sum);
                    }
                    tables.putIfAbsent(compared.key(), table);
                }
            }
        }
        if (!deleted.isEmpty()) {
            messages.add(Problem.of("return.rows-gone", deleted.size(), String.join("\u3001", deleted)));
        }
        return others;
    }

    private static CellAtHand.Merged merged(MergedCells merged, int row, int at, TemplateColumn column) {
        if (!merged.contains(row, at)) {
            return CellAtHand.Merged.NONE;
        }
        boolean text = column.form() == TemplateColumn.Form.TEXT || column.form() == TemplateColumn.Form.LONG_TEXT;
        return text && !merged.isAcross(row, at) ? CellAtHand.Merged.PLAIN : CellAtHand.Merged.DOUBTFUL;
    }

    /** Whether rows stand in another order than they were sent in; one that is twice there counts where it is first. */
    private static boolean isSorted(List<RowMatching.Matched> rows) {
        Map<TemplateContent.Sheet, Map<TemplateContent.Row, Integer>> order = new IdentityHashMap<>();
        Map<TemplateContent.Sheet, Integer> last = new IdentityHashMap<>();
        for (RowMatching.Matched matched : rows) {
            TemplateContent.Sheet sheet = matched.place().sheet();
            Map<TemplateContent.Row, Integer> places = order.computeIfAbsent(sheet, any -> {
                Map<TemplateContent.Row, Integer> found = new IdentityHashMap<>();
                any.rows().forEach(row -> found.put(row, found.size()));
                return found;
            });
            Integer place = places.get(matched.place().row());
            if (place == null || matched.again()) {
                continue;
            }
            if (place < last.getOrDefault(sheet, -1)) {
                return true;
            }
            last.put(sheet, place);
        }
        return false;
    }

    /** Where two rows report on the same and say different things, nobody knows which holds. */
    private void reconcile() {
        Map<CellComparison.Key, Integer> places = new HashMap<>();
        for (int i = 0; i < cells.size() && !again.isEmpty(); i++) {
            places.putIfAbsent(cells.get(i).key(), i);
        }
        for (Again further : again) {
            CellComparison second = further.cell();
            Integer at = places.get(second.key());
            if (at == null) {
                places.put(second.key(), cells.size());
                cells.add(second);
                continue;
            }
            CellComparison first = cells.get(at);
            boolean same = CellInterpreter.same(first.column(), first.theirs(), second.theirs())
                    && (first.outcome() == CellCase.REFUSED) == (second.outcome() == CellCase.REFUSED);
            // A copy that nobody filled in says nothing.
            if (!same && isChanged(second)) {
                SheetTable table = tables.get(first.key());
                boolean untouched = table != null && table != further.table() && !changed.containsKey(table);
                cells.set(at, untouched ? second : isRowDoubtful(second) ? isChanged(first) ? first : second
                        : twice(first, second));
            }
        }
    }

    /** Such a row is asked about itself; it says nothing against one that is plain. */
    private static boolean isRowDoubtful(CellComparison cell) {
        return cell.problem() != null && cell.problem().code().equals(RowMatching.DOUBTFUL);
    }

    /** A version that leaves most of what the last one said blank adds to that, and erases nothing. */
    private void supplemented(ReturnDocument document) {
        List<Integer> blank = new ArrayList<>();
        for (int i = 0; last != null && i < cells.size(); i++) {
            CellComparison cell = cells.get(i);
            if (cell.theirs() == null && cell.written().isBlank() && cell.ours() != null
                    && last.covers(cell.subject().id(), cell.column().key())) {
                blank.add(i);
            }
        }
        if (last != null && blank.size() >= FEWEST_BLANK && 2 * blank.size() > last.size()) {
            blank.forEach(i -> cells.set(i, cells.get(i).superseded()));
            messages.add(Problem.of("return.version.supplement", document.fileName(), blank.size()));
        }
    }

    /** Of two cells that say different things the first is proposed, unless it says nothing new. */
    private CellComparison twice(CellComparison first, CellComparison second) {
        CellComparison proposed = isChanged(first) ? first : second;
        CellComparison other = isChanged(first) ? second : first;
        Problem doubt = Problem.of("return.cell.twice", other.place().toString(), other.written());
        boolean agreed = ReturnQuestion.TAKE.equals(answers.get(ReturnQuestion.ofColumn(first.sheet(), first.column(),
                doubt.code())));
        return agreed ? proposed : proposed.asked(doubt);
    }

    /** A cell of a further row, and the table in which it stands. */
    private record Again(CellComparison cell, SheetTable table) {
    }

    private static boolean isChanged(CellComparison cell) {
        return cell.outcome() != CellCase.UNCHANGED && cell.outcome() != CellCase.OURS;
    }

    private static Map<TemplateColumn, Integer> places(SheetTable table, TemplateContent.Sheet sheet) {
        Map<TemplateColumn, Integer> places = new IdentityHashMap<>();
        table.columns().values().forEach(column -> places.put(column, sheet.columns().indexOf(column)));
        return places;
    }

    private @Nullable Entity report(Ref subject) {
        if (subject.kind() == Item.KIND) {
            ProgressEntry entry = Reports.progress(now, subject.id(), period.id());
            return entry == null ? null : entry.entity();
        }
        IndicatorValue value = Reports.value(now, subject.id(), period.id());
        return value == null ? null : value.entity();
    }

    private void notAsked(CellAtHand cell) {
        Understanding read = interpreter.read(cell.theirs(), cell.column(),
                CellInterpreter.Measure.NONE, null);
        if (read.quality() != Quality.SURE || !CellInterpreter.same(cell.column(), read.value(), cell.sent())) {
            cells.add(cell.compared(CellCase.REFUSED, cell.sent(), null, Problem.of("return.cell.not-asked")));
        }
    }

    private void locked(CellAtHand cell) {
        SheetCell theirs = cell.theirs();
        // A running number changes with every sorting, and an emptied cell says nothing that could be taken.
        if (theirs == null || theirs.isBlank() || cell.column().key().equals(TemplateLayout.ORDINAL)
                || isAsSent(cell.column(), theirs, cell.sent())) {
            return;
        }
        cells.add(cell.compared(CellCase.REFUSED, cell.sent(), null,
                Problem.of("return.cell.locked", cell.sent() == null ? "" : cell.sent())));
    }

    private boolean isAsSent(TemplateColumn column, SheetCell theirs, @Nullable String sent) {
        if (sent == null) {
            return false;
        }
        if (theirs.text().equals(sent)) {
            return true;
        }
        String text = CellText.clean(theirs.text());
        return switch (column.form()) {
            case TEXT, LONG_TEXT -> text.equals(CellText.clean(sent))
                    || Wording.of(text).equals(Wording.of(sent));
            case NUMBER, PERCENT, RATE -> Rounded.same(text, sent);
            case DATE -> text.equals(sent) || CellInterpreter.same(column, interpreter.read(theirs, column,
                    CellInterpreter.Measure.NONE, null)
                    .value(), sent);
            case CHOICE, FLAG -> words.choices(column).getOrDefault(sent, List.of()).contains(text);
        };
    }
}
