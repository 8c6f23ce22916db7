package gangmu.excel.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts, numbers and dates as a workbook can hold them without loss. */
public final class SheetText {
    /** The most characters that Excel takes in one cell. */
    public static final int LONGEST = 32767;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int DIGITS = 15;

    private SheetText() {
    }

    /** The text with all that XML cannot hold, or would change, written as {@code _x000D_}, as Excel does. */
    public static String escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || Character.isSurrogate(c) || c >= '\uFFFE' || c == '_') {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                safe.append(c).append(text.charAt(++i));
            } else if (c < ' ' && c != '\n' && c != '\t' || Character.isSurrogate(c) || c >= '\uFFFE'
                    || c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt()) {
                safe.append("_x%04X_".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The text that {@link #escape} was given. */
    public static String unescape(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Whether a number cell keeps every digit: Excel's have fifteen. */
    public static boolean exact(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().precision() <= DIGITS
                && Math.abs(number.doubleValue()) < 1e15
                && BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
    }

    /** The number that a cell shows, without what binary fractions add behind the fifteenth digit. */
    public static BigDecimal number(String raw) {
        BigDecimal number = new BigDecimal(raw).round(new MathContext(DIGITS));
        return number.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Whether a date cell can hold it; Excel counts 1900 as a leap year, so its first two months do not agree. */
    public static boolean exact(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }
}
