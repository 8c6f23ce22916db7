package gangmu.excel.reading;

/**
 * A text with what its look says: {@code plain} is what is meant, without what is struck out and with raised digits as
 * the signs ¹²³ that they are; {@code struck} is what was struck out.
 *
 * @param all whether all that stands there is struck out; it is in {@code plain} then
 */
record StoredText(String plain, String struck, boolean all) {
    private static final String RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";

    static StoredText of(String text) {
        return new StoredText(text, "", false);
    }

    /** Puts the runs of a text together, each with its own look. */
    static final class Runs {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder struck = new StringBuilder();

        void add(String text, boolean isStruck, boolean isRaised) {
            if (isStruck) {
                struck.append(text);
            } else if (isRaised) {
                text.chars().forEach(c -> plain.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
            } else {
                plain.append(text);
            }
        }

        StoredText text() {
            return struck.isEmpty() ? StoredText.of(plain.toString())
                    : plain.toString().isBlank() ? new StoredText(struck.toString(), "", true)
                    : new StoredText(plain.toString(), struck.toString().strip(), false);
        }

        void clear() {
            plain.setLength(0);
            struck.setLength(0);
        }

        int length() {
            return plain.length() + struck.length();
        }
    }
}
