package gangmu.status.draft;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in Arabic digits and in Chinese numerals as one and the same number. */
public final class Numerals {
    /** Nought to nine. */
    private static final String DIGITS = "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    /** Ten, a hundred, a thousand. */
    private static final String TENS = "\u5341\u767e\u5343";
    private static final char ROUND_NOUGHT = '\u3007';
    private static final char PAIR = '\u4e24';
    private static final char MYRIAD = '\u4e07';
    private static final char HUNDRED_MILLIONS = '\u4ebf';

    private Numerals() {
    }

    /** Whether two texts write the same number, or are the same text but for widths and spaces. */
    public static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(String text) {
        String compared = Texts.compared(text);
        if (compared.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|[0-9]+(\\.[0-9]+)?")) {
            return plain(compared);
        }
        String value = !compared.isEmpty() && compared.chars().allMatch(c -> isNumeral((char) c)) ? ofWords(compared) : null;
        return value == null ? compared : value;
    }

    /** Whether it multiplies the number before it: a hundred, ten thousand and the like. */
    static boolean isScale(char c) {
        return TENS.indexOf(c) >= 0 || c == MYRIAD || c == HUNDRED_MILLIONS;
    }

    static String scaled(String number, char scale) {
        long by = times(scale);
        return new BigDecimal(number).multiply(BigDecimal.valueOf(by)).stripTrailingZeros().toPlainString();
    }

    private static long times(char scale) {
        return scale == MYRIAD ? 10_000L : scale == HUNDRED_MILLIONS ? 100_000_000L : power(TENS.indexOf(scale) + 1);
    }

    static boolean isNumeral(char c) {
        return digit(c) >= 0 || TENS.indexOf(c) >= 0 || c == MYRIAD || c == HUNDRED_MILLIONS;
    }

    /** The digit of a numeral, -1 for none. */
    private static int digit(char c) {
        return c == ROUND_NOUGHT ? 0 : c == PAIR ? 2 : DIGITS.indexOf(c);
    }

    /** A number in digits, of any width, with or without marks of the thousands, as it is compared. */
    static String plain(String digits) {
        return new BigDecimal(digits.replace(",", "")).stripTrailingZeros().toPlainString();
    }

    /** The number that a numeral writes, null where it writes none: two digits in a row, a hundred of nothing. */
    static @Nullable String ofWords(String numeral) {
        long whole = 0;
        long section = 0;
        int digit = -1;
        boolean said = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int own = digit(c);
            if (own >= 0) {
                if (digit > 0 || i > 0 && own > 0 && digit == 0 && i == 1) {
                    return null;
                }
                digit = own;
                said = true;
            } else if (TENS.indexOf(c) >= 0) {
                boolean ten = c == TENS.charAt(0);
                if (digit < 0 && !(ten && i == 0)) {
                    return null;
                }
                section += Math.max(digit, digit < 0 ? 1 : 0) * power(TENS.indexOf(c) + 1);
                digit = -1;
                said = true;
            } else {
                section += Math.max(0, digit);
                if (section == 0) {
                    return null;
                }
                whole = (whole + section) * (c == MYRIAD ? 10_000L : 100_000_000L);
                section = 0;
                digit = -1;
            }
        }
        return said ? Long.toString(whole + section + Math.max(0, digit)) : null;
    }

    private static long power(int tens) {
        long power = 1;
        for (int i = 0; i < tens; i++) {
            power *= 10;
        }
        return power;
    }
}
