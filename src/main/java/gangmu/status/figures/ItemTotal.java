package gangmu.status.figures;

import gangmu.assessment.ItemVerdict;
import org.jspecify.annotations.Nullable;

/** What a figure says of many items: how many there are, how many meet the standard, what they cost, how they were judged. */
public enum ItemTotal {
    TOTAL, MET, NOT_MET, RATE,
    /** How many were reported in the period, or need no report any more. */
    REPORTED,
    /** How many of those meet the standard: what is not reported is not behind. */
    REPORTED_MET, MEAN_PROGRESS, MEAN_ELAPSED, UNREPORTED, WITHOUT_EVIDENCE, RULERS_DISAGREE,
    /** What they cost in all, in 万元. */
    INVESTMENT,
    /** What was spent so far, in 万元. */
    INVESTED,
    /** As {@link #INVESTMENT}, in 亿元. */
    INVESTMENT_YI,
    /** As {@link #INVESTED}, in 亿元. */
    INVESTED_YI, INVESTED_RATE,
    /** Of how many something is asked in the year of their figures, and of how many that was done, is being done, was not done. */
    OF_YEAR, YEAR_ACHIEVED, YEAR_UNDER_WAY, YEAR_NOT_ACHIEVED,
    COMPLETED(ItemVerdict.COMPLETED), AHEAD(ItemVerdict.AHEAD), ON_PACE(ItemVerdict.ON_PACE),
    NEARLY(ItemVerdict.NEARLY), BEHIND(ItemVerdict.BEHIND), NOT_STARTED(ItemVerdict.NOT_STARTED), UNFINISHED(ItemVerdict.UNFINISHED),
    NOT_DUE(ItemVerdict.NOT_DUE), ADJUSTED(ItemVerdict.ADJUSTED);

    private final @Nullable ItemVerdict verdict;

    ItemTotal() {
        this(null);
    }

    ItemTotal(@Nullable ItemVerdict verdict) {
        this.verdict = verdict;
    }

    /** The verdict whose items are counted; null where it is not about one. */
    public @Nullable ItemVerdict verdict() {
        return verdict;
    }

    /** How many were judged so. */
    public static ItemTotal of(ItemVerdict verdict) {
        return valueOf(verdict.name());
    }
}
