package gangmu.architecture.planted.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Planted: the time from the machine, not from a clock. */
public final class AsksTheTime {
    public Supplier<Instant> reference() {
        return Instant::now;
    }

    public LocalDate elsewhere() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public long old() {
        return System.currentTimeMillis();
    }

    public Date older() {
        return new Date();
    }
}
