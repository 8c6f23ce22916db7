package gangmu.ledgers.sheet;

import gangmu.returns.document.CellPlace;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.CellText;
import gangmu.returns.reading.RawSheet.Region;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A sheet of a file by its cells; what stands in the first cell of a merged region is meant for all of it. */
public final class LedgerSheet {
    /** Cells that merged regions are spread over at most; a region over a whole sheet is a background. */
    private static final int MOST_SPREAD = 200_000;
    private final String file;
    private final ReturnDocument.Sheet sheet;
    private final TreeMap<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
    private final Map<Long, Region> regions = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int lastColumn = -1;

    public LedgerSheet(String file, ReturnDocument.Sheet sheet) {
        this.file = file;
        this.sheet = sheet;
        for (ReturnDocument.Row row : sheet.rows()) {
            Map<Integer, SheetCell> cells = new TreeMap<>();
            for (SheetCell cell : row.cells()) {
                if (!CellText.clean(cell.text()).isEmpty()) {
                    cells.put(cell.column(), cell);
                    lastColumn = Math.max(lastColumn, cell.column());
                }
            }
            if (!cells.isEmpty()) {
                rows.put(row.index(), cells);
            }
            if (row.hidden()) {
                hidden.add(row.index());
            }
        }
        spread();
    }

    private void spread() {
        int last = rows.isEmpty() ? -1 : rows.lastKey();
        for (Region region : sheet.merged()) {
            int to = Math.min(region.lastRow(), Math.max(last, region.firstRow()));
            long area = (to - region.firstRow() + 1L) * (region.lastColumn() - region.firstColumn() + 1L);
            if (area <= 1 || regions.size() + area > MOST_SPREAD) {
                continue;
            }
            for (int row = region.firstRow(); row <= to; row++) {
                for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                    regions.put(key(row, column), region);
                }
            }
        }
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    public String file() {
        return file;
    }

    public String name() {
        return sheet.name();
    }

    public boolean isHidden() {
        return sheet.hidden();
    }

    /** Whether people do not see a row. */
    public boolean isHidden(int row) {
        return hidden.contains(row);
    }

    /** The rows that hold anything. */
    public NavigableSet<Integer> rows() {
        return new TreeSet<>(rows.keySet());
    }

    /** The last column that holds anything; -1 for an empty sheet. */
    public int lastColumn() {
        return lastColumn;
    }

    /** The cells that are written in a row, by column; what a merged region spreads is not among them. */
    public Map<Integer, SheetCell> written(int row) {
        return rows.getOrDefault(row, Map.of());
    }

    /** How many cells are written. */
    public int count() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    /** The merged region that a cell is in; null where it is in none. */
    public @Nullable Region region(int row, int column) {
        return regions.get(key(row, column));
    }

    /** The cell that holds what is meant at a place: its own, or the first of its merged region. */
    public CellPlace source(int row, int column) {
        Region region = region(row, column);
        return region == null ? sheet.place(row, column) : sheet.place(region.firstRow(), region.firstColumn());
    }

    /** What is meant at a place. */
    public @Nullable SheetCell cell(int row, int column) {
        CellPlace source = source(row, column);
        return written(source.row()).get(source.column());
    }

    /** The text that is meant at a place, as it is seen; empty where there is none. */
    public String text(int row, int column) {
        SheetCell cell = cell(row, column);
        return cell == null || cell.look().struck() ? "" : CellText.clean(cell.shown());
    }

    public LedgerPlace place(int row, int column) {
        return new LedgerPlace(file, source(row, column));
    }
}
