package gangmu.architecture.planted.excel;

import gangmu.architecture.planted.ledgers.proposal.MatchesAsReturnsDo;

/** Planted: a reader of files that knows how ledgers are understood. */
public final class UnderstandsLedgers {
    String name(MatchesAsReturnsDo ledger) {
        return ledger.toString();
    }
}
