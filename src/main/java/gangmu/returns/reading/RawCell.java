package gangmu.returns.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a workbook holds it, before anyone reads meaning into it.
 *
 * @param text    as shown
 * @param number  the number behind it, where it is numeric; for a date its serial, if the reader gives it
 * @param format  the number format, {@code General} where there is none: {@code 0%}, {@code yyyy"年"m"月"}
 * @param date    the day, where the workbook says that it is a date
 * @param formula whether number and text are the cached value of a formula
 * @param error   the error value, {@code #REF!}
 */
public record RawCell(String text, @Nullable BigDecimal number, String format, @Nullable LocalDate date,
        boolean formula, @Nullable String error) {
    public static final String GENERAL = "General";
    private static final RawCell EMPTY = text("");

    public static RawCell empty() {
        return EMPTY;
    }

    public static RawCell text(String text) {
        return new RawCell(text, null, GENERAL, null, false, null);
    }

    public static RawCell number(BigDecimal number, String format, String shown) {
        return new RawCell(shown, number, format, null, false, null);
    }

    /** A number without a format of its own. */
    public static RawCell number(String number) {
        return number(new BigDecimal(number), GENERAL, number);
    }

    public static RawCell date(LocalDate date, String format, String shown) {
        return new RawCell(shown, null, format, date, false, null);
    }

    public static RawCell error(String error) {
        return new RawCell(error, null, GENERAL, null, false, error);
    }

    public RawCell asFormula() {
        return new RawCell(text, number, format, date, true, error);
    }

    public boolean isEmpty() {
        return number == null && date == null && error == null && CellText.clean(text).isEmpty();
    }
}
