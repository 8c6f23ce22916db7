package gangmu.evidence;

import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a file's content: 64 lower-case hexadecimal digits, under which a file of evidence is kept. Nothing else
 * is ever made into the name of a file.
 *
 * @param digits the digits
 */
public record ContentHash(String digits) {
    private static final int LENGTH = 64;

    /** @throws IllegalArgumentException where it is anything else */
    public ContentHash {
        if (!is(digits)) {
            throw new IllegalArgumentException("no hash: " + digits);
        }
    }

    /** Whether a text is one. */
    public static boolean is(@Nullable String text) {
        return text != null && text.length() == LENGTH
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
