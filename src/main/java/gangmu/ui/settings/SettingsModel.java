package gangmu.ui.settings;

import gangmu.changes.Entity;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.plan.WorkingGroup;
import gangmu.ui.controls.grid.RecordColumn;
import gangmu.ui.parts.EntityTableModel;
import gangmu.ui.shell.Session;
import gangmu.ui.start.NewPlanModel;
import gangmu.ui.start.NextPlanModel;
import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.founding.Succession;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Committed;
import gangmu.words.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The plans of the workspace, their periods and groups, the units. What is added has a name that is not taken yet. */
final class SettingsModel {
    private final Session session;
    private final Words words;
    private final ClosePeriod close;
    private final EntityTableModel periods;
    private final EntityTableModel units;
    private final EntityTableModel groups;
    private final EntityTableModel plans;
    private final EntityTableModel letters;
    private final StringProperty reopenReason = new SimpleStringProperty("");

    SettingsModel(Session session) {
        this.session = session;
        this.words = session.words();
        this.close = new ClosePeriod(session.workspace());
        periods = new EntityTableModel(session, Period.KIND, view -> view.plan() == null ? List.of()
                : Reports.periods(view.snapshot(), view.plan().id()).stream().map(Period::entity).toList(),
                List.of(Period.NAME, Period.CODE, Period.DATA_DATE, Period.EVALUATION, Period.DUE), List.of(
                        RecordColumn.<Entity>text("closed", words.field(Period.CLOSED),
                                row -> words.get("flag." + new Period(row).closed())).width(80),
                        RecordColumn.<Entity>text("reopened", words.field(Period.REOPENED),
                                row -> new Period(row).reopened()).width(200)));
        units = new EntityTableModel(session, Unit.KIND,
                view -> PlanTree.units(view.snapshot()).stream().map(Unit::entity).toList(),
                List.of(Unit.NAME, Unit.SHORT_NAME, Unit.ALIASES, Unit.CONTACT, Unit.PHONE), List.of()).takingRows();
        groups = new EntityTableModel(session, WorkingGroup.KIND, view -> view.plan() == null ? List.of()
                : view.tree().groups().stream().map(WorkingGroup::entity).toList(),
                List.of(WorkingGroup.NAME, WorkingGroup.CATEGORY, WorkingGroup.LEADER, WorkingGroup.MEMBERS, WorkingGroup.LEAD,
                        WorkingGroup.CONTACT, WorkingGroup.PHONE), List.of()).takingRows();
        plans = new EntityTableModel(session, Plan.KIND,
                view -> PlanTree.plans(view.snapshot()).stream().map(Plan::entity).toList(),
                List.of(Plan.NAME, Plan.START, Plan.END, Plan.BASE_YEAR, Plan.REMARK), List.of());
        letters = new EntityTableModel(session, Plan.KIND,
                view -> PlanTree.plans(view.snapshot()).stream().map(Plan::entity).toList(),
                List.of(Plan.NAME, Plan.OFFICE, Plan.CONTACT, Plan.PHONE, Plan.LETTER_MARK, Plan.ANSWER_DAYS), List.of());
    }

    /** Adds a period; gives its id once it is there, nothing where there is no plan. */
    CompletableFuture<UUID> addPeriod() {
        Plan plan = session.view().get().plan();
        if (plan == null) {
            return new CompletableFuture<>();
        }
        LocalDate date = nextDataDate(session.view().get().snapshot(), plan);
        String code = date.toString().substring(0, 7);
        return added(id -> session.edit().addPeriod(id, plan.id(), code, words.get("settings.new-period", code), date));
    }

    /** Half a year after the latest period, no later than the plan's end, and of a month that has none yet. */
    private static LocalDate nextDataDate(Snapshot snapshot, Plan plan) {
        Period latest = Reports.latest(snapshot, plan.id());
        YearMonth last = YearMonth.from(plan.end());
        YearMonth month = latest == null ? YearMonth.of(plan.start().getYear(), 12)
                : YearMonth.from(latest.dataDate()).plusMonths(6);
        List<String> taken = Reports.periods(snapshot, plan.id()).stream().map(Period::code).toList();
        month = month.isAfter(last) ? last : month;
        while (taken.contains(month.toString())) {
            month = month.minusMonths(1);
        }
        return month.equals(last) ? plan.end() : month.atEndOfMonth();
    }

    /** Closes the chosen period. */
    void closePeriod() {
        Plan plan = session.view().get().plan();
        Entity chosen = periods.chosen();
        if (plan != null && chosen != null) {
            session.perform(close.close(plan, new Period(chosen)), "settings.period-closed");
        }
    }

    /** Opens the chosen period again, for the reason that stands there. */
    void reopenPeriod() {
        Entity chosen = periods.chosen();
        if (chosen != null) {
            session.perform(close.reopen(new Period(chosen), reopenReason.get()), "settings.period-reopened")
                    .thenAccept(done -> reopenReason.set(""));
        }
    }

    /** Adds a unit; gives its id once it is there. */
    CompletableFuture<UUID> addUnit() {
        return added(id -> session.edit().addUnit(id, free(words.get("settings.new-unit")), null));
    }

    /** The name itself, or with the first number that makes it new. */
    private String free(String name) {
        List<String> taken = PlanTree.units(session.view().get().snapshot()).stream().map(Unit::name).toList();
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    /** Adds a working group; gives its id once it is there, nothing where there is no plan. */
    CompletableFuture<UUID> addGroup() {
        Plan plan = session.view().get().plan();
        return plan == null ? new CompletableFuture<>()
                : added(id -> session.edit().addGroup(id, plan.id(), words.get("settings.new-group")));
    }

    void addPlan(NewPlanModel.Answer answer) {
        added(id -> session.edit().addPlan(id, answer.name(), answer.start(), answer.end(), answer.period()));
    }

    /** What can go along into the next plan: of the chosen plan, else of the one looked at; nothing where there is none. */
    CompletableFuture<Succession> succession() {
        Entity chosen = plans.chosen();
        Plan plan = chosen == null ? session.view().get().plan() : new Plan(chosen);
        return plan == null ? new CompletableFuture<>() : session.work().quietly(() -> new NextPlan(session.workspace()).look(plan));
    }

    /**
     * Makes the next plan, in this workspace, which is undone as one, or in another folder, which is asked for.
     *
     * @return what became of it; fails, and that is told, where it was refused
     */
    CompletableFuture<NextPlan.Made> makeNext(Plan from, NextPlanModel.Answer answer) {
        NextPlan next = new NextPlan(session.workspace());
        if (!answer.intoNew()) {
            return told(session.work().onScreen(next.here(from, answer.wish())));
        }
        Path folder = session.desktop().chooseFolder(words.get("start.choose-new"));
        return folder == null ? new CompletableFuture<>() : told(session.work().run(words.get("next-plan.making"), progress ->
                next.intoNew(from, answer.wish(), folder, session.adapters(), progress)).thenApply(made -> {
                    session.notices().say("next-plan.made-into", folder.toString());
                    return made;
                }));
    }

    private CompletableFuture<NextPlan.Made> told(CompletableFuture<NextPlan.Made> making) {
        return making.whenComplete((made, fault) -> {
            if (fault != null) {
                session.notices().fault(fault);
            }
        });
    }

    private CompletableFuture<UUID> added(Function<UUID, CompletableFuture<@Nullable Committed>> add) {
        UUID id = session.workspace().ids().get();
        return session.perform(add.apply(id), "").thenApply(done -> id);
    }

    /** Looks at the chosen plan from now on. */
    void lookAtPlan() {
        Entity chosen = plans.chosen();
        if (chosen != null) {
            session.choosePlan(chosen.id());
        }
    }

    EntityTableModel periods() {
        return periods;
    }

    EntityTableModel units() {
        return units;
    }

    EntityTableModel groups() {
        return groups;
    }

    /** What stands on the letters about each plan. */
    EntityTableModel letters() {
        return letters;
    }

    EntityTableModel plans() {
        return plans;
    }

    /** Why a period is opened again. */
    StringProperty reopenReason() {
        return reopenReason;
    }
}
