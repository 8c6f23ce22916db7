package gangmu.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as findings name them. */
final class Shown {
    private Shown() {
    }

    /** With one decimal; empty for none. */
    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? "" : number(percent.setScale(1, RoundingMode.HALF_UP));
    }

    /** Unrounded; empty for none. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
