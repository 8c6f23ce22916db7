package gangmu.returns.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a header means.
 *
 * @param candidates ids of known columns, the likeliest first
 * @param score      how alike the first is, 0–1
 * @param sure       whether the first may be taken without asking
 */
public record HeaderMatch(HeaderPath path, List<String> candidates, double score, boolean sure) {
    public HeaderMatch {
        candidates = List.copyOf(candidates);
    }

    static HeaderMatch none(HeaderPath path) {
        return new HeaderMatch(path, List.of(), 0, false);
    }

    /** The column, where it is sure. */
    public Optional<String> id() {
        return sure ? candidates.stream().findFirst() : Optional.empty();
    }

    public boolean isDoubtful() {
        return !sure && !candidates.isEmpty();
    }
}
