package gangmu.excel.status;

import gangmu.excel.cells.SheetText;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Small sums of the status sheets. */
final class StatusCells {
    private static final double LINE_HEIGHT = 13;
    private static final int HIGHEST = 400;

    private StatusCells() {
    }

    static BigDecimal hundredths(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    /** How many decimals a number shows, at most four. */
    static int decimals(BigDecimal number) {
        return Math.clamp(number.stripTrailingZeros().scale(), 0, 4);
    }

    /** How many lines a text takes in a column of so many characters; a Chinese character takes two. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            int letters = line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
            lines += Math.max(1, (int) Math.ceil(letters / Math.max(1.0, width - 1.5)));
        }
        return lines;
    }

    /** The height of a row whose fullest cell has so many lines, in points. */
    static float height(int lines) {
        return (float) Math.min(HIGHEST, Math.max(22, lines * LINE_HEIGHT + 7));
    }

    /** A text as a cell can hold it, cut where it is longer than any cell. */
    static String text(String text) {
        String safe = SheetText.escape(text);
        return safe.length() <= SheetText.LONGEST ? safe : safe.substring(0, SheetText.LONGEST - 1) + "…";
    }
}
