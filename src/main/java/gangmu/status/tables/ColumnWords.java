package gangmu.status.tables;

import gangmu.status.figures.Phrases;
import gangmu.status.office.SheetLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of the detail sheets by the words that people have for them: those of the layouts and the headings of the
 * sheets, with or without their year and their unit.
 */
public final class ColumnWords {
    /** The columns that are called otherwise on one sheet than on others. */
    private static final Map<String, List<String>> OWN = Map.of("indicators", List.of("code", "name"), "tasks", List.of("name"),
            "projects", List.of("name", "lead", "span", "narrative"), "policies", List.of("name", "narrative"));
    private final Map<String, String> keys = new HashMap<>();

    /**
     * Knows the words of some languages.
     *
     * @param languages where several have one word for different columns, the first counts
     */
    public ColumnWords(List<Phrases> languages) {
        SheetLayout.COLUMN_KEYS.forEach(key -> keys.put(plain(key), key));
        for (Phrases words : languages) {
            SheetLayout.COLUMN_KEYS.forEach(key -> know(words.get("choice.sheet_layout.columns." + key), key));
            SheetLayout.COLUMN_KEYS.forEach(key -> know(words.get("status-workbook.column." + key, ""), key));
            OWN.forEach((sheet, columns) -> columns.forEach(key -> know(words.get("status-workbook." + sheet + "." + key), key)));
        }
    }

    private void know(String word, String key) {
        keys.putIfAbsent(plain(word), key);
    }

    /** The key of the column that is meant; the word itself where none is. */
    public String meant(String word) {
        return keys.getOrDefault(plain(word), word.strip());
    }

    /** Without the unit behind it, the year in front, spaces and capital letters. */
    private static String plain(String word) {
        return word.replaceAll("[(\uff08][^)\uff09]*[)\uff09]\\s*$", "").replaceAll("\\s+", "").replaceAll("^\\d*\u5e74(?=.)", "")
                .replaceAll("\\d{4}", "").toLowerCase(Locale.ROOT);
    }
}
