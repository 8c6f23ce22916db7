package gangmu.returns.table;

import gangmu.returns.document.SheetCell;
import gangmu.returns.reading.RawSheet.Region;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The merged cells among the rows of a table: what stands in the first cell of a region is meant for all of it. */
public final class MergedCells {
    /** Cells spread out at most; a region over a whole sheet is a background, no value. */
    private static final int MOST = 20_000;
    private static final MergedCells NONE = new MergedCells(Map.of(), Map.of());
    private final Map<Long, Region> regions;
    private final Map<Long, SheetCell> firsts;

    private MergedCells(Map<Long, Region> regions, Map<Long, SheetCell> firsts) {
        this.regions = regions;
        this.firsts = firsts;
    }

    public static MergedCells of(SheetTable table) {
        if (table.sheet().merged().isEmpty() || table.rows().isEmpty()) {
            return NONE;
        }
        int first = table.rows().getFirst().index();
        Map<Long, Region> regions = new HashMap<>();
        Map<Long, SheetCell> firsts = new HashMap<>();
        for (Region region : table.sheet().merged()) {
            long area = (region.lastRow() - region.firstRow() + 1L) * (region.lastColumn() - region.firstColumn() + 1L);
            if (region.firstRow() < first || regions.size() + area > MOST) {
                continue;
            }
            for (int row = region.firstRow(); row <= region.lastRow(); row++) {
                for (int column = region.firstColumn(); column <= region.lastColumn(); column++) {
                    regions.put(key(row, column), region);
                }
            }
            firsts.put(key(region.firstRow(), region.firstColumn()), SheetCell.text(region.firstColumn(), ""));
        }
        if (!firsts.isEmpty()) {
            table.rows().forEach(row -> row.cells().forEach(cell ->
                    firsts.computeIfPresent(key(row.index(), cell.column()), (key, none) -> cell)));
        }
        return new MergedCells(regions, firsts);
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    public boolean contains(int row, int column) {
        return regions.containsKey(key(row, column));
    }

    /** Whether the cell is merged with those of other columns, so that it is not plain which of them its content is of. */
    public boolean isAcross(int row, int column) {
        Region region = regions.get(key(row, column));
        return region != null && region.firstColumn() != region.lastColumn();
    }

    /** What the cell shows: its own content, or that of the first cell of the column of rows that it is merged into. */
    public @Nullable SheetCell cell(int row, int column, @Nullable SheetCell own) {
        Region region = own == null || own.isBlank() ? regions.get(key(row, column)) : null;
        return region == null || region.firstColumn() != column ? own
                : firsts.get(key(region.firstRow(), region.firstColumn()));
    }
}
