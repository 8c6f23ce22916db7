package gangmu.ledgers.proposal;

import gangmu.changes.Problem;
import gangmu.changes.Range;
import gangmu.ledgers.sheet.LedgerSheet;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.BlankKind;
import gangmu.returns.reading.CellReader;
import gangmu.returns.reading.CellReading;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.CellValue;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.Note;
import gangmu.returns.reading.NoteKind;
import gangmu.returns.reading.RawCell;
import gangmu.returns.reading.Reasons;
import gangmu.returns.reading.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single cells, by the readers that returns are read with. */
final class CellValues {
    private CellValues() {
    }

    /**
     * What a cell was read as.
     *
     * @param value a text, number, {@link Range} of two numbers, code of a choice or {@link ApproximateDate}; null where there is none
     * @param sure whether no second look is needed
     * @param notes what was written beside the value
     * @param said why it is doubtful or cannot be read, or how it was understood; null where there is nothing to say
     */
    record Read(@Nullable Object value, boolean sure, List<Note> notes, @Nullable Problem said) {
        static final Read BLANK = new Read(null, true, List.of(), null);

        Read {
            notes = List.copyOf(notes);
        }

        static Read of(Object value) {
            return new Read(value, true, List.of(), null);
        }

        static Read noted(Object value, Problem how) {
            return new Read(value, true, List.of(), how);
        }

        static Read doubtful(@Nullable Object value, Problem why) {
            return new Read(value, false, List.of(), why);
        }

        /** The same as one figure: the lower end of a range, which is asked. */
        Read single() {
            return value instanceof Range range ? new Read(range.lower(), false, notes, said) : this;
        }

        /** The same as a target, which is a figure or a range. */
        Read target() {
            return value instanceof BigDecimal number ? new Read(Range.of(number), sure, notes, said)
                    : value instanceof Range range ? new Read(range, true, notes, null) : this;
        }

        boolean isBlank() {
            return value == null && said == null;
        }

        boolean has(NoteKind... kinds) {
            return notes.stream().anyMatch(note -> List.of(kinds).contains(note.kind()));
        }
    }

    /** The cell at a place, read as what is expected there. */
    static Read read(LedgerSheet sheet, int row, int column, ExpectedValue expected) {
        SheetCell cell = sheet.cell(row, column);
        return cell == null ? Read.BLANK : read(cell, expected);
    }

    static Read read(SheetCell cell, ExpectedValue expected) {
        if (cell.look().struck()) {
            return Read.doubtful(null, Problem.of("ledger.struck"));
        }
        if (cell.formula() == SheetCell.Formula.WITHOUT_RESULT) {
            return Read.doubtful(null, Problem.of("return.cell.without-result", cell.text()));
        }
        RawCell raw = new RawCell(cell.shown(), cell.number(), cell.format(), cell.date(), false, cell.error() ? cell.text() : null);
        Read read = read(raw, expected);
        Problem doubt = cell.formula() == SheetCell.Formula.COMPUTED_HERE ? Problem.of("return.cell.computed-here", cell.shown())
                : cell.look().unseen() ? Problem.of("return.cell.unseen") : null;
        String struck = cell.look().leftOut();
        return doubt != null && read.sure() && read.value() != null ? new Read(read.value(), false, read.notes(), doubt)
                : !struck.isEmpty() && read.said() == null ? new Read(read.value(), read.sure(), read.notes(),
                        Problem.of("return.cell.struck-part", struck)) : read;
    }

    static Read read(String text, ExpectedValue expected) {
        return read(RawCell.text(text), expected);
    }

    private static Read read(RawCell raw, ExpectedValue expected) {
        return switch (CellReader.read(raw, expected, null)) {
            case CellReading.Blank blank -> expected instanceof ExpectedValue.Text && blank.kind() != BlankKind.EMPTY
                    && blank.kind() != BlankKind.DASH ? Read.of(blank.written()) : Read.BLANK;
            case CellReading.Understood understood -> understood(understood);
            case CellReading.Doubtful doubtful when isRange(doubtful) -> new Read(Range.between(number(doubtful.readings().getFirst()),
                    number(doubtful.readings().getLast())), false, doubtful.notes(), problem(doubtful.reason()));
            case CellReading.Doubtful doubtful -> new Read(doubtful.readings().isEmpty() ? null : value(doubtful.readings().getFirst()),
                    false, doubtful.notes(), problem(doubtful.reason()));
            case CellReading.Unreadable unreadable -> new Read(null, false, List.of(),
                    Problem.of("return.cell.expected", problem(unreadable.reason()), problem(unreadable.expected())));
        };
    }

    /** 2-3: two figures, which only a target can be. */
    private static boolean isRange(CellReading.Doubtful doubtful) {
        return doubtful.reason().code().equals(Reasons.RANGE) && doubtful.readings().size() == 2
                && value(doubtful.readings().getFirst()) instanceof BigDecimal
                        && value(doubtful.readings().getLast()) instanceof BigDecimal;
    }

    private static BigDecimal number(CellValue value) {
        return (BigDecimal) value(value);
    }

    private static Read understood(CellReading.Understood understood) {
        Problem said = understood.notes().stream().filter(note -> note.kind() != NoteKind.FORMULA).findFirst()
                .map(note -> problem(note.said())).orElse(null);
        return new Read(value(understood.value()), true, understood.notes(), said);
    }

    private static Object value(CellValue value) {
        return switch (value) {
            case CellValue.PercentValue percent -> percent.percent();
            case CellValue.AmountValue amount -> amount.number();
            case CellValue.NumberValue number -> number.number();
            case CellValue.DateValue date -> date.date();
            case CellValue.TextValue text -> text.text();
            case CellValue.ChoiceValue choice -> choice.code();
            case CellValue.YesNoValue answer -> answer.yes();
        };
    }

    /** A text as it is kept; empty for a stroke that says nothing. */
    static String text(LedgerSheet sheet, int row, int column) {
        String text = sheet.text(row, column);
        return text.matches("[-\u2014\u2013/\\\\_ ]+") ? "" : CellText.clean(text);
    }

    /** What the readers say, in the form in which the core tells the user anything. */
    static Problem problem(Said said) {
        List<Object> args = new ArrayList<>();
        for (Object arg : said.args()) {
            args.add(switch (arg) {
                case Said inner -> problem(inner);
                case ApproximateDate date -> problem(date.words());
                default -> arg;
            });
        }
        return new Problem(said.key(), args);
    }
}
