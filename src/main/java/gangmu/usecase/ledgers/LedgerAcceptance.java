package gangmu.usecase.ledgers;

/** What is taken of ledgers. */
public enum LedgerAcceptance {
    /** What was read without doubt and what only the ledger has changed; the rest is listed. */
    SAFE,
    /** Doubtful readings as they were understood, and conflicts the ledger's way, too. */
    ALL
}
