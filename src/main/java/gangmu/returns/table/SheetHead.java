package gangmu.returns.table;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.headers.HeaderRows;
import gangmu.returns.reading.RawCell;
import gangmu.returns.reading.RawSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a table, among which its header stands, without the hidden row of keys. They are counted from the first
 * that holds anything: a table may stand far down a sheet, below others.
 */
final class SheetHead implements RawSheet {
    /** What stands over the hidden column of keys. */
    static final String KEY_HEADER = "id";
    private final ReturnDocument.Sheet sheet;
    private final Map<Integer, Map<Integer, SheetCell>> cells = new HashMap<>();
    private final int from;
    private int rows;
    private int columns;

    /**
     * @param head how many of the rows that hold anything
     * @param keyRow which of them holds the keys, -1 for none
     */
    SheetHead(ReturnDocument.Sheet sheet, int head, int keyRow) {
        this.sheet = sheet;
        this.from = head == 0 ? 0 : sheet.rows().getFirst().index();
        for (int i = 0; i < head; i++) {
            if (i != keyRow) {
                int index = sheet.rows().get(i).index() - from;
                for (SheetCell cell : sheet.rows().get(i).cells()) {
                    cells.computeIfAbsent(index, any -> new HashMap<>()).put(cell.column(), cell);
                    rows = Math.max(rows, index + 1);
                    columns = Math.max(columns, cell.column() + 1);
                }
            }
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public RawCell cell(int row, int column) {
        SheetCell cell = cells.getOrDefault(row, Map.of()).get(column);
        return cell == null || cell.text().equals(KEY_HEADER) ? RawCell.empty() : RawCell.text(cell.text());
    }

    @Override
    public List<Region> merged() {
        return sheet.merged().stream().filter(region -> region.lastRow() >= from).map(region -> new Region(
                Math.max(0, region.firstRow() - from), region.lastRow() - from, region.firstColumn(), region.lastColumn()))
                .toList();
    }

    /** A header that was found here, with its rows as the sheet counts them. */
    HeaderRows placed(HeaderRows found) {
        return new HeaderRows(found.first() + from, found.last() + from, found.matches());
    }
}
