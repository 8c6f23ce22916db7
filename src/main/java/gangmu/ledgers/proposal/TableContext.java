package gangmu.ledgers.proposal;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.ledgers.meaning.LedgerColumn;
import gangmu.ledgers.meaning.TableReading;
import gangmu.ledgers.sheet.CellAccount.Fate;
import gangmu.ledgers.sheet.LedgerPlace;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.ledgers.sheet.LedgerTable;
import gangmu.ledgers.words.Meaning;
import gangmu.ledgers.words.TextDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One table while things are made of it: where it stands, what its columns mean, and what is said beside it. */
final class TableContext {
    private final TableReading reading;
    private final LedgerSheet sheet;
    private final Findings findings;
    private final Frame frame;
    private final Optional<TextDates.Named> asOf;

    TableContext(TableReading reading, Findings findings, Frame frame) {
        this.reading = reading;
        this.sheet = reading.table().sheet();
        this.findings = findings;
        this.frame = frame;
        this.asOf = dated();
        account();
    }

    TableReading reading() {
        return reading;
    }

    LedgerSheet sheet() {
        return sheet;
    }

    Findings findings() {
        return findings;
    }

    Frame frame() {
        return frame;
    }

    /** Titles and headings are understood; columns that are not known are named, with how many cells they hold. */
    private void account() {
        LedgerTable table = reading.table();
        table.titles().forEach(line -> findings.account().mark(sheet.place(line.row(), line.column()), Fate.UNDERSTOOD));
        for (int row = table.headerFirst(); row <= table.headerLast(); row++) {
            findings.account().markRow(sheet, row, Fate.UNDERSTOOD);
        }
        for (LedgerColumn column : reading.columns()) {
            int cells = (int) table.rows().stream().filter(row -> sheet.written(row).containsKey(column.column())).count();
            LedgerPlace at = sheet.place(table.headerLast(), column.column());
            if (column.meaning() == null && cells > 0) {
                findings.left(at, Problem.of("ledger.column-unknown", column.heading(), cells));
                table.rows().forEach(row -> findings.account().mark(sheet.place(row, column.column()), Fate.LEFT));
            } else if (column.is(Meaning.COOPERATING) && column.sure() && !column.candidates().isEmpty()
                    && column.candidates().getFirst() != Meaning.COOPERATING) {
                findings.noted(at, Problem.of("ledger.cooperates", column.heading()));
                findings.account().mark(at, Fate.UNDERSTOOD);
            } else if (column.meaning() != null && !column.sure() && cells > 0) {
                findings.asked(at, Problem.of("ledger.column-unsure", column.heading(), meaning(column.meaning()), cells));
            }
        }
    }

    static Problem meaning(Meaning meaning) {
        return new Problem("ledger.meaning." + meaning.code(), List.of());
    }

    /** The date of what is reported: of the heading, the title, the tab, the file. */
    private Optional<TextDates.Named> dated() {
        List<String> texts = new ArrayList<>();
        reading.table().titles().forEach(line -> texts.add(line.text()));
        texts.add(sheet.name());
        String file = sheet.file();
        texts.add(file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file);
        Optional<TextDates.Named> year = Optional.empty();
        for (String text : texts) {
            for (TextDates.Named named : TextDates.in(text)) {
                if (!named.wholeYear() || named.written().matches(".*[\u5e95\u672b]$")) {
                    return Optional.of(named);
                }
                year = year.isPresent() ? year : Optional.of(named);
            }
        }
        // A year alone dates a report only where it says that it is one: 2026年进展情况.
        return year.filter(any ->
                texts.stream().anyMatch(text -> text.contains("\u8fdb\u5c55") || text.contains("\u5b8c\u6210\u60c5\u51b5")));
    }

    /** The day at whose end the figures of a column stand; empty where nothing says it. */
    Optional<TextDates.Named> asOf(LedgerColumn column) {
        List<TextDates.Named> own = column.sense().dates();
        return own.isEmpty() ? asOf : Optional.of(own.getLast());
    }

    /**
     * Says a value of something, and what became of its cell.
     *
     * @param cell how the cell was read
     * @return whether it is said now
     */
    boolean say(Proposed thing, Field<?> field, LedgerColumn column, int row, CellValues.Read cell) {
        CellValues.Read read = cell.single();
        LedgerPlace at = sheet.place(row, column.column());
        if (!settle(read, column, at)) {
            return false;
        }
        return put(thing, field, Objects.requireNonNull(read.value()), at, read.sure() && column.sure());
    }

    /** As {@link #say}, for what is reported in a period. */
    void report(Proposed thing, Field<?> field, LedgerColumn column, int row, CellValues.Read cell) {
        CellValues.Read read = cell.single();
        LedgerPlace at = sheet.place(row, column.column());
        if (read.isBlank()) {
            blank(at);
            return;
        }
        Optional<TextDates.Named> named = asOf(column);
        if (named.isEmpty()) {
            leftOnce(at, column, Problem.of("ledger.no-period", column.heading()));
            return;
        }
        LocalDate date = named.get().end();
        if (!frame.holds(date)) {
            leftOnce(at, column, Problem.of("ledger.period-outside", column.heading(), date));
            return;
        }
        if (settle(read, column, at)) {
            thing.report(date, field, read.value(), at, read.sure() && column.sure());
        }
    }

    /** What holds for a whole column is told once, at its heading. */
    void leftOnce(LedgerPlace at, LedgerColumn column, Problem problem) {
        findings.account().mark(at, Fate.LEFT);
        findings.left(sheet.place(reading.table().headerLast(), column.column()), problem);
    }

    /** The year that dates without one are of: the title's, or the one year of the plan; empty where several may be. */
    Optional<Integer> year() {
        LocalDate start = frame.start();
        LocalDate end = frame.end();
        if (start != null && end != null && start.getYear() == end.getYear()) {
            return Optional.of(start.getYear());
        }
        return reading.table().titles().stream().flatMap(line -> TextDates.in(line.text()).stream())
                .filter(TextDates.Named::wholeYear).map(TextDates.Named::year).findFirst();
    }

    /** What became of a cell by how it was read; false where it has no value. */
    boolean settle(CellValues.Read read, LedgerColumn column, LedgerPlace at) {
        if (read.isBlank()) {
            blank(at);
            return false;
        }
        Problem said = read.said();
        if (read.value() == null) {
            findings.left(at, Problem.of("ledger.unreadable", column.heading(), Objects.requireNonNull(said)));
            return false;
        }
        if (!read.sure()) {
            findings.asked(at, Problem.of("ledger.doubtful", column.heading(), Objects.requireNonNull(said), shown(read.value())));
        } else if (!column.sure()) {
            findings.account().mark(at, Fate.ASKED);
        } else if (said != null) {
            findings.noted(at, Problem.of("ledger.understood", column.heading(), said, shown(read.value())));
        } else {
            findings.taken(at);
        }
        return true;
    }

    /** 无 and strokes say that there is nothing. */
    void blank(LedgerPlace at) {
        findings.account().mark(at, Fate.UNDERSTOOD);
    }

    /** Puts a value; where another stands there already, both are shown. */
    boolean put(Proposed thing, Field<?> field, Object value, LedgerPlace at, boolean sure) {
        Proposed.Value before = thing.values().get(field);
        if (before == null) {
            return thing.put(field, value, at, sure);
        }
        if (!before.value().equals(value) && !shown(before.value()).equals(shown(value))) {
            findings.asked(at, Problem.of("ledger.contradicts", shown(value), shown(before.value()), before.place().toString()));
        }
        return false;
    }

    /** A value as a message names it. */
    static Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case java.math.BigDecimal number -> number.toPlainString();
            case gangmu.returns.reading.ApproximateDate date -> CellValues.problem(date.words());
            case Proposed thing -> String.valueOf(thing.kind().field("name").map(thing.values()::get).map(Proposed.Value::value)
                    .orElse(""));
            case List<?> list -> String.join("\u3001", list.stream().map(each -> String.valueOf(shown(each))).toList());
            default -> value.toString();
        };
    }
}
