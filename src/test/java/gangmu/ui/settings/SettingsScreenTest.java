package gangmu.ui.settings;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Snapshot;
import gangmu.period.Reports;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.ui.SmallPlanInWindow;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Place;
import java.util.Objects;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Periods, units, groups and indicators through the window. */
class SettingsScreenTest extends SmallPlanInWindow {
    private Snapshot snapshot() {
        return on.session().workspace().snapshot();
    }

    private void tab(String id) {
        fx(() -> {
            TabPane tabs = (TabPane) on.window.scene().lookup("#settings-tabs");
            tabs.getTabs().stream().filter(tab -> id.equals(tab.getId())).forEach(tabs.getSelectionModel()::select);
            return true;
        });
        on.settled();
    }

    @Test
    void aPeriodIsAddedAndLookedAt() {
        on.go(Place.SETTINGS);
        on.press("settings-add-period");
        on.type("2023年年末");
        on.keys(KeyCode.ENTER);
        assertThat(Reports.periods(snapshot(), small.plan)).extracting(p -> p.name() + " " + p.dataDate())
                .containsExactly("2023年中期 2023-06-30", "2023年年末 2023-12-31");
        fx(() -> {
            on.session().choosePeriod(Reports.periods(snapshot(), small.plan).getLast().id());
            return true;
        });
        on.settled();
        assertThat(fx(() -> on.session().view().get().assessment().period().name())).isEqualTo("2023年年末");
    }

    @Test
    void aUnitIsKnownByItsAliasesAndStaysWhileItIsUsed() {
        on.go(Place.SETTINGS);
        tab("settings-units");
        Grid units = on.find("unit-table");
        on.enter(units, small.water, Unit.ALIASES.name(), "水务办、水利局");
        on.press("settings-add-unit");
        on.type("密云区体育局");
        on.keys(KeyCode.ENTER);
        assertThat(PlanTree.units(snapshot())).extracting(Unit::name).contains("密云区体育局");
        on.on(units, small.water, Unit.NAME.name());
        on.press("settings-delete");
        assertThat(PlanTree.units(snapshot())).extracting(Unit::id).contains(small.water);
        assertThat(fx(() -> on.session().notices().latest().get().isProblem())).isTrue();
        on.go(Place.TREE);
        fx(() -> {
            on.tree().model().reveal(small.project);
            return true;
        });
        on.enter(on.tree().grid(), small.project, "lead", "水利局");
        assertThat(Objects.requireNonNull(new PlanTree(snapshot(), small.plan).find(small.project)).lead())
                .isEqualTo(small.water);
    }

    @Test
    void aWorkingGroupIsAdded() {
        on.go(Place.SETTINGS);
        tab("settings-groups");
        on.press("settings-add-group");
        on.type("第二工作组");
        on.keys(KeyCode.ENTER);
        assertThat(new PlanTree(snapshot(), small.plan).groups()).extracting(g -> g.name()).contains("第二工作组");
    }

    @Test
    void anIndicatorGetsItsYearlyTargetsAndTheValuesOfAPeriod() {
        on.go(Place.INDICATORS);
        on.press("indicators-add");
        on.type("人均公园绿地面积");
        on.keys(KeyCode.ENTER);
        var added = new PlanTree(snapshot(), small.plan).indicators().getLast();
        assertThat(added.name()).isEqualTo("人均公园绿地面积");
        Grid table = on.find("indicator-table");
        on.enter(table, added.id(), "base", "14.98");
        on.enter(table, added.id(), "target", "16");
        on.on(table, added.id(), "name");
        on.enter(on.find("values-grid"), small.period, "value", "15.19");
        assertThat(Objects.requireNonNull(Reports.value(snapshot(), added.id(), small.period)).value()).isEqualByComparingTo("15.19");
        on.on(table, added.id(), "name");
        on.press("targets-add");
        on.press("targets-add");
        assertThat(new PlanTree(snapshot(), small.plan).annualTargets(added.id())).extracting(t -> t.year())
                .containsExactly(2021, 2022);
    }
}
