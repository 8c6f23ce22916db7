package gangmu.returns.document;

import gangmu.returns.reading.ShownNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands in a returned workbook, before anybody has made sense of it.
 *
 * @param column counted from 0
 * @param text what is written in it; for a number its plain digits, for a flag TRUE or FALSE, for an error its sign
 * @param number the number where the cell holds one
 * @param format the number format: {@code General}, {@code 0%}, {@code yyyy"\u5e74"m"\u6708"}
 * @param date the day where the cell holds a number that its format shows as a date
 * @param formula where the value comes from; of formulas only the stored result is read
 */
public record SheetCell(int column, String text, @Nullable BigDecimal number, String format, @Nullable LocalDate date,
        Formula formula, boolean error) {
    public static final String GENERAL = "General";

    /** Where a value comes from. */
    public enum Formula {
        /** It was typed. */
        NONE,
        INSIDE,
        /** It points into another workbook, which nobody can look up any more. */
        OUTSIDE
    }

    public static SheetCell text(int column, String text) {
        return new SheetCell(column, text, null, GENERAL, null, Formula.NONE, false);
    }

    public static SheetCell number(int column, BigDecimal number) {
        return new SheetCell(column, number.toPlainString(), number, GENERAL, null, Formula.NONE, false);
    }

    /** What people see in it: 50% where it holds 0.5 with the format {@code 0%}. */
    public String shown() {
        BigDecimal held = number;
        return held == null || format.equals(GENERAL) ? text : ShownNumber.of(text, held, format, date);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
