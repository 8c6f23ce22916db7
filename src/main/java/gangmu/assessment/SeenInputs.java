package gangmu.assessment;

import gangmu.assessment.Explanation.Input;
import gangmu.changes.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person saw who overruled a verdict, so that a later change of it is noticed. */
final class SeenInputs {
    private static final String VERDICT = "verdict";

    private SeenInputs() {
    }

    /** The inputs and the computed verdict; the thresholds matter only by what they made of the verdict. */
    static String of(Explanation explanation, @Nullable Enum<?> computed) {
        List<String> lines = new ArrayList<>();
        for (Input input : explanation.inputs()) {
            if (!input.source().equals("rule")) {
                lines.add(input.name() + "=" + input.value().replace('\n', ' '));
            }
        }
        lines.add("dataDate=" + explanation.dataDate());
        lines.add(VERDICT + "=" + (computed == null ? "" : ValueType.choiceName(computed)));
        return String.join("\n", lines);
    }

    /** The names of what differs, in the order of today's inputs. */
    static List<String> changed(String seen, String now) {
        if (seen.equals(now)) {
            return List.of();
        }
        Map<String, String> before = lines(seen);
        Map<String, String> after = lines(now);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream().filter(name -> !after.getOrDefault(name, "").equals(before.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> lines(String text) {
        return text.lines().filter(line -> line.contains("=")).collect(Collectors.toMap(
                line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1),
                (a, b) -> a + " " + b, LinkedHashMap::new));
    }
}
