package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.usecase.content.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FieldWordsTest {
    @Test
    void everyKindFieldAndChoiceHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Words words = Words.of(locale);
            List<String> missing = new ArrayList<>();
            for (Kind kind : Kinds.ALL) {
                need(words, "kind." + kind.name(), missing);
                for (Field<?> field : kind.fields()) {
                    need(words, "field." + kind.name() + "." + field.name(), missing);
                    for (String choice : field.type().choices()) {
                        need(words, "choice." + kind.name() + "." + field.name() + "." + choice, missing);
                    }
                }
            }
            assertThat(missing).as("%s", locale).isEmpty();
        }
    }

    private static void need(Words words, String key, List<String> missing) {
        if (!words.has(key) || words.get(key).isBlank()) {
            missing.add(key);
        }
    }
}
