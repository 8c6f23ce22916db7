package gangmu.status;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.JudgedPlan;
import gangmu.assessment.RulePresets;
import gangmu.changes.Entity;
import gangmu.period.ProgressEntry;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due soon and what is overdue, counted by hand from 30 June 2023. */
class DeadlinesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);
    private final JudgedPlan made = new JudgedPlan();
    private final UUID period = made.period(DAY);
    private final UUID task = made.item(ItemKind.TASK, made.item(ItemKind.SECTION, null));

    private List<String> due(int within) {
        return Deadlines.of(made.assess(period, RulePresets.NATIONAL), DAY, within).stream()
                .map(each -> (each.milestone() == null ? "" : each.milestone() + " ") + each.due() + " " + each.days()).toList();
    }

    @ParameterizedTest(name = "due {0} at {1} %, within {2} days: {3}")
    @CsvSource(nullValues = "-", value = {"2023-07-30, 50, 30, 2023-07-30 30", "2023-07-31, 50, 30, -", "2023-06-30, 50, 0, 2023-06-30 0",
        "2023-06-29, 50, 0, 2023-06-29 -1", "2021-06-30, 99.9, 0, 2021-06-30 -730", "2023-06-29, 100, 90, -",
        "-, 50, 914, -", "-, 50, 915, 2025-12-31 915"})
    void anItemIsDueUntilItIsFinishedAndOverdueAfterItsDay(LocalDate end, BigDecimal progress, int within, String due) {
        made.set(task, Item.END, end);
        made.report(task, period, ProgressEntry.PROGRESS, progress);
        assertThat(due(within)).isEqualTo(due == null ? List.of() : List.of(due));
    }

    @Test
    void aMilestoneIsOpenUntilWhatItPlansIsReached() {
        made.set(task, Item.TOTAL_INVESTMENT, new BigDecimal("1000"));
        milestone("过半", LocalDate.of(2023, 5, 1), "50", null);
        milestone("投资", LocalDate.of(2023, 7, 15), null, "600");
        milestone("验收", LocalDate.of(2023, 7, 1), null, null);
        made.progress(task, period, "49");
        made.report(task, period, ProgressEntry.INVESTED, new BigDecimal("599"));
        assertThat(due(30)).containsExactly("过半 2023-05-01 -60", "验收 2023-07-01 1", "投资 2023-07-15 15");
        made.progress(task, period, "50");
        made.report(task, period, ProgressEntry.INVESTED, new BigDecimal("600"));
        assertThat(due(30)).containsExactly("验收 2023-07-01 1");
        made.progress(task, period, "100");
        assertThat(due(999)).isEmpty();
    }

    @Test
    void whatWasAdjustedHasNoDeadline() {
        made.set(task, Item.END, DAY.minusDays(1));
        assertThat(due(0)).hasSize(1);
        made.set(task, Item.ADJUSTED_REASON, "不再实施");
        made.set(task, Item.ADJUSTED, true);
        assertThat(due(0)).isEmpty();
    }

    private void milestone(String name, LocalDate due, String planned, String money) {
        made.add(Entity.blank(Milestone.KIND, made.id()).with(Milestone.ITEM, task).with(Milestone.DUE, due).with(Milestone.NAME, name)
                .with(Milestone.PLANNED, planned == null ? null : new BigDecimal(planned))
                .with(Milestone.PLANNED_INVESTMENT, money == null ? null : new BigDecimal(money)));
    }
}
