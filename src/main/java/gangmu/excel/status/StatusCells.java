package gangmu.excel.status;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Small sums of the status sheets. */
final class StatusCells {
    private StatusCells() {
    }

    static BigDecimal hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    /** How many decimals a number shows, at most four. */
    static int decimals(BigDecimal number) {
        return Math.clamp(number.stripTrailingZeros().scale(), 0, 4);
    }
}
