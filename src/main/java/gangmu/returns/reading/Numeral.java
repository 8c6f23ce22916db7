package gangmu.returns.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number read from its spelling.
 *
 * @param readings the possible numbers, the likeliest first; never empty
 * @param doubt    why it is not sure, one of {@link Reasons}; null where it is
 */
record Numeral(List<BigDecimal> readings, @Nullable String doubt) {
    static Numeral sure(BigDecimal number) {
        return new Numeral(List.of(number), null);
    }

    static Numeral doubtful(String doubt, BigDecimal... readings) {
        return new Numeral(List.of(readings), doubt);
    }

    BigDecimal likeliest() {
        return readings.getFirst();
    }

    Numeral times(BigDecimal factor) {
        return new Numeral(readings.stream().map(number -> number.multiply(factor)).toList(), doubt);
    }
}
