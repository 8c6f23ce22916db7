package gangmu.assessment;

import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
            int at = line.indexOf('=');
            if (at > 0) {
                pairs.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return pairs;
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

    public Optional<String> word(String verdict) {
        return Optional.ofNullable(words.get(verdict)).filter(word -> !word.isEmpty());
    }

    public Optional<String> colour(String verdict) {
        return Optional.ofNullable(colours.get(verdict)).filter(COLOURS::contains);
    }
}
