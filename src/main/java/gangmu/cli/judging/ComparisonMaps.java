package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.assessment.Comparison;
import gangmu.changes.ValueType;
import gangmu.cli.command.Console;
import gangmu.plan.ItemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Two assessments beside each other, for a machine or in lines. */
final class ComparisonMaps {
    private ComparisonMaps() {
    }

    static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("before", side(comparison.before()));
        map.put("after", side(comparison.after()));
        map.put("differences", comparison.lines().stream().map(line -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", line.about().kind().name());
            one.put("code", line.code());
            one.put("name", line.name());
            one.put("move", ValueType.choiceName(line.move()));
            one.put("verdictBefore", name(line.before()));
            one.put("verdictAfter", name(line.after()));
            one.put("progressBefore", line.progressBefore());
            one.put("progressAfter", line.progressAfter());
            one.put("metBefore", line.metBefore());
            one.put("metAfter", line.metAfter());
            return one;
        }).toList());
        return map;
    }

    private static Map<String, Object> side(Assessment assessment) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("period", assessment.period().code());
        map.put("closed", assessment.period().closed());
        map.put("ruleSet", new TreeMap<>(Map.of("name", assessment.rules().name(), "version",
                assessment.rules().version())));
        map.put("indicators", AssessmentMaps.count(assessment.countIndicators(null)));
        map.put("tasks", AssessmentMaps.count(assessment.count(ItemKind.TASK)));
        map.put("projects", AssessmentMaps.count(assessment.count(ItemKind.PROJECT)));
        map.put("policies", AssessmentMaps.count(assessment.count(ItemKind.POLICY)));
        return map;
    }

    private static @Nullable String name(@Nullable Enum<?> verdict) {
        return verdict == null ? null : ValueType.choiceName(verdict);
    }

    /** The totals of both sides, then every verdict that is another one. */
    static void say(Console console, Comparison comparison) {
        Headline.say(console, comparison.before());
        Headline.say(console, comparison.after());
        List<Comparison.Line> verdicts = comparison.verdicts();
        console.say("cli.compared", verdicts.size());
        VerdictNames before = new VerdictNames(console.words(), comparison.before().rules());
        VerdictNames after = new VerdictNames(console.words(), comparison.after().rules());
        for (Comparison.Line line : verdicts) {
            console.say("cli.compare-line", line.code(), line.name(), word(console, before, line.before()),
                    word(console, after, line.after()));
        }
    }

    private static String word(Console console, VerdictNames names, @Nullable Enum<?> verdict) {
        return verdict == null ? console.words().get("verdict.none") : names.word(verdict);
    }
}
