package gangmu.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.changes.Origin;
import gangmu.period.Judgement;
import gangmu.period.Period;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.status.figures.Part;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.ui.controls.FilterChoice;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Destination.Overruling;
import gangmu.ui.shell.Destination.Which;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of the screen 评估, without a window. */
class AssessmentModelsTest extends ModelsOnSmallPlan {
    private ItemVerdictsModel items() {
        ItemVerdictsModel model = new ItemVerdictsModel(on.session);
        return on.following(model, model::refresh);
    }

    private IndicatorVerdictsModel indicators() {
        IndicatorVerdictsModel model = new IndicatorVerdictsModel(on.session);
        return on.following(model, model::refresh);
    }

    private FindingsModel findings() {
        FindingsModel model = new FindingsModel(on.session);
        return on.following(model, model::refresh);
    }

    private ComparisonModel comparison() {
        ComparisonModel model = new ComparisonModel(on.session);
        return on.following(model, model::refresh);
    }

    private Assessment assessment() {
        return Objects.requireNonNull(on.session.view().get().assessment());
    }

    private ItemResult behind() {
        return Objects.requireNonNull(assessment().items().get(small.behind));
    }

    private UUID forest() {
        return new PlanTree(on.session.workspace().snapshot(), small.plan).indicators().getFirst().id();
    }

    private void close(UUID period) {
        var snapshot = on.session.workspace().snapshot();
        Workspace.await(new ClosePeriod(on.session.workspace()).close(
                new Plan(Objects.requireNonNull(snapshot.find(Plan.KIND, small.plan))),
                new Period(Objects.requireNonNull(snapshot.find(Period.KIND, period)))));
        on.settled();
    }

    private static List<UUID> listed(ItemVerdictsModel model) {
        return java.util.stream.IntStream.range(0, model.grid().rowCount()).mapToObj(row -> model.grid().row(row).item()).toList();
    }

    @Test
    void everyCountedItemIsListedAndVerdictsAddUp() {
        ItemVerdictsModel model = items();
        assertThat(listed(model)).contains(small.task, small.project, small.behind).doesNotContain(small.section).hasSize(4);
        model.verdict(ItemVerdict.BEHIND).choose(true);
        assertThat(listed(model)).containsExactly(small.behind);
        model.verdict(ItemVerdict.COMPLETED).choose(true);
        assertThat(listed(model)).containsExactlyInAnyOrder(small.behind, small.project);
        assertThat(model.verdict(ItemVerdict.BEHIND).count()).isEqualTo(1);
        model.disagree().choose(true);
        assertThat(listed(model)).allSatisfy(id ->
                assertThat(Objects.requireNonNull(assessment().items().get(id)).rulersDisagree()).isTrue());
    }

    @Test
    void whatAnotherScreenAsksForTakesThePlaceOfWhatWasChosen() {
        ItemVerdictsModel model = items();
        model.verdict(ItemVerdict.COMPLETED).choose(true);
        model.arrive(new Which.Judged(ItemVerdict.BEHIND), small.behind);
        assertThat(listed(model)).containsExactly(small.behind);
        assertThat(model.current().get()).isEqualTo(small.behind);
        assertThat(model.sentence().get()).startsWith("一级保护区有序疏解");
        model.arrive(new Which.Of(new Part.LedBy(small.forestry)), null);
        assertThat(listed(model)).containsExactly(small.project);
        assertThat(model.part().get()).isEqualTo(new Part.LedBy(small.forestry));
        model.arrive(new Which.Of(new Part.Group(null)), null);
        assertThat(listed(model)).doesNotContain(small.behind).contains(small.task, small.project);
        model.arrive(new Which.Of(new Part.Section(small.section)), null);
        assertThat(listed(model)).hasSize(4);
        model.arrive(new Which.Overruled(Overruling.OVERRULED), null);
        assertThat(listed(model)).isEmpty();
        assertThat(model.nothing().get()).isEqualTo(on.session.words().get("assessment.none-fits"));
        model.arrive(new Which.Every(), null);
        assertThat(listed(model)).hasSize(4);
        assertThat(model.part().get()).isNull();
    }

    @Test
    void theChosenItemAndIndicatorAreOpenedInThePlan() {
        ItemVerdictsModel model = items();
        model.open();
        assertThat(on.session.place().get()).isEqualTo(Destination.of(gangmu.ui.shell.Place.OVERVIEW));
        model.current().set(small.task);
        model.open();
        assertThat(on.session.place().get()).isEqualTo(new Destination.OneItem(small.task));
        IndicatorVerdictsModel verdicts = indicators();
        verdicts.current().set(forest());
        verdicts.open();
        assertThat(on.session.place().get()).isEqualTo(new Destination.OneIndicator(forest()));
    }

    @Test
    void anOverrideNeedsAReasonAndStandsUntilItIsWithdrawnOrItsInputsChange() throws IOException {
        Path proof = Files.writeString(temp.resolve("主体工程验收.txt"), "已完工");
        new AttachEvidence(on.session.workspace()).attach(small.behind, List.of(proof), Progress.NONE);
        on.settled();
        ItemVerdictsModel model = items();
        assertThat(model.form().usable().get()).isFalse();
        model.arrive(new Which.Every(), small.behind);
        OverrideModel form = model.form();
        assertThat(form.usable().get()).isTrue();
        assertThat(form.verdicts()).doesNotContain(ItemVerdict.ADJUSTED).contains(ItemVerdict.ON_PACE);
        assertThat(form.pieces()).hasSize(1);
        form.verdict().set(ItemVerdict.ON_PACE);
        form.reason().set(" ");
        form.save();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(on.said()).contains("写明理由");
        assertThat(behind().overruled()).isNull();
        assertThat(form.withdrawable().get()).isFalse();

        form.evidence().set(form.pieces().getFirst());
        form.reason().set("主体工程已完工");
        form.save();
        on.settled();
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.ON_PACE);
        assertThat(behind().computed()).isEqualTo(ItemVerdict.BEHIND);
        assertThat(form.withdrawable().get()).isTrue();
        assertThat(model.overruled().all().count()).isEqualTo(1);
        assertThat(model.overruled().review().count()).isZero();

        on.session.workspace().submit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, small.behind,
                small.period, ProgressEntry.PROGRESS, new BigDecimal("30"))).join();
        on.settled();
        model.arrive(new Which.Overruled(Overruling.UNDER_REVIEW), null);
        assertThat(listed(model)).containsExactly(small.behind);
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.BEHIND);
        form.withdraw();
        on.settled();
        assertThat(behind().overruled()).isNull();
    }

    @Test
    void nothingIsOverruledInAClosedPeriod() {
        close(small.period);
        ItemVerdictsModel model = items();
        model.arrive(new Which.Every(), small.behind);
        assertThat(model.form().usable().get()).isFalse();
    }

    @Test
    void anIndicatorIsOverruledByItsOwnWordsAndFiltered() {
        IndicatorVerdictsModel model = indicators();
        assertThat(model.grid().rowCount()).isEqualTo(1);
        assertThat(model.sentence().get()).isEqualTo(on.session.words().get("assessment.choose"));
        model.current().set(forest());
        assertThat(model.sentence().get()).startsWith("森林蓄积量");
        assertThat(model.form().verdicts()).containsExactly(Judgement.values());
        model.overruled().choose(Overruling.OVERRULED);
        assertThat(model.grid().rowCount()).isZero();
        model.overruled().choose(null);
        model.form().verdict().set(Judgement.BEHIND);
        model.form().reason().set("样地复核未通过");
        model.form().save();
        on.settled();
        assertThat(assessment().countIndicators(null)).isEqualTo(new Assessment.Count(1, 0));
        model.overruled().choose(Overruling.OVERRULED);
        assertThat(model.grid().rowCount()).isEqualTo(1);
    }

    /** 40 percent of the money though done: something that does not fit together. */
    private void contradict() {
        on.session.workspace().submit(Origin.of("edit"), draft -> {
            Reports.report(draft, UUID::randomUUID, small.behind, small.period, ProgressEntry.PROGRESS, new BigDecimal("100"));
            Reports.report(draft, UUID::randomUUID, small.behind, small.period, ProgressEntry.INVESTED, new BigDecimal("1000"));
        }).join();
        on.settled();
    }

    @Test
    void aFindingIsDismissedWithAReasonAndOutOfTheWayUntilItIsTakenBack() {
        contradict();
        FindingsModel model = findings();
        int open = model.grid().rowCount();
        assertThat(open).isPositive();
        assertThat(model.sorts().offer().get().all()).isEqualTo(open);
        Object first = model.grid().rowKey(0);
        model.current().set(first);
        model.dismiss();
        on.settled();
        assertThat(on.refused()).isTrue();
        assertThat(model.grid().rowCount()).isEqualTo(open);
        model.reason().set("已核实，情况属实");
        model.dismiss();
        on.settled();
        assertThat(model.reason().get()).isEmpty();
        assertThat(model.grid().rowCount()).isEqualTo(open - 1);
        model.sorts().choose(Set.of(new FindingsModel.Sort.Dismissed()));
        assertThat(model.grid().rowCount()).isEqualTo(1);
        model.current().set(first);
        model.restore();
        on.settled();
        assertThat(model.sorts().chosen()).isEmpty();
        assertThat(model.grid().rowCount()).isEqualTo(open);
    }

    @Test
    void findingsAreFilteredByWhatTheySayAndOpenedWhereTheyAre() {
        contradict();
        FindingsModel model = findings();
        for (FilterChoice.Filter<FindingsModel.Sort> sort : model.sorts().offer().get().filters()) {
            model.sorts().choose(Set.of(sort.key()));
            assertThat(model.grid().rowCount()).isEqualTo((int) sort.count());
        }
        model.sorts().press(null);
        model.current().set(model.grid().rowKey(0));
        model.open();
        assertThat(on.session.place().get()).isEqualTo(Destination.about(model.grid().row(0).about()));
    }

    private UUID earlierPeriod() {
        UUID earlier = UUID.randomUUID();
        Workspace.await(on.session.edit().addPeriod(earlier, small.plan, "2022-12", "2022年", LocalDate.of(2022, 12, 31)));
        on.session.workspace().submit(Origin.of("edit"), draft -> {
            Reports.report(draft, UUID::randomUUID, small.behind, earlier, ProgressEntry.PROGRESS, new BigDecimal("45"));
            Reports.report(draft, UUID::randomUUID, small.task, earlier, ProgressEntry.PROGRESS, new BigDecimal("40"));
        }).join();
        on.settled();
        return earlier;
    }

    @Test
    void theLastTwoPeriodsAreComparedUntilOthersAreChosen() {
        UUID earlier = earlierPeriod();
        ComparisonModel model = comparison();
        assertThat(Objects.requireNonNull(model.before().get()).id()).isEqualTo(earlier);
        assertThat(Objects.requireNonNull(model.after().get()).id()).isEqualTo(small.period);
        assertThat(model.differences().grid().rowCount()).isPositive();
        assertThat(model.totals().get()).isNotBlank();
        model.before().set(model.after().get());
        on.settled();
        assertThat(model.differences().grid().rowCount()).isZero();
    }

    @Test
    void sinceTheLastPeriodOnlyOtherVerdictsAreShown() {
        earlierPeriod();
        ComparisonModel model = comparison();
        model.sinceTheLast();
        on.settled();
        DifferencesModel differences = model.differences();
        assertThat(differences.sorts().chosen()).containsExactly(new DifferencesModel.Sort.OtherVerdict());
        assertThat(differences.grid().rowCount()).isPositive().isEqualTo(
                (int) differences.sorts().count(new DifferencesModel.Sort.OtherVerdict()));
        differences.current().set(small.behind);
        differences.open();
        assertThat(on.session.place().get()).isEqualTo(new Destination.OneItem(small.behind));
    }

    @Test
    void onePeriodHasNothingToBeComparedWith() {
        ComparisonModel model = comparison();
        assertThat(model.before().get()).isNull();
        assertThat(model.differences().grid().rowCount()).isZero();
        assertThat(model.totals().get()).isEmpty();
    }
}
