package gangmu.returns.comparing;

import gangmu.returns.comparing.CellInterpreter.Understanding;
import gangmu.returns.reading.CellReading;
import gangmu.returns.reading.CellValue;
import gangmu.returns.reading.Reasons;
import gangmu.returns.reading.Said;
import gangmu.returns.template.TemplateColumn;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What 同上 repeats in a table: the cell right above as it stands in the file. Where another row stands between, a
 * subtotal, an empty or an inserted one, or the rows were sorted since, nobody knows which cell the writer saw.
 */
final class ReadAbove {
    private final boolean sorted;
    private final Map<TemplateColumn, Read> last = new IdentityHashMap<>();

    /** @param row counted from 0, in the file */
    private record Read(CellReading reading, int row) {
    }

    /** @param sorted whether the rows of the table stand in another order than they were sent in */
    ReadAbove(boolean sorted) {
        this.sorted = sorted;
    }

    /** What a cell of a row may repeat; null where nothing was read above. */
    @Nullable CellReading of(TemplateColumn column, int row) {
        Read above = last.get(column);
        return above == null ? null : sorted || above.row() != row - 1
                ? doubtful(above.reading(), Said.of(Reasons.FAR_ABOVE)) : above.reading();
    }

    void put(TemplateColumn column, int row, Understanding read) {
        CellReading reading = read.reading();
        if (reading != null) {
            // What is doubtful for its look is no surer when it is repeated.
            last.put(column, new Read(read.quality() == CellInterpreter.Quality.DOUBTFUL
                    ? doubtful(reading, Said.of(Reasons.DOUBTFUL_ABOVE)) : reading, row));
        }
    }

    private static CellReading doubtful(CellReading reading, Said why) {
        if (!(reading instanceof CellReading.Understood(CellValue value, var notes))) {
            return reading;
        }
        return new CellReading.Doubtful(List.of(value), why, notes);
    }
}
