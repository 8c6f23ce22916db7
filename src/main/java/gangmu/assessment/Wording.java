package gangmu.assessment;

import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words and colours that a rule set gives to verdicts, each under the verdict's canonical name; those on indicators
 * with {@code indicator-} in front. What it does not name keeps the program's own word and colour.
 */
public record Wording(Map<String, String> words, Map<String, String> colours) {
    /** The colours that lights may have. */
    public static final List<String> COLOURS = List.of("blue", "green", "amber", "red", "grey");
    private static final String OF_INDICATOR = "indicator-";

    public Wording {
        words = Map.copyOf(words);
        colours = Map.copyOf(colours);
    }

    static Wording of(RuleSet rules) {
        return new Wording(pairs(rules.entity().orElse(RuleSet.WORDING, List.of())),
                pairs(rules.entity().orElse(RuleSet.COLOURS, List.of())));
    }

    private static Map<String, String> pairs(List<String> lines) {
        Map<String, String> pairs = new TreeMap<>();
        for (String line : lines) {
            if (isPair(line)) {
                int at = line.indexOf('=');
                pairs.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return pairs;
    }

    /** Whether a line gives something to a verdict: {@code behind=…}. */
    static boolean isPair(String line) {
        int at = line.indexOf('=');
        return at > 0 && !line.substring(at + 1).isBlank();
    }

    /** The name under which a verdict stands here. */
    public static String name(ItemVerdict verdict) {
        return ValueType.choiceName(verdict);
    }

    /** The name under which a verdict on an indicator stands here. */
    public static String name(Judgement judgement) {
        return OF_INDICATOR + ValueType.choiceName(judgement);
    }

    /** The names of all verdicts, those on items first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (ItemVerdict verdict : ItemVerdict.values()) {
            names.add(name(verdict));
        }
        for (Judgement judgement : Judgement.values()) {
            names.add(name(judgement));
        }
        return names;
    }

    /** The name under which a verdict of either kind stands here. */
    public static String name(Enum<?> verdict) {
        return verdict instanceof Judgement judgement ? name(judgement) : name((ItemVerdict) verdict);
    }

    /**
     * What a verdict on an item is called under these rules.
     *
     * @param verdict null for what was not reported
     * @param program the program's own words by their keys, for what these rules do not name
     */
    public String word(@Nullable ItemVerdict verdict, Function<String, String> program) {
        return verdict == null ? program.apply("verdict.none") : word(name(verdict), "verdict." + name(verdict), program);
    }

    /** What a verdict on an indicator is called, as for items; null for what lacks a value. */
    public String word(@Nullable Judgement judgement, Function<String, String> program) {
        return judgement == null ? program.apply("judgement.none")
                : word(name(judgement), "judgement." + ValueType.choiceName(judgement), program);
    }

    /** What a verdict of either kind is called; null for what was not reported. */
    public String word(@Nullable Enum<?> verdict, Function<String, String> program) {
        return verdict instanceof Judgement judgement ? word(judgement, program) : word((ItemVerdict) verdict, program);
    }

    /**
     * The verdict that counts, and beside it the computed one where a person overruled that, or the person's where it is not
     * counted.
     *
     * @param words texts of the bundles by their key and arguments
     */
    public String beside(@Nullable Enum<?> verdict, @Nullable Enum<?> computed, @Nullable Overruled<?> overruled,
            BiFunction<String, Object[], String> words) {
        Function<String, String> program = key -> words.apply(key, new Object[0]);
        String said = word(verdict, program);
        if (overruled == null) {
            return said;
        }
        boolean counts = overruled.counts();
        return words.apply(counts ? "verdict.beside.counts" : overruled.underReview() ? "verdict.beside.review"
                : "verdict.beside.shown", new Object[] {said, word(counts ? computed : overruled.verdict(), program)});
    }

    private String word(String name, String key, Function<String, String> program) {
        String own = words.get(name);
        return own == null ? program.apply(key) : own;
    }

    /** The colour that these rules give to a verdict, one of {@link #COLOURS}; empty where it keeps the program's. */
    public Optional<String> colour(Enum<?> verdict) {
        return Optional.ofNullable(colours.get(name(verdict))).filter(COLOURS::contains);
    }
}
