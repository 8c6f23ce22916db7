package gangmu.merging;

/** Why something that a person wrote in one copy does not stand in the plan. */
public enum DifferenceReason {
    /** The same field was written on two sides: the later value stands. */
    WRITTEN_TWICE,
    /** It was taken out on one side and worked on at the other: it stays. */
    KEPT,
    /** It was moved below itself by two moves: the later move did not happen. */
    MOVED_INTO_ITSELF,
    /** Its code was given to something else: it has the next free one. */
    CODE_TAKEN,
    /** Its name was given to something else: it has another one, and the two may be the same thing. */
    NAME_TAKEN,
    /** Its period was closed on another side: what stood then stands. */
    CLOSED,
    /** What it was written on is not there. */
    GONE,
    /** A rule of the plan is against it, seen together with what others wrote. */
    AGAINST_RULE
}
