package gangmu.assessment;

/** Where the progress that a verdict uses comes from. */
public enum ProgressSource {
    /** Reported for the item itself; wins over what its parts add up to. */
    REPORTED,
    /** The weighted mean of its parts. */
    ROLLED_UP,
    /** Nothing new, but an earlier period reported it finished: what is finished stays finished. */
    FINISHED_EARLIER,
    /** 本期无新进展: its unit said that nothing is new, so that the last figure stands at the period's date. */
    NOTHING_NEW,
    /** 本期未更新: nothing was reported in the period; the last figure stands at its own date. */
    LAST_KNOWN,
    /** Nothing was reported. */
    NONE
}
