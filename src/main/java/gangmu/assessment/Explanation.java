package gangmu.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict came about: enough for one plain sentence (see {@link #sentence}) and for a machine to follow the sum.
 *
 * @param code which words say how the figures stand: the clauses {@code explain.<clause>} of the bundles, with
 *     {@code args}; a comma between two of them makes one statement, a semicolon begins another
 * @param args what the sentence names: texts, ISO days, and numbers already rounded for reading
 * @param formula the sum as code: {@code progress-elapsed}, {@code level}, {@code cumulative} …
 * @param inputs what went into it, unrounded
 * @param dataDate the day at whose end the figures stand
 * @param ruleSet the name of the rules used
 * @param version their version
 */
public record Explanation(String code, List<Object> args, String formula, List<Input> inputs, LocalDate dataDate,
        String ruleSet, long version) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Explanation {
        args = List.copyOf(args);
        inputs = List.copyOf(inputs);
    }

    /**
     * What a person could read out: how the figures stand, and what that is by the rules.
     *
     * @param computed the verdict by the rules, null where there is none
     * @param words texts of the bundles by their key and arguments
     */
    public String sentence(@Nullable Enum<?> computed, Wording wording, BiFunction<String, Object[], String> words) {
        String stands = stands(words);
        return computed == null ? words.apply("explain.unjudged", new Object[] {stands})
                : words.apply("explain.judged", new Object[] {stands,
                    wording.word(computed, key -> words.apply(key, new Object[0])), ruleSet, Long.toString(version)});
    }

    private String stands(BiFunction<String, Object[], String> words) {
        Object[] said = args.stream().map(Explanation::said).toArray();
        return Stream.of(code.split(";")).map(statement -> Stream.of(statement.split(","))
                .map(clause -> words.apply("explain." + clause, said))
                .collect(Collectors.joining(words.apply("explain.and", new Object[0]))))
                .collect(Collectors.joining(words.apply("explain.then", new Object[0])));
    }

    /** Days are read out in the reader's language; closed periods keep them as texts. */
    private static Object said(Object arg) {
        return arg instanceof String text && DAY.matcher(text).matches() ? LocalDate.parse(text) : arg;
    }

    /**
     * One number or text that went into a verdict.
     *
     * @param name {@code progress}, {@code elapsed}, {@code base} … ({@code input.<name>} in the bundles)
     * @param value canonical text
     * @param source where it comes from: {@code reported}, {@code rolled-up}, {@code plan}, {@code item},
     *     {@code milestones}, {@code annual-target}, {@code rule}, {@code computed}
     */
    public record Input(String name, String value, String source) {
    }
}
