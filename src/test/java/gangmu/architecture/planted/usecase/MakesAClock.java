package gangmu.architecture.planted.usecase;

import java.time.Clock;

/** Planted: a clock of the machine outside {@code launch}. */
public final class MakesAClock {
    public Clock clock() {
        return Clock.systemDefaultZone();
    }
}
