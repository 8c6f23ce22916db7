package gangmu.returns.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The words that the readers know, from {@code vocabulary.properties}: lists of words, divided by spaces. What stands in
 * that file is part of the program; a list that is asked for and is not there is a fault of ours.
 */
public final class Vocabulary {
    private static final Map<String, List<String>> WORDS = load();

    private Vocabulary() {
    }

    /** The words of a list, in the order of the file. */
    public static List<String> words(String key) {
        return Objects.requireNonNull(WORDS.get(key), key);
    }

    /** The words of a list, to ask whether one is among them. */
    public static Set<String> set(String key) {
        return Set.copyOf(words(key));
    }

    /** The one word of a list of one. */
    public static String word(String key) {
        return words(key).getFirst();
    }

    /** Words to find at the front or the end of a text: 不超过 before 超. */
    public static List<String> longestFirst(String key) {
        return words(key).stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** The lines of a table in this package, without blank lines and those that start with {@code #}. */
    static List<String> lines(String name) {
        try (BufferedReader in = new BufferedReader(open(name))) {
            return in.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader open(String name) {
        InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(name), name);
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        try (InputStreamReader in = open("vocabulary.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> words = new HashMap<>();
        properties.forEach((key, value) -> words.put((String) key,
                Arrays.stream(((String) value).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList()));
        return Map.copyOf(words);
    }
}
