package gangmu.returns.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Something to tell the user, as a code and its arguments; the words stand in the bundle {@code reading} under
 * {@code reading.<code>}. An argument may itself be a {@code Said}: a date in words, what was expected.
 *
 * @param code a dotted lower-case code, one of {@link Reasons} or of {@link NoteKind} and {@link ApproximateDate}
 */
public record Said(String code, List<Object> args) {
    public Said {
        args = List.copyOf(args);
    }

    public static Said of(String code, Object... args) {
        return new Said(code, List.of(args));
    }

    public String key() {
        return "reading." + code;
    }

    /** The sentence, by a lookup such as {@code words::get}; numbers are written plainly, without grouping. */
    public String text(BiFunction<String, Object[], String> lookup) {
        return lookup.apply(key(), args.stream().map(arg -> shown(arg, lookup)).toArray());
    }

    private static Object shown(Object arg, BiFunction<String, Object[], String> lookup) {
        return switch (arg) {
            case Said said -> said.text(lookup);
            case ApproximateDate date -> date.words().text(lookup);
            case BigDecimal number -> number.toPlainString();
            default -> arg.toString();
        };
    }
}
