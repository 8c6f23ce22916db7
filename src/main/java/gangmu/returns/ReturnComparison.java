package gangmu.returns;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.returns.CellInterpreter.Quality;
import gangmu.returns.CellInterpreter.Understanding;
import gangmu.returns.reading.CellReading;
import gangmu.returns.reading.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a returned workbook cell by cell three ways: as sent, ours now, theirs. */
final class ReturnComparison {
    private static final int MOST_NAMES = 10;
    private final Snapshot now;
    private final Period period;
    private final SentCells sent;
    private final TemplateWords words;
    private final CellInterpreter interpreter;
    private final List<CellComparison> cells = new ArrayList<>();
    private final List<Problem> messages = new ArrayList<>();

    ReturnComparison(Snapshot now, Period period, SentCells sent, TemplateWords words) {
        this.now = now;
        this.period = period;
        this.sent = sent;
        this.words = words;
        this.interpreter = new CellInterpreter(words, period.dataDate().getYear());
    }

    List<CellComparison> cells() {
        return cells;
    }

    List<Problem> messages() {
        return messages;
    }

    void compare(ReturnDocument document) {
        RowMatching rows = new RowMatching(sent, period.id(), words::isTotal);
        boolean any = false;
        for (ReturnDocument.Sheet sheet : document.sheets()) {
            SheetTable table = SheetTable.find(sheet, sent.sheets(), words);
            if (table != null) {
                any = true;
                messages.addAll(table.messages());
                compare(table, rows.match(table));
            }
        }
        messages.addAll(rows.messages());
        List<TemplateContent.Row> missing = rows.missing();
        if (!any) {
            messages.add(Problem.of("return.no-table", document.fileName()));
        } else if (!missing.isEmpty()) {
            messages.add(Problem.of("return.rows-missing", missing.size(), missing.stream().limit(MOST_NAMES)
                    .map(row -> row.code() + " " + row.name()).collect(Collectors.joining("\u3001"))));
        }
        questions();
    }

    private void compare(SheetTable table, Map<ReturnDocument.Row, SentCells.Place> rows) {
        Map<TemplateColumn, CellReading> above = new HashMap<>();
        Set<String> deleted = new HashSet<>();
        rows.forEach((row, place) -> {
            Ref subject = place.row().subject();
            Entity entity = now.find(subject);
            if (entity == null) {
                deleted.add(place.row().name());
                return;
            }
            Map<Integer, SheetCell> byColumn = new HashMap<>();
            row.cells().forEach(cell -> byColumn.put(cell.column(), cell));
            Entity report = report(subject);
            for (Map.Entry<Integer, TemplateColumn> entry : table.columns().entrySet()) {
                TemplateColumn column = entry.getValue();
                Cell cell = new Cell(table, place, column, entity, byColumn.get(entry.getKey()),
                        table.sheet().place(row.index(), entry.getKey()),
                        sent.text(place, place.sheet().columns().indexOf(column)));
                if (!column.input()) {
                    locked(cell);
                } else if (!place.row().cells().get(place.sheet().columns().indexOf(column)).open()) {
                    notAsked(cell);
                } else {
                    open(cell, report, above);
                }
            }
        });
        if (!deleted.isEmpty()) {
            messages.add(Problem.of("return.rows-gone", deleted.size(), String.join("\u3001", deleted)));
        }
    }

    /** One cell on its way through the comparison. */
    private record Cell(SheetTable table, SentCells.Place place, TemplateColumn column, Entity subject,
            @Nullable SheetCell theirs, CellPlace at, @Nullable String sent) {
        String written() {
            return theirs == null ? "" : theirs.text();
        }

        CellComparison compared(CellCase outcome, @Nullable String ours, @Nullable String value,
                @Nullable Problem problem) {
            return new CellComparison(at, table.expected().kind(), column, subject.ref(), place.row().code(),
                    place.row().name(), outcome, sent, ours, value, written(), problem);
        }
    }

    private @Nullable Entity report(Ref subject) {
        if (subject.kind() == Item.KIND) {
            ProgressEntry entry = Reports.progress(now, subject.id(), period.id());
            return entry == null ? null : entry.entity();
        }
        IndicatorValue value = Reports.value(now, subject.id(), period.id());
        return value == null ? null : value.entity();
    }

    private void open(Cell cell, @Nullable Entity report, Map<TemplateColumn, CellReading> above) {
        TemplateColumn column = cell.column();
        Field<?> field = column.field();
        String ours = report == null || field == null ? null : field.write(report.get(field));
        String measure = cell.subject().kind() == Indicator.KIND && field == IndicatorValue.VALUE
                ? new Indicator(cell.subject()).measure() : words.measure(column);
        Understanding read = interpreter.read(cell.theirs(), column, measure, above.get(column));
        if (read.reading() != null) {
            above.put(column, read.reading());
        }
        if (read.quality() == Quality.UNREADABLE) {
            cells.add(cell.compared(CellCase.REFUSED, ours, null, read.remark()));
            return;
        }
        String theirs = settle(column, read, cell.sent(), ours);
        CellCase outcome = threeWay(column, cell.sent(), ours, theirs);
        Problem remark = read.remark();
        boolean changed = outcome == CellCase.THEIRS || outcome == CellCase.CONFLICT;
        if (changed && period.closed()) {
            outcome = CellCase.REFUSED;
            remark = Problem.of("period.closed", period.name());
        } else if (changed && read.quality() == Quality.DOUBTFUL) {
            outcome = CellCase.ASKED;
        } else if (changed && theirs == null) {
            outcome = CellCase.ASKED;
            remark = Problem.of("return.cell.erased");
        } else if (changed && field == IndicatorValue.DATA_DATE && theirs.compareTo(period.dataDate().toString()) > 0) {
            outcome = CellCase.ASKED;
            remark = Problem.of("return.cell.date-later", theirs, period.dataDate().toString());
        } else if (!changed) {
            remark = null;
        }
        cells.add(cell.compared(outcome, ours, theirs, remark));
    }

    /** Of several readings the one that was there before, since most cells come back as they were. */
    private static @Nullable String settle(TemplateColumn column, Understanding read, @Nullable String sent,
            @Nullable String ours) {
        List<@Nullable String> readings = new ArrayList<>();
        readings.add(read.value());
        readings.addAll(read.others());
        for (String before : new @Nullable String[] {sent, ours}) {
            for (String reading : readings) {
                if (CellInterpreter.same(column, reading, before)) {
                    return before;
                }
            }
        }
        return read.value();
    }

    private static CellCase threeWay(TemplateColumn column, @Nullable String sent, @Nullable String ours,
            @Nullable String theirs) {
        boolean oursIsSent = CellInterpreter.same(column, ours, sent);
        if (CellInterpreter.same(column, theirs, sent)) {
            return oursIsSent ? CellCase.UNCHANGED : CellCase.OURS;
        }
        return CellInterpreter.same(column, ours, theirs) ? CellCase.BOTH
                : oursIsSent ? CellCase.THEIRS : CellCase.CONFLICT;
    }

    private void notAsked(Cell cell) {
        Understanding read = interpreter.read(cell.theirs(), cell.column(), "", null);
        if (read.quality() != Quality.SURE || !CellInterpreter.same(cell.column(), read.value(), cell.sent())) {
            cells.add(cell.compared(CellCase.REFUSED, cell.sent(), null, Problem.of("return.cell.not-asked")));
        }
    }

    private void locked(Cell cell) {
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
        String text = CellText.clean(theirs.text());
        return switch (column.form()) {
            case TEXT, LONG_TEXT -> text.equals(CellText.clean(sent));
            case NUMBER, PERCENT, RATE -> Rounded.of(text).equals(Rounded.of(sent));
            case DATE -> text.equals(sent) || CellInterpreter.same(column, interpreter.read(theirs, column, "", null)
                    .value(), sent);
            case CHOICE, FLAG -> words.choices(column).getOrDefault(sent, List.of()).contains(text);
        };
    }

    /** What is refused is said cell by cell, what is doubtful once a column. */
    private void questions() {
        Map<String, List<CellComparison>> asked = new LinkedHashMap<>();
        for (CellComparison cell : cells) {
            Problem problem = cell.problem();
            if (problem != null && cell.outcome() == CellCase.REFUSED) {
                messages.add(Problem.of("return.cell.refused", cell.place().toString(), cell.code(), cell.name(),
                        header(cell), cell.written(), problem));
            } else if (problem != null && cell.outcome() == CellCase.ASKED) {
                asked.computeIfAbsent(cell.place().sheet() + cell.column().key() + problem.code(),
                        key -> new ArrayList<>()).add(cell);
            }
        }
        asked.values().forEach(same -> {
            CellComparison first = same.getFirst();
            Problem problem = first.problem();
            if (problem != null) {
                messages.add(Problem.of("return.cell.asked", first.place().toString(), first.code(), first.name(),
                        header(first), first.written(), problem, same.size()));
            }
        });
    }

    private String header(CellComparison cell) {
        return words.headers(cell.sheet(), cell.column()).getFirst();
    }
}
