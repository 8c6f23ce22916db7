package gangmu.words;

import gangmu.changes.Field;
import org.jspecify.annotations.Nullable;

/** What fields are called, and their values in words: choices and flags by their names in the user's language. */
public final class FieldWords {
    private FieldWords() {
    }

    /** The name of a field, empty for none. */
    public static String name(Words words, @Nullable Field<?> field) {
        return field == null ? "" : words.get("field." + field.key());
    }

    /** What a field is called, with the unit of what it holds. */
    public static String measured(Words words, Field<?> field) {
        String measure = measure(words, field);
        return measure.isEmpty() ? name(words, field) : words.get("plan-workbook.measured", name(words, field), measure);
    }

    /** The unit of what a field holds; empty for none. */
    public static String measure(Words words, Field<?> field) {
        String key = "measure." + field.key();
        return words.has(key) ? words.get(key) : "";
    }

    /** A text of a field as people read it. */
    public static String shown(Words words, @Nullable Field<?> field, String text) {
        return field == null ? text : ChoiceWords.of(field).word(words, text);
    }

    /** What a person means who typed this, in whichever language: the way back from {@link #shown}. */
    public static String meant(Field<?> field, String typed) {
        return ChoiceWords.of(field).meant(typed).orElse(typed);
    }
}
