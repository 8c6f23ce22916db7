package gangmu.returns.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of a number format, of which a number is shown by one: by its sign where they say nothing else, or by
 * the conditions that they begin with, {@code [>=100000000]0.00,,"亿";0"元"} (ECMA-376, 18.8.31).
 */
final class FormatSections {
    private static final int MOST = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=) ?(-?\\d{1,20}(?:\\.\\d{1,10})?)\\]");

    private FormatSections() {
    }

    /** The section by which a number is shown. */
    static String of(String format, BigDecimal number) {
        if (format.indexOf(';') < 0) {
            return format;
        }
        List<String> sections = split(format);
        boolean conditions = false;
        for (String section : sections) {
            Matcher condition = CONDITION.matcher(section);
            if (condition.find()) {
                conditions = true;
                if (holds(number, condition.group(1), new BigDecimal(condition.group(2)))) {
                    return section;
                }
            }
        }
        if (conditions) {
            // What fits no condition is shown by the first section without one, behind those that have one.
            return sections.stream().filter(section -> !CONDITION.matcher(section).find()).findFirst()
                    .orElse(sections.getLast());
        }
        int which = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return which < sections.size() ? sections.get(which) : sections.getFirst();
    }

    private static boolean holds(BigDecimal number, String sign, BigDecimal bound) {
        if (number.precision() - (long) number.scale() > LONGEST_NUMBER) {
            return false;
        }
        int compared = number.compareTo(bound);
        return switch (sign) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "<>" -> compared != 0;
            default -> compared == 0;
        };
    }

    private static List<String> split(String format) {
        List<String> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < format.length() && sections.size() < MOST; i++) {
            char c = format.charAt(i);
            int end = switch (c) {
                case '"' -> format.indexOf('"', i + 1);
                case '[' -> format.indexOf(']', i + 1);
                case '\\', '!', '_', '*' -> i + 1;
                default -> i;
            };
            if (c == ';') {
                sections.add(format.substring(start, i));
                start = i + 1;
            }
            i = end < 0 ? format.length() : end;
        }
        sections.add(format.substring(Math.min(start, format.length())));
        return sections;
    }
}
