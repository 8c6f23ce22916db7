package gangmu.status.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that went out, as it came back from people.
 *
 * @param period the code of its period
 * @param made when it was written, as it stands in it
 */
public record Draft(UUID plan, String planName, String period, String made, List<Mark> marks) {
    public Draft {
        marks = List.copyOf(marks);
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
