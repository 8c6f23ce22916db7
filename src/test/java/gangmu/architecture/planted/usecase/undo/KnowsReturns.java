package gangmu.architecture.planted.usecase.undo;

import gangmu.architecture.planted.returns.matching.Rows;

/** Planted: an undo that knows what comes back from units. */
public final class KnowsReturns {
    int rows(Rows rows) {
        return rows.count();
    }
}
