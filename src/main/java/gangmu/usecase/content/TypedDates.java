package gangmu.usecase.content;

import gangmu.changes.Field;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.evidence.Evidence;
import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.returns.reading.ApproximateDate;
import gangmu.returns.reading.CellReader;
import gangmu.returns.reading.CellReading;
import gangmu.returns.reading.CellValue;
import gangmu.returns.reading.DatePrecision;
import gangmu.returns.reading.ExpectedValue;
import gangmu.returns.reading.RawCell;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of dates that people type or paste, which is that of returns: 2025/11/30, 2025.6.30, 20250630,
 * 2025年11月30日. Where only a month or a year is named, its first day begins and its last day ends.
 */
public final class TypedDates {
    private static final Set<Field<?>> BEGINNINGS = Set.of(Plan.START, Item.START, Item.ISSUED, Evidence.DATED);

    private TypedDates() {
    }

    /** Which day of a month or a year is meant where no day is named. */
    public enum Sense {
        /** The first day. */
        BEGINS,
        /** The last day. */
        ENDS;

        /** What the dates of a field are. */
        public static Sense of(Field<?> field) {
            return BEGINNINGS.contains(field) ? BEGINS : ENDS;
        }
    }

    /**
     * The day that was understood.
     *
     * @param wholeSpan whether no day was named, so that it is the first or last of what was
     */
    public record Taken(LocalDate day, boolean wholeSpan) {
    }

    /**
     * Reads a date; null where nothing is meant, as by a dash.
     *
     * @throws Refusal {@code value.unreadable.date}, also where it may mean several days
     */
    public static @Nullable Taken read(String text, Sense sense) {
        return switch (CellReader.read(RawCell.text(text), new ExpectedValue.Dated(), null)) {
            case CellReading.Understood understood when understood.value() instanceof CellValue.DateValue dated ->
                    taken(dated.date(), sense);
            case CellReading.Blank ignored -> null;
            // What is doubtful is not decided here; an ISO date of any century is none of it.
            default -> new Taken(ValueType.DATE.read(text.strip()), false);
        };
    }

    private static Taken taken(ApproximateDate date, Sense sense) {
        return new Taken(sense == Sense.BEGINS ? date.earliest() : date.latest(), date.precision() != DatePrecision.DAY);
    }
}
