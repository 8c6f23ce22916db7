package gangmu.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands in a returned workbook, before anybody has made sense of it.
 *
 * @param column counted from 0
 * @param text what is written in it; for a number its plain digits, for a flag true or false, for an error its sign
 * @param number the number where the cell holds one
 * @param date the day where the cell holds a number that its format shows as a date
 * @param percent whether the format shows the number as a percentage: 0.5 is then 50
 * @param formula what a formula is: {@code NONE} for a typed value; of formulas only the stored result is read
 */
public record SheetCell(int column, String text, @Nullable BigDecimal number, @Nullable LocalDate date,
        boolean percent, Formula formula, boolean error) {
    /** Where a value comes from. */
    public enum Formula {
        NONE, INSIDE,
        /** It points into another workbook, which nobody can look up any more. */
        OUTSIDE
    }

    public static SheetCell text(int column, String text) {
        return new SheetCell(column, text, null, null, false, Formula.NONE, false);
    }

    public static SheetCell number(int column, BigDecimal number) {
        return new SheetCell(column, number.toPlainString(), number, null, false, Formula.NONE, false);
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
