package gangmu.returns.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of {@code date-forms.txt}, and what each gives for a text. */
final class DateForms {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final int LAST_CENTURY_FROM = 70;
    private static final List<Pattern> FORMS = Vocabulary.lines("date-forms.txt").stream().map(Pattern::compile)
            .toList();
    private static final List<Pattern> WITHIN = FORMS.stream()
            .filter(form -> form.namedGroups().containsKey("year"))
            .map(form -> Pattern.compile("(?<![\\d.,])(?:" + form.pattern() + ")(?![\\d%])")).toList();

    private DateForms() {
    }

    /**
     * What a text may mean.
     *
     * @param dates  possible dates, the likeliest first
     * @param doubt  one of {@link Reasons}; null where it is sure
     * @param broken whether a form fitted and named no day of the calendar
     */
    record Found(List<ApproximateDate> dates, @Nullable String doubt, boolean broken) {
        static final Found NOTHING = new Found(List.of(), null, false);

        boolean isSure() {
            return dates.size() == 1 && doubt == null;
        }
    }

    /** @param year the year to put where none is written; null where there is none to propose */
    static Found read(String text, @Nullable Integer year) {
        List<ApproximateDate> dates = new ArrayList<>();
        String doubt = null;
        boolean broken = false;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            if (!matcher.matches()) {
                continue;
            }
            String reason = doubt(matcher.namedGroups());
            if (doubt != null && reason == null) {
                continue;
            }
            List<ApproximateDate> here = dates(matcher, year);
            boolean yearMissing = reason != null && reason.equals(Reasons.NO_YEAR) && year == null
                    && !matcher.namedGroups().containsKey("relative") || relativeWithout(matcher, year);
            if (here.isEmpty() && !yearMissing) {
                broken = true;
                continue;
            }
            here.stream().filter(date -> !dates.contains(date)).forEach(dates::add);
            doubt = doubt != null ? doubt : here.size() > 1 ? Reasons.DAY_OR_MONTH : reason;
            if (doubt == null) {
                return new Found(List.copyOf(dates), null, false);
            }
        }
        return new Found(List.copyOf(dates), doubt, broken && doubt == null);
    }

    /** Dates with a year of four digits somewhere in a text. */
    static List<ApproximateDate> within(String text) {
        List<ApproximateDate> dates = new ArrayList<>();
        String left = text;
        for (Pattern form : WITHIN) {
            Matcher matcher = form.matcher(left);
            StringBuilder rest = new StringBuilder();
            while (matcher.find()) {
                List<ApproximateDate> here = dates(matcher, null);
                here.stream().filter(date -> !dates.contains(date)).forEach(dates::add);
                matcher.appendReplacement(rest, "  ");
            }
            matcher.appendTail(rest);
            left = rest.toString();
        }
        return dates;
    }

    private static boolean relativeWithout(MatchResult matcher, @Nullable Integer year) {
        return year == null && matcher.namedGroups().containsKey("relative");
    }

    private static @Nullable String doubt(Map<String, Integer> groups) {
        return groups.containsKey("year") ? null
                : groups.containsKey("shortyear") ? Reasons.SHORT_YEAR : Reasons.NO_YEAR;
    }

    private static List<ApproximateDate> dates(MatchResult match, @Nullable Integer proposed) {
        Integer year = year(match, proposed);
        if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
            return List.of();
        }
        List<ApproximateDate> dates = new ArrayList<>();
        if (match.namedGroups().containsKey("first")) {
            int first = number(match, "first");
            int second = number(match, "second");
            add(dates, () -> ApproximateDate.day(LocalDate.of(year, first, second)));
            if (first != second) {
                add(dates, () -> ApproximateDate.day(LocalDate.of(year, second, first)));
            }
        } else {
            add(dates, () -> date(match, year));
        }
        return dates;
    }

    private static @Nullable Integer year(MatchResult match, @Nullable Integer proposed) {
        if (match.namedGroups().containsKey("year")) {
            return number(match, "year");
        }
        if (match.namedGroups().containsKey("shortyear")) {
            int year = number(match, "shortyear");
            return (year < LAST_CENTURY_FROM ? CENTURY : CENTURY - 100) + year;
        }
        String relative = group(match, "relative");
        return proposed == null || relative == null ? proposed
                : Vocabulary.words("date.year-before").contains(relative) ? Integer.valueOf(proposed - 1)
                : Vocabulary.words("date.year-after").contains(relative) ? Integer.valueOf(proposed + 1) : proposed;
    }

    private static ApproximateDate date(MatchResult match, int year) {
        DatePart part = part(group(match, "part"));
        if (group(match, "half") != null) {
            return ApproximateDate.half(year, ordinal("date.half.", group(match, "half"), 2), part);
        }
        if (group(match, "halfnumber") != null) {
            return ApproximateDate.half(year, number(match, "halfnumber"), part);
        }
        if (group(match, "quarter") != null) {
            return ApproximateDate.quarter(year, number(match, "quarter"), part);
        }
        if (group(match, "month") == null) {
            return ApproximateDate.year(year, part);
        }
        YearMonth month = YearMonth.of(year, number(match, "month"));
        if (group(match, "ten") != null) {
            return ApproximateDate.tenDays(month, ordinal("date.ten-days.", group(match, "ten"), 3));
        }
        return group(match, "day") == null ? ApproximateDate.month(month, part)
                : ApproximateDate.day(month.atDay(number(match, "day")));
    }

    private static DatePart part(@Nullable String word) {
        for (DatePart part : List.of(DatePart.BEGINNING, DatePart.MIDDLE, DatePart.END)) {
            if (word != null && Vocabulary.words("date.part." + part.name().toLowerCase(Locale.ROOT)).contains(word)) {
                return part;
            }
        }
        return DatePart.WHOLE;
    }

    private static int ordinal(String list, @Nullable String word, int most) {
        for (int i = 1; i <= most; i++) {
            if (Vocabulary.words(list + i).contains(word)) {
                return i;
            }
        }
        return 0;
    }

    private static int number(MatchResult match, String name) {
        return Integer.parseInt(match.group(name));
    }

    private static @Nullable String group(MatchResult match, String name) {
        return match.namedGroups().containsKey(name) ? match.group(name) : null;
    }

    private interface Making {
        ApproximateDate make();
    }

    private static void add(List<ApproximateDate> dates, Making making) {
        try {
            dates.add(making.make());
        } catch (DateTimeException e) {
            // No such day, so no such reading.
            return;
        }
    }
}
