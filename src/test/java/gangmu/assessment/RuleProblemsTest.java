package gangmu.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Entity;
import gangmu.changes.Field;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A rule set that contradicts itself, or by which nobody could judge, is not used. */
class RuleProblemsTest {
    static final List<String> PRESETS = RulePresets.ALL;

    private static Entity preset(String preset) {
        return RulePresets.entity(preset, new UUID(1, 1), new UUID(1, 2));
    }

    private static Entity with(Entity rules, String field, @Nullable String value) {
        Field<?> found = RuleSet.KIND.field(field).orElseThrow();
        return rules.withUntyped(found, value == null ? null : found.read(value.replace(';', '\n')));
    }

    private static Stream<String> problems(Entity rules) {
        return RuleProblems.of(new RuleSet(rules)).stream().map(problem -> problem.field() == null ? problem.code()
                : problem.field().name() + " " + problem.code());
    }

    @ParameterizedTest
    @FieldSource("PRESETS")
    void whatComesWithTheProgramCanBeUsedAsItIsAndSpelledOut(String preset) {
        assertThat(problems(preset(preset))).isEmpty();
        assertThat(problems(new RuleSet(preset(preset)).spelledOut().entity())).isEmpty();
    }

    /** The bounds themselves are allowed; the first value beyond each is not. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            name              | -      | name rules.needed
            ahead             | -      | ahead rules.needed
            onPace            | -      | onPace rules.needed
            nearly            | -      | nearly rules.needed
            notStartedAfter   | -      | notStartedAfter rules.needed
            rollUpTolerance   | -      | rollUpTolerance rules.needed
            indicatorFaster   | -      | indicatorFaster rules.needed
            indicatorExpected | -      | indicatorExpected rules.needed
            growthFaster      | -      | growthFaster rules.needed
            growthSlack       | -      | growthSlack rules.needed
            ahead             | 0      | -
            ahead             | -0.1   | ahead rules.too-small
            ahead             | -5     | onPace rules.not-below, ahead rules.too-small
            onPace            | 0      | -
            onPace            | 0.1    | onPace rules.too-great
            onPace            | 10     | onPace rules.not-below, onPace rules.too-great
            onPace            | -9.9   | -
            onPace            | -10    | nearly rules.not-below
            onPace            | -11    | nearly rules.not-below
            nearly            | -100   | -
            nearly            | -100.1 | nearly rules.too-small
            nearly            | 0.1    | nearly rules.not-below, nearly rules.too-great
            notStartedAfter   | 0      | -
            notStartedAfter   | 100    | -
            notStartedAfter   | -0.1   | notStartedAfter rules.too-small
            notStartedAfter   | 100.1  | notStartedAfter rules.too-great
            rollUpTolerance   | 0      | -
            rollUpTolerance   | -1     | rollUpTolerance rules.too-small
            rollUpTolerance   | 101    | rollUpTolerance rules.too-great
            indicatorFaster   | 0      | -
            indicatorFaster   | -1     | indicatorFaster rules.too-small
            indicatorFaster   | -10    | indicatorExpected rules.not-below, indicatorFaster rules.too-small
            indicatorExpected | 0      | -
            indicatorExpected | 1      | indicatorExpected rules.too-great
            growthFaster      | 0      | -
            growthFaster      | -1     | growthFaster rules.too-small
            growthSlack       | 100    | -
            growthSlack       | -1     | growthSlack rules.too-small
            growthSlack       | 101    | growthSlack rules.too-great
            spentWhenDone     | 100    | -
            spentWhenDone     | -1     | spentWhenDone rules.too-small
            spentWhenDone     | 101    | spentWhenDone rules.too-great
            jump              | -1     | jump rules.too-small
            jump              | 101    | jump rules.too-great
            atRiskFrom        | -1     | atRiskFrom rules.too-small
            atRiskFrom        | 101    | atRiskFrom rules.too-great
            """)
    void aThresholdIsWhereItCanBeAndInItsOrder(String field, @Nullable String value, @Nullable String expected) {
        assertThat(problems(with(preset(RulePresets.NATIONAL), field, value)))
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            met          | completed                      | -
            met          | completed;ahead;on-pace;nearly | -
            met          | completed;ahead;on-pace;nearly;behind;not-started | -
            met          | ahead;on-pace                  | met rules.best-not-met
            met          | completed;on-pace              | met rules.worse-met
            met          | completed;not-started          | met rules.worse-met
            met          | completed;ahead;nearly;behind  | met rules.worse-met
            met          | completed;done                 | met rules.unknown-verdict
            indicatorMet | achieved-early                 | -
            indicatorMet | achieved-early;faster;as-expected | -
            indicatorMet | faster                         | indicatorMet rules.best-not-met
            indicatorMet | achieved-early;as-expected     | indicatorMet rules.worse-met
            indicatorMet | achieved-early;nearly          | indicatorMet rules.unknown-verdict
            """)
    void whoeverIsBetterThanOneWhoMeetsTheStandardMeetsItToo(String field, String verdicts, @Nullable String expected) {
        assertThat(problems(with(preset(RulePresets.NATIONAL), field, verdicts)))
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            wording | ahead=green;on-pace=green         | -
            wording | ahead=light;behind=light          | wording rules.word-of-both
            wording | behind=light;not-started=light    | -
            wording | indicator-faster=x;indicator-behind=x | wording rules.word-of-both
            wording | ahead=x;indicator-behind=x        | -
            wording | ahead                             | wording rules.no-pair
            wording | ahead=                            | wording rules.no-pair
            wording | =green                            | wording rules.no-pair
            wording | done=green                        | wording rules.unknown-verdict
            wording | ahead=12345678901234567890        | -
            wording | ahead=123456789012345678901       | wording rules.word-too-long
            colours | ahead=blue;indicator-behind=red   | -
            colours | ahead                             | colours rules.no-pair
            colours | done=blue                         | colours rules.unknown-verdict
            colours | ahead=pink                        | colours rules.unknown-colour
            """)
    void oneWordNeverMeansBothMetAndNotMet(String field, String lines, @Nullable String expected) {
        assertThat(problems(with(preset(RulePresets.NATIONAL), field, lines)))
                .containsExactly(expected == null ? new String[0] : expected.split(", "));
    }
}
