package gangmu.returns.template;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The visible code of a template: {@code GM-7K3Q-9WXA-5}. Eight signs made from the template's id and a check sign,
 * out of 31 (a prime number) that are not mistaken for each other: one wrong sign or two swapped ones are noticed.
 */
public final class TemplateCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int LENGTH = 8;
    private static final Pattern IN_TEXT =
            Pattern.compile("GM[-\\s]?([0-9A-Z]{4})[-\\s]?([0-9A-Z]{4})[-\\s]?([0-9A-Z])(?![0-9A-Z])");

    private TemplateCode() {
    }

    public static String of(UUID template) {
        long rest = mix(template.getMostSignificantBits() * 31 + template.getLeastSignificantBits()) >>> 1;
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt((int) (rest % SIGNS.length())));
            rest /= SIGNS.length();
        }
        return "GM-" + signs.substring(0, 4) + "-" + signs.substring(4) + "-" + check(signs);
    }

    /** Spreads ids that differ in few bits. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += (i + 2) * SIGNS.indexOf(signs.charAt(i));
        }
        return SIGNS.charAt(sum % SIGNS.length());
    }

    /** The code that a text holds, in its usual form; null where it holds none or one whose check does not fit. */
    public static @Nullable String find(String text) {
        Matcher matcher = IN_TEXT.matcher(narrow(text).toUpperCase(Locale.ROOT));
        while (matcher.find()) {
            String signs = matcher.group(1) + matcher.group(2);
            if (signs.chars().allMatch(c -> SIGNS.indexOf(c) >= 0) && check(signs) == matcher.group(3).charAt(0)) {
                return "GM-" + matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
            }
        }
        return null;
    }

    /** Full-width letters, digits and dashes as plain ones. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append((char) (c > 0xff00 && c < 0xff5f ? c - 0xfee0 : c)));
        return narrow.toString();
    }
}
