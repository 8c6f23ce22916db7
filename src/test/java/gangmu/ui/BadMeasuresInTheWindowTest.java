package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.IndicatorType;
import gangmu.plan.PlanTree;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Place;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What no rule can judge, typed into the window: refused at its cell, with the reason, and the plan is as it was. */
class BadMeasuresInTheWindowTest extends SmallPlanInWindow {
    private Snapshot snapshot() {
        return on.session().workspace().snapshot();
    }

    private UUID forest() {
        return new PlanTree(snapshot(), small.plan).indicators().getFirst().id();
    }

    /** Types into a cell, and gives the reason that stands at it then; takes it back. */
    private String refused(Grid grid, Object row, String column, String typed) {
        Snapshot before = snapshot();
        on.enter(grid, row, column, typed);
        assertThat(fx(grid::refusedEdits)).as(typed).singleElement().satisfies(edit -> {
            assertThat(edit.row()).isEqualTo(row);
            assertThat(edit.column()).isEqualTo(column);
        });
        Label message = (Label) fx(() -> grid.lookup(".grid-message"));
        assertThat(fx(message::isVisible)).isTrue();
        assertThat(snapshot()).isSameAs(before);
        String reason = message.getText();
        on.picture("refused-" + column);
        on.keys(KeyCode.ESCAPE);
        on.keys(KeyCode.ESCAPE);
        return reason;
    }

    @Test
    void aTargetEqualToItsBase() {
        on.go(Place.INDICATORS);
        Grid table = on.find("indicator-table");
        assertThat(refused(table, forest(), "target", "389")).contains("389").contains("基期");
        assertThat(refused(table, forest(), "base", "400.0")).contains("基期");
    }

    @Test
    void aBaseThatNothingCanGrowFrom() {
        on.go(Place.INDICATORS);
        Grid table = on.find("indicator-table");
        on.enter(table, forest(), "type", "年均增长");
        assertThat(new PlanTree(snapshot(), small.plan).indicators().getFirst().type()).isEqualTo(IndicatorType.GROWTH);
        assertThat(refused(table, forest(), "base", "0")).contains("基期");
        assertThat(refused(table, forest(), "base", "-3")).contains("基期");
    }

    @Test
    void aTypeThatDoesNotFitTheBase() {
        on.go(Place.INDICATORS);
        Grid table = on.find("indicator-table");
        on.enter(table, forest(), "base", "-20");
        assertThat(refused(table, forest(), "type", "年均增长")).contains("基期");
    }

    @Test
    void aWordThatIsNoneOfTheChoices() {
        on.go(Place.INDICATORS);
        Grid table = on.find("indicator-table");
        assertThat(refused(table, forest(), "type", "环比")).contains("环比");
        on.enter(table, forest(), "type", "xx");
        assertThat(new PlanTree(snapshot(), small.plan).indicators().getFirst().type()).isEqualTo(IndicatorType.FLOOR);
    }

    @Test
    void aDataDateOutsideThePlan() {
        on.go(Place.SETTINGS);
        Grid periods = on.find("period-table");
        assertThat(refused(periods, small.period, "dataDate", "2026-01-01")).contains("2026-01-01").contains("2025-12-31");
        assertThat(refused(periods, small.period, "dataDate", "2020-12-30")).contains("2020-12-31");
        fx(() -> {
            TabPane tabs = (TabPane) on.window.scene().lookup("#settings-tabs");
            tabs.getTabs().stream().filter(tab -> "settings-plans".equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
            return true;
        });
        on.settled();
        assertThat(refused(on.find("plan-table"), small.plan, "end", "2022-12-31")).contains("2023-06-30");
        on.go(Place.INDICATORS);
        on.on(on.find("indicator-table"), forest(), "name");
        assertThat(refused(on.find("values-grid"), small.period, "dataDate", "2019-12-31")).contains("2019-12-31");
        assertThat(Objects.requireNonNull(Reports.value(snapshot(), forest(), small.period)).dataDate()).isEqualTo("2022-12-31");
    }

    @Test
    void nextPeriodsAreProposedWithinThePlanAsLongAsThereIsRoom() {
        on.go(Place.SETTINGS);
        for (int i = 0; i < 6; i++) {
            on.press("settings-add-period");
            on.keys(KeyCode.ESCAPE);
        }
        List<Period> periods = Reports.periods(snapshot(), small.plan);
        assertThat(periods).extracting(period -> period.dataDate().toString()).containsExactly("2023-06-30", "2023-12-31",
                "2024-06-30", "2024-12-31", "2025-06-30", "2025-11-30", "2025-12-31");
    }
}
