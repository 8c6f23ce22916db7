package gangmu.changes;

/**
 * Where a change set came from.
 *
 * @param action a code that the bundles have words for ({@code action.<action>}): {@code edit}, {@code paste},
 *     {@code move}, {@code take-in}, {@code undo} …
 * @param detail what it was done with: a file's name, an item's code, or empty
 */
public record Origin(String action, String detail) {
    public static Origin of(String action) {
        return new Origin(action, "");
    }
}
