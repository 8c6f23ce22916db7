package gangmu.returns.reading;

import java.text.Normalizer;

/** Puts text in order: what is kept is {@link #clean}, what is parsed is {@link #fold}. */
public final class CellText {
    private static final int FULL_TO_HALF = 0xFEE0;

    private CellText() {
    }

    /**
     * Text as it is kept: without control and zero-width characters, with plain spaces and {@code \n} for line ends, no
     * space at the ends of lines. Its content stays: full-width letters remain full-width.
     */
    public static String clean(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u000B') {
                // Excel writes _x000D_ line ends as \r\n, old Macs as \r, Word pastes a vertical tab.
                if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    trimLine(kept);
                }
            } else if (c == '\n') {
                trimLine(kept);
            } else if (isSpace(c)) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    /** Text for parsing: cleaned, and with half-width digits, letters, punctuation and one kind of dash. */
    public static String fold(String text) {
        String clean = clean(text);
        if (isPlain(clean)) {
            return clean;
        }
        StringBuilder folded = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            folded.append(folded(clean, i));
        }
        return folded.toString().strip();
    }

    /** {@link #fold} without any white space at all. */
    public static String compact(String text) {
        String folded = fold(text);
        StringBuilder compact = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c)) {
                compact.append(c);
            }
        }
        return compact.toString();
    }

    private static char folded(String text, int at) {
        char c = text.charAt(at);
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - FULL_TO_HALF);
        }
        if (c >= '\u2010' && c <= '\u2015' || c == '\u2212' || c == '\u2500' || c == '\u2501' || c == '\uFE63') {
            return '-';
        }
        if (c >= '\u2F00' && c <= '\u2FD5') {
            // Text copied from a PDF holds radicals (U+2F49) that look like the characters (U+6708).
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 ? plain.charAt(0) : c;
        }
        return switch (c) {
            case '\u301C', '\u223C' -> '~';
            case '\uFE6A' -> '%';
            case '\uFE50' -> ',';
            case '\u2236' -> ':';
            case '\u2044', '\u2215' -> '/';
            case '\uFFE5' -> '\u00A5';
            case '\u3014', '\u3010', '\uFE59' -> '(';
            case '\u3015', '\u3011', '\uFE5A' -> ')';
            // An input method left in Chinese types 12。5 for 12.5.
            case '\u3002' -> between(text, at) ? '.' : c;
            default -> c;
        };
    }

    private static boolean between(String text, int at) {
        return at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static void trimLine(StringBuilder kept) {
        while (!kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ') {
            kept.setLength(kept.length() - 1);
        }
        kept.append('\n');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == '\t' || c == '\u00A0' || c == '\u3000' || c == '\u202F' || c == '\u205F'
                || c >= '\u2000' && c <= '\u200A';
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u206F' || c == '\uFEFF' || c == '\u00AD' || c == '\uFFFE' || c == '\uFFFF';
    }
}
