package gangmu.returns.headers;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.reading.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final String OPENING = "(\\[{<\u300a\u3008\u300c\u300e\u3016";
    private static final String CLOSING = ")\\]}>\u300b\u3009\u300d\u300f\u3017";
    private static final Pattern BRACKETS =
            Pattern.compile("[" + OPENING + "]([^" + OPENING + CLOSING + "]{0,40})[" + CLOSING + "]");
    private static final Pattern BEHIND = Pattern.compile("^(.{2,}?)[/:,_|;\\-\u3001\u00b7]+(.{1,14})$");
    private static final Pattern APART = Pattern.compile("[,;\u3001|]");
    private static final Set<String> UNIT_WORDS = Vocabulary.set("header.unit");
    private static final Set<String> SINGLE = Vocabulary.set("header.unit-alone");
    private static final List<String> SUMS = Vocabulary.words("header.sums");
    private static final Pattern AROUND_UNIT = Pattern.compile("^(?:\u4ee5|\u6309|(?:" + either("header.unit") + ")?"
            + "(?:\u4e3a|\u662f|\u5747\u4e3a)?)(?:" + either("header.money") + ")?"
            + "(.+?)(?:\u8ba1|\u8ba1\u7b97|\u8ba1\u91cf|\u4e3a\u5355\u4f4d)?$");
    private static final Pattern MARKS = Pattern.compile("[" + Vocabulary.words("header.marks").stream()
            .map(Pattern::quote).collect(Collectors.joining()) + ":\u00B2\u00B3\u00B9]+");
    private static final int LONGEST = 200;
    /** A sheet's headers are asked for by each part that reads it, and are the same in every return of one template. */
    private static final Map<String, HeaderText> READ = new ConcurrentHashMap<>();
    private static final int MOST_READ = 10_000;
    private static final int LONGEST_UNIT = 14;

    private static String either(String words) {
        return Vocabulary.longestFirst(words).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    public static HeaderText of(String text) {
        String begin = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        HeaderText known = READ.get(begin);
        if (known == null) {
            known = read(CellText.compact(begin).toLowerCase(Locale.ROOT));
            if (READ.size() < MOST_READ) {
                READ.put(begin, known);
            }
        }
        return known;
    }

    private static HeaderText read(String compact) {
        if (UnitOfMeasure.known(compact).isPresent() && (compact.length() > 1 || SINGLE.contains(compact))) {
            return new HeaderText("", "", compact);
        }
        String unit = null;
        StringBuilder key = new StringBuilder();
        StringBuilder remarks = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(compact);
        while (brackets.find()) {
            String inside = brackets.group(1);
            String named = unit(inside).orElse(null);
            String rest = named != null ? "" : inside;
            if (named == null) {
                for (String part : APART.split(inside)) {
                    named = named == null ? unit(part).orElse(null) : named;
                }
                rest = named == null ? inside : Arrays.stream(APART.split(inside)).filter(part -> unit(part).isEmpty())
                        .collect(Collectors.joining(","));
            }
            unit = named != null ? named : unit;
            brackets.appendReplacement(key, "");
            remarks.append(rest.isEmpty() ? "" : "(" + rest + ")");
        }
        brackets.appendTail(key);
        String bare = key.toString();
        if (unit == null) {
            Matcher behind = BEHIND.matcher(bare);
            unit = behind.matches() ? unit(behind.group(2)).orElse(null) : null;
            bare = unit == null ? bare : behind.group(1);
        }
        if (unit == null) {
            unit = ending(bare);
            bare = unit == null ? bare : bare.substring(0, bare.length() - unit.length());
        }
        return new HeaderText(MARKS.matcher(bare).replaceAll(""),
                MARKS.matcher(bare + remarks).replaceAll(""), unit);
    }

    /** The unit of measure that a header without brackets ends with: 已投亿元, 累计完成投资亿. */
    private static @Nullable String ending(String bare) {
        for (int length = Math.min(LONGEST_UNIT, bare.length() - 2); length > 0; length--) {
            String end = bare.substring(bare.length() - length);
            String before = bare.substring(0, bare.length() - length);
            if (UnitOfMeasure.known(end).isPresent()) {
                boolean alone = length == 1 || UnitOfMeasure.multiplierOf(end).isEmpty();
                if (!alone || SINGLE.contains(end) && (SUMS.stream().anyMatch(before::endsWith) || end.equals("%"))) {
                    return end;
                }
            } else if (UnitOfMeasure.isMultiplier(end) && SUMS.stream().anyMatch(before::endsWith)) {
                return end;
            }
        }
        return null;
    }

    /** The unit of measure in a note such as 单位：万元, or in the brackets of a header; a bare 亿 is one too. */
    static Optional<String> unit(String text) {
        if (text.isEmpty() || text.length() > 2 * LONGEST_UNIT) {
            return Optional.empty();
        }
        for (String word : UNIT_WORDS) {
            if (text.startsWith(word + ":")) {
                return Optional.of(text.substring(word.length() + 1)).filter(unit -> !unit.isEmpty());
            }
        }
        Matcher around = AROUND_UNIT.matcher(text);
        for (String each : around.matches() ? List.of(text, around.group(1)) : List.of(text)) {
            if (UnitOfMeasure.known(each).isPresent() || UnitOfMeasure.isMultiplier(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
