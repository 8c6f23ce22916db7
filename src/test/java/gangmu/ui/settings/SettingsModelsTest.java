package gangmu.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SessionAlone;
import gangmu.ui.SmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.start.NewPlanModel;
import gangmu.ui.start.NextPlanModel;
import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the screen 设置, without a window. */
class SettingsModelsTest {
    @TempDir
    private Path temp;
    private SmallPlan small;
    private SessionAlone on;
    private SettingsModel model;

    @BeforeEach
    void open() {
        small = SmallPlan.onDisk(temp.resolve("w"));
        on = new SessionAlone(temp.resolve("w"));
        SettingsModel settings = new SettingsModel(on.session);
        model = on.following(settings, () -> {
            for (EntityTableModel table : List.of(settings.periods(), settings.units(), settings.groups(), settings.plans())) {
                table.refresh();
            }
        });
    }

    @AfterEach
    void close() {
        on.close();
    }

    private Snapshot snapshot() {
        return on.session.workspace().snapshot();
    }

    private List<Period> periods() {
        return Reports.periods(snapshot(), small.plan);
    }

    @Test
    void rowsPastedBelowTheLastUnitBecomeUnitsAsOneChangeOrNone() {
        int before = PlanTree.units(snapshot()).size();
        paste(new CellEdit(new CellEdit.NewRow(0), "name", "密云区财政局"), new CellEdit(new CellEdit.NewRow(0), "shortName", "区财政局"),
                new CellEdit(new CellEdit.NewRow(1), "name", "密云区商务局"));
        assertThat(PlanTree.units(snapshot()).stream().map(Unit::name).skip(before)).containsExactly("密云区财政局", "密云区商务局");
        assertThat(paste(new CellEdit(new CellEdit.NewRow(0), "name", "密云区教委"),
                new CellEdit(new CellEdit.NewRow(1), "shortName", "无名")).refused()).isNotEmpty();
        assertThat(PlanTree.units(snapshot())).hasSize(before + 2);
        on.session.undo();
        on.settled();
        assertThat(PlanTree.units(snapshot())).hasSize(before);
    }

    private EditOutcome paste(CellEdit... cells) {
        var pasted = model.units().grid().edit(new CellEdits(List.of(cells), CellEdits.How.PASTED)).toCompletableFuture();
        on.until(pasted::isDone);
        on.settled();
        return pasted.join();
    }

    @Test
    void aPeriodIsAddedHalfAYearLaterAndNeverBeyondThePlan() {
        for (int n = 0; n < 6; n++) {
            model.addPeriod();
            on.settled();
        }
        assertThat(periods()).extracting(period -> period.dataDate().toString()).containsExactly("2023-06-30", "2023-12-31",
                "2024-06-30", "2024-12-31", "2025-06-30", "2025-11-30", "2025-12-31");
        assertThat(model.periods().grid().rowCount()).isEqualTo(7);
    }

    @Test
    void theChosenPeriodIsClosedAndOpenedAgainForAReasonOnly() {
        model.closePeriod();
        on.settled();
        assertThat(periods().getFirst().closed()).isFalse();
        model.periods().current().set(small.period);
        model.closePeriod();
        on.settled();
        assertThat(periods().getFirst().closed()).isTrue();
        model.reopenPeriod();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(periods().getFirst().closed()).isTrue();
        model.reopenReason().set("数据有误");
        model.reopenPeriod();
        on.settled();
        assertThat(periods().getFirst().closed()).isFalse();
        assertThat(model.reopenReason().get()).isEmpty();
    }

    @Test
    void whatIsAddedHasANameThatIsNotTakenYet() {
        var first = model.addUnit();
        on.settled();
        var second = model.addUnit();
        on.settled();
        assertThat(PlanTree.units(snapshot())).extracting(Unit::id).contains(first.join(), second.join());
        assertThat(PlanTree.units(snapshot())).extracting(Unit::name).doesNotHaveDuplicates();
        UUID group = model.addGroup().getNow(null);
        on.settled();
        assertThat(group).isNull();
        assertThat(new PlanTree(snapshot(), small.plan).groups()).extracting(WorkingGroup::name)
                .contains(on.session.words().get("settings.new-group"));
    }

    @Test
    void aUnitStaysWhileItIsUsed() {
        model.units().delete(List.of(small.water));
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(PlanTree.units(snapshot())).extracting(Unit::id).contains(small.water);
    }

    @Test
    void anotherPlanIsAddedAndLookedAt() {
        model.addPlan(new NewPlanModel.Answer("十五五", LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31), null));
        on.settled();
        assertThat(model.plans().grid().rowCount()).isEqualTo(2);
        UUID other = PlanTree.plans(snapshot()).stream().filter(plan -> !plan.id().equals(small.plan)).findFirst().orElseThrow().id();
        model.plans().current().set(other);
        model.lookAtPlan();
        assertThat(on.session.view().get().plan().id()).isEqualTo(other);
        assertThat(model.periods().grid().rowCount()).isZero();
    }

    private NextPlanModel.Answer next(boolean intoNew) {
        return new NextPlanModel.Answer(new NextPlan.Wish("十五五", LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31), null,
                Set.of(small.behind)), intoNew);
    }

    @Test
    void theNextPlanIsMadeFromTheOneThatIsLookedAtBesideItOrInANewFolder() {
        var succession = model.succession();
        on.settled();
        assertThat(succession.join().open()).containsExactly(small.behind);
        var here = model.makeNext(succession.join().from(), next(false));
        on.settled();
        assertThat(here.join().projects()).isEqualTo(1);
        assertThat(model.plans().grid().rowCount()).isEqualTo(2);
        var again = model.makeNext(succession.join().from(), next(false));
        on.settled();
        assertThat(again).isCompletedExceptionally();
        assertThat(on.refused()).isTrue();
        on.desktop.folder = temp.resolve("next");
        var into = model.makeNext(succession.join().from(), next(true));
        on.settled();
        assertThat(into.join().projects()).isEqualTo(1);
        assertThat(on.said()).contains(temp.resolve("next").toString());
        assertThat(model.plans().grid().rowCount()).isEqualTo(2);
        try (Workspace made = HeldWorkspaces.open(temp.resolve("next"))) {
            assertThat(PlanTree.plans(made.snapshot())).singleElement().satisfies(plan -> assertThat(plan.name()).isEqualTo("十五五"));
        }
    }

    @Test
    void aPasswordIsLongEnoughAndTypedTwiceAlikeByWhoKnowsTheOldOne() {
        List<String> changes = new ArrayList<>();
        PasswordModel password = new PasswordModel(on.session, to -> changes.add(to == null ? "none" : new String(to)));
        assertThat(password.locked()).isFalse();
        password.young().set("短");
        password.set();
        on.settled();
        assertThat(on.said()).contains("8");
        password.young().set("密云水库2023年");
        password.again().set("密云水库2022年");
        password.set();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(changes).isEmpty();
        password.again().set("密云水库2023年");
        password.set();
        on.settled();
        assertThat(changes).containsExactly("密云水库2023年");
        password.remove();
        on.settled();
        assertThat(changes).containsExactly("密云水库2023年", "none");
    }

    @Test
    void aBackupIsWrittenWhereTheUserSaysAndHadBackFromThere() {
        BackupsModel backups = new BackupsModel(on.session);
        on.settled();
        on.desktop.target = null;
        backups.write();
        on.settled();
        assertThat(temp.resolve("一份.zip")).doesNotExist();
        on.desktop.target = temp.resolve("一份.zip");
        backups.write();
        on.settled();
        assertThat(temp.resolve("一份.zip")).isNotEmptyFile();
        assertThat(on.said()).contains("一份.zip");
        on.desktop.folder = temp.resolve("again");
        backups.restore();
        on.settled();
        assertThat(temp.resolve("again")).doesNotExist();
        assertThat(backups.state().get()).isNotBlank();
    }
}
