package gangmu.architecture.planted.excel;

import gangmu.architecture.planted.returns.matching.Rows;

/** Planted: a workbook that matches rows of a return. */
public final class MatchesRows {
    int rows(Rows rows) {
        return rows.count();
    }
}
