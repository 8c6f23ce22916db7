package gangmu.returns;

/** What became of one returned file. */
public enum ReturnOutcome {
    /** Compared; nothing was changed. */
    PREVIEWED,
    /** What was accepted is in the plan. */
    TAKEN_IN,
    /**
     * This very file, or a newer version of it, was taken in before, and there is nothing more to take from it; or it says
     * what the unit's last return said, cell by cell, and nothing besides.
     */
    SAME_AS_BEFORE,
    /** It can be read once a question is answered: a password, or whose return it is. */
    NEEDS_ANSWER,
    /** It cannot be taken in; the messages say why and what to do. */
    REFUSED
}
