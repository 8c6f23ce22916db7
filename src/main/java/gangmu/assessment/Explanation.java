package gangmu.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * How a verdict came about: enough for one plain sentence ({@code explain.<code>} in the bundles, with {@code args})
 * and for a machine to follow the sum.
 *
 * @param code which sentence says it
 * @param args what the sentence names, as texts and numbers already rounded for reading
 * @param formula the sum as code: {@code progress-elapsed}, {@code level}, {@code cumulative} …
 * @param inputs what went into it, unrounded
 * @param dataDate the day at whose end the figures stand
 * @param ruleSet the name of the rules used
 * @param version their version
 */
public record Explanation(String code, List<Object> args, String formula, List<Input> inputs, LocalDate dataDate,
        String ruleSet, long version) {
    public Explanation {
        args = List.copyOf(args);
        inputs = List.copyOf(inputs);
    }

    /**
     * One number or text that went into a verdict.
     *
     * @param name {@code progress}, {@code elapsed}, {@code base} … ({@code input.<name>} in the bundles)
     * @param value canonical text
     * @param source where it comes from: {@code reported}, {@code rolled-up}, {@code plan}, {@code item},
     *     {@code rule}, {@code computed}
     */
    public record Input(String name, String value, String source) {
    }
}
