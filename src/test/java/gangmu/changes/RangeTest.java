package gangmu.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number, or a lower and an upper bound. */
class RangeTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"55, 55", "55.50, 55.5", "-3, -3", "55–60, 55–60", "55-60, 55–60", "55 ~ 60, 55–60", "55～60, 55–60",
            "55至60, 55–60", "55到60, 55–60", "55——60, 55–60", "2%-3%, 2–3", "2-3%, 2–3", "60-55, 55–60",
                    "-3--2, -3–-2",
            "-3至-2, -3–-2", "5-5.0, 5"})
    void boundsAreReadHoweverPeoplePartThem(String typed, String canonical) {
        assertThat(ValueType.RANGE.write(ValueType.RANGE.read(typed))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"55, 55", "55–60, 55–60", "-3–-2, -3–-2"})
    void whatIsWrittenIsReadBack(String text, String same) {
        assertThat(ValueType.RANGE.write(ValueType.RANGE.read(text))).isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "55–", "–60", "1-2-3", "2026-02-03", "5 6", "1e400"})
    void anythingElseIsRefused(String typed) {
        assertThatThrownBy(() -> ValueType.RANGE.read(typed)).isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).problem().code()).isEqualTo("value.unreadable.range");
    }

    @Test
    void aheadIsBeyondTheFartherBoundAndBehindBeforeTheNearer() {
        Range range = ValueType.RANGE.read("55–60");
        assertThat(range.ahead(new BigDecimal("57"), false)).isZero();
        assertThat(range.ahead(new BigDecimal("62"), false)).isEqualByComparingTo("2");
        assertThat(range.ahead(new BigDecimal("52"), false)).isEqualByComparingTo("-3");
        assertThat(range.ahead(new BigDecimal("62"), true)).isEqualByComparingTo("-2");
        assertThat(range.ahead(new BigDecimal("52"), true)).isEqualByComparingTo("3");
    }

    @Test
    void noRangeEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Range(BigDecimal.TEN, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
