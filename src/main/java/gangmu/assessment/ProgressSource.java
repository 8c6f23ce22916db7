package gangmu.assessment;

/** Where the progress that a verdict uses comes from. */
public enum ProgressSource {
    /** Reported for the item itself; wins over what its parts add up to. */
    REPORTED,
    /** The weighted mean of its parts. */
    ROLLED_UP,
    /** Nothing new, but an earlier period reported it finished: what is finished stays finished. */
    FINISHED_EARLIER,
    /** Nothing was reported. */
    NONE
}
