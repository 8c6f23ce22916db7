package gangmu.assessment;

import gangmu.plan.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the parts of an item add up to: the mean of their progress by weight. Adjusted parts are none. */
final class RolledUp {
    private final UnreportedParts unreported;
    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;
    private long counted;
    private long reported;
    private long anew;
    private @Nullable LocalDate newest;

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
     * How a part stands in a period.
     *
     * @param progress percent; null where it did not report
     * @param anew whether something was said in this very period, and not only before that it is finished
     * @param last of a part that did not report, what it reported last before; null where it never did
     */
    record Standing(@Nullable BigDecimal progress, boolean anew, EarlierReports.@Nullable Last last) {
    }

    void add(Item part, Standing standing) {
        if (part.adjusted()) {
            return;
        }
        counted++;
        BigDecimal taken = standing.progress();
        EarlierReports.Last last = standing.last();
        if (taken != null) {
            reported++;
            anew += standing.anew() ? 1 : 0;
        } else if (unreported == UnreportedParts.LEFT_OUT) {
            return;
        } else if (unreported == UnreportedParts.LAST_KNOWN && last != null) {
            taken = last.progress();
            newest = newest == null || last.dataDate().isAfter(newest) ? last.dataDate() : newest;
        }
        weights = weights.add(part.weight());
        if (taken != null) {
            sum = sum.add(part.weight().multiply(taken));
        }
    }

    /** In this period, percent; null where no part has reported, or none weighs anything, or only {@link #last} is known. */
    @Nullable BigDecimal progress() {
        return reported == 0 || onlyLastKnown() ? null : mean();
    }

    /** What they add up to where none says anything new: by their last figures, as of the newest of these; else null. */
    EarlierReports.@Nullable Last last() {
        BigDecimal mean = onlyLastKnown() ? mean() : null;
        return mean == null || newest == null ? null : new EarlierReports.Last(mean, newest);
    }

    /** Whether all was finished before and nothing is new. */
    boolean finishedEarlier() {
        BigDecimal progress = progress();
        return anew == 0 && progress != null && progress.compareTo(Elapsed.HUNDRED) >= 0;
    }

    private boolean onlyLastKnown() {
        return anew == 0 && newest != null;
    }

    private @Nullable BigDecimal mean() {
        return weights.signum() <= 0 ? null : sum.divide(weights, Elapsed.EXACT);
    }

    Parts parts() {
        return new Parts(counted, reported);
    }
}
