package gangmu.architecture.planted.usecase;

import java.util.UUID;
import java.util.function.Supplier;

/** Planted: ids of its own, so that no test can tell what they will be. */
public final class MakesAnId {
    public Supplier<UUID> reference() {
        return UUID::randomUUID;
    }
}
