package gangmu.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the user must be told: a code and its arguments, never a finished sentence. The words are in the
 * message bundles under {@code problem.<code>}, so that the window, the command line and the workbooks say the same.
 *
 * @param code a dotted lower-case code, for example {@code item.unknown-code}
 * @param field the field that is at fault, by which a table finds the cell to show it at; null where it is no single one
 * @param args what the sentence names: files, sheets, cells, values, what was expected; a {@link Kind} or {@link Field}
 *     stands for what people call it
 */
public record Problem(String code, @Nullable Field<?> field, List<Object> args) {
    private static final String REQUIRED = "value.required";

    public Problem {
        args = List.copyOf(args);
    }

    public Problem(String code, List<Object> args) {
        this(code, null, args);
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, List.of(args));
    }

    /** A problem that one field is at fault for. */
    public static Problem at(Field<?> field, String code, Object... args) {
        return new Problem(code, field, List.of(args));
    }

    /** A field that cannot be empty is. */
    public static Problem required(Field<?> field) {
        return at(field, REQUIRED, field.kind(), field);
    }

    /** Whether it is that a field is empty that cannot be. */
    public boolean isRequired() {
        return code.equals(REQUIRED);
    }
}
