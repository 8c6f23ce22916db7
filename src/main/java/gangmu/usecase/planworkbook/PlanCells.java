package gangmu.usecase.planworkbook;

import gangmu.changes.Field;
import gangmu.changes.Numbers;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.plan.Item;
import gangmu.usecase.content.TypedDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the value of one cell of a plan workbook for a field that is no reference. */
final class PlanCells {
    // Between two ends: dashes but the short one, which dates have inside (U+2013 to U+2015, U+FF0D), waves (U+FF5E), and
    // the words for until (U+81F3, U+5230).
    private static final Pattern SPAN = Pattern.compile("\\s*(?:[\u2013\u2014\u2015\uff0d~\uff5e\u81f3\u5230]+|--+)\\s*");

    private PlanCells() {
    }

    /** What a cell says, as text. */
    static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /**
     * The value for a field.
     *
     * @param exact whether the program wrote the cell, so that blanks around a text are meant
     * @throws Refusal {@code value.unreadable.*}
     */
    static @Nullable Object read(Field<?> field, Object value, boolean exact) {
        String text = text(value);
        if (field.type() == ValueType.TEXT) {
            return exact ? text : text.strip();
        }
        if (text.isBlank()) {
            return null;
        }
        if (field.type() == ValueType.TEXTS) {
            return texts(text);
        }
        if (field.type() == ValueType.DATE) {
            return value instanceof LocalDate date ? date : date(field, text);
        }
        if (value instanceof BigDecimal number) {
            return field.read(Numbers.plain(number));
        }
        return field.read(text.strip().replace(",", ""));
    }

    /** From when to when something is built; null for what is not said. */
    record Years(@Nullable LocalDate start, @Nullable LocalDate end) {
    }

    /**
     * Both ends of a span in one text: {@code 2022—2024}, {@code 2022年3月至2024年}, {@code 2023}.
     *
     * @throws Refusal {@code value.unreadable.years}
     */
    static Years years(String text) {
        String[] parts = SPAN.split(text.strip());
        if (parts.length == 1 && text.chars().filter(c -> c == '-').count() == 1) {
            parts = text.strip().split("-");
        }
        try {
            if (text.isBlank() || parts.length > 2) {
                throw Refusal.of("value.unreadable.years", text);
            }
            return new Years(date(Item.START, dated(parts[0])), date(Item.END, dated(parts[parts.length - 1])));
        } catch (Refusal refusal) {
            throw Refusal.of("value.unreadable.years", text);
        }
    }

    /** A bare number is a year. */
    private static String dated(String part) {
        // U+5E74 is the sign for year.
        return part.strip().matches("[0-9]{4}") ? part.strip() + "\u5e74" : part.strip();
    }

    private static List<String> texts(String text) {
        // One a line where a line break is, else parted as people part a list.
        String marks = text.contains("\n") ? "\n" : "[" + PlanTabulation.LIST_MARKS + "]";
        List<String> parts = new ArrayList<>();
        for (String part : text.split(marks)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static @Nullable LocalDate date(Field<?> field, String text) {
        TypedDates.Taken taken = TypedDates.read(text, TypedDates.Sense.of(field));
        return taken == null ? null : taken.day();
    }
}
