package gangmu.status.figures;

import gangmu.period.Judgement;
import org.jspecify.annotations.Nullable;

/** What a figure says of many indicators; each counts once. */
public enum IndicatorTotal {
    TOTAL, MET, NOT_MET, RATE,
    /** How many were reported in the period. */
    REPORTED,
    /** How many of those meet the requirement. */
    REPORTED_MET,
    /** In how many categories they are. */
    CATEGORIES, UNJUDGED,
    ACHIEVED_EARLY(Judgement.ACHIEVED_EARLY), FASTER(Judgement.FASTER), AS_EXPECTED(Judgement.AS_EXPECTED),
    BEHIND(Judgement.BEHIND),
    /** Of how many something is asked in the year of their figures, and of how many that was done, is being done, was not done. */
    OF_YEAR, YEAR_ACHIEVED, YEAR_UNDER_WAY, YEAR_NOT_ACHIEVED, ACHIEVED(Judgement.ACHIEVED), NOT_ACHIEVED(Judgement.NOT_ACHIEVED);

    private final @Nullable Judgement judgement;

    IndicatorTotal() {
        this(null);
    }

    IndicatorTotal(@Nullable Judgement judgement) {
        this.judgement = judgement;
    }

    /** The verdict whose indicators are counted; null where it is not about one. */
    public @Nullable Judgement judgement() {
        return judgement;
    }

    /** How many were judged so. */
    public static IndicatorTotal of(Judgement judgement) {
        return valueOf(judgement.name());
    }
}
