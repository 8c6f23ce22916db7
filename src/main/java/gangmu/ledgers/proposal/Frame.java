package gangmu.ledgers.proposal;

import gangmu.ledgers.sheet.LedgerPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is called and which years it is for.
 *
 * @param name null where nothing says it
 * @param start null where nothing says it
 * @param nameFrom the cell that the name was read from; null where it was given
 * @param yearsFrom the cell that the years were read from; null where they were given
 */
public record Frame(@Nullable String name, @Nullable LocalDate start, @Nullable LocalDate end, @Nullable LedgerPlace nameFrom,
        @Nullable LedgerPlace yearsFrom) {
    /** Nothing is given: all is to be read. */
    public static final Frame UNKNOWN = new Frame(null, null, null, null, null);

    public static Frame given(@Nullable String name, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Frame(name, start, end, null, null);
    }

    boolean holds(LocalDate day) {
        return start != null && end != null && !day.isBefore(start.minusDays(1)) && !day.isAfter(end);
    }
}
