package gangmu.returns.beside;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.matching.RowMatching;
import gangmu.returns.table.SheetTable;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table of a return, and what its rows were taken for. */
public final class PlacedRows {
    private final ReturnDocument.Sheet sheet;
    private final SheetTable table;
    private final NavigableMap<Integer, RowMatching.Matched> byNumber = new TreeMap<>();
    private final Map<ReturnDocument.Row, String> passedOver;

    /**
     * A table with its rows.
     *
     * @param sheet the whole sheet, of which the table may be a part
     * @param rows the rows that were placed
     * @param others those of them that are not what they were taken for after all, or of what is in the plan no more
     * @param passedOver the rows that were not placed, and the code of what is told of each; of other tables too
     */
    public PlacedRows(ReturnDocument.Sheet sheet, SheetTable table, List<RowMatching.Matched> rows,
            Set<ReturnDocument.Row> others, Map<ReturnDocument.Row, String> passedOver) {
        this.sheet = sheet;
        this.table = table;
        this.passedOver = passedOver;
        rows.stream().filter(row -> !others.contains(row.row())).forEach(row -> byNumber.put(row.row().index(), row));
    }

    ReturnDocument.Sheet sheet() {
        return sheet;
    }

    SheetTable table() {
        return table;
    }

    /** What a row was placed as, by its number; null where it was not. */
    RowMatching.@Nullable Matched at(int row) {
        return byNumber.get(row);
    }

    /** The row above that was placed, null where there is none. */
    RowMatching.@Nullable Matched above(int row) {
        Map.Entry<Integer, RowMatching.Matched> above = byNumber.lowerEntry(row);
        return above == null ? null : above.getValue();
    }

    /** The number of the last row that was placed, -1 where none was. */
    int last() {
        return byNumber.isEmpty() ? -1 : byNumber.lastKey();
    }

    /** The code of what is told of a row that was not placed. */
    @Nullable String told(ReturnDocument.Row row) {
        return passedOver.get(row);
    }
}
