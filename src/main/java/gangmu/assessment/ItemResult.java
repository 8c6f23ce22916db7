package gangmu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one item stands in one period. All shares are in percent, unrounded.
 *
 * @param progress what the verdict uses; null where nothing was reported
 * @param reported what was reported for the item itself
 * @param rolledUp the weighted mean of its parts
 * @param elapsed the share of its time that has passed, 0 to 100
 * @param planned what the phased plan asks for on the data date; null without milestones
 * @param points progress minus elapsed, in percentage points; null without progress
 * @param phasedPoints progress minus planned; null without one of them
 * @param verdict what counts: a person's where one overruled and the rule set lets that count, else the computed one;
 *     null where nothing was reported
 * @param computed by the rule set's ruler
 * @param phasedVerdict by the phased plan; null without milestones
 * @param overruled a person's verdict; null where nobody overruled
 * @param rulersDisagree whether the two rulers differ on whether it meets the standard
 * @param counted whether it is in the totals
 * @param how see {@link #explanation()}
 */
public record ItemResult(UUID item, @Nullable BigDecimal progress, ProgressSource source,
        @Nullable BigDecimal reported, @Nullable BigDecimal rolledUp, LocalDate dataDate, BigDecimal elapsed,
        @Nullable BigDecimal planned, @Nullable BigDecimal points, @Nullable BigDecimal phasedPoints,
        @Nullable ItemVerdict verdict, @Nullable ItemVerdict computed, @Nullable ItemVerdict linearVerdict,
        @Nullable ItemVerdict phasedVerdict, @Nullable Overruled<ItemVerdict> overruled, boolean rulersDisagree,
        boolean counted, boolean met, Later<Explanation> how) {
    /** How the verdict came about. */
    /** Whether it was reported in the period, needs no report any more, or adds up from parts that were. */
    public boolean reportedNow() {
        return source != ProgressSource.LAST_KNOWN && source != ProgressSource.NONE;
    }

    /**
     * Whether it says of itself what evidence should prove: that it meets the standard by something that was done. What
     * meets it because nothing is due yet has nothing to prove.
     */
    public boolean wantsEvidence() {
        return counted && met && progress != null && progress.signum() > 0;
    }

    public Explanation explanation() {
        return how.get();
    }

    /** The same for whoever reads those of all items once: kept, the explanations of 100,000 items fill the memory. */
    public Explanation passingExplanation() {
        return how.passing();
    }

    /** Reported progress minus what the parts add up to, in points; null where one of them is missing. */
    public @Nullable BigDecimal rollUpDifference() {
        return reported == null || rolledUp == null ? null : reported.subtract(rolledUp);
    }
}
