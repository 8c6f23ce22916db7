package gangmu.changes;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plan asks for where it leaves room: 2–3 %, 55–60. Most targets are one number, which is a range without width.
 *
 * @param lower its lower bound, which belongs to it
 * @param upper its upper bound, which belongs to it too; not below the lower one
 */
public record Range(BigDecimal lower, BigDecimal upper) {
    // Between two bounds: dashes (U+2013 to U+2015, U+FF0D, U+2212), waves (U+FF5E), the words for until (U+81F3, U+5230).
    private static final Pattern BOUNDS = Pattern.compile("\\s*([+-]?[0-9][0-9.]*)\\s*%?\\s*"
            + "(?:[-\u2013\u2014\u2015\uff0d\u2212~\uff5e\u81f3\u5230]|\u2014\u2014|--)\\s*([+-]?[0-9][0-9.]*)\\s*%?\\s*");
    /** Between the bounds, as it is written. */
    private static final String DASH = "\u2013";

    public Range {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("range from " + lower + " to " + upper);
        }
    }

    /** One number. */
    public static Range of(BigDecimal number) {
        return new Range(number, number);
    }

    /** From one number to another, whichever is the lower. */
    public static Range between(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) <= 0 ? new Range(one, other) : new Range(other, one);
    }

    /**
     * Reads a number, or two with a dash, a wave or the word for until between them, each with or without its percent sign.
     *
     * @throws NumberFormatException where it is neither
     */
    static Range read(String text, UnaryOperator<BigDecimal> normal) {
        Matcher bounds = BOUNDS.matcher(text);
        if (bounds.matches()) {
            return between(normal.apply(new BigDecimal(bounds.group(1))), normal.apply(new BigDecimal(bounds.group(2))));
        }
        return of(normal.apply(new BigDecimal(text.strip())));
    }

    /** Whether it is one number. */
    public boolean isPoint() {
        return lower.compareTo(upper) == 0;
    }

    public boolean holds(BigDecimal value) {
        return value.compareTo(lower) >= 0 && value.compareTo(upper) <= 0;
    }

    /** The bound that one comes to first, falling or rising towards it: the least that is asked. */
    public BigDecimal nearer(boolean falling) {
        return falling ? upper : lower;
    }

    /** The bound that one comes to last: beyond it is more than is asked. */
    public BigDecimal farther(boolean falling) {
        return falling ? lower : upper;
    }

    /**
     * How far a value is beyond the farther bound, falling or rising towards it; below 0 how far it falls short of the
     * nearer one; 0 within.
     */
    public BigDecimal ahead(BigDecimal value, boolean falling) {
        if (holds(value)) {
            return BigDecimal.ZERO;
        }
        BigDecimal bound = value.compareTo(upper) > 0 ? upper : lower;
        return falling ? bound.subtract(value) : value.subtract(bound);
    }

    /** The bound that a value lies next to: the upper one above it, else the lower one. */
    public BigDecimal beside(BigDecimal value) {
        return value.compareTo(upper) > 0 ? upper : lower;
    }

    /** Both bounds turned into something else, in either order. */
    public Range map(UnaryOperator<BigDecimal> turned) {
        return between(turned.apply(lower), turned.apply(upper));
    }

    /** The one number or both bounds with a dash between them, each written in some way. */
    public String written(Function<BigDecimal, String> number) {
        String first = number.apply(lower);
        String last = number.apply(upper);
        return first.equals(last) ? first : first + DASH + last;
    }

    /** Canonically: plain decimals. */
    @Override
    public String toString() {
        return written(Numbers::plain);
    }
}
