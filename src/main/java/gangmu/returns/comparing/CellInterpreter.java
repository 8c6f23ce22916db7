package gangmu.returns.comparing;

import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.period.ProgressEntry;
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
import gangmu.returns.reading.Said;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateColumn.Form;
import gangmu.returns.template.TemplateWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of a cell the canonical text of its column's field, or says why that cannot be done. */
final class CellInterpreter {
    private static final String PERCENT = "%";
    private final TemplateWords words;
    private final int year;
    private final Map<TemplateColumn, Map<String, ExpectedValue>> expected = new IdentityHashMap<>();

    /** @param year the year of the period, proposed for dates that name none */
    CellInterpreter(TemplateWords words, int year) {
        this.words = words;
        this.year = year;
    }

    /**
     * What a cell was understood as.
     *
     * @param value the canonical text, null for no value
     * @param others further ways to read it
     * @param remark why it is doubtful or unreadable, or a note on what is sure
     * @param reading what the cell below may repeat by 同上
     */
    record Understanding(Quality quality, @Nullable String value, List<String> others, @Nullable Problem remark,
            @Nullable CellReading reading) {
    }

    /** How sure an understanding is. */
    enum Quality {
        SURE, DOUBTFUL, UNREADABLE
    }

    /**
     * The unit of measure of a number.
     *
     * @param ours the one in which the plan keeps it; empty for plain numbers
     * @param theirs the one that their header or row names; null where it names none
     * @param rival another one that something else names for the same figures; null where nothing does
     */
    record Measure(String ours, @Nullable String theirs, @Nullable String rival) {
        static final Measure NONE = new Measure("", null, null);

        private boolean differs() {
            return theirs != null && !theirs.isBlank() && !CellText.compact(theirs).equals(CellText.compact(ours));
        }

        private boolean converts() {
            return !ours.isBlank() && UnitOfMeasure.of(Objects.requireNonNull(theirs)).convertsTo(UnitOfMeasure.of(ours));
        }
    }

    /**
     * Reads a cell.
     *
     * @param above what was read in the cell above
     */
    Understanding read(@Nullable SheetCell cell, TemplateColumn column, Measure measure, @Nullable CellReading above) {
        String rival = measure.rival();
        Understanding one = readIn(cell, column, measure, above);
        if (rival == null || one.value() == null) {
            return one;
        }
        Understanding other = readIn(cell, column, new Measure(measure.ours(), rival, null), above);
        // A figure with its unit written behind it is the same either way.
        return other.value() == null || same(column, one.value(), other.value()) ? one
                : new Understanding(Quality.DOUBTFUL, one.value(), List.of(other.value()), Problem.of(ReturnQuestion.TWO_MEASURES,
                        Objects.requireNonNullElse(measure.theirs(), measure.ours()), rival), one.reading());
    }

    private Understanding readIn(@Nullable SheetCell cell, TemplateColumn column, Measure measure,
            @Nullable CellReading above) {
        if (!measure.differs() || column.form() != Form.NUMBER && column.form() != Form.RATE
                && column.form() != Form.PERCENT) {
            return read(cell, column, measure.ours(), above);
        }
        String theirs = Objects.requireNonNull(measure.theirs());
        if (column.form() == Form.PERCENT || !measure.converts()) {
            boolean percent = PERCENT.equals(CellText.compact(theirs)) && column.form() != Form.NUMBER;
            Understanding read = read(cell, column, measure.ours(), above);
            return percent || read.value() == null || read.quality() != Quality.SURE ? read
                    : new Understanding(Quality.DOUBTFUL, read.value(), List.of(),
                            Problem.of("return.cell.other-measure", theirs, measure.ours()), read.reading());
        }
        Understanding read = read(cell, column, theirs, above);
        UnaryOperator<String> converted = value -> ValueType.NUMBER.write(UnitOfMeasure.of(theirs)
                .convert(new BigDecimal(value), UnitOfMeasure.of(measure.ours())));
        String value = read.value();
        return value == null ? read : new Understanding(read.quality(), converted.apply(value),
                read.others().stream().map(converted).toList(), read.remark() != null ? read.remark()
                        : Problem.of("return.cell.converted", theirs, measure.ours()), read.reading());
    }

    private Understanding read(@Nullable SheetCell cell, TemplateColumn column, String measure,
            @Nullable CellReading above) {
        if (cell == null || cell.isBlank()) {
            return sure(null, null, null);
        }
        if (cell.formula() == SheetCell.Formula.WITHOUT_RESULT) {
            return new Understanding(Quality.UNREADABLE, null, List.of(),
                    Problem.of("return.cell.without-result", cell.text()), null);
        }
        if (column.form() == Form.FLAG && (cell.text().equals("TRUE") || cell.text().equals("FALSE"))) {
            return sure(cell.text().toLowerCase(Locale.ROOT), null, null);
        }
        RawCell raw = new RawCell(cell.shown(), cell.number(), cell.format(), cell.date(),
                cell.formula() != SheetCell.Formula.NONE, cell.error() ? cell.text() : null);
        CellReading reading = CellReader.read(raw, expected(column, measure), above);
        return doubted(cell, understand(reading, column));
    }

    /** What was read without doubt is doubtful all the same where its formula or its look says so. */
    private static Understanding doubted(SheetCell cell, Understanding read) {
        if (read.quality() != Quality.SURE) {
            return read;
        }
        Problem doubt = cell.formula() == SheetCell.Formula.OUTSIDE ? Problem.of("return.cell.outside")
                : cell.formula() == SheetCell.Formula.COMPUTED_HERE
                ? Problem.of("return.cell.computed-here", String.valueOf(read.value()))
                : cell.look().struck() ? Problem.of("return.cell.struck", cell.shown())
                : cell.look().unseen() ? Problem.of("return.cell.unseen") : null;
        if (doubt != null) {
            return new Understanding(Quality.DOUBTFUL, read.value(), List.of(), doubt, read.reading());
        }
        String leftOut = cell.look().leftOut();
        return leftOut.isEmpty() || read.remark() != null ? read
                : sure(read.value(), Problem.of("return.cell.struck-part", leftOut), read.reading());
    }

    private static Understanding sure(@Nullable String value, @Nullable Problem note, @Nullable CellReading reading) {
        return new Understanding(Quality.SURE, value, List.of(), note, reading);
    }

    private ExpectedValue expected(TemplateColumn column, String measure) {
        return expected.computeIfAbsent(column, any -> new HashMap<>()).computeIfAbsent(measure, key -> switch (column.form()) {
            case TEXT, LONG_TEXT -> new ExpectedValue.Text();
            case PERCENT -> new ExpectedValue.Percent();
            case NUMBER -> measure.isBlank() ? new ExpectedValue.PlainNumber()
                    : new ExpectedValue.Amount(UnitOfMeasure.of(measure));
            case RATE -> new ExpectedValue.Amount(UnitOfMeasure.of(PERCENT), true);
            case DATE -> ExpectedValue.Dated.proposing(year);
            case FLAG, CHOICE -> new ExpectedValue.OneOf(words.choices(column).entrySet().stream()
                    .map(choice -> new ExpectedValue.Choice(choice.getKey(), choice.getValue())).toList());
        });
    }

    private static Understanding understand(CellReading reading, TemplateColumn column) {
        return switch (reading) {
            case CellReading.Blank blank -> sure(answer(blank, column), null, reading);
            case CellReading.Understood understood -> understood(understood, column);
            case CellReading.Doubtful doubtful -> {
                List<String> values = doubtful.readings().stream().map(CellInterpreter::canonical).toList();
                // With nothing to propose there is nothing to take.
                yield values.isEmpty()
                        ? new Understanding(Quality.UNREADABLE, null, List.of(), problem(doubtful.reason()), reading)
                        : new Understanding(Quality.DOUBTFUL, values.getFirst(), values.subList(1, values.size()),
                                problem(doubtful.reason()), reading);
            }
            case CellReading.Unreadable unreadable -> new Understanding(Quality.UNREADABLE, null, List.of(),
                    Problem.of("return.cell.expected", problem(unreadable.reason()), problem(unreadable.expected())),
                    reading);
        };
    }

    /** In a text column 无 is an answer; a stroke says nothing anywhere. */
    private static @Nullable String answer(CellReading.Blank blank, TemplateColumn column) {
        boolean text = column.form() == Form.TEXT || column.form() == Form.LONG_TEXT;
        return text && blank.kind() != BlankKind.EMPTY && blank.kind() != BlankKind.DASH ? blank.written() : null;
    }

    private static Understanding understood(CellReading.Understood understood, TemplateColumn column) {
        String value = canonical(understood.value());
        if (column.field() == ProgressEntry.INVESTED && value.startsWith("-")) {
            return new Understanding(Quality.UNREADABLE, null, List.of(), Problem.of("return.cell.negative", value),
                    understood);
        }
        Problem note = null;
        for (Note each : understood.notes()) {
            if (each.kind() == NoteKind.PLANNED) {
                return new Understanding(Quality.DOUBTFUL, value, List.of(), problem(each.said()), understood);
            }
            if (each.kind() != NoteKind.FORMULA) {
                note = problem(each.said());
            }
        }
        return sure(value, note, understood);
    }

    private static String canonical(CellValue value) {
        return switch (value) {
            case CellValue.PercentValue percent -> ValueType.NUMBER.write(percent.percent());
            case CellValue.AmountValue amount -> ValueType.NUMBER.write(amount.number());
            case CellValue.NumberValue number -> ValueType.NUMBER.write(number.number());
            // Figures stand at the end of the span that was named: June is the thirtieth of June.
            case CellValue.DateValue date -> date.date().latest().toString();
            case CellValue.TextValue text -> text.text();
            case CellValue.ChoiceValue choice -> choice.code();
            case CellValue.YesNoValue answer -> Boolean.toString(answer.yes());
        };
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

    /** Whether two canonical texts of a column mean the same; numbers go through workbooks with 15 digits. */
    static boolean same(TemplateColumn column, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || switch (column.form()) {
            case NUMBER, PERCENT, RATE -> Rounded.same(one, other);
            case TEXT, LONG_TEXT -> CellText.clean(one).equals(CellText.clean(other));
            case DATE, CHOICE, FLAG -> false;
        };
    }
}
