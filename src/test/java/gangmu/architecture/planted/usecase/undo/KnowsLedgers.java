package gangmu.architecture.planted.usecase.undo;

import gangmu.architecture.planted.ledgers.proposal.MatchesAsReturnsDo;

/** Planted: an undo that knows the office's own tables. */
public final class KnowsLedgers {
    String name(MatchesAsReturnsDo ledger) {
        return ledger.toString();
    }
}
