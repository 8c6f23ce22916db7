package gangmu.assessment;

/** How the totals treat items of a special state. */
public enum Treatment {
    /** Left out of the count. */
    OUT,
    /** Counted; whether as met is said by the list of verdicts that count as met. */
    COUNTED
}
