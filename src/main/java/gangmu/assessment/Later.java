package gangmu.assessment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out when it is first asked for. Explaining 100,000 verdicts takes half as long as finding
 * them, and a person reads a few. The work is a pure function, so that doing it twice at once does no harm.
 */
final class Later<T> {
    private final Supplier<T> work;
    private @Nullable T known;

    Later(Supplier<T> work) {
        this.work = work;
    }

    T get() {
        T found = known;
        if (found == null) {
            found = work.get();
            known = found;
        }
        return found;
    }

    /** The same without keeping it, for whoever goes through all of them once. */
    T passing() {
        T found = known;
        return found == null ? work.get() : found;
    }

    /** By what comes out. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Later<?> later && later.get().equals(get());
    }

    @Override
    public int hashCode() {
        return get().hashCode();
    }

    @Override
    public String toString() {
        return get().toString();
    }
}
