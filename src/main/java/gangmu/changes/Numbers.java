package gangmu.changes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as texts, one way for the whole program: no exponent, no trailing zeros, no minus before 0. */
public final class Numbers {
    private Numbers() {
    }

    /** Unrounded; empty for none. */
    public static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** With at most one decimal, as shares in percent are told; empty for none. */
    public static String tenths(@Nullable BigDecimal number) {
        return rounded(number, 1);
    }

    /** With at most two decimals, as what was computed from values is told; empty for none. */
    public static String hundredths(@Nullable BigDecimal number) {
        return rounded(number, 2);
    }

    /** Without decimals, as shares of time are told; empty for none. */
    public static String whole(@Nullable BigDecimal number) {
        return rounded(number, 0);
    }

    private static String rounded(@Nullable BigDecimal number, int decimals) {
        return number == null ? "" : plain(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
