package gangmu.returns.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A date with the precision that it was written with: 2022年6月底 is a part of a month.
 *
 * @param precision the span that was named
 * @param part      the part of that span; {@code WHOLE} where none was named
 * @param earliest  the first day that is meant
 * @param latest    the last day that is meant, which a deadline goes by
 */
public record ApproximateDate(DatePrecision precision, DatePart part, LocalDate earliest, LocalDate latest) {
    private static final int LAST_OF_SECOND_TEN = 20;

    public ApproximateDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(earliest + " to " + latest);
        }
    }

    public static ApproximateDate day(LocalDate day) {
        return new ApproximateDate(DatePrecision.DAY, DatePart.WHOLE, day, day);
    }

    public static ApproximateDate month(YearMonth month, DatePart part) {
        return switch (part) {
            case WHOLE -> new ApproximateDate(DatePrecision.MONTH, part, month.atDay(1), month.atEndOfMonth());
            case BEGINNING -> tenDays(DatePrecision.MONTH, part, month, 1);
            case MIDDLE -> tenDays(DatePrecision.MONTH, part, month, 2);
            case END -> tenDays(DatePrecision.MONTH, part, month, 3);
        };
    }

    /** @param which 1 上旬, 2 中旬, 3 下旬 */
    public static ApproximateDate tenDays(YearMonth month, int which) {
        return tenDays(DatePrecision.TEN_DAYS, DatePart.WHOLE, month, which);
    }

    /** @param quarter 1–4 */
    public static ApproximateDate quarter(int year, int quarter, DatePart part) {
        checkRange("quarter", quarter, 4);
        return months(DatePrecision.QUARTER, part, YearMonth.of(year, quarter * 3 - 2), 3);
    }

    /** @param half 1 上半年, 2 下半年 */
    public static ApproximateDate half(int year, int half, DatePart part) {
        checkRange("half", half, 2);
        return months(DatePrecision.HALF_YEAR, part, YearMonth.of(year, half * 6 - 5), 6);
    }

    public static ApproximateDate year(int year, DatePart part) {
        return months(DatePrecision.YEAR, part, YearMonth.of(year, 1), 12);
    }

    /** In words, so that nobody takes the day for the month: 2022年6月30日, 2022年6月底. */
    public Said words() {
        String year = String.valueOf(earliest.getYear());
        String month = String.valueOf(earliest.getMonthValue());
        String code = "date." + precision.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (part == DatePart.WHOLE ? "" : "." + part.name().toLowerCase(Locale.ROOT));
        return switch (precision) {
            case YEAR -> Said.of(code, year);
            case HALF_YEAR -> Said.of(code + "." + (earliest.getMonthValue() <= 6 ? 1 : 2), year);
            case QUARTER -> Said.of(code, year, String.valueOf((earliest.getMonthValue() + 2) / 3));
            case MONTH -> Said.of(code, year, month);
            case TEN_DAYS -> Said.of(code + "." + tenDays(), year, month);
            case DAY -> Said.of(code, year, month, String.valueOf(earliest.getDayOfMonth()));
        };
    }

    private int tenDays() {
        return earliest.getDayOfMonth() > LAST_OF_SECOND_TEN ? 3 : earliest.getDayOfMonth() > 10 ? 2 : 1;
    }

    private static ApproximateDate tenDays(DatePrecision precision, DatePart part, YearMonth month, int which) {
        checkRange("ten days", which, 3);
        LocalDate first = month.atDay(which * 10 - 9);
        return new ApproximateDate(precision, part, first, which == 3 ? month.atEndOfMonth() : first.plusDays(9));
    }

    private static ApproximateDate months(DatePrecision precision, DatePart part, YearMonth first, int months) {
        YearMonth last = first.plusMonths(months - 1L);
        YearMonth middle = first.plusMonths((months - 1) / 2);
        return switch (part) {
            case WHOLE -> new ApproximateDate(precision, part, first.atDay(1), last.atEndOfMonth());
            case BEGINNING -> new ApproximateDate(precision, part, first.atDay(1), first.atEndOfMonth());
            case MIDDLE -> new ApproximateDate(precision, part, middle.atDay(1), middle.atEndOfMonth());
            case END -> new ApproximateDate(precision, part, last.atDay(1), last.atEndOfMonth());
        };
    }

    private static void checkRange(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new DateTimeException(what + " " + number);
        }
    }
}
