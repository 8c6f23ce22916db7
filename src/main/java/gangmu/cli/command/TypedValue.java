package gangmu.cli.command;

import gangmu.changes.Field;
import gangmu.columns.ColumnWords;
import gangmu.status.office.SheetLayout;
import gangmu.usecase.content.FieldTexts;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.util.stream.Collectors;

/** What a person types for a field, in the words of either language: {@code 约束性} is {@code binding}. */
public final class TypedValue {
    private static final ColumnWords COLUMNS = new ColumnWords(Words.languages());

    private TypedValue() {
    }

    /** The column of a detail sheet that is called so in either language. */
    public static String column(String typed) {
        return COLUMNS.meant(typed);
    }

    /** The canonical text of what was typed; what was typed where it is no word of the field. */
    public static String meant(Field<?> field, String typed) {
        return field == SheetLayout.COLUMNS ? FieldTexts.parts(typed).stream().map(COLUMNS::meant)
                .collect(Collectors.joining(FieldTexts.SEPARATOR)) : FieldWords.meant(field, typed);
    }
}
