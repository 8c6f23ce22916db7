package gangmu.returns.recognising;

import gangmu.changes.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which template a return was made from, how sure that is, and why.
 *
 * @param template the id of the template, null where no sign carries it
 * @param position the journal position as of which the template was filled in, null where this workspace never sent it
 * @param writtenUnit how the file names its unit, where only a person knew whom that means
 * @param madeFor the period that its template was made for, where a person said that it reports on another one
 * @param reasons the signs that speak for it, then those that are missing or speak against it
 */
public record Recognition(UUID plan, UUID period, UUID unit, @Nullable UUID template, @Nullable Long position,
        Sureness sureness, @Nullable String writtenUnit, @Nullable UUID madeFor, List<Problem> reasons) {
    public static final String SIGN = "return.sign.";
    static final String MISSING = ".missing";

    public Recognition {
        reasons = List.copyOf(reasons);
    }

    /** By what it was recognised and how sure that is, as people are told. */
    public Problem basis() {
        List<Problem> signs = reasons.stream().filter(reason -> reason.code().startsWith(SIGN)).toList();
        List<Problem> missing = signs.stream().filter(sign -> sign.code().endsWith(MISSING)).toList();
        Problem against = listed(missing, Problem.of("return.signs-differ"));
        return switch (sureness) {
            case CERTAIN -> Problem.of("return.recognised.certain", found(signs));
            case LIKELY -> Problem.of("return.recognised.likely", found(signs), against);
            case UNSURE -> Problem.of("return.recognised.unsure", against);
        };
    }

    private static Problem found(List<Problem> signs) {
        return listed(signs.stream().filter(sign -> !sign.code().endsWith(MISSING)).toList(),
                Problem.of("return.signs-differ"));
    }

    private static Problem listed(List<Problem> all, Problem none) {
        return all.stream().reduce((one, next) -> Problem.of("return.and", one, next)).orElse(none);
    }

    /** How sure a recognition is. */
    public enum Sureness {
        /** Several signs that agree. */
        CERTAIN,
        /** Signs are missing, none speaks against it. */
        LIKELY,
        /** Only the content speaks for it, or signs disagree; a person should look. */
        UNSURE
    }
}
