package gangmu.cli.judging;

import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RuleSet;
import gangmu.assessment.Wording;
import gangmu.changes.Refusal;
import gangmu.changes.ValueType;
import gangmu.period.Judgement;
import gangmu.words.Words;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Verdicts as people type them: by their canonical name, the program's word or the rule set's own word. */
final class VerdictNames {
    private final Words words;
    private final Wording wording;

    VerdictNames(Words words, RuleSet rules) {
        this.words = words;
        this.wording = rules.wording();
    }

    String word(ItemVerdict verdict) {
        return wording.word(verdict, words::get);
    }

    String word(Judgement judgement) {
        return wording.word(judgement, words::get);
    }

    String word(Enum<?> verdict) {
        return wording.word(verdict, words::get);
    }

    ItemVerdict item(String typed) {
        return find(typed, ItemVerdict.values(), this::word);
    }

    Judgement indicator(String typed) {
        return find(typed, Judgement.values(), this::word);
    }

    private static <V extends Enum<V>> V find(String typed, V[] all, Function<V, String> word) {
        String wanted = typed.strip();
        return Arrays.stream(all)
                .filter(verdict -> ValueType.choiceName(verdict).equals(wanted) || word.apply(verdict).equals(wanted))
                .findFirst().orElseThrow(() -> Refusal.of("override.unknown-verdict", typed, Arrays.stream(all)
                        .map(verdict -> ValueType.choiceName(verdict) + " " + word.apply(verdict))
                        .collect(Collectors.joining(", "))));
    }
}
