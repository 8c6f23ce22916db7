package gangmu.words;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The choices of a field, and yes and no, in words and back: written in one language, read in both, by their canonical
 * names and by the other words that people have for them. Window, command line, plan workbook and returns share it, so
 * that what one of them takes all take. A field that has no choices has no words here.
 */
public final class ChoiceWords {
    private static final List<Words> LANGUAGES = Words.languages();
    private static final List<String> YES_NO = List.of("true", "false");
    /** What people put into a cell in place of yes and no. */
    private static final Map<String, String> MARKS = Map.of("1", "true", "\u221a", "true", "\u2713", "true", "\u2714", "true",
            "y", "true", "0", "false", "\u00d7", "false", "n", "false");
    private static final Pattern PARTS = Pattern.compile("\\|");
    private static final Map<Field<?>, ChoiceWords> KNOWN = new ConcurrentHashMap<>();
    private final String key;
    private final boolean flag;
    private final List<String> names;

    private ChoiceWords(String key, boolean flag, List<String> names) {
        this.key = key;
        this.flag = flag;
        this.names = names;
    }

    /** The choices of a field; those of a flag are yes and no. */
    public static ChoiceWords of(Field<?> field) {
        return KNOWN.computeIfAbsent(field, known -> of(known.key(), known.type() == ValueType.FLAG, known.type().choices()));
    }

    /**
     * The choices of what is no field by itself.
     *
     * @param key names it in the bundles: {@code evidence_link.targetKind}
     * @param flag whether it is yes or no
     * @param names the canonical names of the choices
     */
    public static ChoiceWords of(String key, boolean flag, List<String> names) {
        return new ChoiceWords(key, flag, flag ? YES_NO : List.copyOf(names));
    }

    /** The canonical name of a choice. */
    public static String name(Enum<?> choice) {
        return ValueType.choiceName(choice);
    }

    /** The canonical names, in their order; empty where there is nothing to choose. */
    public List<String> names() {
        return names;
    }

    /** The word for a canonical name; empty for none, the text itself where there is nothing to choose. */
    public String word(Words words, String name) {
        return name.isEmpty() || names.isEmpty() ? name : flag ? words.get("flag." + name) : words.choice(key, name);
    }

    /** The words of all choices, in their order. */
    public List<String> words(Words words) {
        return names.stream().map(name -> word(words, name)).toList();
    }

    /** The word for a canonical name, then the others of the language that mean the same. */
    public List<String> known(Words words, String name) {
        List<String> known = new ArrayList<>();
        known.add(word(words, name));
        others(words, key + "." + name, known);
        if (flag) {
            others(words, "flag." + name, known);
        }
        return known;
    }

    private static void others(Words words, String of, List<String> known) {
        String also = "choice-also." + of;
        if (words.has(also)) {
            PARTS.splitAsStream(words.get(also)).map(String::strip).filter(part -> !part.isEmpty()).forEach(known::add);
        }
    }

    /** The canonical name of what a person wrote, in either language; empty where it is none of the choices. */
    public Optional<String> meant(String written) {
        String wanted = normal(written);
        for (String name : names) {
            if (name.equals(wanted) || LANGUAGES.stream().anyMatch(words -> known(words, name).stream().map(ChoiceWords::normal)
                    .anyMatch(wanted::equals))) {
                return Optional.of(name);
            }
        }
        return flag ? Optional.ofNullable(MARKS.get(wanted)) : Optional.empty();
    }

    private static String normal(String text) {
        // Blanks and asterisks in both widths: U+3000, U+FF0A.
        return text.replaceAll("[\\s\\u3000*\uff0a]", "").toLowerCase(Locale.ROOT);
    }
}
