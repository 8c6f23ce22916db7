package gangmu.cli.command;

import gangmu.changes.Field;
import gangmu.status.figures.Phrases;
import gangmu.status.office.SheetLayout;
import gangmu.status.tables.ColumnWords;
import gangmu.usecase.content.FieldTexts;
import gangmu.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The choices of a field by their words, for what a person types: {@code 约束性} is {@code binding}. */
public final class ChoiceWords {
    private static final List<Words> LANGUAGES = List.of(Words.of(Locale.SIMPLIFIED_CHINESE), Words.of(Locale.ENGLISH));

    private static final ColumnWords COLUMNS = new ColumnWords(LANGUAGES.stream().<Phrases>map(words -> words::get).toList());

    private ChoiceWords() {
    }

    /** The column of a detail sheet that is called so in either language. */
    public static String column(String typed) {
        return COLUMNS.meant(typed);
    }

    /** The choice of this word in either language; what was typed where it is none. */
    public static String meant(Field<?> field, String typed) {
        if (field == SheetLayout.COLUMNS) {
            return FieldTexts.parts(typed).stream().map(ChoiceWords::column).collect(Collectors.joining(FieldTexts.SEPARATOR));
        }
        for (String choice : field.type().choices()) {
            String key = "choice." + field.kind().name() + "." + field.name() + "." + choice;
            if (LANGUAGES.stream().anyMatch(words -> words.has(key) && words.get(key).equalsIgnoreCase(typed.strip()))) {
                return choice;
            }
        }
        return typed;
    }
}
