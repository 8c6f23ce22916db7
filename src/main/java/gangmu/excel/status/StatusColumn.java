package gangmu.excel.status;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a detail sheet.
 *
 * @param heading the key of its heading in the bundles
 * @param width in characters
 * @param value its cell: a String, BigDecimal, Long, LocalDate, or null for none
 */
record StatusColumn<T>(String heading, int width, Look look, Function<T, @Nullable Object> value) {
    /** How its cells look. */
    enum Look {
        /** Short text in the middle. */
        CENTRE,
        TEXT,
        /** Text of several lines. */
        LONG,
        /** A number with as many decimals as it has, at most four. */
        NUMBER,
        /** A share in percent, with one decimal. */
        SHARE,
        /** A share of time, in whole percent as everywhere. */
        WHOLE,
        COUNT,
        DATE,
        /** A verdict: shape and word, coloured by what it says. */
        VERDICT
    }
}
