package gangmu.ledgers.sheet;

/** What becomes of what is written in a cell; each has its words under {@code ledger.standing.<standing>}. */
public enum Standing {
    /** It is taken as it was understood, and said how. */
    NOTED,
    /** It can be understood, and somebody must say so. */
    ASKED,
    /** It cannot be taken. */
    LEFT
}
