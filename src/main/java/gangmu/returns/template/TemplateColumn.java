package gangmu.returns.template;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.columns.Column;
import gangmu.columns.Table;
import gangmu.period.IndicatorValue;
import gangmu.period.ProgressEntry;
import gangmu.plan.Indicator;
import gangmu.plan.Item;
import java.util.List;
import java.util.Set;
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
    /** What an office may ask units about besides what it reports of them. */
    private static final Set<ValueType<?>> FACTS = Set.of(ValueType.TEXT, ValueType.NUMBER, ValueType.DATE);
    /** By these rows and their figures are known; they are the office's own. */
    private static final Set<Field<?>> SIGNS = Set.of(Item.CODE, Item.NAME, Indicator.CODE, Indicator.NAME, Indicator.MEASURE);
    private static final Set<Field<?>> LATER = Set.of(IndicatorValue.YEAR_ON_YEAR, IndicatorValue.YEAR_TO_DATE,
            IndicatorValue.NOTHING_NEW, ProgressEntry.NOTHING_NEW);

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

    /** Whether it holds a fact of the item or indicator itself, which stands whatever the period is. */
    public boolean isFact() {
        return field != null && (field.kind() == Item.KIND || field.kind() == Indicator.KIND);
    }

    /** Whether an office may open it to units, so that they correct what it says. */
    public boolean isOpenable() {
        return !input && field != null && isFact() && FACTS.contains(field.type()) && !SIGNS.contains(field);
    }

    /** The same, for the unit to fill in where that is possible. */
    TemplateColumn opened() {
        return isOpenable() ? new TemplateColumn(key, form, field, true, headerArgs) : this;
    }

    /** Whether templates that were sent by earlier versions do not have it, so that nobody took it out. */
    public boolean isLater() {
        return field != null && LATER.contains(field);
    }

    /** The column of a template that a description asks for. */
    static TemplateColumn of(Column<?> described, Table table, List<Object> headerArgs) {
        Field<?> field = described.field();
        return new TemplateColumn(field == null ? described.key() : field.key(), form(described), field,
                described.spot(table).asked(), headerArgs);
    }

    /** The column of an earlier period. */
    static TemplateColumn of(Column<?> described, Table table, String key, String period) {
        return new TemplateColumn(key, form(described), null, described.spot(table).asked(), List.of(period));
    }

    private static Form form(Column<?> described) {
        Field<?> field = described.field();
        if (field != null && !field.type().choices().isEmpty()) {
            return Form.CHOICE;
        }
        if (field != null && (field.type() == ValueType.FLAG || field.type() == ValueType.PERCENT)) {
            return field.type() == ValueType.FLAG ? Form.FLAG : Form.PERCENT;
        }
        return switch (described.look()) {
            case SHORT, TEXT, GROUP, VERDICT, MARK -> Form.TEXT;
            case NAME, LONG -> Form.LONG_TEXT;
            case NUMBER, ROUNDED, COUNT -> Form.NUMBER;
            case RATE -> Form.RATE;
            case SHARE, TIME, BAR -> Form.PERCENT;
            case DATE -> Form.DATE;
        };
    }

    /** The key of the column of a field. */
    public static String keyOf(Field<?> field) {
        return field.key();
    }
}
