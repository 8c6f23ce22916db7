package gangmu.words;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long what a message names is, it stays a few lines, and shows that something was left out. */
class FewLinesTest {
    private static final String ENDLESS = "很长的名称".repeat(20_000);
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private static Problem refused(List<?> told) {
        return Problem.of("plan-workbook.refused", ENDLESS, told.size(), told.size(), told);
    }

    private static void isShort(String told) {
        assertThat(told).contains("\u2026").hasSizeLessThan(9_000);
        assertThat(told.lines().count()).isLessThan(60);
    }

    @Test
    void aListOfTenThousandEndlessProblems() {
        isShort(ENGLISH.problem(refused(Collections.nCopies(10_000, Problem.of("file.write-failed", ENDLESS, ENDLESS)))));
    }

    @Test
    void aListOfTenThousandEndlessNamesAndOneOfShortOnes() {
        isShort(ENGLISH.problem(refused(Collections.nCopies(10_000, ENDLESS))));
        isShort(ENGLISH.problem(refused(Collections.nCopies(10_000, "1.1"))));
    }

    @Test
    void aProblemWithinAProblemWithALongListWithin() {
        isShort(ENGLISH.problem(Problem.of("file.write-failed", "/a",
                refused(Collections.nCopies(10_000, refused(Collections.nCopies(10_000, ENDLESS)))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "line\n"})
    void aTextOfManyLines(String line) {
        String told = ENGLISH.problem(Problem.of("file.write-failed", "/a" + line.repeat(250) + "z", "why"));
        isShort(told);
        assertThat(told).contains("/a", "z").satisfies(text -> assertThat(text.lines().count()).isLessThan(20));
    }

    @Test
    void fiftyShortThingsAreAllListed() {
        List<Problem> fifty = Collections.nCopies(50, Problem.of("file.write-failed", "/a/b/c/plan.xlsx", "why"));
        assertThat(ENGLISH.problem(Problem.of("plan-workbook.refused", "plan.xlsx", 50, 50, fifty)))
                .doesNotContain("\u2026").satisfies(told -> assertThat(told.lines().count()).isGreaterThan(50));
    }

    @Test
    void whatIsShortIsToldAsItIs() {
        String path = "/a" + "/folder".repeat(100) + "/plan.xlsx";
        assertThat(ENGLISH.problem(Problem.of("file.write-failed", path, "why"))).contains(path);
        assertThat(Words.named("一\n二\n三")).isEqualTo("一\n二\n三");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String rare = "\uD840\uDC00".repeat(2_000);
        for (String before : List.of("", "a")) {
            String told = Words.named(before + rare);
            assertThat(told.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE))
                    .isTrue();
        }
    }
}
