package gangmu.excel.status;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A detail sheet before it is written: its lines and where each column will stand, so that the summary can count them
 * by formulas.
 *
 * @param sheet its name
 * @param firstRow the row of the first line, from 0
 */
record Detail<T>(String sheet, List<StatusColumn<T>> columns, List<T> lines, int firstRow) {
    int indexOf(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).heading().equals(heading)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + heading + " in " + sheet);
    }

    int lastRow() {
        return firstRow + Math.max(1, lines.size()) - 1;
    }

    /** The cells of a column as a formula names them, from any sheet. */
    String range(String heading) {
        String letters = CellReference.convertNumToColString(indexOf(heading));
        return quoted() + "!$" + letters + "$" + (firstRow + 1) + ":$" + letters + "$" + (lastRow() + 1);
    }

    /** The name of the sheet as a formula writes it. */
    String quoted() {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
