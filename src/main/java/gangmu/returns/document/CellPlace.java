package gangmu.returns.document;

/**
 * Where a cell stands in the unit's own workbook.
 *
 * @param row counted from 0; -1 for the sheet as a whole
 * @param column counted from 0; -1 for the sheet as a whole
 */
public record CellPlace(String sheet, int row, int column) {
    /** As people name it: {@code 《重点项目》H27}. */
    @Override
    public String toString() {
        return "\u300a" + sheet + "\u300b" + (row < 0 ? "" : letters(column) + (row + 1));
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
