package gangmu.excel.status;

import gangmu.columns.Look;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a detail sheet, as it is written.
 *
 * @param heading names it: the key of its description, with a number behind it where it stands for each earlier period
 * @param title what it is called
 * @param width in characters
 * @param summed whether it is added up under the last line
 * @param value its cell: a String, BigDecimal, Long, LocalDate, light, or null for none
 */
record StatusColumn<T>(String heading, String title, int width, Look look, boolean summed,
        Function<T, @Nullable Object> value) {
}
