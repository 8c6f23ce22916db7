package gangmu.ui.assessment;

import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RuleSet;
import gangmu.assessment.Wording;
import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a rule set that name verdicts and colours, in people's words where the rules keep canonical names. What it
 * shows, it understands; canonical names too.
 */
final class VerdictTexts {
    private static final String SEPARATORS = "[,;\\n\\uff0c\\uff1b\\u3001]+";
    private final Words words;
    private final Map<Field<List<String>>, Map<String, String>> names;
    private final Map<String, String> colours = new HashMap<>();

    VerdictTexts(Words words) {
        this.words = words;
        Wording program = new Wording(Map.of(), Map.of());
        Map<String, String> items = new HashMap<>();
        for (ItemVerdict verdict : ItemVerdict.values()) {
            items.put(Wording.name(verdict), program.word(verdict, words::get));
        }
        Map<String, String> indicators = new HashMap<>();
        Map<String, String> both = new HashMap<>(items);
        for (Judgement verdict : Judgement.values()) {
            String word = program.word(verdict, words::get);
            indicators.put(ValueType.choiceName(verdict), word);
            both.put(Wording.name(verdict), words.get("assessment.rules.of-indicator", word));
        }
        Wording.COLOURS.forEach(colour -> colours.put(colour, words.get("assessment.rules.colour." + colour)));
        this.names = Map.of(RuleSet.MET, items, RuleSet.INDICATOR_MET, indicators, RuleSet.WORDING, both,
                RuleSet.COLOURS, both);
    }

    boolean has(Field<?> field) {
        return names.containsKey(field);
    }

    String write(RuleSet rules, Field<?> field) {
        return rules.entity().orElse(list(field), List.of()).stream()
                .map(line -> translated(field, line, (map, part) -> map.getOrDefault(part, part)))
                .collect(Collectors.joining(words.get("assessment.rules.list-comma")));
    }

    List<String> read(Field<?> field, String typed) {
        return Stream.of(typed.split(SEPARATORS)).map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> translated(field, line, (map, part) -> map.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(part)).map(Map.Entry::getKey).findFirst().orElse(part)))
                .toList();
    }

    /** A problem of rules with verdicts and colours as people know them; its first argument names the field. */
    Problem told(Problem problem) {
        Field<?> field = problem.field();
        if (field == null || !has(field)) {
            return problem;
        }
        Map<String, String> known = new HashMap<>(field == RuleSet.COLOURS ? colours : Map.of());
        known.putAll(names.getOrDefault(list(field), Map.of()));
        List<Object> args = new ArrayList<>(problem.args());
        for (int i = 1; i < args.size(); i++) {
            if (args.get(i) instanceof Field<?>) {
                continue;
            }
            args.set(i, Stream.of(args.get(i).toString().split(", ")).map(name -> known.getOrDefault(name, name))
                    .collect(Collectors.joining(words.get("assessment.rules.list-comma"))));
        }
        return new Problem(problem.code(), problem.field(), args);
    }

    /** Looks one name up. */
    @FunctionalInterface
    private interface Look {
        String up(Map<String, String> map, String part);
    }

    /** The verdict, and behind it the colour; a word of the office's own stays as it is. */
    private String translated(Field<?> field, String line, Look look) {
        Map<String, String> verdicts = names.getOrDefault(list(field), Map.of());
        int at = line.indexOf('=');
        if (at < 0) {
            return look.up(verdicts, line.strip());
        }
        String value = line.substring(at + 1).strip();
        return look.up(verdicts, line.substring(0, at).strip()) + "="
                + (field == RuleSet.COLOURS ? look.up(colours, value) : value);
    }

    @SuppressWarnings("unchecked")
    private static Field<List<String>> list(Field<?> field) {
        return (Field<List<String>>) field;
    }
}
