package gangmu.architecture.planted.ledgers.proposal;

import gangmu.architecture.planted.returns.matching.Rows;

/** Planted: a ledger whose rows are matched by the signs that returns carry. */
public final class MatchesAsReturnsDo {
    public int rows(Rows rows) {
        return rows.count();
    }
}
