package gangmu.returns.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a header as it is compared: {@code 总投资\n（万元）*} is 总投资 with the unit 万元.
 *
 * @param key    without spaces, units, remarks in brackets and footnote marks
 * @param full   the same with remarks in brackets
 * @param unit   the unit of measure named in it
 */
public record HeaderText(String key, String full, @Nullable String unit) {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{0,40})\\)|\\[([^\\[\\]]{0,40})\\]");
    private static final Pattern BEHIND = Pattern.compile("^(.{2,})[/:,_](.{1,8})$");
    private static final Set<String> UNIT_WORDS = Vocabulary.set("header.unit");
    private static final Pattern MARKS = Pattern.compile("[" + Vocabulary.words("header.marks").stream()
            .map(Pattern::quote).collect(Collectors.joining()) + ":\u00B2\u00B3\u00B9]+");
    private static final int LONGEST = 200;

    public static HeaderText of(String text) {
        String compact = CellText.compact(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toLowerCase(Locale.ROOT);
        String unit = null;
        StringBuilder key = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(compact);
        while (brackets.find()) {
            unit = unit(inside(brackets)).orElse(unit);
            brackets.appendReplacement(key, "");
        }
        brackets.appendTail(key);
        String bare = key.toString();
        Matcher behind = BEHIND.matcher(bare);
        if (unit == null && behind.matches() && unit(behind.group(2)).isPresent()) {
            unit = unit(behind.group(2)).get();
            bare = behind.group(1);
        }
        String withRemarks = BRACKETS.matcher(compact).replaceAll(match -> Matcher.quoteReplacement(
                unit(inside(match)).isPresent() ? "" : match.group()));
        return new HeaderText(MARKS.matcher(bare).replaceAll(""), MARKS.matcher(withRemarks).replaceAll(""), unit);
    }

    private static String inside(MatchResult brackets) {
        return brackets.group(1) != null ? brackets.group(1) : brackets.group(2);
    }

    /** The unit of measure in a note such as 单位：万元, or in the brackets of a header. */
    static Optional<String> unit(String text) {
        String named = text;
        for (String word : UNIT_WORDS) {
            if (text.startsWith(word + ":")) {
                return Optional.of(text.substring(word.length() + 1)).filter(unit -> !unit.isEmpty());
            }
            named = text.startsWith(word) ? text.substring(word.length()) : named;
        }
        String unit = named;
        return UnitOfMeasure.known(unit).map(known -> unit);
    }
}
