package gangmu.returns.headers;

import java.util.List;

/**
 * Where the header of a table stands.
 *
 * @param first   its first row
 * @param last    its last row; data begin in the next one
 * @param matches every column that has a header
 */
public record HeaderRows(int first, int last, List<HeaderMatch> matches) {
    public HeaderRows {
        matches = List.copyOf(matches);
    }
}
