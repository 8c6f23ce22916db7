package gangmu.changes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What kind of value a field holds, with the one canonical text that the journal, the command line and the plan
 * workbook use for it: plain decimals without exponent, ISO dates, {@code true}/{@code false}, lower-case choice names.
 *
 * @param <T> the Java type of the value
 */
public final class ValueType<T> {
    public static final ValueType<String> TEXT = new ValueType<>("text", String.class, s -> s, s -> s);
    public static final ValueType<BigDecimal> NUMBER =
            new ValueType<>("number", BigDecimal.class, Numbers::plain, ValueType::decimal);
    /** A number, or a lower and an upper bound: plain decimals with an en dash between them. */
    public static final ValueType<Range> RANGE =
            new ValueType<>("range", Range.class, Range::toString, text -> Range.read(text, ValueType::normal));
    /** A share in percent points, 0 to 100. */
    public static final ValueType<BigDecimal> PERCENT =
            new ValueType<>("percent", BigDecimal.class, Numbers::plain, ValueType::percent);
    public static final ValueType<LocalDate> DATE =
            new ValueType<>("date", LocalDate.class, LocalDate::toString, LocalDate::parse);
    public static final ValueType<Instant> INSTANT =
            new ValueType<>("instant", Instant.class, Instant::toString, Instant::parse);
    public static final ValueType<Boolean> FLAG =
            new ValueType<>("flag", Boolean.class, b -> b.toString(), ValueType::flag);
    public static final ValueType<Long> COUNT =
            new ValueType<>("count", Long.class, n -> Long.toString(n), Long::valueOf);
    public static final ValueType<UUID> REF =
            new ValueType<>("reference", UUID.class, UUID::toString, UUID::fromString);
    /** References in the order in which they were named. */
    public static final ValueType<List<UUID>> REFS = listOf("references", UUID::toString, UUID::fromString, " ");
    /** Texts of one line each. */
    public static final ValueType<List<String>> TEXTS = listOf("texts", s -> s, s -> s, "\n");

    /** How many decimals a number may have. */
    private static final int DECIMALS = 12;

    private final String name;
    private final Class<?> javaType;
    private final Function<T, String> writer;
    private final Function<String, T> reader;
    private final List<String> choices;

    private ValueType(String name, Class<?> javaType, Function<T, String> writer, Function<String, T> reader) {
        this(name, javaType, writer, reader, List.of());
    }

    private ValueType(String name, Class<?> javaType, Function<T, String> writer, Function<String, T> reader,
            List<String> choices) {
        this.name = name;
        this.javaType = javaType;
        this.writer = writer;
        this.reader = reader;
        this.choices = choices;
    }

    /** A choice among the constants of an enumeration, written in lower case with dashes. */
    public static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(ValueType::choiceName).toList();
        return new ValueType<>("choice", type, ValueType::choiceName,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')), names);
    }

    /** The canonical text of an enumeration constant: {@code NOT_STARTED} is {@code not-started}. */
    public static String choiceName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E> ValueType<List<E>> listOf(String name, Function<E, String> write, Function<String, E> read,
            String separator) {
        return new ValueType<>(name, List.class,
                list -> list.stream().map(write).collect(Collectors.joining(separator)),
                text -> {
                    List<E> list = new ArrayList<>();
                    for (String part : text.split(separator)) {
                        if (!part.isBlank()) {
                            list.add(read.apply(part.strip()));
                        }
                    }
                    return List.copyOf(list);
                });
    }

    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text.strip());
        return normal(number);
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        // Beyond these no column of the database holds it, and no plan speaks of it.
        if (shortest.precision() - (long) shortest.scale() > 18 || shortest.scale() > DECIMALS) {
            throw new NumberFormatException("out of range");
        }
        return new BigDecimal(Numbers.plain(shortest));
    }

    private static BigDecimal percent(String text) {
        String digits = text.strip();
        BigDecimal number = decimal(digits.endsWith("%") ? digits.substring(0, digits.length() - 1) : digits);
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new NumberFormatException("percent " + text);
        }
        return number;
    }

    private static Boolean flag(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The name that problems give for what was expected: {@code text}, {@code number}, {@code date} … */
    public String name() {
        return name;
    }

    public Class<?> javaType() {
        return javaType;
    }

    /** The canonical names of the choices, empty for every other type. */
    public List<String> choices() {
        return choices;
    }

    /** The canonical text; equal values have equal texts. */
    public String write(T value) {
        return writer.apply(value);
    }

    /**
     * Reads a canonical text back.
     *
     * @throws Refusal {@code value.unreadable} with the text and the name of what was expected
     */
    public T read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refusal(Problem.of("value.unreadable." + name, text, String.join(" / ", choices)), e);
        }
    }

    /** The same value in its normal form, so that 1.50 and 1.5 are one value; blank texts and empty lists are null. */
    @SuppressWarnings("unchecked")
    T normalise(T value) {
        return switch (value) {
            case BigDecimal number -> (T) normal(number);
            case Range range -> (T) range.map(ValueType::normal);
            case Instant instant -> (T) instant.truncatedTo(ChronoUnit.MICROS);
            default -> value;
        };
    }
}
