package gangmu.returns.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One sheet of a return in the making: rows of values that can be moved about as people do. */
final class MessySheet {
    String name;
    boolean hidden;
    /** Rows that people do not see, by themselves. */
    final Set<List<@Nullable Cell>> hiddenRows = Collections.newSetFromMap(new IdentityHashMap<>());
    final List<List<@Nullable Cell>> rows = new ArrayList<>();
    final List<CellRangeAddress> merged = new ArrayList<>();
    final List<Integer> hiddenColumns = new ArrayList<>();
    int keys = 2;
    int header = 3;
    /** Rows below the header that belong to it. */
    int below;

    /** A value with the number format that it is shown in, null for none, and the formula that it comes from. */
    record Cell(Object value, @Nullable String format, @Nullable String formula) {
        static Cell of(Object value) {
            return new Cell(value, null, null);
        }
    }

    MessySheet(String name) {
        this.name = name;
    }

    int first() {
        return header + 1 + below;
    }

    @Nullable Cell get(int row, int column) {
        List<@Nullable Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : null;
    }

    String text(int row, int column) {
        Cell cell = get(row, column);
        return cell == null ? "" : cell.value().toString();
    }

    void set(int row, int column, @Nullable Cell cell) {
        List<@Nullable Cell> cells = rows.get(row);
        while (cells.size() <= column) {
            cells.add(null);
        }
        cells.set(column, cell);
    }

    /** The column with this key, -1 where there is none. */
    int column(String key) {
        for (int column = 0; column < rows.get(keys).size(); column++) {
            if (text(keys, column).equals(key)) {
                return column;
            }
        }
        return -1;
    }

    /** The item or indicator of a row, null where it has none. */
    @Nullable UUID subject(int row) {
        String key = text(row, 0);
        return key.length() == 45 ? UUID.fromString(key.substring(0, 36)) : null;
    }

    void insertRow(int at, Object... values) {
        List<@Nullable Cell> cells = new ArrayList<>(Collections.nCopies(values.length, null));
        for (int i = 0; i < values.length; i++) {
            cells.set(i, values[i].equals("") ? null : Cell.of(values[i]));
        }
        rows.add(at, cells);
        // As programs do: a row put into merged cells becomes part of them.
        merged.replaceAll(region -> new CellRangeAddress(region.getFirstRow() + (region.getFirstRow() < at ? 0 : 1),
                region.getLastRow() + (region.getLastRow() < at ? 0 : 1), region.getFirstColumn(), region.getLastColumn()));
        keys += at <= keys ? 1 : 0;
        header += at <= header ? 1 : 0;
    }

    void dropRow(int at) {
        rows.remove(at);
        merged.replaceAll(region -> region.getFirstRow() < at ? region : new CellRangeAddress(region.getFirstRow() - 1,
                region.getLastRow() - 1, region.getFirstColumn(), region.getLastColumn()));
    }

    void moveColumn(int from, int to) {
        shift(column -> column == from ? to : column >= to && column < from ? column + 1
                : column > from && column <= to ? column - 1 : column);
        for (List<@Nullable Cell> row : rows) {
            if (row.size() > Math.max(from, to)) {
                row.add(to, row.remove(from));
            } else if (row.size() > from) {
                Cell moved = row.remove(from);
                while (row.size() < to) {
                    row.add(null);
                }
                row.add(to, moved);
            } else if (row.size() > to) {
                row.add(to, null);
            }
        }
    }

    private void shift(IntUnaryOperator place) {
        merged.replaceAll(region -> new CellRangeAddress(region.getFirstRow(), region.getLastRow(),
                place.applyAsInt(region.getFirstColumn()), place.applyAsInt(region.getLastColumn())));
        hiddenColumns.replaceAll(place::applyAsInt);
    }

    void insertColumn(int at, String title, String content) {
        shift(column -> column >= at ? column + 1 : column);
        for (int row = 0; row < rows.size(); row++) {
            List<@Nullable Cell> cells = rows.get(row);
            if (cells.size() > at) {
                cells.add(at, row == header ? Cell.of(title) : row > header ? Cell.of(content) : null);
            }
        }
    }

    void dropColumn(int at) {
        shift(column -> column > at ? column - 1 : column);
        rows.forEach(row -> {
            if (row.size() > at) {
                row.remove(at);
            }
        });
    }
}
