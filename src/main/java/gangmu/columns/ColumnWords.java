package gangmu.columns;

import gangmu.changes.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of the detail sheets by the words that people have for them: the one that each has everywhere and the headings
 * of the sheets, with or without their year and their unit.
 */
public final class ColumnWords {
    private final Map<String, String> keys = new HashMap<>();

    /**
     * Knows the words of some languages.
     *
     * @param languages where several have one word for different columns, the first counts
     */
    public ColumnWords(List<? extends Phrases> languages) {
        Columns.layoutKeys().forEach(key -> know(key, key));
        for (Phrases words : languages) {
            Columns.layoutKeys().forEach(key -> know(word(words, key), key));
            for (Table sheet : Columns.DETAILS) {
                Columns.of(sheet).forEach(column -> know(Table.common(sheet, column, words), column.key()));
            }
            for (Table sheet : Columns.DETAILS) {
                Columns.of(sheet).forEach(column -> know(column.heading(sheet, words, ""), column.key()));
            }
        }
    }

    private void know(String word, String key) {
        keys.putIfAbsent(plain(word), key);
    }

    /** The key of the column that is meant; the word itself where none is. */
    public String meant(String word) {
        return keys.getOrDefault(plain(word), word.strip());
    }

    /** What a column is called in a layout: its one word; the key itself where no column has it. */
    public static String word(Phrases words, String key) {
        return words.has("column." + key) ? words.get("column." + key) : Columns.DETAILS.stream()
                .flatMap(sheet -> Columns.of(sheet).stream()).filter(column -> column.key().equals(key)).findFirst()
                .map(column -> column.name(words)).orElse(key);
    }

    /** Without the unit behind it, the year in front, spaces and capital letters. */
    private static String plain(String word) {
        return word.replaceAll("[(\uff08][^)\uff09]*[)\uff09]\\s*$", "").replaceAll("\\s+", "").replaceAll("^\\d*\u5e74(?=.)", "")
                .replaceAll("\\d{4}", "").toLowerCase(Locale.ROOT);
    }
}
