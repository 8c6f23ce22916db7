package gangmu.architecture.planted.returns;

import gangmu.architecture.planted.returns.matching.Rows;

/** Sound: puts the rooms together. */
public final class Front {
    public int rows(Rows rows) {
        return rows.count();
    }
}
