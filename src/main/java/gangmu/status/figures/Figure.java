package gangmu.status.figures;

import gangmu.changes.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A number that goes out of the program.
 *
 * @param key its definition and the part of the plan that it is of
 * @param form how it is written
 * @param value its canonical text, rounded as it is shown: a plain decimal, two with a dash between
 *     them where the plan leaves room, an ISO date, for {@link Form#QUOTED} the
 *     digits as a person wrote them; empty where there is no value
 * @param measure its unit of measure where it is the indicator's own; empty where the definition has it
 * @param dataDate the day at whose end it stands
 * @param sources the items, indicators or reports that it counts, adds up or was taken from, in the order of the plan
 */
public record Figure(FigureKey key, Form form, String value, String measure, LocalDate dataDate, List<Ref> sources) {
    public Figure {
        sources = List.copyOf(sources);
    }

    /** How a figure is written. */
    public enum Form {
        /** A count of things. */
        COUNT,
        /** A share in percent, with at most one decimal. */
        SHARE,
        /** An amount in the indicator's own unit of measure, with the digits that were reported. */
        AMOUNT,
        /** An amount of money in 万元. */
        MONEY,
        /** A day. */
        DATE,
        /** A year. */
        YEAR,
        /** Digits within a text that a person wrote. */
        QUOTED,
        /** The name of a verdict, {@code none} for none yet. */
        VERDICT
    }

    /** Whether there is a value. */
    public boolean present() {
        return !value.isEmpty();
    }

    /** The number, for every form but dates, quotes, verdicts and what leaves room. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }
}
