package gangmu.returns.headers;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.RawSheet;
import org.jspecify.annotations.Nullable;

/** The texts of the first rows of a sheet, with merged cells spread out; each cell is asked for once. */
final class SheetTop {
    private static final int ROWS = 60;
    private static final int COLUMNS = 512;

    private final String[][] texts;
    /** Row by row. */
    private final RawSheet.@Nullable Region[] regions;

    SheetTop(RawSheet sheet) {
        int rows = Math.clamp(sheet.rows(), 0, ROWS);
        int columns = Math.clamp(sheet.columns(), 0, COLUMNS);
        texts = new String[rows][columns];
        regions = new RawSheet.@Nullable Region[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                texts[row][column] = CellText.clean(sheet.cell(row, column).text());
            }
        }
        sheet.merged().forEach(this::spread);
    }

    int rows() {
        return texts.length;
    }

    int columns() {
        return texts.length == 0 ? 0 : texts[0].length;
    }

    String text(int row, int column) {
        return texts[row][column];
    }

    RawSheet.@Nullable Region region(int row, int column) {
        return regions[row * columns() + column];
    }

    boolean isBlank(int row) {
        for (String text : texts[row]) {
            if (!text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void spread(RawSheet.Region region) {
        if (region.firstRow() < 0 || region.firstRow() >= rows() || region.firstColumn() < 0
                || region.firstColumn() >= columns() || region(region.firstRow(), region.firstColumn()) != null) {
            return;
        }
        String text = texts[region.firstRow()][region.firstColumn()];
        for (int row = region.firstRow(); row <= Math.min(region.lastRow(), rows() - 1); row++) {
            for (int column = region.firstColumn(); column <= Math.min(region.lastColumn(), columns() - 1); column++) {
                texts[row][column] = text;
                regions[row * columns() + column] = region;
            }
        }
    }
}
