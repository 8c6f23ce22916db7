package gangmu.assessment;

import gangmu.changes.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The named values of one object of {@link FrozenForm}: ids and days as their texts, choices by their codes. */
final class FrozenValues {
    private final Map<String, Object> values;

    FrozenValues() {
        this(new LinkedHashMap<>());
    }

    FrozenValues(Map<String, Object> values) {
        this.values = values;
    }

    /** A value that is null is left out. */
    FrozenValues put(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, switch (value) {
                case FrozenValues inner -> inner.values;
                case Enum<?> choice -> ValueType.choiceName(choice);
                case UUID id -> id.toString();
                case LocalDate day -> day.toString();
                case Integer number -> BigDecimal.valueOf(number);
                case Long number -> BigDecimal.valueOf(number);
                default -> value;
            });
        }
        return this;
    }

    Map<String, Object> asMap() {
        return values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String text(String name) {
        return values.get(name) instanceof Object value ? value.toString() : null;
    }

    String needText(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    UUID id(String name) {
        return UUID.fromString(needText(name));
    }

    LocalDate date(String name) {
        return LocalDate.parse(needText(name));
    }

    @Nullable BigDecimal number(String name) {
        return (BigDecimal) values.get(name);
    }

    BigDecimal need(String name) {
        return Objects.requireNonNull(number(name), name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    <V extends Enum<V>> @Nullable V choice(String name, Class<V> type) {
        String code = text(name);
        return code == null ? null : Arrays.stream(type.getEnumConstants())
                .filter(constant -> ValueType.choiceName(constant).equals(code)).findFirst().orElseThrow();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    /** The object of this name, empty where there is none. */
    FrozenValues under(String name) {
        return of(values.get(name));
    }

    List<FrozenValues> objects(String name) {
        return values.get(name) instanceof List<?> list ? list.stream().map(FrozenValues::of).toList() : List.of();
    }

    private static FrozenValues of(@Nullable Object object) {
        FrozenValues found = new FrozenValues();
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> found.values.put(key.toString(), Objects.requireNonNull(value)));
        }
        return found;
    }
}
