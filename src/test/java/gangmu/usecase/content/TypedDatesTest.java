package gangmu.usecase.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.usecase.content.TypedDates.Sense;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling in which people type dates; a month is its first day where something begins, its last where it ends. */
class TypedDatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"2025-11-30", "2025/11/30", "2025-11-30 ", "2025.11.30", "20251130", "2025年11月30日", "２０２５年１１月３０日"})
    void aDayIsThatDayInEverySpelling(String typed) {
        for (Sense sense : Sense.values()) {
            assertThat(TypedDates.read(typed, sense)).isEqualTo(new TypedDates.Taken(LocalDate.of(2025, 11, 30), false));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06", "2025年6月", "2025.6", "2025/6"})
    void aMonthBeginsOnItsFirstDayAndEndsOnItsLast(String typed) {
        assertThat(TypedDates.read(typed, Sense.of(Item.START))).isEqualTo(new TypedDates.Taken(LocalDate.of(2025, 6, 1), true));
        assertThat(TypedDates.read(typed, Sense.of(Item.END))).isEqualTo(new TypedDates.Taken(LocalDate.of(2025, 6, 30), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天", "2025-13-01", "2025-02-30", "6/7/2025", "25.6.30", "45961", "6月30日"})
    void whatIsNoDateOrMayBeSeveralIsRefusedWithWhatWasExpected(String typed) {
        assertThatThrownBy(() -> TypedDates.read(typed, Sense.ENDS)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(Objects.requireNonNull(refusal.problem()).code()).isEqualTo("value.unreadable.date"));
    }
}
