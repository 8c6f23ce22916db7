package gangmu.returns.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the header of a table stands.
 *
 * @param first   its first row
 * @param last    its last row; data begin in the next one
 * @param matches every column that has a header
 * @param unit    the unit of measure that a note above names for the whole table (单位：万元)
 */
public record HeaderRows(int first, int last, List<HeaderMatch> matches, @Nullable String unit) {
    public HeaderRows {
        matches = List.copyOf(matches);
    }
}
