package gangmu.assessment;

import gangmu.changes.Field;
import gangmu.changes.Problem;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a rule set cannot be used. Every problem is at the field that says so, and names it first. */
public final class RuleProblems {
    /** A light stands in a narrow column, and in formulas that take 255 characters. */
    private static final int LONGEST_WORD = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Field<BigDecimal>> NEEDED = List.of(RuleSet.AHEAD, RuleSet.ON_PACE, RuleSet.NEARLY,
            RuleSet.NOT_STARTED_AFTER, RuleSet.ROLL_UP_TOLERANCE, RuleSet.INDICATOR_FASTER,
            RuleSet.INDICATOR_EXPECTED, RuleSet.GROWTH_FASTER, RuleSet.GROWTH_SLACK);

    private RuleProblems() {
    }

    /** Everything that is wrong with a rule set; empty where it can be used. */
    public static List<Problem> of(RuleSet rules) {
        Found found = new Found();
        if (rules.name().isBlank()) {
            found.add(RuleSet.NAME, "rules.needed");
        }
        for (Field<BigDecimal> field : NEEDED) {
            if (rules.entity().get(field) == null) {
                found.add(field, "rules.needed");
            }
        }
        above(found, rules, RuleSet.AHEAD, RuleSet.ON_PACE);
        above(found, rules, RuleSet.ON_PACE, RuleSet.NEARLY);
        above(found, rules, RuleSet.INDICATOR_FASTER, RuleSet.INDICATOR_EXPECTED);
        within(found, rules, RuleSet.AHEAD, BigDecimal.ZERO, null);
        within(found, rules, RuleSet.ON_PACE, null, BigDecimal.ZERO);
        within(found, rules, RuleSet.NEARLY, BigDecimal.valueOf(-100), BigDecimal.ZERO);
        within(found, rules, RuleSet.NOT_STARTED_AFTER, BigDecimal.ZERO, HUNDRED);
        within(found, rules, RuleSet.ROLL_UP_TOLERANCE, BigDecimal.ZERO, HUNDRED);
        within(found, rules, RuleSet.INDICATOR_FASTER, BigDecimal.ZERO, null);
        within(found, rules, RuleSet.INDICATOR_EXPECTED, null, BigDecimal.ZERO);
        within(found, rules, RuleSet.GROWTH_FASTER, BigDecimal.ZERO, null);
        within(found, rules, RuleSet.GROWTH_SLACK, BigDecimal.ZERO, HUNDRED);
        within(found, rules, RuleSet.SPENT_WHEN_DONE, BigDecimal.ZERO, HUNDRED);
        within(found, rules, RuleSet.JUMP, BigDecimal.ZERO, HUNDRED);
        within(found, rules, RuleSet.AT_RISK_FROM, BigDecimal.ZERO, HUNDRED);
        met(found, rules);
        words(found, rules);
        return List.copyOf(found.problems);
    }

    private static final class Found {
        private final List<Problem> problems = new ArrayList<>();

        void add(Field<?> field, String code, Object... args) {
            List<Object> all = new ArrayList<>(List.of(field));
            all.addAll(List.of(args));
            problems.add(new Problem(code, field, all));
        }
    }

    private static void above(Found found, RuleSet rules, Field<BigDecimal> higher, Field<BigDecimal> lower) {
        BigDecimal high = rules.entity().get(higher);
        BigDecimal low = rules.entity().get(lower);
        if (high != null && low != null && high.compareTo(low) <= 0) {
            found.add(lower, "rules.not-below", higher, low.toPlainString(), high.toPlainString());
        }
    }

    private static void within(Found found, RuleSet rules, Field<BigDecimal> field, @Nullable BigDecimal least,
            @Nullable BigDecimal most) {
        BigDecimal value = rules.entity().get(field);
        if (value == null) {
            return;
        }
        if (least != null && value.compareTo(least) < 0) {
            found.add(field, "rules.too-small", value.toPlainString(), least.toPlainString());
        } else if (most != null && value.compareTo(most) > 0) {
            found.add(field, "rules.too-great", value.toPlainString(), most.toPlainString());
        }
    }

    /** Whoever is better than somebody who meets the standard meets it too. */
    private static void met(Found found, RuleSet rules) {
        known(found, RuleSet.MET, rules, Arrays.stream(ItemVerdict.values()).map(ValueType::choiceName).toList());
        known(found, RuleSet.INDICATOR_MET, rules,
                Arrays.stream(Judgement.values()).map(ValueType::choiceName).toList());
        List<ItemVerdict> scale = List.of(ItemVerdict.COMPLETED, ItemVerdict.AHEAD, ItemVerdict.ON_PACE,
                ItemVerdict.NEARLY, ItemVerdict.BEHIND, ItemVerdict.NOT_STARTED);
        monotone(found, RuleSet.MET, scale, rules.metItems());
        monotone(found, RuleSet.INDICATOR_MET, Arrays.stream(Judgement.values()).filter(each -> !each.isFinal()).toList(),
                rules.metIndicators());
    }

    private static void known(Found found, Field<List<String>> field, RuleSet rules, List<String> names) {
        for (String name : rules.entity().orElse(field, List.of())) {
            if (!names.contains(name)) {
                found.add(field, "rules.unknown-verdict", name, String.join(", ", names));
            }
        }
    }

    private static <V extends Enum<V>> void monotone(Found found, Field<?> field, List<V> scale, Set<V> met) {
        if (!met.contains(scale.getFirst())) {
            found.add(field, "rules.best-not-met", ValueType.choiceName(scale.getFirst()));
            return;
        }
        for (int i = 1; i < scale.size(); i++) {
            if (met.contains(scale.get(i)) && !met.contains(scale.get(i - 1))) {
                found.add(field, "rules.worse-met", ValueType.choiceName(scale.get(i)),
                        ValueType.choiceName(scale.get(i - 1)));
                return;
            }
        }
    }

    private static <V extends Enum<V>> void oneMeaning(Found found, RuleSet rules, V[] verdicts, Set<V> met) {
        Map<String, Boolean> said = new HashMap<>();
        for (V verdict : verdicts) {
            String word = rules.wording().words().get(Wording.name(verdict));
            if (word == null) {
                continue;
            }
            Boolean before = said.putIfAbsent(word, met.contains(verdict));
            if (before != null && before != met.contains(verdict)) {
                found.add(RuleSet.WORDING, "rules.word-of-both", word);
            }
        }
    }

    /** Each verdict has one word and one known colour; one word never means both met and not met. */
    private static void words(Found found, RuleSet rules) {
        oneMeaning(found, rules, ItemVerdict.values(), rules.metItems());
        oneMeaning(found, rules, Judgement.values(), rules.metIndicators());
        for (Field<List<String>> field : List.of(RuleSet.WORDING, RuleSet.COLOURS)) {
            rules.entity().orElse(field, List.of()).stream().filter(line -> !Wording.isPair(line))
                    .forEach(line -> found.add(field, "rules.no-pair", line));
        }
        rules.wording().words().forEach((verdict, word) -> {
            if (!Wording.names().contains(verdict)) {
                found.add(RuleSet.WORDING, "rules.unknown-verdict", verdict, String.join(", ", Wording.names()));
            } else if (word.length() > LONGEST_WORD) {
                found.add(RuleSet.WORDING, "rules.word-too-long", word, LONGEST_WORD);
            }
        });
        rules.wording().colours().forEach((verdict, colour) -> {
            if (!Wording.names().contains(verdict)) {
                found.add(RuleSet.COLOURS, "rules.unknown-verdict", verdict, String.join(", ", Wording.names()));
            } else if (!Wording.COLOURS.contains(colour)) {
                found.add(RuleSet.COLOURS, "rules.unknown-colour", colour, String.join(", ", Wording.COLOURS));
            }
        });
    }
}
