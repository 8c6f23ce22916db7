package gangmu.words;

import gangmu.changes.Field;
import org.jspecify.annotations.Nullable;

/** What fields are called, and their values in words: choices and flags by their names in the user's language. */
public final class FieldWords {
    private FieldWords() {
    }

    /** The name of a field, empty for none. */
    public static String name(Words words, @Nullable Field<?> field) {
        return field == null ? "" : words.field(field);
    }

    /** What a field is called, with the unit of what it holds. */
    public static String measured(Words words, Field<?> field) {
        return words.measured(name(words, field), field.key());
    }

    /** The unit of what a field holds; empty for none. */
    public static String measure(Words words, Field<?> field) {
        return words.measure(field.key());
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
