package gangmu.architecture.planted.plan;

import java.time.Clock;
import java.time.LocalDate;

/** Does nothing wrong, but for living in a package that is not marked; no other wall may catch it. */
public final class Sound {
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
