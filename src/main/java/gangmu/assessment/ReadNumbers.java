package gangmu.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as a sentence reads them out: rounded, but never so that they contradict the verdict. */
final class ReadNumbers {
    private ReadNumbers() {
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String whole(BigDecimal number) {
        return plain(number.setScale(0, RoundingMode.HALF_UP));
    }

    static String tenths(BigDecimal number) {
        return plain(number.setScale(1, RoundingMode.HALF_UP));
    }

    static String hundredths(BigDecimal number) {
        return plain(number.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * In tenths, with as many digits more as it takes to be on the same side of a bound as the number itself: 10.004 is more
     * than 10, and 0.25 no more than 0.25.
     */
    static String apart(BigDecimal number, @Nullable BigDecimal bound) {
        return onItsSide(number, bound, 1);
    }

    /** A number beside another one that it is compared with, in at least so many digits behind the point. */
    static String onItsSide(BigDecimal number, @Nullable BigDecimal bound, int digits) {
        BigDecimal shown = number.setScale(digits, RoundingMode.HALF_UP);
        for (int more = digits + 1; bound != null && more < number.scale()
                && Integer.signum(shown.compareTo(bound)) != Integer.signum(number.compareTo(bound)); more++) {
            shown = number.setScale(more, RoundingMode.HALF_UP);
        }
        return plain(bound != null && shown.compareTo(bound) != number.compareTo(bound) ? number : shown);
    }
}
