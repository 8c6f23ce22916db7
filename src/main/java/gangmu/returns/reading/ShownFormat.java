package gangmu.returns.reading;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a number format of Excel adds to the number: a percent sign, a unit, the parts of a date that are shown. Excel
 * itself turns a typed 2022年6月 into 2022-06-01 with the format {@code yyyy"年"m"月"}: the format alone remembers that a
 * month was meant, and that 6月30日 had no year.
 *
 * @param percent        whether the number is shown times 100 with a percent sign
 * @param literal        the text shown beside the number: 万元, or a percent sign that multiplies nothing
 * @param scaled         whether the number is shown divided by thousands
 */
record ShownFormat(boolean percent, String literal, boolean scaled, boolean year, boolean month, boolean day) {
    private static final int MANY = 500;
    private static final ConcurrentHashMap<String, ShownFormat> READ = new ConcurrentHashMap<>();
    /** Formats that ECMA-376 (18.8.30) reserves for Chinese: of year and month, and of month and day. */
    private static final Set<Integer> YEAR_MONTH = Set.of(27, 36, 50, 52, 57);
    private static final Set<Integer> MONTH_DAY = Set.of(28, 29, 51, 53, 54, 58);

    static ShownFormat of(String format) {
        ShownFormat known = READ.get(format);
        if (known == null) {
            known = parse(format);
            // A hostile file has a format of its own for every cell.
            if (READ.size() < MANY) {
                READ.put(format, known);
            }
        }
        return known;
    }

    boolean isDate() {
        return year || month || day;
    }

    private static ShownFormat parse(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        if (lower.startsWith("reserved-0x")) {
            return reserved(lower.substring("reserved-0x".length()));
        }
        StringBuilder code = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        split(format, code, literal);
        String codes = code.toString().toLowerCase(Locale.ROOT);
        if (codes.startsWith("general") || codes.equals("@")) {
            return new ShownFormat(false, CellText.compact(literal.toString()), false, false, false, false);
        }
        boolean placeholders = codes.matches(".*[0#?].*");
        boolean year = !placeholders && codes.contains("y") || !placeholders && codes.contains("e");
        boolean day = !placeholders && codes.contains("d");
        boolean hours = codes.contains("h") || codes.contains("s");
        boolean month = !placeholders && codes.contains("m") && (year || day || !hours);
        boolean date = year || month || day;
        return new ShownFormat(codes.contains("%"), date ? "" : CellText.compact(literal.toString()),
                codes.matches(".*[0#?],+[^0#?]*"), year, month, day);
    }

    /** Divides the first section of a format into what means something and what is only shown. */
    private static void split(String format, StringBuilder code, StringBuilder literal) {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == ';') {
                return;
            }
            int end = switch (c) {
                case '"' -> format.indexOf('"', i + 1);
                case '[' -> format.indexOf(']', i + 1);
                case '\\', '!' -> i + 1;
                case '_', '*' -> i + 1;
                default -> i;
            };
            if (end < 0 || end >= format.length()) {
                return;
            }
            if (c == '"') {
                literal.append(format, i + 1, end);
            } else if (c == '\\' || c == '!') {
                literal.append(format.charAt(end));
            } else if (end == i) {
                (c < 128 ? code : literal).append(c);
            }
            i = end;
        }
    }

    private static ShownFormat reserved(String hex) {
        int number = hex.matches("[0-9a-f]{1,4}") ? Integer.parseInt(hex, 16) : 0;
        boolean monthOnly = YEAR_MONTH.contains(number);
        boolean dayOnly = MONTH_DAY.contains(number);
        boolean full = number == 30 || number == 31;
        return new ShownFormat(false, "", false, monthOnly || full, monthOnly || dayOnly || full, dayOnly || full);
    }
}
