package gangmu.returns.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in every spelling: {@code 1,234.5}, {@code (12)}, {@code 1.2亿}, {@code 3亿5000万}, {@code 五百万}. Signs in front
 * or accountants' parentheses make it negative. The text is folded before.
 */
final class Numerals {
    private static final int LONGEST = 40;
    private static final int SCALE = 10;
    private static final String PLAIN = "(?:\\d{1,24}(?:\\.\\d{0,16})?|\\.\\d{1,16})";
    private static final String GROUPED = "\\d{1,3}(?:([, '])\\d{3})(?:\\1\\d{3}){0,7}(?:\\.\\d{1,16})?";
    private static final Pattern PLAIN_NUMBER = Pattern.compile(PLAIN);
    private static final Pattern GROUPED_NUMBER = Pattern.compile(GROUPED);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d{1,16})?[eE]\\+?\\d{1,2}");
    private static final Pattern ODDLY_GROUPED = Pattern.compile("\\d{1,9}(?:,\\d{1,9}){1,5}(\\.\\d{1,16})?");
    private static final Map<String, BigDecimal> MULTIPLIERS = multipliers();
    private static final String MULTIPLIER = String.join("|", MULTIPLIERS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length()).toList());
    /** 1亿零500万: the zero that is said where a place is skipped. */
    private static final Pattern SKIPPED = Pattern.compile("(?<=[^\\d.,])" + Vocabulary.words("numeral.digits").getFirst()
            + "(?=\\d)");
    private static final Pattern SEGMENT = Pattern.compile("(" + PLAIN + "|[\\d,]{5,20}(?:\\.\\d{1,16})?) ?("
            + MULTIPLIER + ") ?");

    private static final List<String> LARGE = List.of(Vocabulary.word("multiplier.4"), Vocabulary.word("multiplier.8"));
    private static final List<String> SMALL = List.of(Vocabulary.word("multiplier.2"), Vocabulary.word("multiplier.3"));

    private Numerals() {
    }

    /** The number, where the whole text is one. */
    static Optional<Numeral> read(String text) {
        String s = text.strip();
        if (s.isEmpty() || s.length() > LONGEST) {
            return Optional.empty();
        }
        String minus = Vocabulary.word("numeral.minus");
        if (s.length() > 2 && s.startsWith("(") && s.endsWith(")")) {
            return unsigned(s.substring(1, s.length() - 1).strip()).map(Numerals::negative);
        }
        if (s.startsWith("-") || s.startsWith(minus)) {
            return unsigned(s.substring(1).strip()).map(Numerals::negative);
        }
        return unsigned(s.startsWith("+") ? s.substring(1).strip() : s);
    }

    /** Without zeros at the end, in plain notation, and with at most ten decimals. */
    static BigDecimal tidy(BigDecimal number) {
        BigDecimal rounded = number.scale() > SCALE ? number.setScale(SCALE, RoundingMode.HALF_UP) : number;
        BigDecimal stripped = rounded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The power of ten that a word such as 万 stands for, with its names from 万亿 to 十. */
    static Map<String, BigDecimal> multiplierWords() {
        return MULTIPLIERS;
    }

    /** Whether a number holds 万 or 亿: 1234.5万, 12万3000. */
    static boolean hasLargeMultiplier(String text) {
        return LARGE.stream().anyMatch(text::contains);
    }

    /** Whether a number holds 百 or 千: 5千, 三百. */
    static boolean hasSmallMultiplier(String text) {
        return SMALL.stream().anyMatch(text::contains);
    }

    private static Numeral negative(Numeral numeral) {
        return numeral.times(BigDecimal.ONE.negate());
    }

    private static Optional<Numeral> unsigned(String s) {
        if (s.isEmpty()) {
            return Optional.empty();
        }
        Numeral digits = digits(s);
        if (digits != null) {
            return Optional.of(digits);
        }
        Optional<Numeral> segments = Character.isDigit(s.charAt(0)) ? segments(s) : Optional.empty();
        return segments.isPresent() ? segments : ChineseNumerals.read(s);
    }

    private static @Nullable Numeral digits(String s) {
        if (PLAIN_NUMBER.matcher(s).matches()) {
            return Numeral.sure(new BigDecimal(s.endsWith(".") ? s.substring(0, s.length() - 1) : s));
        }
        if (GROUPED_NUMBER.matcher(s).matches()) {
            return Numeral.sure(new BigDecimal(s.replaceAll("[, ']", "")));
        }
        if (SCIENTIFIC.matcher(s).matches()) {
            return Numeral.sure(new BigDecimal(s));
        }
        Matcher odd = ODDLY_GROUPED.matcher(s);
        if (odd.matches()) {
            BigDecimal joined = new BigDecimal(s.replace(",", ""));
            boolean oneComma = s.indexOf(',') == s.lastIndexOf(',') && odd.group(1) == null;
            return oneComma ? Numeral.doubtful(Reasons.GROUPING, joined, new BigDecimal(s.replace(',', '.')))
                    : Numeral.doubtful(Reasons.GROUPING, joined);
        }
        return null;
    }

    /** {@code 3亿5000万}: each part with a smaller multiplier than the part before. */
    private static Optional<Numeral> segments(String written) {
        String s = SKIPPED.matcher(written).replaceAll("");
        Matcher matcher = SEGMENT.matcher(s);
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal last = null;
        int at = 0;
        while (at < s.length() && matcher.find(at) && matcher.start() == at) {
            Numeral part = digits(matcher.group(1));
            BigDecimal multiplier = MULTIPLIERS.get(matcher.group(2));
            if (part == null || multiplier == null || part.doubt() != null) {
                return Optional.empty();
            }
            BigDecimal value = part.likeliest().multiply(multiplier);
            if (last != null && value.compareTo(last) >= 0) {
                return Optional.empty();
            }
            parts.add(value);
            last = multiplier;
            at = matcher.end();
        }
        if (last == null) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (at == s.length()) {
            return Optional.of(Numeral.sure(sum));
        }
        Numeral rest = digits(s.substring(at));
        if (rest == null || rest.doubt() != null || rest.likeliest().compareTo(last) >= 0) {
            return Optional.empty();
        }
        BigDecimal end = rest.likeliest();
        if (s.length() - at == 1) {
            // 12万3 is said for 123000, and written for 120003.
            return Optional.of(Numeral.doubtful(Reasons.LOOSE_NUMERAL,
                    sum.add(end.multiply(last).movePointLeft(1)), sum.add(end)));
        }
        return Optional.of(Numeral.sure(sum.add(end)));
    }

    private static Map<String, BigDecimal> multipliers() {
        Map<String, BigDecimal> found = new TreeMap<>();
        for (int power = 1; power <= 12; power++) {
            found.put(Vocabulary.word("multiplier." + power), BigDecimal.TEN.pow(power));
        }
        return Map.copyOf(found);
    }
}
