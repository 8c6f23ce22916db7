package gangmu.returns.reading;

import gangmu.returns.reading.CellReading.Doubtful;
import gangmu.returns.reading.CellReading.Understood;
import gangmu.returns.reading.CellReading.Unreadable;
import gangmu.returns.reading.CellValue.DateValue;
import gangmu.returns.reading.ExpectedValue.DayMonthOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates of every spelling with their precision. A year that is not written, a year of two digits, and 6/7/2022 are
 * proposed and asked about, never taken silently.
 */
final class DateReader {
    private static final int LONGEST = 80;
    private static final int MOST_READINGS = 3;
    /** A number below is hardly a date, though its format shows one: 2022.6 is shown as 1905-07-14. */
    private static final BigDecimal FIRST_LIKELY_SERIAL = BigDecimal.valueOf(25569);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /** 1950-01-01 to 2100-12-31, as serials of Excel. */
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(18264);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(73415);
    private static final Pattern TIME = Pattern.compile("(?<=\\d)[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?$");
    private static final Pattern SPACE_BETWEEN = Pattern.compile("(?<=\\d) +(?=\\d)");
    private static final Pattern SPAN = Pattern.compile(".?(?:" + String.join("|", Vocabulary.words("date.plan-span"))
            + ").*");

    private final ExpectedValue.Dated expected;

    DateReader(ExpectedValue.Dated expected) {
        this.expected = expected;
    }

    CellReading read(RawCell cell, String folded) {
        ShownFormat format = ShownFormat.of(cell.format());
        LocalDate date = cell.date();
        BigDecimal number = cell.number();
        CellReading typed = number == null || !format.isDate() ? null : typedIntoDateCell(number);
        if (typed != null) {
            return typed;
        }
        if (date != null) {
            return shown(date, format, folded);
        }
        if (number == null) {
            return text(folded);
        }
        boolean serial = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
        if (format.isDate()) {
            return number.signum() > 0 && number.compareTo(LAST_SERIAL) <= 0
                    ? shown(ofSerial(number), format, folded) : notADate(folded);
        }
        return serial ? new Doubtful(List.of(new DateValue(ApproximateDate.day(ofSerial(number)))),
                Said.of(Reasons.BARE_SERIAL, Numerals.tidy(number))) : plain(Numerals.tidy(number));
    }

    /** Where a cell is formatted as a date, Excel takes a typed 2022.6 or 20220630 for a number of days. */
    private @Nullable CellReading typedIntoDateCell(BigDecimal number) {
        if (number.compareTo(FIRST_LIKELY_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0) {
            return null;
        }
        CellReading typed = plain(Numerals.tidy(number));
        List<CellValue> readings = switch (typed) {
            case Understood understood -> List.of(understood.value());
            case Doubtful doubtful -> doubtful.readings();
            default -> List.of();
        };
        return readings.isEmpty() ? null : new Doubtful(readings, Said.of(Reasons.SHOWN_AS_DATE,
                Numerals.tidy(number)));
    }

    /** A date of the workbook is as exact as its format shows it. */
    private CellReading shown(LocalDate date, ShownFormat format, String folded) {
        if (date.getYear() < DateForms.FIRST_YEAR || date.getYear() > DateForms.LAST_YEAR) {
            return notADate(folded);
        }
        ApproximateDate day = ApproximateDate.day(date);
        if (!format.isDate() || format.year() && format.day()) {
            return new Understood(new DateValue(day));
        }
        ApproximateDate month = ApproximateDate.month(YearMonth.from(date), DatePart.WHOLE);
        if (format.year()) {
            return new Understood(new DateValue(format.month() ? month
                    : ApproximateDate.year(date.getYear(), DatePart.WHOLE)));
        }
        // Excel put in the year of the day when it was typed.
        return new Doubtful(List.of(new DateValue(format.day() ? day : month)), Said.of(Reasons.NO_YEAR, folded));
    }

    private static LocalDate ofSerial(BigDecimal serial) {
        return EPOCH.plusDays(serial.longValue());
    }

    /** A number typed as 2022.10 is held as 2022.1, one typed as 6.30 as 6.3. */
    private CellReading plain(BigDecimal number) {
        if (number.scale() == 1 && number.remainder(BigDecimal.ONE).compareTo(new BigDecimal("0.1")) == 0) {
            int year = number.intValue();
            if (year >= DateForms.FIRST_YEAR && year <= DateForms.LAST_YEAR) {
                return new Doubtful(Stream.of(1, 10).map(month -> new DateValue(
                        ApproximateDate.month(YearMonth.of(year, month), DatePart.WHOLE))).toList(),
                        Said.of(Reasons.LOST_ZERO, number));
            }
        }
        CellReading reading = text(number.toPlainString());
        if (number.scale() == 1 && reading instanceof Doubtful doubtful && number.compareTo(BigDecimal.valueOf(13)) < 0) {
            List<CellValue> both = Stream.concat(doubtful.readings().stream(),
                    text(number.setScale(2).toPlainString()) instanceof Doubtful longer
                            ? longer.readings().stream() : Stream.of()).distinct().toList();
            return new Doubtful(both, doubtful.reason());
        }
        return reading;
    }

    private CellReading text(String folded) {
        if (folded.length() > LONGEST) {
            return notADate(folded);
        }
        String plain = WrittenDates.plain(SPACE_BETWEEN.matcher(TIME.matcher(folded).replaceAll(""))
                .replaceAll("."));
        Framed framed = Framed.of(plain, Framing.DATE);
        for (String core : Stream.of(plain, framed.core()).distinct().toList()) {
            DateForms.Found found = DateForms.read(core, expected.year());
            if (!found.dates().isEmpty() || found.doubt() != null) {
                CellReading reading = outcome(found, folded);
                return core.equals(plain) ? reading : framed.onto(reading);
            }
            if (found.broken()) {
                return new Unreadable(Said.of(Reasons.NO_SUCH_DAY, folded), expected.said());
            }
        }
        if (SPAN.matcher(CellText.compact(folded).replaceAll("[\"'\u201C\u201D]", "")).matches()) {
            return new Unreadable(Said.of(Reasons.PLAN_SPAN, folded), expected.said());
        }
        List<DateValue> range = range(framed.core());
        return !range.isEmpty() ? framed.onto(new Doubtful(range, Said.of(Reasons.RANGE, folded)))
                : amongWords(plain, folded);
    }

    private CellReading outcome(DateForms.Found found, String folded) {
        List<DateValue> values = found.dates().stream().map(DateValue::new).toList();
        if (found.isSure()) {
            return new Understood(values.getFirst());
        }
        String doubt = found.doubt() == null ? Reasons.DAY_OR_MONTH : found.doubt();
        if (doubt.equals(Reasons.NO_YEAR) && expected.yearAgreed() && values.size() == 1
                && Integer.valueOf(values.getFirst().date().earliest().getYear()).equals(expected.year())) {
            return new Understood(values.getFirst());
        }
        if (doubt.equals(Reasons.DAY_OR_MONTH) && expected.order() != DayMonthOrder.ASK && values.size() == 2) {
            return new Understood(expected.order() == DayMonthOrder.MONTH_FIRST ? values.getFirst()
                    : values.getLast());
        }
        return new Doubtful(values, Said.of(doubt, folded));
    }

    /** Both ends of 2021年至2025年, the end first, since a deadline goes by it. */
    private List<DateValue> range(String core) {
        for (String mark : Vocabulary.words("range.marks")) {
            for (int at = core.indexOf(mark, 1); at > 0; at = core.indexOf(mark, at + 1)) {
                Optional<ApproximateDate> from = one(core.substring(0, at), expected.year());
                String end = core.substring(at + mark.length());
                Optional<ApproximateDate> to = from.flatMap(start -> one(end, start.earliest().getYear()));
                if (to.isPresent()) {
                    return List.of(new DateValue(to.get()), new DateValue(from.get()));
                }
            }
        }
        return List.of();
    }

    private static Optional<ApproximateDate> one(String text, @Nullable Integer year) {
        return DateForms.read(text, year).dates().stream().findFirst();
    }

    private CellReading amongWords(String plain, String folded) {
        List<DateValue> found = DateForms.within(plain).stream().limit(MOST_READINGS).map(DateValue::new).toList();
        return found.isEmpty() ? notADate(folded) : new Doubtful(found, Said.of(Reasons.OTHER_WORDS, folded));
    }

    private CellReading notADate(String folded) {
        return new Unreadable(Said.of(Reasons.NOT_A_DATE, folded), expected.said());
    }
}
