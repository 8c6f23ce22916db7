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
 * @param formula where the value comes from; of formulas the stored result is read, where there is one
 * @param look what its look says of the value
 */
public record SheetCell(int column, String text, @Nullable BigDecimal number, String format, @Nullable LocalDate date,
        Formula formula, boolean error, CellLook look) {
    public static final String GENERAL = "General";
    /** The format of cells that hold true or false. */
    public static final String FLAG = "Boolean";

    /** Where a value comes from. */
    public enum Formula {
        /** It was typed. */
        NONE,
        INSIDE,
        /** It points into another workbook, which nobody can look up any more. */
        OUTSIDE,
        /** Its formula has no stored result, and was plain enough to be computed here. */
        COMPUTED_HERE,
        /** Its formula has no stored result; the text is the formula. */
        WITHOUT_RESULT
    }

    public SheetCell(int column, String text, @Nullable BigDecimal number, String format, @Nullable LocalDate date,
            Formula formula, boolean error) {
        this(column, text, number, format, date, formula, error, CellLook.PLAIN);
    }

    /** The same in another column. */
    public SheetCell in(int another) {
        return new SheetCell(another, text, number, format, date, formula, error, look);
    }

    /** The same under another number format. */
    public SheetCell formatted(String another) {
        return new SheetCell(column, text, number, another, date, formula, error, look);
    }

    public SheetCell looking(CellLook another) {
        return another.equals(look) ? this : new SheetCell(column, text, number, format, date, formula, error, another);
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
