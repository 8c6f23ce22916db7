package gangmu.returns.reading;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the Chinese numerals of a date into digits, so that 二〇二二年六月 and 2022年6月 are one form. */
final class WrittenDates {
    private static final String MARKS = String.join("", Vocabulary.words("date.marks"));
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private WrittenDates() {
    }

    static String plain(String folded) {
        String text = SPACE.matcher(folded).replaceAll("")
                .replace(Vocabulary.word("date.first-month"), "1" + Vocabulary.word("date.month"));
        if (text.chars().noneMatch(c -> ChineseNumerals.isNumeral((char) c))) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isDateNumeral(text, end)) {
                end++;
            }
            if (end > at && end < text.length() && MARKS.indexOf(text.charAt(end)) >= 0) {
                plain.append(digits(text.substring(at, end)));
            } else {
                end = Math.max(end, at + 1);
                plain.append(text, at, end);
            }
            at = end;
        }
        return plain.toString();
    }

    /** A numeral, or the letter O that stands for 〇 beside one. */
    private static boolean isDateNumeral(String text, int at) {
        char c = text.charAt(at);
        return ChineseNumerals.isNumeral(c)
                || (c == 'O' || c == 'o') && at > 0 && ChineseNumerals.isNumeral(text.charAt(at - 1));
    }

    private static String digits(String numeral) {
        String zero = Vocabulary.words("numeral.digits").getFirst();
        String written = numeral.chars().mapToObj(c -> c == 'O' || c == 'o' ? zero : String.valueOf((char) c))
                .collect(Collectors.joining());
        return ChineseNumerals.read(written).map(number -> number.likeliest().toPlainString()).orElse(numeral);
    }
}
