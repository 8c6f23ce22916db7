package gangmu.status.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers within a text that a person wrote. Digits that touch a Latin letter are a name (PM2.5, 5G) and no number.
 */
public final class Quotes {
    // Digits of both widths (U+FF10 to U+FF19), with thousands marks and decimals.
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9.])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?"
            + "(?![A-Za-z0-9])|[\uff10-\uff19]+(?:[.\uff0e][\uff10-\uff19]+)?");

    private Quotes() {
    }

    /**
     * A stretch of a text.
     *
     * @param number whether it is a number, alone
     */
    public record Part(String text, boolean number) {
    }

    /** The text in order, each number a part of its own. */
    public static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int at = 0;
        while (number.find()) {
            if (number.start() > at) {
                parts.add(new Part(text.substring(at, number.start()), false));
            }
            parts.add(new Part(number.group(), true));
            at = number.end();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return parts;
    }
}
