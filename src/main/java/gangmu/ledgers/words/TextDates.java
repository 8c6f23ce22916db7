package gangmu.ledgers.words;

import gangmu.returns.reading.CellText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates and years that titles and headings name among other words. */
public final class TextDates {
    // U+5E74 year, U+6708 month, U+65E5 day, U+5B63 quarter, U+534A half, U+81F3 U+5230 until, U+5E95 U+672B end.
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String TO = "\\s*[-~\u81f3\u5230]+\\s*";
    private static final Pattern YEARS = Pattern.compile(YEAR + "\u5e74?" + TO + YEAR + "\u5e74?");
    private static final Pattern DAY = Pattern.compile(YEAR + "[\u5e74./-](\\d{1,2})[\u6708./-](\\d{1,2})\u65e5?");
    private static final Pattern MONTHS = Pattern.compile(YEAR + "\u5e74?(\\d{1,2})\u6708?" + TO + "(\\d{1,2})\u6708(?:\u4efd)?");
    private static final Pattern MONTH = Pattern.compile(YEAR + "[\u5e74./-](\\d{1,2})(?:\u6708\u4efd?)?[\u5e95\u672b]?");
    private static final Pattern QUARTER = Pattern.compile(YEAR + "\u5e74?\u7b2c?([1-4\u4e00\u4e8c\u4e09\u56db])\u5b63\u5ea6?");
    private static final Pattern FIRST_QUARTERS = Pattern.compile(YEAR + "\u5e74?\u524d\u4e09\u5b63\u5ea6");
    private static final Pattern HALF = Pattern.compile(YEAR + "\u5e74?([\u4e0a\u4e0b])\u534a\u5e74");
    private static final Pattern ONE_YEAR = Pattern.compile(YEAR + "(?:\u5e74\u5ea6?[\u5e95\u672b]?|(?!\\d))");
    private static final String QUARTERS = "\u4e00\u4e8c\u4e09\u56db";

    /**
     * A date as a text names it.
     *
     * @param end its last day
     * @param wholeYear whether no more than a year is named
     * @param written the words that name it
     */
    public record Named(LocalDate end, boolean wholeYear, String written) {
        public int year() {
            return end.getYear();
        }
    }

    /** A span of years, both included. */
    public record Span(int first, int last) {
    }

    private TextDates() {
    }

    /** The dates of a text in their order; spans of years are none. */
    public static List<Named> in(String text) {
        String left = YEARS.matcher(CellText.compact(text)).replaceAll(" ");
        List<Found> found = new ArrayList<>();
        left = collect(DAY, left, found, m -> day(m, YearMonth.of(number(m, 1), number(m, 2)).atDay(number(m, 3))));
        left = collect(MONTHS, left, found, m -> day(m, YearMonth.of(number(m, 1), number(m, 3)).atEndOfMonth()));
        left = collect(FIRST_QUARTERS, left, found, m -> day(m, YearMonth.of(number(m, 1), 9).atEndOfMonth()));
        left = collect(QUARTER, left, found, m -> day(m, YearMonth.of(number(m, 1), 3 * quarter(m.group(2))).atEndOfMonth()));
        left = collect(HALF, left, found, m -> day(m, YearMonth.of(number(m, 1), m.group(2).equals("\u4e0a") ? 6 : 12)
                .atEndOfMonth()));
        left = collect(MONTH, left, found, m -> day(m, YearMonth.of(number(m, 1), number(m, 2)).atEndOfMonth()));
        collect(ONE_YEAR, left, found, m -> new Named(LocalDate.of(number(m, 1), 12, 31), true, m.group()));
        return found.stream().sorted((a, b) -> Integer.compare(a.at(), b.at())).map(Found::named).toList();
    }

    /** The span of years that a text names, as 2026—2030年. */
    public static Optional<Span> span(String text) {
        Matcher matcher = YEARS.matcher(CellText.compact(text));
        return matcher.find() && number(matcher, 1) < number(matcher, 2)
                ? Optional.of(new Span(number(matcher, 1), number(matcher, 2))) : Optional.empty();
    }

    /** A text without the dates and spans of years in it. */
    public static String without(String text) {
        String left = YEARS.matcher(text).replaceAll("");
        for (Pattern pattern : List.of(DAY, MONTHS, FIRST_QUARTERS, QUARTER, HALF, MONTH, ONE_YEAR)) {
            left = pattern.matcher(left).replaceAll("");
        }
        return left;
    }

    private record Found(int at, Named named) {
    }

    private interface Making {
        Named of(MatchResult match);
    }

    private static String collect(Pattern pattern, String text, List<Found> found, Making making) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder left = new StringBuilder(text);
        while (matcher.find()) {
            try {
                found.add(new Found(matcher.start(), making.of(matcher)));
            } catch (DateTimeException e) {
                // No such day, so no date.
                continue;
            }
            left.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
        }
        return left.toString();
    }

    private static Named day(MatchResult match, LocalDate end) {
        return new Named(end, false, match.group());
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int quarter(String sign) {
        int at = QUARTERS.indexOf(sign);
        return at >= 0 ? at + 1 : Integer.parseInt(sign);
    }
}
