package gangmu.changes;

import java.util.List;

/**
 * Where a change set came from.
 *
 * @param action a code that the bundles have words for ({@code action.<action>}): {@code edit}, {@code paste},
 *     {@code move}, {@code take-in}, {@code undo} …
 * @param detail what it was done with: a file's name, an item's code, or empty
 */
public record Origin(String action, String detail) {
    /** Characters of names that a change set says of itself; the changes in it know all of what they touch. */
    private static final int LONGEST = 20_000;
    /** U+3001, the Chinese mark between entries. */
    private static final String MARK = "\u3001";

    public static Origin of(String action) {
        return new Origin(action, "");
    }

    /** Of several things: their names, as far as anybody would read them, and how many they are where some are left out. */
    public static Origin of(String action, List<String> names) {
        StringBuilder detail = new StringBuilder();
        for (String name : names) {
            if (detail.length() + MARK.length() + name.length() > LONGEST) {
                return new Origin(action, detail + " \u2026 (" + names.size() + ")");
            }
            detail.append(detail.isEmpty() ? "" : MARK).append(name);
        }
        return new Origin(action, detail.toString());
    }
}
