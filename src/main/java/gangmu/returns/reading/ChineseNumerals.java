package gangmu.returns.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Numbers in Chinese characters: 五十, 一亿二千万, 三点五, 二〇二二, 壹佰. A spelled number is sure only where it is written
 * back alike, since 一万五, read to the letter 10005, is 15000 when spoken.
 */
final class ChineseNumerals {
    private static final List<String> DIGITS = Vocabulary.words("numeral.digits");
    private static final String DIGIT_CHARACTERS = String.join("", DIGITS);
    private static final char ZERO = DIGITS.getFirst().charAt(0);
    private static final char POINT = Vocabulary.word("numeral.point").charAt(0);
    private static final char TEN = Vocabulary.word("numeral.ten").charAt(0);
    private static final String PLACES = String.join("", Vocabulary.words("numeral.places"));
    private static final Map<Character, String> OTHERWISE = otherwise();
    private static final SpelledNumbers SPELLED = new SpelledNumbers(DIGITS, Vocabulary.words("numeral.places"));

    private ChineseNumerals() {
    }

    static Optional<Numeral> read(String text) {
        String s = plain(text);
        if (s.isEmpty() || s.chars().anyMatch(c -> !isNumeral((char) c))) {
            return Optional.empty();
        }
        int point = s.indexOf(POINT);
        if (point >= 0) {
            return decimal(s, point);
        }
        if (s.chars().allMatch(c -> DIGIT_CHARACTERS.indexOf(c) >= 0)) {
            return Optional.of(byPosition(s));
        }
        return spelled(s);
    }

    /** Whether a character may stand in a numeral, in any of its spellings. */
    static boolean isNumeral(char c) {
        return DIGIT_CHARACTERS.indexOf(c) >= 0 || PLACES.indexOf(c) >= 0 || c == POINT || OTHERWISE.containsKey(c);
    }

    private static Numeral byPosition(String s) {
        StringBuilder digits = new StringBuilder();
        s.chars().forEach(c -> digits.append(DIGIT_CHARACTERS.indexOf(c)));
        BigDecimal number = new BigDecimal(digits.toString());
        // 三五 is as often "three to five" as 35.
        boolean sure = s.length() == 1 || s.length() > 2 || s.indexOf(ZERO) >= 0;
        return sure ? Numeral.sure(number) : Numeral.doubtful(Reasons.LOOSE_NUMERAL, number);
    }

    private static Optional<Numeral> decimal(String s, int point) {
        // 三点五万: what stands before 万 is a decimal of its own.
        int end = s.length();
        while (end > point && PLACES.indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        BigDecimal multiplier = end == s.length() ? BigDecimal.ONE
                : Numerals.multiplierWords().get(s.substring(end));
        String fraction = s.substring(point + 1, end);
        if (multiplier == null || fraction.isEmpty()
                || fraction.chars().anyMatch(c -> DIGIT_CHARACTERS.indexOf(c) < 0)) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder("0.");
        fraction.chars().forEach(c -> digits.append(DIGIT_CHARACTERS.indexOf(c)));
        String before = s.substring(0, point);
        Optional<Numeral> whole = before.isEmpty() ? Optional.empty() : read(before);
        return whole.filter(numeral -> numeral.doubt() == null)
                .map(numeral -> Numeral.sure(numeral.likeliest().add(new BigDecimal(digits.toString()))
                        .multiply(multiplier)));
    }

    private static Optional<Numeral> spelled(String s) {
        OptionalLong parsed = SPELLED.read(s);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = BigDecimal.valueOf(parsed.getAsLong());
        if (SPELLED.isWritten(parsed.getAsLong(), s)) {
            return Optional.of(Numeral.sure(number));
        }
        int places = s.length() >= 3 ? PLACES.indexOf(s.charAt(s.length() - 2)) : -1;
        int last = DIGIT_CHARACTERS.indexOf(s.charAt(s.length() - 1));
        if (places > 0 && last > 0) {
            int power = new int[] {1, 2, 3, 4, 8}[places];
            Optional<Numeral> head = spelled(s.substring(0, s.length() - 1));
            return head.map(numeral -> Numeral.doubtful(Reasons.LOOSE_NUMERAL,
                    numeral.likeliest().add(BigDecimal.valueOf(last).movePointRight(power - 1)), number));
        }
        return Optional.of(Numeral.doubtful(Reasons.LOOSE_NUMERAL, number));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(OTHERWISE.getOrDefault(c, String.valueOf(c)));
        }
        return plain.toString();
    }

    private static Map<Character, String> otherwise() {
        Map<Character, String> found = new HashMap<>();
        for (String pair : Vocabulary.words("numeral.written-otherwise")) {
            found.put(pair.charAt(0), pair.substring(1));
        }
        found.put(Vocabulary.word("numeral.twenty").charAt(0),
                Vocabulary.word("numeral.two") + TEN);
        found.put(Vocabulary.word("numeral.thirty").charAt(0),
                Vocabulary.word("numeral.three") + TEN);
        return Map.copyOf(found);
    }
}
