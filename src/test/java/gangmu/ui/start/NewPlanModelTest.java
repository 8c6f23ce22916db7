package gangmu.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.words.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NewPlanModelTest {
    private final NewPlanModel model = new NewPlanModel(Words.of(Locale.SIMPLIFIED_CHINESE));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void aPlanNeedsANameAndAnEndAfterItsStart() {
        assertThat(model.planInvalid().get()).isTrue();
        model.name().set(" ");
        assertThat(model.planInvalid().get()).isTrue();
        model.name().set("规划");
        assertThat(model.planInvalid().get()).isFalse();
        model.start().set(day("2031-01-01"));
        assertThat(model.endProblem().get()).contains("晚于开始日期");
        assertThat(model.planInvalid().get()).isTrue();
        model.start().set(day("2030-12-31"));
        assertThat(model.planInvalid().get()).isTrue();
        model.start().set(day("2030-12-30"));
        assertThat(model.endProblem().get()).isEmpty();
        assertThat(model.planInvalid().get()).isFalse();
        model.end().set(null);
        assertThat(model.planInvalid().get()).isTrue();
    }

    @Test
    void theFirstPeriodIsProposedAtTheEndOfTheFirstYear() {
        model.start().set(day("2027-04-01"));
        assertThat(model.dataDate().get()).isEqualTo("2027-12-31");
        assertThat(model.periodName().get()).contains("2027");
    }

    @Test
    void theDataDateIsADayOfThePlanAtTheEarliestOfTheEndOfTheBaseYear() {
        assertThat(model.periodInvalid().get()).isFalse();
        model.dataDate().set(day("2031-01-01"));
        assertThat(model.dataDateProblem().get()).contains("规划期内");
        model.dataDate().set(day("2025-12-30"));
        assertThat(model.periodInvalid().get()).isTrue();
        model.dataDate().set(day("2025-12-31"));
        assertThat(model.periodInvalid().get()).isFalse();
        model.dataDate().set(day("2030-12-31"));
        assertThat(model.periodInvalid().get()).isFalse();
        // What fitted does no longer once the plan has other years.
        model.end().set(day("2030-06-30"));
        assertThat(model.periodInvalid().get()).isTrue();
        model.wantsPeriod().set(false);
        assertThat(model.periodInvalid().get()).isFalse();
    }

    @Test
    void whatWasAnsweredHasAPeriodOnlyWhereOneIsWanted() {
        model.name().set(" 密云区“十五五”规划 ");
        NewPlanModel.Answer answer = model.answer();
        assertThat(answer.name()).isEqualTo("密云区“十五五”规划");
        assertThat(Objects.requireNonNull(answer.period()).dataDate()).isEqualTo("2026-12-31");
        model.wantsPeriod().set(false);
        assertThat(model.answer().period()).isNull();
    }
}
