package gangmu.returns.headers;

import gangmu.returns.reading.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a header says, taken apart: 2024年计划完成投资 is 完成投资 of a plan and of a year. Two headers are about the same
 * thing only where they say the same besides their name: 本期完成投资 is not 累计完成投资, and 未完成比例 is not 完成比例.
 *
 * @param core what is left of it, without stuffing such as 的 and 主要
 * @param qualifiers years, spans of a year, plan, negation, share, growth, parts: what makes it about something else
 * @param soFar whether it says 累计, 目前, 截至 the date of the figures: a sum up to now
 * @param remark what stands in brackets and is neither a unit of measure nor an instruction to whoever fills it in
 */
record HeaderSense(String core, Set<String> qualifiers, boolean soFar, String remark) {
    private static final List<String> QUALIFIERS = Stream.of("part", "plan", "negation", "share", "growth", "portion")
            .flatMap(kind -> Vocabulary.words("header." + kind).stream())
            .sorted((a, b) -> b.length() - a.length()).toList();
    private static final List<String> SO_FAR = Vocabulary.longestFirst("header.so-far");
    private static final List<String> STUFFING = Vocabulary.longestFirst("header.stuffing");
    private static final List<String> HARMLESS = Vocabulary.words("header.harmless");
    private static final List<String> ENDINGS = Vocabulary.longestFirst("header.endings");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final String UNTIL = "(?:\u622a\u81f3|\u622a\u6b62|\u81f3|\u5230)*";
    private static final String END = "(\u672b|\u5e95)?";
    /** 1-6月, 1月至6月: a span within a year, whatever the date of the figures. */
    private static final Pattern MONTHS = Pattern.compile(
            "(?:((?:19|20)\\d\\d)\u5e74?)?\\d{1,2}\u6708?[-~\u81f3\u5230]\\d{1,2}\u6708(?:\u4efd)?");
    private static final Pattern DATE = Pattern.compile("(" + UNTIL + ")((?:19|20)\\d\\d)(?:\u5e74\u5ea6?|[./-])?"
            + "(?:(\\d{1,2})(?:\u6708\u4efd?|[./-])?(?:\\d{1,2}\u65e5?)?)?" + END);
    private static final Pattern MONTH = Pattern.compile("(" + UNTIL + ")(\\d{1,2})\u6708\u4efd?(?:\\d{1,2}\u65e5)?" + END);

    HeaderSense {
        qualifiers = Set.copyOf(qualifiers);
    }

    /** @param asOf the date of the figures, null where it is not known; a header that names it says no more than 累计 */
    static HeaderSense of(List<String> levels, @Nullable LocalDate asOf) {
        Set<String> qualifiers = new TreeSet<>();
        boolean[] soFar = {false};
        StringBuilder core = new StringBuilder();
        StringBuilder remark = new StringBuilder();
        for (String level : levels) {
            HeaderText text = HeaderText.of(level);
            Matcher brackets = BRACKETS.matcher(text.full());
            while (brackets.find()) {
                String inside = taken(brackets.group(1), qualifiers, soFar, asOf);
                if (!inside.isEmpty() && HARMLESS.stream().noneMatch(brackets.group(1)::contains)) {
                    remark.append(inside);
                }
            }
            core.append(taken(text.key(), qualifiers, soFar, asOf));
        }
        String bare = core.toString();
        for (String ending : ENDINGS) {
            bare = bare.endsWith(ending) && bare.length() > ending.length() + 1
                    ? bare.substring(0, bare.length() - ending.length()) : bare;
        }
        return new HeaderSense(bare, qualifiers, soFar[0], remark.toString());
    }

    /** The text without what was recognised in it, which is put where it belongs. */
    private static String taken(String text, Set<String> qualifiers, boolean[] soFar, @Nullable LocalDate asOf) {
        String rest = MONTHS.matcher(text).replaceAll(match -> {
            qualifiers.add(match.group());
            return "";
        });
        rest = DATE.matcher(rest).replaceAll(match -> {
            String month = match.group(3);
            date(match.group(1) + text(match.group(4)), match.group(2), month, qualifiers, soFar, asOf);
            return "";
        });
        rest = MONTH.matcher(rest).replaceAll(match -> {
            date(match.group(1) + text(match.group(3)), "", match.group(2), qualifiers, soFar, asOf);
            return "";
        });
        for (String word : QUALIFIERS) {
            if (rest.contains(word)) {
                qualifiers.add(word);
                rest = rest.replace(word, "");
            }
        }
        for (String word : SO_FAR) {
            soFar[0] |= rest.contains(word);
            rest = rest.replace(word, "");
        }
        for (String word : STUFFING) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** @param until the words that make of a date the end of a sum: 截至, 底 */
    private static void date(String until, String year, @Nullable String month, Set<String> qualifiers, boolean[] soFar,
            @Nullable LocalDate asOf) {
        boolean same = asOf != null && !until.isEmpty()
                && (year.isEmpty() || Integer.parseInt(year) == asOf.getYear())
                && (month == null ? asOf.getMonthValue() == 12 : Integer.parseInt(month) == asOf.getMonthValue());
        if (same) {
            soFar[0] = true;
        } else {
            qualifiers.add(year + (month == null ? "" : "/" + month));
        }
    }

    /** Whether both are about the same plan, year, part and share. */
    boolean agreesWith(HeaderSense other) {
        return qualifiers.equals(other.qualifiers);
    }

    /** Whether this header is what a known one says: with its sum up to now, where the known one asks for that. */
    boolean isOf(HeaderSense known) {
        return !core.isEmpty() && core.equals(known.core) && agreesWith(known) && (soFar || !known.soFar);
    }
}
