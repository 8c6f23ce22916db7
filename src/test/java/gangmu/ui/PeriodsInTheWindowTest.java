package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.FrozenPart;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.RulePresets;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** Periods in the window: closed with what stands in them, opened again with a reason, any two compared. */
class PeriodsInTheWindowTest extends SmallPlanInWindow {
    private Snapshot snapshot() {
        return on.session().workspace().snapshot();
    }

    private Assessment assessment() {
        on.settled();
        return Objects.requireNonNull(fx(() -> on.session().view().get().assessment()));
    }

    private Period period() {
        return new Period(Objects.requireNonNull(snapshot().find(Period.KIND, small.period)));
    }

    private ItemVerdict behind() {
        return Objects.requireNonNull(assessment().items().get(small.behind)).verdict();
    }

    private void onPeriod(UUID period) {
        on.go(Place.SETTINGS);
        on.on(on.find("period-table"), period, "name");
    }

    @Test
    void aClosedPeriodStandsAsItWasUntilItIsOpenedAgainWithAReason() {
        onPeriod(small.period);
        on.press("settings-close-period");
        assertThat(period().closed()).isTrue();
        assertThat(snapshot().countWhere(FrozenPart.PERIOD, small.period)).isPositive();

        var plan = Objects.requireNonNull(fx(() -> on.session().view().get().plan()));
        Workspace.await(new EditRules(on.session().workspace()).save(plan,
                EditRules.preset(RulePresets.LOCAL_POINTS, plan.id())));
        Workspace.await(new EditPlan(on.session().workspace()).edit(small.plan, "edit", List.of(new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, small.behind, null), Item.NAME, "改了名称"))));
        assertThat(behind()).isEqualTo(ItemVerdict.BEHIND);
        assertThat(assessment().rules().version()).isEqualTo(1);
        assertThat(assessment().item(small.behind).name()).isEqualTo("一级保护区有序疏解");
        fx(() -> {
            on.session().go(new Destination.OneItem(small.behind));
            return true;
        });
        on.settled();
        Grid tree = on.tree().grid();
        on.enter(tree, small.behind, "bar", "90");
        assertThat(Objects.requireNonNull(Reports.progress(snapshot(), small.behind, small.period)).progress())
                .isEqualByComparingTo("31");

        onPeriod(small.period);
        on.press("settings-reopen-period");
        assertThat(period().closed()).isTrue();
        assertThat(Objects.requireNonNull(fx(() -> on.session().notices().latest().get())).text()).contains("必须写明原因");
        fx(() -> {
            on.<TextField>find("reopen-reason").setText("区水务局补报");
            return true;
        });
        on.press("settings-reopen-period");
        assertThat(period().closed()).isFalse();
        assertThat(period().reopened()).isEqualTo("区水务局补报");
        assertThat(snapshot().countWhere(FrozenPart.PERIOD, small.period)).isZero();
        assertThat(behind()).isEqualTo(ItemVerdict.NEARLY);
        on.picture("period-reopened");
    }

    @Test
    void anyTwoPeriodsAreComparedAndTheOverviewOpensWhatChangedSinceTheLast() {
        UUID last = UUID.randomUUID();
        Workspace.await(new EditPlan(on.session().workspace()).addPeriod(last, small.plan, "2023-12", "2023年年末",
                LocalDate.of(2023, 12, 31)));
        Workspace.await(new EditPlan(on.session().workspace()).edit(small.plan, "edit", List.of(new EditPlan.FieldEdit(
                new EditPlan.Subject(Item.KIND, small.behind, last), gangmu.period.ProgressEntry.PROGRESS, "58"))));
        fx(() -> {
            on.session().choosePeriod(last);
            return true;
        });
        assertThat(behind()).isEqualTo(ItemVerdict.ON_PACE);
        on.go(Place.OVERVIEW);
        on.until(() -> on.window.scene().lookup("#overview-since-all") != null);
        Hyperlink since = on.find("overview-since-all");
        assertThat(since.getText()).contains("2023年中期");
        fx(() -> {
            since.fire();
            return true;
        });
        on.settled();
        Grid grid = on.find("comparison-grid");
        on.until(() -> grid.model().rowCount() > 0);
        int differ = fx(() -> grid.model().rowCount());
        assertThat(since.getText()).contains("，" + differ + " 项");
        ComboBox<Period> before = on.find("compare-before");
        ComboBox<Period> after = on.find("compare-after");
        assertThat(fx(() -> List.of(before.getValue().id(), after.getValue().id()))).containsExactly(small.period, last);
        on.picture("compared-since-the-last");
        fx(() -> {
            before.setValue(after.getValue());
            return true;
        });
        on.until(() -> grid.model().rowCount() == 0);

        on.go(Place.OVERVIEW);
        Hyperlink share = (Hyperlink) fx(() -> on.window.scene().getRoot().lookupAll(".share-columns .trail").stream()
                .findFirst().orElseThrow());
        fx(() -> {
            share.fire();
            return true;
        });
        on.settled();
        assertThat(fx(() -> Objects.requireNonNull(on.session().view().get().period()).id())).isEqualTo(small.period);
        on.until(() -> on.<Labeled>find("figure-said").getText().contains("2023-06-30"));
        assertThat(on.<Labeled>find("figure-said").getText()).contains("指标");
    }
}
