package gangmu.ledgers.words;

import gangmu.returns.reading.CellText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The five-year plan that a title names: the fifteenth, 十五五 or 第十五个五年, runs from 2026 to 2030. */
public final class FiveYears {
    // U+4E94 five, U+5341 ten, U+4E2A the counter, U+5E74 year.
    private static final String NUMERALS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final Pattern LONG = Pattern.compile("\u7b2c\u5341([" + NUMERALS + "])\u4e2a\u4e94\u5e74");
    private static final Pattern SHORT = Pattern.compile("\u5341([" + NUMERALS + "])\u4e94(?!\u5e74|\u4e2a)");
    private static final Pattern PHRASE = Pattern.compile("[\"'\u201c\u201d\u2018\u2019\u300c\u300d]*\u5341[" + NUMERALS
            + "]\u4e94[\"'\u201c\u201d\u2018\u2019\u300c\u300d]*(?:\u65f6\u671f|\u671f\u95f4)?");
    private static final Pattern PLACE = Pattern.compile("^([\u4e00-\u9fff]{1,7}?[\u7701\u5e02\u533a\u53bf\u5dde\u76df\u65d7])");
    private static final int THIRTEENTH_STARTS = 2016;

    private FiveYears() {
    }

    /** The years of the plan that a text names. */
    public static Optional<TextDates.Span> in(String text) {
        String compact = CellText.compact(text);
        Matcher matcher = LONG.matcher(compact);
        if (!matcher.find()) {
            matcher = SHORT.matcher(compact);
            if (!matcher.find()) {
                return Optional.empty();
            }
        }
        int first = THIRTEENTH_STARTS + 5 * (NUMERALS.indexOf(matcher.group(1)) + 1 - 3);
        return Optional.of(new TextDates.Span(first, first + 4));
    }

    /** What a title says up to the phrase that names the plan, as the name of a plan; null where it has none. */
    public static @Nullable String upTo(String title) {
        Matcher matcher = PHRASE.matcher(title);
        if (!matcher.find()) {
            return null;
        }
        String phrase = matcher.group().replaceAll("\u65f6\u671f$|\u671f\u95f4$", "");
        String before = title.substring(0, matcher.start());
        Matcher place = PLACE.matcher(title.substring(matcher.end()));
        String from = before.isBlank() && place.find() ? place.group(1) : before;
        return from + phrase + "\u89c4\u5212";
    }

    /** A text without the phrase that names the plan, as headings have it in front. */
    public static String without(String text) {
        return PHRASE.matcher(text).replaceAll("");
    }
}
