package gangmu.returns.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format of Excel adds to the number: a percent sign, a unit, the parts of a date that are shown. Excel
 * itself turns a typed 2022年6月 into 2022-06-01 with the format {@code yyyy"年"m"月"}: the format alone remembers that a
 * month was meant, and that 6月30日 had no year.
 *
 * @param percent        whether the number is shown times 100 with a percent sign
 * @param before         the text shown in front of the number: ¥, 未完成
 * @param literal        all text shown beside the number: 万元, or a percent sign that multiplies nothing
 * @param places         by how many places the point stands further left than in the number: 3 for a comma behind the
 *     digits, and as many as digits follow a point that is only shown (Excel has no 万: {@code 0!.0,} makes one)
 * @param decimals       how many digits are shown behind the point of a number that is shown divided
 * @param time           whether the time of day is shown, or hours that went by
 */
record ShownFormat(boolean percent, String before, String literal, int places, int decimals, boolean year, boolean month, boolean day,
        boolean time) {
    private static final Pattern PLACEHOLDER = Pattern.compile("[0#?]");
    private static final Pattern COMMAS = Pattern.compile("[0#?](,+)[^0#?]*$");
    private static final Pattern ELAPSED = Pattern.compile("\\[(?:h+|m+|s+)\\]", Pattern.CASE_INSENSITIVE);
    /** A sign of a currency with the language that it is of; any text may stand in its place (ECMA-376, 18.8.31). */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]");
    /** Of our own currency, and signs that mean nothing: U+00A5, U+FFE5. */
    private static final String HARMLESS = "\u00a5\uffe5 ()-%.,'\u3000";
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

    /** The format by which a number is shown. */
    static ShownFormat of(String format, BigDecimal number) {
        return of(FormatSections.of(format, number));
    }

    /**
     * The unit of measure, or the multiplier alone, that the text beside the number ends with: 亿元 of {@code "¥"0.00"亿元"}, 亿 of
     * {@code 0.00"亿"}; empty for none.
     */
    String unit() {
        for (int from = 0; from < literal.length(); from++) {
            String end = literal.substring(from);
            if (UnitOfMeasure.known(end).isPresent() || UnitOfMeasure.isMultiplier(end)) {
                return end;
            }
        }
        return "";
    }

    /** Whether the text beside the number says more than how much it counts: 未完成0"%", "本期"0, US$. */
    boolean saysMore() {
        String rest = literal.substring(0, literal.length() - unit().length());
        return rest.chars().anyMatch(c -> HARMLESS.indexOf(c) < 0);
    }

    /** A number with the text that is shown around it. */
    String around(String number) {
        return before + number + literal.substring(before.length());
    }

    /** Whether the number is shown divided. */
    boolean scaled() {
        return places != 0;
    }

    boolean isDate() {
        return year || month || day;
    }

    private static ShownFormat parse(String format) {
        String lower = format.toLowerCase(Locale.ROOT);
        if (lower.startsWith("reserved-0x")) {
            return reserved(lower.substring("reserved-0x".length()));
        }
        Parts parts = Parts.of(format);
        String codes = parts.code.toString().toLowerCase(Locale.ROOT);
        String literal = CellText.compact(parts.literal.toString());
        String before = CellText.compact(parts.before.toString());
        if (codes.startsWith("general") || codes.equals("@")) {
            return new ShownFormat(false, before, literal, 0, 0, false, false, false, false);
        }
        boolean placeholders = PLACEHOLDER.matcher(codes).find();
        boolean hours = codes.contains("h") || codes.contains("s");
        if (placeholders && !hours) {
            var commas = COMMAS.matcher(codes);
            int thousands = commas.find() ? 3 * commas.group(1).length() : 0;
            return new ShownFormat(codes.contains("%"), before, literal, thousands + parts.behindShownPoint(),
                    parts.decimals(), false, false, false,
                    false);
        }
        boolean year = codes.contains("y") || codes.contains("e");
        boolean day = codes.contains("d") || codes.contains("aaa");
        boolean month = codes.contains("m") && (year || day || !hours);
        boolean date = year || month || day;
        return new ShownFormat(codes.contains("%"), date || hours ? "" : before, date || hours ? "" : literal, 0, 0, year, month, day,
                hours || parts.elapsed);
    }

    /** A format divided into what means something and what is only shown. */
    private static final class Parts {
        private final StringBuilder code = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        private final StringBuilder literal = new StringBuilder();
        private int digits;
        private int digitsAtPoint = -1;
        private int digitsAtRealPoint;
        private boolean realPoint;
        private boolean elapsed;

        static Parts of(String format) {
            Parts parts = new Parts();
            for (int i = 0; i < format.length(); i++) {
                char c = format.charAt(i);
                if (c == ';') {
                    break;
                }
                int end = switch (c) {
                    case '"' -> format.indexOf('"', i + 1);
                    case '[' -> format.indexOf(']', i + 1);
                    case '\\', '!', '_', '*' -> i + 1;
                    default -> i;
                };
                if (end < 0 || end >= format.length()) {
                    break;
                }
                switch (c) {
                    case '"' -> parts.shown(format.substring(i + 1, end));
                    case '\\', '!' -> parts.shown(String.valueOf(format.charAt(end)));
                    case '[' -> {
                        Matcher currency = CURRENCY.matcher(format.substring(i, end + 1));
                        if (currency.matches()) {
                            parts.shown(currency.group(1));
                        }
                        parts.elapsed |= ELAPSED.matcher(format.substring(i, end + 1)).matches();
                    }
                    case '_', '*' -> { }
                    default -> parts.plain(c);
                }
                i = end;
            }
            return parts;
        }

        private void shown(String text) {
            if (text.equals(".") && digits > 0 && digitsAtPoint < 0) {
                digitsAtPoint = digits;
            } else {
                literal.append(text);
                before.append(digits == 0 && !general() ? text : "");
            }
        }

        private void plain(char c) {
            digits += c == '0' || c == '#' || c == '?' ? 1 : 0;
            if (c == '.' && !realPoint) {
                realPoint = true;
                digitsAtRealPoint = digits;
            }
            // A sign in front says that it is a change; of 0.0E+00 it is none.
            boolean sign = c == '$' || c == '+' && (code.isEmpty() || Character.toLowerCase(code.charAt(code.length() - 1)) != 'e');
            if (sign || c >= 128) {
                shown(String.valueOf(c));
            } else {
                code.append(c);
            }
        }

        private boolean general() {
            return code.toString().toLowerCase(Locale.ROOT).startsWith("general") || code.indexOf("@") >= 0;
        }

        int decimals() {
            return realPoint ? digits - digitsAtRealPoint : behindShownPoint();
        }

        /** Excel pushes the last digits of the whole number behind a point that is only shown. */
        int behindShownPoint() {
            return digitsAtPoint < 0 || realPoint ? 0 : digits - digitsAtPoint;
        }
    }

    private static ShownFormat reserved(String hex) {
        int number = hex.matches("[0-9a-f]{1,4}") ? Integer.parseInt(hex, 16) : 0;
        boolean monthOnly = YEAR_MONTH.contains(number);
        boolean dayOnly = MONTH_DAY.contains(number);
        boolean full = number == 30 || number == 31;
        return new ShownFormat(false, "", "", 0, 0, monthOnly || full, monthOnly || dayOnly || full, dayOnly || full, false);
    }
}
