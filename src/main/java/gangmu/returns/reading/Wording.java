package gangmu.returns.reading;

import java.util.Locale;

/** Names and headers as far as they are compared: what people type differently without meaning anything by it is gone. */
public final class Wording {
    private Wording() {
    }

    /** A text by its letters and digits alone: brackets, quotes and spaces are typed one way today, another tomorrow. */
    public static String of(String text) {
        String folded = folded(text);
        StringBuilder wording = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                wording.append(c);
            }
        }
        return wording.isEmpty() ? folded : wording.toString();
    }

    /** A header as far as it is compared: without spaces, of one width, in small letters. */
    public static String folded(String header) {
        return CellText.compact(header).toLowerCase(Locale.ROOT);
    }
}
