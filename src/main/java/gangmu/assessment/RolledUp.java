package gangmu.assessment;

import gangmu.plan.Item;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the parts of an item add up to: the mean of their progress by weight. Adjusted parts are none. */
final class RolledUp {
    private final UnreportedParts unreported;
    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;
    private long counted;
    private long reported;

    RolledUp(UnreportedParts unreported) {
        this.unreported = unreported;
    }

    /**
     * How many parts there are.
     *
     * @param counted all but the adjusted ones
     * @param reported those of them whose progress is known in this period
     */
    record Parts(long counted, long reported) {
        long silent() {
            return counted - reported;
        }
    }

    /**
     * @param progress of the part in this period, percent; null where it did not report
     * @param lastKnown what it reported last before, percent; null where it never did
     */
    void add(Item part, @Nullable BigDecimal progress, @Nullable BigDecimal lastKnown) {
        if (part.adjusted()) {
            return;
        }
        counted++;
        BigDecimal taken = progress;
        if (progress != null) {
            reported++;
        } else if (unreported == UnreportedParts.LEFT_OUT) {
            return;
        } else if (unreported == UnreportedParts.LAST_KNOWN) {
            taken = lastKnown;
        }
        weights = weights.add(part.weight());
        if (taken != null) {
            sum = sum.add(part.weight().multiply(taken));
        }
    }

    /** Percent; null where no part has reported, or none weighs anything. */
    @Nullable BigDecimal progress() {
        return reported == 0 || weights.signum() <= 0 ? null : sum.divide(weights, Elapsed.EXACT);
    }

    Parts parts() {
        return new Parts(counted, reported);
    }
}
