package gangmu.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Indicator;
import gangmu.plan.IndicatorType;
import gangmu.plan.Plan;
import gangmu.plan.PlanRules;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no rule can judge is refused when it is written, with the reason. */
class BadMeasuresTest {
    private final UUID plan = new UUID(1, 1);
    private final Snapshot start = new Draft(Snapshot.empty()).add(Entity.blank(Plan.KIND, plan)
            .with(Plan.NAME, "规划").with(Plan.START, LocalDate.of(2021, 1, 1))
            .with(Plan.END, LocalDate.of(2025, 12, 31))).now();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"LEVEL,5,5,indicator.target-equals-base", "LEVEL,5,5.0,indicator.target-equals-base",
        "DUAL,5,5,indicator.target-equals-base", "GROWTH,0,9,indicator.base-not-positive",
        "GROWTH,-3,9,indicator.base-not-positive", "DUAL,-3,9,indicator.base-not-positive",
        "CUMULATIVE,-,0,indicator.target-zero", "LEVEL,0,9,-", "LEVEL,-3,-9,-", "CEILING,5,5,-", "GROWTH,-,-,-"})
    void anIndicatorThatItsRuleCannotMeasure(IndicatorType type, @Nullable BigDecimal base,
            @Nullable BigDecimal target, @Nullable String problem) {
        Draft draft = new Draft(start).add(Entity.blank(Indicator.KIND, new UUID(2, 2)).with(Indicator.PLAN, plan)
                .with(Indicator.CODE, "7").with(Indicator.NAME, "指标").with(Indicator.TYPE, type)
                .with(Indicator.BASE, base).with(Indicator.TARGET, target == null ? null : Range.of(target)));
        if (problem == null) {
            new PlanRules().check(start, draft.now(), draft.changes());
        } else {
            assertThatThrownBy(() -> new PlanRules().check(start, draft.now(), draft.changes()))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.problem().code()).isEqualTo(problem);
                        assertThat(Words.of(Locale.ENGLISH).problem(refusal.problem())).contains("7");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-12-30,false", "2020-12-31,true", "2025-12-31,true", "2026-01-01,false"})
    void aDataDateOutsideThePlan(LocalDate dataDate, boolean taken) {
        Draft draft = new Draft(start).add(Entity.blank(Period.KIND, new UUID(3, 3)).with(Period.PLAN, plan)
                .with(Period.CODE, "p").with(Period.DATA_DATE, dataDate));
        if (taken) {
            new PeriodRules().check(start, draft.now(), draft.changes());
        } else {
            assertThatThrownBy(() -> new PeriodRules().check(start, draft.now(), draft.changes()))
                    .isInstanceOf(Refusal.class).hasMessageContaining("data-date-outside-plan");
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-06-30,true", "2022-12-31,true", "2023-07-01,false"})
    void aFigureDatedAfterItsPeriod(LocalDate dataDate, boolean taken) {
        Snapshot before = new Draft(start).add(Entity.blank(Period.KIND, new UUID(3, 3)).with(Period.PLAN, plan)
                .with(Period.CODE, "p").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30))).now();
        for (Entity report : List.of(
                Entity.blank(IndicatorValue.KIND, new UUID(4, 4)).with(IndicatorValue.INDICATOR, new UUID(5, 5))
                        .with(IndicatorValue.PERIOD, new UUID(3, 3)).with(IndicatorValue.DATA_DATE, dataDate),
                Entity.blank(ProgressEntry.KIND, new UUID(4, 4)).with(ProgressEntry.ITEM, new UUID(5, 5))
                        .with(ProgressEntry.PERIOD, new UUID(3, 3)).with(ProgressEntry.DATA_DATE, dataDate))) {
            Draft draft = new Draft(before).add(report);
            if (taken) {
                new PeriodRules().check(before, draft.now(), draft.changes());
            } else {
                assertThatThrownBy(() -> new PeriodRules().check(before, draft.now(), draft.changes()))
                        .isInstanceOfSatisfying(Refusal.class, refusal -> {
                            assertThat(refusal.problem().code()).isEqualTo("period.figure-later");
                            assertThat(refusal.problem().field().name()).isEqualTo("dataDate");
                        });
            }
        }
    }

    @Test
    void aPeriodIsNotMovedBeforeItsFigures() {
        Snapshot before = new Draft(start).add(Entity.blank(Period.KIND, new UUID(3, 3)).with(Period.PLAN, plan)
                .with(Period.CODE, "p").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)))
                .add(Entity.blank(IndicatorValue.KIND, new UUID(4, 4)).with(IndicatorValue.INDICATOR, new UUID(5, 5))
                        .with(IndicatorValue.PERIOD, new UUID(3, 3)).with(IndicatorValue.DATA_DATE, LocalDate.of(2023, 5, 31)))
                .now();
        Draft later = new Draft(before).set(new Ref(Period.KIND, new UUID(3, 3)), Period.DATA_DATE, LocalDate.of(2023, 5, 31));
        new PeriodRules().check(before, later.now(), later.changes());
        Draft earlier = new Draft(before).set(new Ref(Period.KIND, new UUID(3, 3)), Period.DATA_DATE, LocalDate.of(2023, 3, 31));
        assertThatThrownBy(() -> new PeriodRules().check(before, earlier.now(), earlier.changes()))
                .isInstanceOf(Refusal.class).hasMessageContaining("period.figure-later");
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01,2023-06-29,false", "2021-01-01,2023-06-30,true", "2023-07-01,2025-12-31,true",
        "2023-07-02,2025-12-31,false"})
    void otherYearsOfAPlanThatWouldLeaveAPeriodOutside(LocalDate from, LocalDate to, boolean taken) {
        Snapshot before = new Draft(start).add(Entity.blank(Period.KIND, new UUID(3, 3)).with(Period.PLAN, plan)
                .with(Period.CODE, "p").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30))).now();
        Draft draft = new Draft(before);
        draft.set(new Ref(Plan.KIND, plan), Plan.START, from);
        draft.set(new Ref(Plan.KIND, plan), Plan.END, to);
        if (taken) {
            new PeriodRules().check(before, draft.now(), draft.changes());
        } else {
            assertThatThrownBy(() -> new PeriodRules().check(before, draft.now(), draft.changes()))
                    .isInstanceOf(Refusal.class).hasMessageContaining("2023-06-30");
        }
    }

    @Test
    void aFigureOutsideThePlan() {
        UUID period = new UUID(3, 3);
        Snapshot before = new Draft(start).add(Entity.blank(Period.KIND, period).with(Period.PLAN, plan)
                .with(Period.CODE, "p").with(Period.DATA_DATE, LocalDate.of(2023, 6, 30)))
                .add(Entity.blank(Indicator.KIND, new UUID(2, 2)).with(Indicator.PLAN, plan)
                        .with(Indicator.CODE, "7").with(Indicator.NAME, "指标")).now();
        Draft draft = new Draft(before).add(Entity.blank(IndicatorValue.KIND, new UUID(4, 4))
                .with(IndicatorValue.INDICATOR, new UUID(2, 2)).with(IndicatorValue.PERIOD, period)
                .with(IndicatorValue.DATA_DATE, LocalDate.of(2019, 12, 31)));
        assertThatThrownBy(() -> new PeriodRules().check(before, draft.now(), draft.changes()))
                .isInstanceOf(Refusal.class).hasMessageContaining("2019-12-31");
    }
}
