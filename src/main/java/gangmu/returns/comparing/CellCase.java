package gangmu.returns.comparing;

/** What came of comparing one cell three ways: as sent, ours now, theirs. */
public enum CellCase {
    /** Nobody changed it. */
    UNCHANGED,
    /** Only they changed it. */
    THEIRS,
    /** Only we changed it. */
    OURS,
    /** Both changed it alike. */
    BOTH,
    /** Both changed it, differently. */
    CONFLICT,
    /** They changed it, and it was understood with doubt. */
    ASKED,
    /** It cannot be taken: unreadable, out of range, locked, or of a closed period. */
    REFUSED
}
