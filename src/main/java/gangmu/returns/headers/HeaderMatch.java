package gangmu.returns.headers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a header means.
 *
 * @param candidates ids of known columns, the likeliest first
 * @param score      how alike the first is, 0–1
 * @param sure       whether the first may be taken without asking
 * @param fitting    ids of known columns that it may well be where another sign says so: it says nothing else besides
 */
public record HeaderMatch(HeaderPath path, List<String> candidates, double score, boolean sure, Set<String> fitting) {
    public HeaderMatch {
        candidates = List.copyOf(candidates);
        fitting = Set.copyOf(fitting);
    }

    static HeaderMatch none(HeaderPath path) {
        return new HeaderMatch(path, List.of(), 0, false, Set.of());
    }

    /** The column, where it is sure. */
    public Optional<String> id() {
        return sure ? candidates.stream().findFirst() : Optional.empty();
    }

    /** Whether it fits a column that another sign says it is. */
    public boolean fits(String id) {
        return fitting.contains(id);
    }

    public boolean isDoubtful() {
        return !sure && !candidates.isEmpty();
    }
}
