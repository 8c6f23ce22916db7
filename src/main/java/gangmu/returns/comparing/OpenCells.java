package gangmu.returns.comparing;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.plan.Indicator;
import gangmu.returns.comparing.CellInterpreter.Quality;
import gangmu.returns.comparing.CellInterpreter.Understanding;
import gangmu.returns.kept.SaidCells;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.reading.Reasons;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.table.ReturnQuestion;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the cells that a unit may fill in, three ways, with the answers given to what is doubtful. */
final class OpenCells {
    private static final Set<String> REWRITTEN = Set.of("reading." + Reasons.RANGE, "reading." + Reasons.OTHER_WORDS);
    private final Period period;
    private final LocalDate earliest;
    private final @Nullable SaidCells last;
    private final ScaleDoubt scale;
    private final TemplateWords words;
    private final CellInterpreter interpreter;
    private final Map<String, String> answers;

    /**
     * @param earliest the day before which no figure of this plan can be
     * @param last what the unit said in its last return, null for nothing
     */
    OpenCells(EarlierReports earlier, Period period, LocalDate earliest, TemplateWords words,
            CellInterpreter interpreter, Map<String, String> answers, @Nullable SaidCells last) {
        this.last = last;
        this.scale = new ScaleDoubt(earlier);
        this.period = period;
        this.earliest = earliest;
        this.words = words;
        this.interpreter = interpreter;
        this.answers = answers;
    }

    /**
     * Compares a cell.
     *
     * @param report what holds the column's field: what was reported of the item or indicator, null for nothing; or itself
     * @param above what was read in the cells above; this one is put in
     */
    CellComparison compare(CellAtHand cell, @Nullable Entity report, ReadAbove above) {
        TemplateColumn column = cell.column();
        Field<?> field = column.field();
        String ours = report == null || field == null ? null : field.write(report.get(field));
        Understanding read = answered(cell, scale.of(cell,
                interpreter.read(cell.theirs(), column, measure(cell), above.of(column, cell.at().row()))));
        above.put(column, cell.at().row(), read);
        if (read.quality() == Quality.UNREADABLE) {
            return cell.compared(CellCase.REFUSED, ours, null, read.remark());
        }
        String theirs = settle(column, read, cell.sent(), ours);
        CellCase outcome = threeWay(cell, ours, theirs);
        Problem remark = read.remark();
        boolean changed = outcome == CellCase.THEIRS || outcome == CellCase.CONFLICT || isRewritten(read);
        if (changed && period.closed()) {
            outcome = CellCase.REFUSED;
            remark = Problem.of("period.closed", period.name());
        } else if (changed) {
            Problem doubt = read.quality() == Quality.DOUBTFUL ? remark : doubt(cell, theirs);
            if (doubt != null) {
                remark = doubt;
                outcome = isAgreed(cell, doubt) ? outcome : CellCase.ASKED;
            } else if (cell.merged() == CellAtHand.Merged.PLAIN && remark == null) {
                remark = Problem.of("return.cell.merged");
            }
        } else {
            remark = null;
        }
        return cell.compared(outcome, ours, theirs, remark);
    }

    /** What may be meant otherwise though it was read without doubt. */
    private @Nullable Problem doubt(CellAtHand cell, @Nullable String theirs) {
        if (cell.rowDoubt() != null) {
            return cell.rowDoubt();
        }
        if (theirs == null) {
            return Problem.of("return.cell.erased");
        }
        if (cell.merged() == CellAtHand.Merged.DOUBTFUL) {
            return Problem.of("return.cell.merged");
        }
        if (cell.column().field() != IndicatorValue.DATA_DATE) {
            return null;
        }
        // ISO dates are in the order of their texts.
        return theirs.compareTo(period.dataDate().toString()) > 0
                ? Problem.of(ReturnQuestion.DATE_LATER, theirs, period.dataDate().toString())
                : theirs.compareTo(earliest.toString()) < 0
                ? Problem.of(ReturnQuestion.DATE_EARLIER, theirs, earliest.toString()) : null;
    }

    private CellInterpreter.Measure measure(CellAtHand cell) {
        String header = cell.table().units().get(cell.column());
        if (cell.column().field() != IndicatorValue.VALUE && cell.column().field() != IndicatorValue.YEAR_TO_DATE) {
            return new CellInterpreter.Measure(words.measure(cell.column()), header, cell.table().rivals().get(cell.column()));
        }
        String ours = new Indicator(cell.subject()).measure();
        String theirs = header != null ? header : cell.rowMeasure();
        return new CellInterpreter.Measure(ours, theirs, rival(theirs == null || theirs.isBlank() ? ours : theirs,
                cell.table().notes()));
    }

    /** The unit of measure that a note beside the table names, where it is another one of the same kind. */
    private static @Nullable String rival(String measure, List<String> notes) {
        if (measure.isBlank() || notes.isEmpty()) {
            return null;
        }
        UnitOfMeasure held = UnitOfMeasure.of(measure);
        List<UnitOfMeasure> alike = notes.stream().map(UnitOfMeasure::of).filter(held::convertsTo).toList();
        return alike.stream().anyMatch(note -> note.factor().compareTo(held.factor()) == 0) ? null
                : alike.stream().map(UnitOfMeasure::name).findFirst().orElse(null);
    }

    private @Nullable String answer(CellAtHand cell, @Nullable Problem doubt) {
        if (doubt != null && doubt.code().equals(RowMatching.DOUBTFUL)) {
            return answers.get(ReturnQuestion.ofRow(cell.table().expected().kind(), doubt));
        }
        return doubt == null ? null : answers.get(ReturnQuestion.ofColumn(cell.table().expected().kind(), cell.column(),
                doubt.code()));
    }

    private boolean isAgreed(CellAtHand cell, Problem doubt) {
        return ReturnQuestion.isTakable(doubt) && ReturnQuestion.TAKE.equals(answer(cell, doubt));
    }

    /** With the answer that was given for its column, the reading that it means is sure. */
    private Understanding answered(CellAtHand cell, Understanding read) {
        String answer = read.quality() == Quality.DOUBTFUL ? answer(cell, read.remark()) : null;
        if (answer == null || answer.equals(ReturnQuestion.TAKE) || read.value() == null || read.others().isEmpty()) {
            return read;
        }
        List<String> readings = new ArrayList<>(read.others());
        readings.addFirst(read.value());
        String meant = switch (answer) {
            case ReturnQuestion.OF_ONE -> Collections.max(readings, Comparator.comparing(BigDecimal::new));
            case ReturnQuestion.OF_HUNDRED -> Collections.min(readings, Comparator.comparing(BigDecimal::new));
            case ReturnQuestion.MONTH_FIRST -> readings.getFirst();
            case ReturnQuestion.DAY_FIRST, ReturnQuestion.AS_WRITTEN -> readings.get(1);
            case ReturnQuestion.RESCALED, ReturnQuestion.OF_HEADER -> readings.getFirst();
            case ReturnQuestion.OF_NOTE -> readings.getLast();
            default -> null;
        };
        return meant == null ? read : new Understanding(Quality.SURE, meant, List.of(), null, read.reading());
    }

    /** Of several readings the one that was there before, since most cells come back as they were. */
    private static @Nullable String settle(TemplateColumn column, Understanding read, @Nullable String sent,
            @Nullable String ours) {
        List<@Nullable String> readings = new ArrayList<>();
        readings.add(read.value());
        if (!isRewritten(read)) {
            readings.addAll(read.others());
        }
        for (String before : new @Nullable String[] {sent, ours}) {
            for (String reading : readings) {
                if (CellInterpreter.same(column, reading, before)) {
                    return before;
                }
            }
        }
        return read.value();
    }

    /** Whether somebody wrote several values into a cell: such a cell does not come back as it was. */
    private static boolean isRewritten(Understanding read) {
        return read.quality() == Quality.DOUBTFUL && !read.others().isEmpty() && read.remark() != null
                && REWRITTEN.contains(read.remark().code());
    }

    /**
     * A unit's next return is compared with its last one: only what it changed since is new. What the last one left to be
     * decided is still held against what was sent.
     */
    private CellCase threeWay(CellAtHand cell, @Nullable String ours, @Nullable String theirs) {
        TemplateColumn column = cell.column();
        UUID subject = cell.subject().id();
        SaidCells before = last;
        boolean oursIsSent = CellInterpreter.same(column, ours, cell.sent());
        boolean said = before != null && before.covers(subject, column.key()) && !before.isOpen(subject, column.key());
        if (before == null || !said) {
            if (CellInterpreter.same(column, theirs, cell.sent())) {
                return oursIsSent ? CellCase.UNCHANGED : CellCase.OURS;
            }
            return CellInterpreter.same(column, ours, theirs) ? CellCase.BOTH
                    : oursIsSent || before != null && says(before, cell, ours) ? CellCase.THEIRS : CellCase.CONFLICT;
        }
        if (CellInterpreter.same(column, ours, theirs)) {
            return CellCase.UNCHANGED;
        }
        return says(before, cell, theirs) ? CellCase.OURS
                : says(before, cell, ours) || oursIsSent ? CellCase.THEIRS : CellCase.CONFLICT;
    }

    private static boolean says(SaidCells said, CellAtHand cell, @Nullable String text) {
        return said.said(cell.subject().id(), cell.column().key(), isNumber(cell.column()), text);
    }

    /** Whether the cells of a column are the same however their numbers are written. */
    static boolean isNumber(TemplateColumn column) {
        return switch (column.form()) {
            case NUMBER, PERCENT, RATE -> true;
            case TEXT, LONG_TEXT, DATE, CHOICE, FLAG -> false;
        };
    }
}
