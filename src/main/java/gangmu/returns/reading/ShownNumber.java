package gangmu.returns.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number as people see it in its cell: 0.5 under the format {@code 0%} is 50% to them, and nothing else. */
public final class ShownNumber {
    private static final Pattern DECIMALS = Pattern.compile("[0#?]\\.([0#?]+)");
    private static final Pattern COMMAS = Pattern.compile("[0#?](,+)[^0#?]*$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShownNumber() {
    }

    /**
     * The text that the cell shows; close to it where a format is out of the ordinary.
     *
     * @param plain the number's plain digits, or the day as an ISO date
     */
    public static String of(String plain, BigDecimal number, String format, @Nullable LocalDate date) {
        ShownFormat shown = ShownFormat.of(format);
        if (date != null) {
            return shown.isDate() ? day(plain, date, shown) : plain;
        }
        String beside = shown.literal();
        if (shown.percent()) {
            return rounded(number.multiply(HUNDRED), format) + "%";
        }
        if (shown.scaled()) {
            // Excel has no 万: the format 0!.0, leaves out three digits and puts a point before one more.
            boolean point = beside.startsWith(".");
            Matcher commas = COMMAS.matcher(format.split(";", 2)[0]);
            int places = (commas.find() ? 3 * commas.group(1).length() : 3) + (point ? 1 : 0);
            return Numerals.tidy(number.movePointLeft(places)).toPlainString() + (point ? beside.substring(1) : beside);
        }
        return beside.equals("%") || UnitOfMeasure.known(beside).isPresent() ? plain + beside : plain;
    }

    private static String rounded(BigDecimal number, String format) {
        Matcher decimals = DECIMALS.matcher(format);
        int places = decimals.find() ? decimals.group(1).length() : 0;
        return Numerals.tidy(number.setScale(places, RoundingMode.HALF_UP)).toPlainString();
    }

    private static String day(String plain, LocalDate date, ShownFormat shown) {
        if (shown.year() && shown.day()) {
            return plain;
        }
        List<String> marks = Vocabulary.words("date.marks");
        return (shown.year() ? date.getYear() + marks.get(0) : "")
                + (shown.month() ? date.getMonthValue() + marks.get(1) : "")
                + (shown.day() ? date.getDayOfMonth() + marks.get(2) : "");
    }
}
