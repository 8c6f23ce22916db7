package gangmu.architecture.planted.usecase.editing;

import gangmu.architecture.planted.usecase.judging.Judges;

/** Planted: an intention that imports one of another room. */
public final class EntersJudging {
    int edited(Judges other) {
        return other.judged();
    }
}
