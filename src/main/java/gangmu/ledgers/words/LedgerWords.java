package gangmu.ledgers.words;

import gangmu.returns.reading.CellText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of ledgers, from {@code ledger-words.properties}: lists of words, divided by spaces. */
public final class LedgerWords {
    private static final Map<String, List<String>> WORDS = load();

    private LedgerWords() {
    }

    /** The words of a list, in the order of the file. */
    public static List<String> of(String list) {
        return Objects.requireNonNull(WORDS.get(list), list);
    }

    public static boolean has(String list) {
        return WORDS.containsKey(list);
    }

    /** Whether a text is one of a list's words. */
    public static boolean is(String list, String text) {
        return of(list).contains(compact(text));
    }

    /** Whether a text holds one of a list's words. */
    public static boolean in(String list, String text) {
        String compact = compact(text);
        return of(list).stream().anyMatch(compact::contains);
    }

    /** Whether a text begins with one of a list's words. */
    public static boolean startsWith(String list, String text) {
        String compact = compact(text);
        return of(list).stream().anyMatch(compact::startsWith);
    }

    /** Whether a text ends with one of a list's words. */
    public static boolean endsWith(String list, String text) {
        String compact = compact(text);
        return of(list).stream().anyMatch(compact::endsWith);
    }

    /** A text as it is compared with words: of one width, without white space, in small letters. */
    public static String compact(String text) {
        return CellText.compact(text).toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(LedgerWords.class.getResourceAsStream("ledger-words.properties"));
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> words = new HashMap<>();
        properties.forEach((key, value) -> words.put((String) key, Arrays.stream(((String) value).strip().split("\\s+"))
                .filter(word -> !word.isEmpty()).toList()));
        return Map.copyOf(words);
    }
}
