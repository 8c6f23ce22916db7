package gangmu.returns.recognising;

import gangmu.returns.kept.ReceivedReturn;
import gangmu.returns.table.ReturnQuestion;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a file beforehand, or in answer to its questions: whose return of which period it is, its
 * password, what its headers and doubtful columns mean.
 *
 * @param answers by {@link ReturnQuestion#key()}
 */
public record ReturnHints(@Nullable UUID plan, @Nullable UUID period, @Nullable UUID unit,
        char @Nullable [] password, Map<String, String> answers) {
    public static final ReturnHints NONE = new ReturnHints(null, null, null, null);

    public ReturnHints {
        answers = Map.copyOf(answers);
    }

    public ReturnHints(@Nullable UUID plan, @Nullable UUID period, @Nullable UUID unit, char @Nullable [] password) {
        this(plan, period, unit, password, Map.of());
    }

    public ReturnHints withPassword(char[] known) {
        return new ReturnHints(plan, period, unit, known, answers);
    }

    /** Whose return it is, of which period. */
    public ReturnHints of(@Nullable UUID itsPlan, @Nullable UUID itsPeriod, UUID itsUnit) {
        return new ReturnHints(itsPlan, itsPeriod, itsUnit, password, answers);
    }

    /** With what was said of the same file before, where nothing else is said now. */
    public ReturnHints over(ReceivedReturn before) {
        Map<String, String> all = new HashMap<>(before.answers());
        all.putAll(answers);
        boolean elsewhere = unit != null && !unit.equals(before.unit()) || period != null && !period.equals(before.period());
        return elsewhere ? this : new ReturnHints(plan == null ? before.entity().need(ReceivedReturn.PLAN) : plan,
                before.period(), before.unit(), password, all);
    }

    public ReturnHints withAnswer(String question, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(question, answer);
        return new ReturnHints(plan, period, unit, password, more);
    }
}
