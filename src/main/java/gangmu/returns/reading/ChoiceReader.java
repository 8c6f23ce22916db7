package gangmu.returns.reading;

import gangmu.returns.reading.CellReading.Doubtful;
import gangmu.returns.reading.CellReading.Understood;
import gangmu.returns.reading.CellReading.Unreadable;
import gangmu.returns.reading.ExpectedValue.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One of several words with their synonyms: 已开工 is 在建. A word among others is doubtful, an unknown one refused. */
final class ChoiceReader {
    private static final int LONGEST = 60;
    private static final List<String> HEDGES = Vocabulary.words("choice.hedges");
    private final ExpectedValue expected;
    private final List<Choice> choices;
    private final Function<String, CellValue> value;

    private ChoiceReader(ExpectedValue expected, List<Choice> choices, Function<String, CellValue> value) {
        this.expected = expected;
        this.choices = choices;
        this.value = value;
    }

    static ChoiceReader of(ExpectedValue.OneOf expected) {
        return new ChoiceReader(expected, expected.choices(), CellValue.ChoiceValue::new);
    }

    static ChoiceReader of(ExpectedValue.YesNo expected) {
        return new ChoiceReader(expected, Choices.YES_NO,
                code -> new CellValue.YesNoValue(code.equals(Choices.YES)));
    }

    CellReading read(String folded) {
        String key = key(folded);
        List<CellValue> exact = choices.stream().filter(choice -> words(choice).contains(key))
                .map(choice -> value.apply(choice.code())).toList();
        if (exact.size() == 1) {
            return new Understood(exact.getFirst());
        }
        List<CellValue> within = exact.isEmpty() && key.length() <= LONGEST ? within(key) : exact;
        return within.isEmpty()
                ? new Unreadable(Said.of(Reasons.NOT_A_CHOICE, folded, offered()), expected.said())
                : new Doubtful(within, Said.of(Reasons.LOOSE_CHOICE, folded));
    }

    /** 基本完工 and 未完工 are not 完工, and nothing tells what they are. */
    private static boolean isHedged(String text, String word) {
        String before = text.substring(0, text.indexOf(word));
        return HEDGES.stream().anyMatch(before::endsWith);
    }

    private String offered() {
        return String.join(" / ", choices.stream().map(choice -> choice.words().getFirst()).toList());
    }

    /** The choices whose words stand in the text; a longer word hides a shorter one inside it: 未开工 is not 开工. */
    private List<CellValue> within(String key) {
        record Hit(Choice choice, String word) {
        }
        List<Hit> hits = new ArrayList<>();
        choices.forEach(choice -> words(choice).stream()
                .filter(word -> word.length() > 1 && key.contains(word))
                .forEach(word -> hits.add(new Hit(choice, word))));
        hits.sort((a, b) -> b.word().length() - a.word().length());
        String left = key;
        List<CellValue> found = new ArrayList<>();
        for (Hit hit : hits) {
            if (left.contains(hit.word())) {
                boolean hedged = isHedged(left, hit.word());
                left = left.replace(hit.word(), " ");
                CellValue one = value.apply(hit.choice().code());
                if (!hedged && !found.contains(one)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static List<String> words(Choice choice) {
        return choice.words().stream().map(ChoiceReader::key).toList();
    }

    private static String key(String text) {
        return CellText.compact(text).toLowerCase(Locale.ROOT);
    }
}
