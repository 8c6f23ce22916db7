package gangmu.usecase;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the value of one cell of a plan workbook for a field that is no reference. */
final class PlanCells {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[年./\\-]\\s*(\\d{1,2})\\s*[月./\\-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

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
            return value instanceof LocalDate date ? date : date(text);
        }
        if (value instanceof BigDecimal number) {
            return field.read(number.stripTrailingZeros().toPlainString());
        }
        return field.read(text.strip().replace(",", ""));
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

    private static LocalDate date(String text) {
        for (Pattern pattern : List.of(DATE, EIGHT_DIGITS)) {
            Matcher matcher = pattern.matcher(text.strip());
            if (matcher.matches()) {
                try {
                    return LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)));
                } catch (DateTimeException e) {
                    throw new Refusal(Problem.of("value.unreadable.date", text, ""), e);
                }
            }
        }
        return ValueType.DATE.read(text.strip());
    }
}
