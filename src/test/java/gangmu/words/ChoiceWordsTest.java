package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.period.IndicatorValue;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import gangmu.usecase.content.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceWordsTest {
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private static List<Field<?>> chosen() {
        List<Field<?>> chosen = new ArrayList<>();
        for (Kind kind : Kinds.ALL) {
            kind.fields().stream().filter(field -> !ChoiceWords.of(field).names().isEmpty()).forEach(chosen::add);
        }
        return chosen;
    }

    @Test
    void whateverAChoiceIsCalledMeansItInEitherLanguage() {
        assertThat(chosen()).hasSizeGreaterThan(15);
        for (Field<?> field : chosen()) {
            ChoiceWords choices = ChoiceWords.of(field);
            for (String name : choices.names()) {
                List<String> called = new ArrayList<>(choices.known(CHINESE, name));
                called.addAll(choices.known(ENGLISH, name));
                called.add(name);
                assertThat(called).as("%s %s", field, name)
                        .allSatisfy(word -> assertThat(choices.meant(" " + word.toUpperCase(Locale.ROOT) + " ")).contains(name));
            }
        }
    }

    @Test
    void noWordMeansTwoChoicesOfAField() {
        for (Field<?> field : chosen()) {
            ChoiceWords choices = ChoiceWords.of(field);
            Map<String, String> meanings = new HashMap<>();
            for (Words words : List.of(CHINESE, ENGLISH)) {
                for (String name : choices.names()) {
                    choices.known(words, name).forEach(word -> assertThat(meanings.merge(word, name, (a, b) -> a.equals(b) ? a : a + b))
                            .as("%s %s", field, word).isEqualTo(name));
                }
            }
        }
    }

    @Test
    void aFieldWithoutChoicesTakesEveryTextAsItIs() {
        assertThat(ChoiceWords.of(Item.NAME).meant("约束性")).isEmpty();
        assertThat(FieldWords.meant(Item.NAME, " 约束性 ")).isEqualTo(" 约束性 ");
        assertThat(FieldWords.shown(ENGLISH, Item.NAME, "binding")).isEqualTo("binding");
    }

    @Test
    void wordsOfReturnsAreTakenWhereverAChoiceIsTyped() {
        assertThat(FieldWords.meant(ProgressEntry.START_STATE, "已竣工")).isEqualTo("completed");
        assertThat(FieldWords.meant(ProgressEntry.START_STATE, "Under way")).isEqualTo("under-way");
        assertThat(FieldWords.meant(IndicatorValue.PROVISIONAL, "初步数")).isEqualTo("true");
        assertThat(FieldWords.meant(Period.CLOSED, "√")).isEqualTo("true");
        assertThat(FieldWords.meant(Period.CLOSED, "初步数")).as("of another field").isEqualTo("初步数");
        assertThat(FieldWords.meant(Indicator.ATTRIBUTE, "约 束 性")).isEqualTo("binding");
    }
}
