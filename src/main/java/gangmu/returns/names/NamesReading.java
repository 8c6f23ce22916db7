package gangmu.returns.names;

import java.util.List;
import java.util.Optional;

/**
 * The names in one cell in their order.
 *
 * @param andOthers whether 等 says that more take part than are named
 */
public record NamesReading(List<NamePart> parts, boolean andOthers) {
    public NamesReading {
        parts = List.copyOf(parts);
    }

    /** The first unit named leads (牵头单位). */
    public Optional<NamePart> lead() {
        return parts.stream().findFirst();
    }

    public boolean isSure() {
        return !andOthers && parts.stream().allMatch(part -> part instanceof NamePart.Matched);
    }

    /** The ids of the names that are sure, without repetition. */
    public List<String> matched() {
        return parts.stream().filter(NamePart.Matched.class::isInstance)
                .map(part -> ((NamePart.Matched) part).id()).distinct().toList();
    }
}
