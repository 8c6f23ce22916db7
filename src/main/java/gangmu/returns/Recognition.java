package gangmu.returns;

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
 * @param reasons the signs that speak for it, then those that are missing or speak against it
 */
public record Recognition(UUID plan, UUID period, UUID unit, @Nullable UUID template, @Nullable Long position,
        Sureness sureness, @Nullable String writtenUnit, List<Problem> reasons) {
    public Recognition {
        reasons = List.copyOf(reasons);
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
