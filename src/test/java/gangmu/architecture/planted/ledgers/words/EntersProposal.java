package gangmu.architecture.planted.ledgers.words;

import gangmu.architecture.planted.ledgers.proposal.MatchesAsReturnsDo;

/** Planted: a room of ledgers that imports one above it. */
public final class EntersProposal {
    String name(MatchesAsReturnsDo above) {
        return above.toString();
    }
}
