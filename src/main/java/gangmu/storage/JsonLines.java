package gangmu.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gangmu.assessment.FrozenLines;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of closed periods as JSON, an object a line. */
public final class JsonLines implements FrozenLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() { };

    @Override
    public String write(Map<String, ?> line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> read(String line) {
        try {
            return object(JSON.readValue(line, OBJECT));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no line of JSON", e);
        }
    }

    private static Map<String, Object> object(Map<?, ?> read) {
        Map<String, Object> known = LinkedHashMap.newLinkedHashMap(read.size());
        read.forEach((name, value) -> {
            if (value != null) {
                known.put(name.toString(), exact(value));
            }
        });
        return known;
    }

    private static Object exact(Object value) {
        return switch (value) {
            case BigInteger whole -> new BigDecimal(whole);
            case Map<?, ?> inner -> object(inner);
            case List<?> list -> list.stream().map(JsonLines::exact).toList();
            default -> value;
        };
    }
}
