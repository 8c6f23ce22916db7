package gangmu.columns;

import gangmu.changes.Field;
import gangmu.changes.Phrases;
import gangmu.plan.ItemKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column, described once. Its type is that of its field; a column that is worked out has none. Immutable once it is
 * given away: the methods that describe it are called where it is declared.
 *
 * @param <R> what a row of it stands for
 */
public final class Column<R> {
    private final String key;
    private final Look look;
    private final @Nullable Field<?> field;
    private final Value<R> value;
    private final Map<Table, Spot> spots = new EnumMap<>(Table.class);
    private final Set<ItemKind> kinds = EnumSet.allOf(ItemKind.class);
    private String said = "";
    private Names names = Names.NOTHING;
    private boolean series;
    private boolean summed;
    private Predicate<R> wanted = row -> true;
    private boolean always = true;

    private Column(String key, Look look, @Nullable Field<?> field, Value<R> value) {
        this.key = key;
        this.look = look;
        this.field = field;
        this.value = value;
    }

    /**
     * A column that holds a field, and by which it is edited.
     *
     * @param value its value in a row, as {@link #value} gives it
     */
    public static <R> Column<R> of(Field<?> field, Look look, Value<R> value) {
        return new Column<>(field.name(), look, field, value);
    }

    /** A column that is worked out from others. */
    public static <R> Column<R> computed(String key, Look look, Value<R> value) {
        return new Column<>(key, look, null, value);
    }

    /** A column that edits a field, but shows more than that. */
    public static <R> Column<R> about(Field<?> field, String key, Look look, Value<R> value) {
        return new Column<>(key, look, field, value);
    }

    /** What the heading of a column names besides its word. */
    public enum Names {
        NOTHING,
        BASE_YEAR,
        LAST_YEAR
    }

    /**
     * Where a column stands.
     *
     * @param position its order among the others of the table; no two have the same
     * @param width wanted width, in the table's measure; 0 for that of its look
     * @param hidden whether it is hidden until a person asks for it
     * @param asked whether whoever gets the table fills it in
     */
    public record Spot(int position, int width, boolean hidden, boolean asked) {
    }

    /** Stands in a table. */
    public Column<R> in(Table table, int position) {
        return in(table, position, 0);
    }

    public Column<R> in(Table table, int position, int width) {
        return put(table, new Spot(position, width, false, false));
    }

    /** Stands in a table, hidden until a person asks for it. */
    public Column<R> hidden(Table table, int position, int width) {
        return put(table, new Spot(position, width, true, false));
    }

    /** Is asked of whoever gets the table. */
    public Column<R> asked(Table table, int position) {
        return put(table, new Spot(position, 0, false, true));
    }

    private Column<R> put(Table table, Spot spot) {
        if (spots.put(table, spot) != null) {
            throw new IllegalArgumentException(key + " twice in " + table);
        }
        return this;
    }

    /** Means something for these kinds of items only. */
    public Column<R> of(ItemKind first, ItemKind... others) {
        kinds.retainAll(EnumSet.of(first, others));
        return this;
    }

    /** Has this name, in every language: a column that the program has no words for. */
    public Column<R> called(String name) {
        said = name;
        return this;
    }

    /** Its heading names a year. */
    public Column<R> naming(Names year) {
        names = year;
        return this;
    }

    /** Stands once for each earlier period that is shown; its value is a list with one for each. */
    public Column<R> series() {
        series = true;
        return this;
    }

    /** Is added up under the last row, where there are totals. */
    public Column<R> summed() {
        summed = true;
        return this;
    }

    /** Is shown only where some row has something to say in it. */
    public Column<R> onlyWhere(Predicate<R> some) {
        always = false;
        wanted = some;
        return this;
    }

    /** Names it in layouts, hidden rows and edits; unique in each table. */
    public String key() {
        return key;
    }

    public Look look() {
        return look;
    }

    /** The field that it holds and that edits go to; null where it is worked out. */
    public @Nullable Field<?> field() {
        return field;
    }

    /**
     * What a cell holds: a String, BigDecimal, Long, LocalDate or Boolean; an Enum for a choice or verdict; a list of names;
     * {@link gangmu.assessment.Overruled}; {@link Sentence} for a sentence; for a series a list of one of these; null for
     * nothing.
     */
    public @Nullable Object value(R row) {
        return value.of(row);
    }

    public boolean stands(Table table) {
        return spots.containsKey(table);
    }

    /** Where it stands in a table that it is a column of. */
    public Spot spot(Table table) {
        Spot spot = spots.get(table);
        if (spot == null) {
            throw new IllegalArgumentException(key + " in " + table);
        }
        return spot;
    }

    public boolean isOf(ItemKind kind) {
        return kinds.contains(kind);
    }

    public Names names() {
        return names;
    }

    public boolean isSeries() {
        return series;
    }

    public boolean isSummed() {
        return summed;
    }

    /** Whether it is shown whatever the rows say. */
    public boolean isAlways() {
        return always;
    }

    /** Whether a row is a reason to show it. */
    public boolean isWantedBy(R row) {
        return wanted.test(row);
    }

    /** What it is called in a table: by the table's own word, else by the one word that it has everywhere. */
    public String heading(Table table, Phrases words, Object... args) {
        for (String own : table.words(this)) {
            if (words.has(own)) {
                return words.get(own, args);
            }
        }
        return name(words);
    }

    /** What it is called where no table has a word of its own for it, with its unit of measure. */
    public String name(Phrases words) {
        if (!said.isEmpty()) {
            return said;
        }
        if (field == null || words.has("column." + key)) {
            return words.get("column." + key);
        }
        return words.measured(words.field(field), field.key());
    }

    @Override
    public String toString() {
        return key;
    }
}
