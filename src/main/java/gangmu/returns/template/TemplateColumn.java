package gangmu.returns.template;

import gangmu.changes.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template sheet.
 *
 * @param key names it in the hidden key row and in the bundles: {@code progress.narrative}
 * @param form how its cells are shown and read
 * @param field the field behind it, null where it shows something composed (a running number, a span of years)
 * @param input whether the unit fills it in; every other column is locked
 * @param headerArgs what its header names besides its word: years, a period
 */
public record TemplateColumn(String key, Form form, @Nullable Field<?> field, boolean input,
        List<Object> headerArgs) {
    public TemplateColumn {
        headerArgs = List.copyOf(headerArgs);
    }

    /** How cells of a column are shown and read. */
    public enum Form {
        /** A few words. */
        TEXT,
        /** Sentences. */
        LONG_TEXT,
        /** A number in the unit of measure of the header or row. */
        NUMBER,
        /** Percent points, 0 to 100. */
        PERCENT,
        /** A rate in percent, of any size and sign. */
        RATE,
        DATE,
        CHOICE,
        FLAG
    }

    /** The canonical texts that a cell may hold, where it is a choice or a flag; empty otherwise. */
    public List<String> choices() {
        if (form == Form.FLAG) {
            return List.of("true", "false");
        }
        return field == null ? List.of() : field.type().choices();
    }

    static TemplateColumn locked(Form form, Field<?> field) {
        return new TemplateColumn(keyOf(field), form, field, false, List.of());
    }

    static TemplateColumn composed(String key, Form form, Object... headerArgs) {
        return new TemplateColumn(key, form, null, false, List.of(headerArgs));
    }

    static TemplateColumn input(Form form, Field<?> field) {
        return new TemplateColumn(keyOf(field), form, field, true, List.of());
    }

    /** The key of the column of a field. */
    public static String keyOf(Field<?> field) {
        return field.kind().name() + "." + field.name();
    }
}
