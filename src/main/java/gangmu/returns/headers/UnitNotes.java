package gangmu.returns.headers;

import gangmu.returns.reading.CellText;
import gangmu.returns.reading.UnitOfMeasure;
import gangmu.returns.reading.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units of measure that a text beside a table names for all of it: 计量单位：亿元、%; 投资完成情况表（亿元）. */
public final class UnitNotes {
    private static final int LONGEST = 300;
    private static final int LONGEST_UNIT = 14;
    private static final Set<String> SINGLE = Set.of("\u5143", "\u4ea9", "%", "\u2030", "\u5428");
    private static final Pattern NAMED = Pattern.compile("(?:" + Vocabulary.longestFirst("header.unit").stream()
            .map(Pattern::quote).collect(Collectors.joining("|"))
            + ")(?:\u4e00\u5f8b|\u7edf\u4e00|\u5747|\u90fd|\u4e3a|\u662f|\u7528|\u4ee5|[:(])*([^\u3002;()]{1,60})");
    private static final Pattern AS_UNIT = Pattern.compile("\u4ee5([^\u4ee5\u3002;,()]{1,14}?)(?:\u4e3a\u5355\u4f4d|\u8ba1)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,14})\\)$");
    private static final Pattern APART = Pattern.compile("[\u3001,/|\u548c\u53ca]");
    private static final Pattern ABOUT = Pattern.compile("^.*(?:\u4e3a|:|\u7528|\u662f)");

    private UnitNotes() {
    }

    /** The units that a text names, in their order, also a title with one in brackets; none for most texts. */
    public static List<String> in(String text) {
        return in(text, true);
    }

    /** The units that a text names in so many words: 单位：亿元, 以万元计; (万元) behind the header of one column is none. */
    public static List<String> said(String text) {
        return in(text, false);
    }

    private static List<String> in(String text, boolean title) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String compact = CellText.compact(text).toLowerCase(Locale.ROOT);
        List<String> units = new ArrayList<>();
        Matcher named = NAMED.matcher(compact);
        while (named.find()) {
            for (String part : APART.split(named.group(1))) {
                add(units, part);
            }
        }
        Matcher counted = AS_UNIT.matcher(compact);
        while (counted.find()) {
            add(units, counted.group(1));
        }
        Matcher brackets = IN_BRACKETS.matcher(compact);
        if (title && brackets.find() && brackets.start() > 1 && HeaderText.unit(brackets.group(1)).isPresent()) {
            add(units, brackets.group(1));
        }
        return List.copyOf(units);
    }

    private static void add(List<String> units, String part) {
        for (String each : List.of(part, ABOUT.matcher(part).replaceFirst(""))) {
            for (int length = Math.min(LONGEST_UNIT, each.length()); length > 0; length--) {
                String unit = each.substring(0, length);
                if ((length > 1 || SINGLE.contains(unit)) && UnitOfMeasure.known(unit).isPresent()) {
                    if (!units.contains(unit)) {
                        units.add(unit);
                    }
                    return;
                }
            }
        }
    }
}
