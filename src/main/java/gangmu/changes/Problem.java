package gangmu.changes;

import java.util.List;

/**
 * Something that the user must be told: a code and its arguments, never a finished sentence. The words are in the
 * message bundles under {@code problem.<code>}, so that the window, the command line and the workbooks say the same.
 *
 * @param code a dotted lower-case code, for example {@code item.unknown-code}
 * @param args what the sentence names: files, sheets, cells, values, what was expected
 */
public record Problem(String code, List<Object> args) {
    public Problem {
        args = List.copyOf(args);
    }

    public static Problem of(String code, Object... args) {
        return new Problem(code, List.of(args));
    }
}
