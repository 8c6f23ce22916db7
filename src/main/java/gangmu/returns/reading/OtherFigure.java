package gangmu.returns.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word or sign beside a number that makes it another figure than the one that a column of totals asks for: 增加500 is a
 * change, 本年500 a part, 总投资3260 another column's, 未完成40% what is left.
 *
 * @param word as it is written
 */
record OtherFigure(Kind kind, String word) {
    private static final String[] HARMLESS = longest("other.harmless");
    /** 提高到62% says how far it is, not by how much it rose. */
    private static final Pattern RISEN_TO = Pattern.compile("(?:" + String.join("|", longest("other.change")) + ")(?:"
            + String.join("|", longest("other.reached")) + ")");
    private static final String[] AS_OF = longest("other.as-of");
    private static final Pattern OF_A_TIME = Pattern.compile("\\d{2,4} ?" + Vocabulary.word("other.year")
            + "|\\d{1,2} ?" + Vocabulary.word("date.month"));
    /** What parts the statements of a text; a comma between digits groups them. */
    private static final Pattern CLAUSES = Pattern.compile("[;\u3002\u3001()\\n]|,(?!\\d)|(?<!\\d),");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern PLUS = Pattern.compile("[^\\d]{0,12}\\+ ?\\d.*", Pattern.DOTALL);

    /** What kind of figure a word says; each has its words in the vocabulary under {@code other.<kind>}. */
    enum Kind {
        /** By how much something grew or fell. */
        CHANGE("other.change"),
        /** What was done in a part of the time. */
        PART("other.part"),
        /** What another column asks for: a total, a plan, a payment. */
        COLUMN("other.column"),
        /** What is not done yet. */
        REMAINDER("other.remainder");

        private final String[] words;

        Kind(String list) {
            this.words = longest(list);
        }
    }

    private static String[] longest(String list) {
        return Vocabulary.longestFirst(list).toArray(String[]::new);
    }

    /** The word that a folded text holds, if any. */
    static Optional<OtherFigure> in(String folded) {
        if (isBare(folded)) {
            return Optional.empty();
        }
        if (PLUS.matcher(folded).matches()) {
            return Optional.of(new OtherFigure(Kind.CHANGE, "+"));
        }
        String text = folded;
        for (String harmless : HARMLESS) {
            text = text.replace(harmless, " ");
        }
        text = RISEN_TO.matcher(text).replaceAll(" ");
        for (Kind kind : new Kind[] {Kind.REMAINDER, Kind.CHANGE, Kind.COLUMN, Kind.PART}) {
            for (String word : kind.words) {
                int at = text.indexOf(word);
                if (at >= 0 && !(kind == Kind.PART && isAsOf(text))) {
                    return Optional.of(new OtherFigure(kind, word));
                }
            }
        }
        var time = OF_A_TIME.matcher(text);
        return time.find() && !isAsOf(text) ? Optional.of(new OtherFigure(Kind.PART, time.group())) : Optional.empty();
    }

    private static boolean isBare(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',' || c == '%');
    }

    private static boolean isAsOf(String text) {
        return Arrays.stream(AS_OF).anyMatch(text::contains);
    }

    /** The statements of a text that hold digits and no such word: of 62%，较上期提高4个百分点 the first. */
    static List<String> plainClauses(String folded) {
        List<String> plain = new ArrayList<>();
        for (String clause : CLAUSES.split(folded)) {
            String text = clause.strip();
            if (DIGIT.matcher(text).find() && !text.equals(folded) && in(text).isEmpty()) {
                plain.add(text);
            }
        }
        return plain;
    }

    /** The text without the word. */
    String takenOut(String folded) {
        return folded.replace(word, "").strip();
    }
}
