package gangmu.excel.cells;

/**
 * How high a row must be for wrapped text. Excel works it out on opening and LibreOffice on request; a height written
 * into the file shows whole texts in all of them, and on paper.
 */
public final class RowHeights {
    private static final double LINE = 13;
    private static final int LEAST = 22;
    private static final int MOST = 400;
    private static final int FIRST_WIDE = 0x2E80;

    private RowHeights() {
    }

    /** The width of a text in half-width characters; a Chinese one counts as two. */
    public static int width(String text) {
        return width(text, 0, text.length());
    }

    private static int width(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            // The two halves of a pair are one wide character.
            width += c < FIRST_WIDE || Character.isSurrogate(c) ? 1 : 2;
        }
        return width;
    }

    /** How many lines a text takes in a column of so many half-width characters. */
    public static int lines(String text, int width) {
        double room = Math.max(1.0, width - 1.5);
        int lines = 0;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            lines += Math.max(1, (int) Math.ceil(width(text, from, to) / room));
            from = to + 1;
        }
        return lines;
    }

    /** The height of a row whose fullest cell has so many lines, in points: 22 to 400. */
    public static float points(int lines) {
        return (float) Math.clamp(lines * LINE + 7, LEAST, MOST);
    }
}
