package gangmu.ledgers.sheet;

import gangmu.changes.Problem;

/**
 * Something to know of a place in a ledger.
 *
 * @param problem what is meant there, what was expected, and what to do
 */
public record Remark(Standing standing, LedgerPlace place, Problem problem) {
}
