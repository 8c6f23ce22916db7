package gangmu.status.planworkbook;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One table with its rows, to be written or as it was read.
 *
 * @param form which table it is
 * @param name the name of the sheet that it was read from; empty where it is to be written
 * @param keyed whether the hidden keys were there, so that texts stand exactly as the program wrote them
 * @param columns the columns that are there
 * @param positions where each column stands in the sheet, from 0
 * @param rows the rows in order
 */
public record PlanSheet(PlanForm form, String name, boolean keyed, List<PlanColumn> columns, List<Integer> positions,
        List<Row> rows) {
    /**
     * A row.
     *
     * @param number its number in the sheet as people see it, from 1; 0 where it is to be written
     * @param values one for each column: a String (also for choices, by their canonical name), BigDecimal, LocalDate or
     *     Boolean, null for an empty cell, or the {@link Fault} of a cell that says nothing usable
     */
    public record Row(int number, List<@Nullable Object> values) {
    }

    /**
     * What is wrong with a cell or a sheet.
     *
     * @param code the problem's code
     * @param args what it names
     */
    public record Fault(String code, List<Object> args) {
    }

    public OptionalInt indexOf(String columnKey) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(columnKey)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The address of a cell as people see it: {@code C12}. */
    public String address(Row row, int column) {
        return letters(positions.get(column)) + row.number();
    }

    /** The letters over a column of a sheet, from 0: {@code A}. */
    public static String letters(int position) {
        StringBuilder letters = new StringBuilder();
        for (int rest = position + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
