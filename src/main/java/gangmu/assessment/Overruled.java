package gangmu.assessment;

import java.util.List;

/**
 * That a person overruled a verdict 改判, as it stands now.
 *
 * @param verdict what the person says
 * @param changed the inputs that are not what that person saw, by name ({@code input.<name>} in the bundles)
 * @param counts whether it takes the place of the computed verdict: not while it is under review, and only where the
 *     rule set lets overrides count
 * @param <V> {@link ItemVerdict} or {@link gangmu.period.Judgement}
 */
public record Overruled<V extends Enum<V>>(VerdictOverride override, V verdict, List<String> changed,
        boolean counts) {
    public Overruled {
        changed = List.copyOf(changed);
    }

    /** Whether the inputs changed since, so that a person must look at it again. */
    public boolean underReview() {
        return !changed.isEmpty();
    }
}
