package gangmu.architecture.planted.excel;

import gangmu.architecture.planted.returns.beside.Remarks;

/** Planted: a workbook that understands what a unit wrote beside its cells. */
public final class FindsRemarks {
    int remarks(Remarks remarks) {
        return remarks.count();
    }
}
