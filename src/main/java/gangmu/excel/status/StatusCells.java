package gangmu.excel.status;

import gangmu.excel.cells.SheetText;
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

    /** A text as a cell can hold it, cut where it is longer than any cell. */
    static String text(String text) {
        String safe = SheetText.escape(text);
        return safe.length() <= SheetText.LONGEST ? safe : safe.substring(0, SheetText.LONGEST - 1) + "…";
    }
}
