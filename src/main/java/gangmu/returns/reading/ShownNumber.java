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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(3_000_000);

    private ShownNumber() {
    }

    /**
     * The text that the cell shows; close to it where a format is out of the ordinary.
     *
     * @param plain the number's plain digits, or the day as an ISO date
     */
    public static String of(String plain, BigDecimal number, String format, @Nullable LocalDate date) {
        String section = FormatSections.of(format, number);
        ShownFormat shown = ShownFormat.of(section);
        if (date != null) {
            return shown.isDate() ? day(plain, date, shown) + (shown.time() ? time(number, false) : "") : plain;
        }
        if (shown.time()) {
            return time(number, true).strip();
        }
        String beside = shown.literal();
        if (shown.percent()) {
            return rounded(number.multiply(HUNDRED), section) + "%";
        }
        if (shown.scaled()) {
            return Numerals.tidy(number.movePointLeft(shown.places()).setScale(shown.decimals(), RoundingMode.HALF_UP))
                    .toPlainString() + beside;
        }
        return beside.equals("%") ? plain + beside : shown.saysMore() ? shown.around(plain) : plain + shown.unit();
    }

    /** Whether a number format shows a day; one of a time of day alone shows none. */
    public static boolean isDay(String format) {
        return ShownFormat.of(format).isDate();
    }

    /** Hours and minutes of a number of days, seconds where there are any; of a moment only what the day has begun. */
    private static String time(BigDecimal days, boolean whole) {
        BigDecimal part = whole ? days.abs() : days.remainder(BigDecimal.ONE);
        long seconds = part.min(MOST_DAYS).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValue();
        if (seconds == 0 && !whole) {
            return "";
        }
        String time = " " + (days.signum() < 0 ? "-" : "") + seconds / 3600 + ":" + "%02d".formatted(seconds / 60 % 60);
        return seconds % 60 == 0 ? time : time + ":" + "%02d".formatted(seconds % 60);
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
