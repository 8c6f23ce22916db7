package gangmu.storage;

import java.util.Random;

/** What the tests that do harm have in common: {@code -Dgangmu.seed=7} tries other moments and other damages than the last run. */
final class LongRun {
    static final long SEED = Long.getLong("gangmu.seed", 20231124);

    private LongRun() {
    }

    static Random random() {
        return new Random(SEED);
    }
}
