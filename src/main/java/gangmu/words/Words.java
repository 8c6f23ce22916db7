package gangmu.words;

import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Phrases;
import gangmu.changes.Problem;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Every sentence and label that a user sees, in one language. Chinese is the first language, English the second. */
public final class Words implements Phrases {
    /** One pair of bundles for each area of the program; a key stands in one of them only. */
    public static final List<String> BUNDLES = List.of("problems", "problems-storage", "problems-returns",
            "problems-ledgers", "problems-excel", "reading", "fields", "actions", "progress", "assessment", "figures", "report", "returns",
            "excel-template", "letters", "next-plan",
            "plan-workbook", "status-workbook", "cli", "launch", "ui-shell", "ui-start", "ui-settings", "ui-controls",
            "ui-overview", "ui-tree", "ui-indicators", "ui-returns", "ui-evidence", "ui-assessment", "ui-status",
            "ui-history", "ui-ledgers");
    private static final Map<Locale, Words> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noFallback = ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("gangmu.messages." + name, locale, noFallback);
            bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
        }
    }

    /** The words for a language: English where it is asked for, Chinese otherwise. */
    public static Words of(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        return KNOWN.computeIfAbsent(spoken, Words::new);
    }

    /** The words of every language, Chinese first. */
    public static List<Words> languages() {
        return List.of(of(Locale.SIMPLIFIED_CHINESE), of(Locale.ENGLISH));
    }

    public Locale locale() {
        return locale;
    }

    @Override
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The words for a key.
     *
     * @throws MissingResourceException where there are none, which is a fault of the program
     */
    @Override
    public String get(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no words for " + key, Words.class.getName(), key);
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = switch (args[i]) {
                case BigDecimal number -> number.toPlainString();
                case LocalDate day -> DateTimeFormatter.ofPattern(patterns.get("words.day"), locale).format(day);
                case Problem problem -> problem(problem);
                case Kind kind -> kind(kind);
                case Field<?> field -> field(field);
                case List<?> list -> list.stream().map(e -> e instanceof Problem p ? problem(p) : String.valueOf(e))
                        .collect(Collectors.joining("\n"));
                default -> args[i];
            };
        }
        MessageFormat format = formats.computeIfAbsent(key, known -> new MessageFormat(pattern, locale));
        // A format may be asked by one thread at a time.
        synchronized (format) {
            return format.format(shown);
        }
    }

    /**
     * What a problem says, in a sentence that names the thing and the remedy. However long what it names is, nobody is
     * told more than a few lines.
     */
    public String problem(Problem problem) {
        return new FewLines(this::sentence).of(problem);
    }

    /** A text as a sentence may name it: a name as it is, what has no end by its beginning and end. */
    public static String named(String text) {
        return FewLines.cut(text, FewLines.LONGEST);
    }

    private String sentence(Problem problem) {
        String key = "problem." + problem.code();
        // What the readers of returns say has its words in a bundle of their own.
        return get(has(key) ? key : problem.code(), problem.args().toArray());
    }
}
