package gangmu.returns.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of measure as it stands in a header: 万元, 公顷, 万立方米. What is not in the table {@code units.txt} is a unit that
 * converts only to itself with another multiplier (万标准箱).
 *
 * @param name      as written
 * @param dimension what it measures; units convert within one dimension
 * @param factor    how many of the dimension's base it is
 * @param stem      the factor of the unit without its multiplier: 元 for 万元
 */
public record UnitOfMeasure(String name, String dimension, BigDecimal factor, BigDecimal stem) {
    /** The dimension of % and ‰. */
    public static final String RATIO = "ratio";
    private static final Map<String, UnitOfMeasure> TABLE = table();
    private static final List<String> MULTIPLIERS = Numerals.multiplierWords().keySet().stream()
            .sorted((a, b) -> b.length() - a.length()).toList();

    /** The unit of a column. An unknown name is a unit of its own; an empty one stands for plain numbers. */
    public static UnitOfMeasure of(String name) {
        String key = key(name);
        return known(key).orElseGet(() -> {
            String stem = withoutMultiplier(key);
            BigDecimal factor = multiplier(key);
            return new UnitOfMeasure(name.strip(), "own:" + stem, factor, BigDecimal.ONE);
        });
    }

    /** The unit, where the table knows it, with or without a multiplier. */
    public static Optional<UnitOfMeasure> known(String name) {
        String key = key(name);
        UnitOfMeasure unit = TABLE.get(key);
        if (unit == null) {
            UnitOfMeasure base = TABLE.get(withoutMultiplier(key));
            if (base != null) {
                unit = new UnitOfMeasure(key, base.dimension, multiplier(key).multiply(base.factor), base.factor);
            }
        }
        return Optional.ofNullable(unit);
    }

    public boolean convertsTo(UnitOfMeasure other) {
        return dimension.equals(other.dimension);
    }

    /** A number of this unit in another one of the same dimension; rounded only where it does not come out even. */
    public BigDecimal convert(BigDecimal number, UnitOfMeasure to) {
        if (!convertsTo(to)) {
            throw new IllegalArgumentException(name + " to " + to.name);
        }
        return factor.compareTo(to.factor) == 0 ? number
                : Numerals.tidy(number.multiply(factor).divide(to.factor, MathContext.DECIMAL128));
    }

    /** This unit without its multiplier, times one: what a bare 万 in its column counts. */
    UnitOfMeasure withoutMultiplier() {
        return new UnitOfMeasure(name, dimension, stem, stem);
    }

    /** The multiplier that a name begins with, where it is more than that: 万 of 万元; empty for none. */
    public static String multiplierOf(String name) {
        String key = key(name);
        return TABLE.containsKey(key) ? "" : key.substring(0, key.length() - withoutMultiplier(key).length());
    }

    /** Whether a name is a multiplier alone, as in 投资（亿）. */
    public static boolean isMultiplier(String name) {
        return Numerals.multiplierWords().containsKey(key(name));
    }

    /** The unit that a name means in a column of this one: 亿 is 亿元 where this is 万元. */
    public String completed(String named) {
        return isMultiplier(named) ? key(named) + withoutMultiplier(key(name)) : named;
    }

    /** Whether a part of this unit's name, from the front, is as long as the text of a known unit can be. */
    static int longestName() {
        return 8;
    }

    private static String key(String name) {
        return CellText.compact(name).toLowerCase(Locale.ROOT);
    }

    private static String withoutMultiplier(String key) {
        return MULTIPLIERS.stream().filter(key::startsWith).findFirst()
                .map(word -> key.substring(word.length())).orElse(key);
    }

    private static BigDecimal multiplier(String key) {
        return MULTIPLIERS.stream().filter(key::startsWith).findFirst()
                .map(word -> Objects.requireNonNull(Numerals.multiplierWords().get(word))).orElse(BigDecimal.ONE);
    }

    private static Map<String, UnitOfMeasure> table() {
        Map<String, UnitOfMeasure> units = new HashMap<>();
        for (String line : Vocabulary.lines("units.txt")) {
            String[] cells = line.split("\\s+");
            BigDecimal factor = new BigDecimal(cells[1]);
            for (int i = 2; i < cells.length; i++) {
                units.put(key(cells[i]), new UnitOfMeasure(cells[i], cells[0], factor, factor));
            }
        }
        return Map.copyOf(units);
    }
}
