package gangmu.ui.parts;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.words.Words;
import org.jspecify.annotations.Nullable;

/** What fields are called, and their values in words: choices and flags by their names in the user's language. */
public final class FieldWords {
    private FieldWords() {
    }

    /** The name of a field, empty for none. */
    public static String name(Words words, @Nullable Field<?> field) {
        return field == null ? "" : words.get("field." + field.kind().name() + "." + field.name());
    }

    /** What a field is called, with the unit of what it holds. */
    static String measured(Words words, Field<?> field) {
        String measure = measure(words, field);
        return measure.isEmpty() ? name(words, field) : words.get("plan-workbook.measured", name(words, field), measure);
    }

    /** The unit of what a field holds; empty for none. */
    static String measure(Words words, Field<?> field) {
        String key = "measure." + field.kind().name() + "." + field.name();
        return words.has(key) ? words.get(key) : "";
    }

    /** A text of a field as people read it. */
    public static String shown(Words words, @Nullable Field<?> field, String text) {
        if (field == null || text.isEmpty()) {
            return text;
        }
        if (!field.type().choices().isEmpty()) {
            return words.get("choice." + field.kind().name() + "." + field.name() + "." + text);
        }
        return field.type() == ValueType.FLAG ? words.get("fieldgrid." + text) : text;
    }

    /** What a person means who typed this: the way back from {@link #shown}. */
    static String meant(Words words, Field<?> field, String typed) {
        for (String choice : field.type().choices()) {
            if (shown(words, field, choice).equals(typed.strip())) {
                return choice;
            }
        }
        if (field.type() == ValueType.FLAG) {
            return typed.strip().equals(words.get("fieldgrid.true")) ? "true"
                    : typed.strip().equals(words.get("fieldgrid.false")) ? "false" : typed;
        }
        return typed;
    }
}
