package gangmu.status.report;

import gangmu.status.draft.Passage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that went out, as it came back from people.
 *
 * @param period the code of its period
 * @param made when it was written, as it stands in it
 * @param then its text as it was written or brought up to date; empty where that is not known any more
 * @param now its text
 * @param confirmed the sentences that people confirmed, as they are compared
 */
public record Draft(UUID plan, String planName, String period, String made, List<Mark> marks, List<Passage> then,
        List<Passage> now, List<String> confirmed) {
    public Draft {
        marks = List.copyOf(marks);
        then = List.copyOf(then);
        now = List.copyOf(now);
        confirmed = List.copyOf(confirmed);
    }

    /** The same draft with other marks. */
    public Draft with(List<Mark> others) {
        return new Draft(plan, planName, period, made, others, then, now, confirmed);
    }

    /**
     * A figure in it.
     *
     * @param name of the mark, unique in the document
     * @param key which figure it is
     * @param then the number as it was written
     * @param fingerprint of the figure's sources as it was written
     * @param now the number that stands there now; null where it is gone
     * @param place the heading above it, empty before the first
     * @param excerpt the words around it
     */
    public record Mark(String name, String key, String then, String fingerprint, @Nullable String now, String place,
            String excerpt) {
        /** Stands before the code of a figure, in place of a key, where a word processor dropped all but the marks' names. */
        public static final String CODE = "#";

        /** Whether only the mark's name is left of what was known of it. */
        public boolean nameOnly() {
            return key.startsWith(CODE);
        }
    }
}
