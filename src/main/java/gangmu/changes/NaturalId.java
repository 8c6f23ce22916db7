package gangmu.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ids of things that are what they are by their content: there is one of them, whoever writes it down. Copies of a plan that make
 * such a thing apart from each other give it the same id, and so it is one when they are brought together.
 */
public final class NaturalId {
    private NaturalId() {
    }

    /** The id that the content makes: the same in every copy of the plan. */
    public static UUID of(Kind kind, @Nullable Object... content) {
        String told = kind.name() + " " + Arrays.stream(content).map(String::valueOf).collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The id of a new thing.
     *
     * @param otherwise where the id is taken already: by a thing that was meant to be another one, or has become another since
     */
    public static UUID free(Snapshot now, Supplier<UUID> otherwise, Kind kind, @Nullable Object... content) {
        UUID id = of(kind, content);
        return now.find(kind, id) == null ? id : otherwise.get();
    }
}
