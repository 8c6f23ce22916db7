package gangmu.status.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The canonical texts of numbers. */
final class Numbers {
    private Numbers() {
    }

    /** Without exponent and without trailing zeros; empty for none. */
    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A share in percent with at most one decimal; empty for none. */
    static String share(@Nullable BigDecimal percent) {
        return percent == null ? "" : plain(percent.setScale(1, RoundingMode.HALF_UP));
    }

    /** A share of time in whole percent, as such shares are shown everywhere. */
    static String time(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
