package gangmu.assessment;

import gangmu.changes.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as a sentence reads them out: rounded, but never so that they contradict the verdict. */
final class ReadNumbers {
    private ReadNumbers() {
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
        return Numbers.plain(bound != null && shown.compareTo(bound) != number.compareTo(bound) ? number : shown);
    }
}
