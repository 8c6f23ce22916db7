package gangmu.excel.status;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A detail sheet before it is written: its lines and where each column will stand, so that the summary can count them
 * by formulas.
 *
 * @param sheet its name
 * @param firstRow the row of the first line, from 0
 * @param shown how many of its columns, from the first, are shown; totals need the others too
 */
record Detail<T>(String sheet, List<StatusColumn<T>> columns, List<T> lines, int firstRow, int shown) {
    /** A detail sheet with the columns that were chosen, in their order; all where none were. */
    static <T> Detail<T> of(String sheet, List<StatusColumn<T>> columns, List<String> chosen, List<T> lines, int firstRow) {
        List<StatusColumn<T>> shown = new ArrayList<>();
        for (String key : chosen) {
            columns.stream().filter(column -> column.heading().equals(key) || column.heading().startsWith(key + "."))
                    .filter(column -> !shown.contains(column)).forEach(shown::add);
        }
        if (shown.isEmpty()) {
            return new Detail<>(sheet, columns, lines, firstRow, columns.size());
        }
        List<StatusColumn<T>> all = new ArrayList<>(shown);
        columns.stream().filter(column -> !shown.contains(column)).forEach(all::add);
        return new Detail<>(sheet, all, lines, firstRow, shown.size());
    }

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
