package gangmu.cli;

import gangmu.changes.Field;
import gangmu.words.Words;
import java.util.List;
import java.util.Locale;

/** The choices of a field by their words, for what a person types: {@code 约束性} is {@code binding}. */
final class ChoiceWords {
    private static final List<Words> LANGUAGES = List.of(Words.of(Locale.SIMPLIFIED_CHINESE), Words.of(Locale.ENGLISH));

    private ChoiceWords() {
    }

    /** The choice of this word in either language; what was typed where it is none. */
    static String meant(Field<?> field, String typed) {
        for (String choice : field.type().choices()) {
            String key = "choice." + field.kind().name() + "." + field.name() + "." + choice;
            if (LANGUAGES.stream().anyMatch(words -> words.has(key) && words.get(key).equalsIgnoreCase(typed.strip()))) {
                return choice;
            }
        }
        return typed;
    }
}
