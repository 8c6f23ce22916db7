package gangmu.ui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.Judgement;
import gangmu.period.Reports;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Attribute;
import gangmu.plan.PlanTree;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.ui.controls.grid.CellEdit;
import gangmu.ui.controls.grid.CellEdits;
import gangmu.ui.controls.grid.EditOutcome;
import gangmu.ui.controls.grid.GridModel;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Place;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the screen 主要指标, without a window. */
class IndicatorsModelsTest extends ModelsOnSmallPlan {
    private IndicatorsModel model;

    @BeforeEach
    void open() {
        IndicatorsModel indicators = new IndicatorsModel(on.session);
        model = on.following(indicators, () -> {
            indicators.table().refresh();
            indicators.count();
        });
    }

    private PlanTree tree() {
        return new PlanTree(on.session.workspace().snapshot(), small.plan);
    }

    private UUID forest() {
        return tree().indicators().getFirst().id();
    }

    private EditOutcome type(GridModel grid, Object row, String column, String text) {
        var edited = grid.edit(CellEdits.typed(new CellEdit(row, column, text))).toCompletableFuture();
        on.until(edited::isDone);
        on.settled();
        return edited.join();
    }

    private UUID added() {
        var id = model.add();
        on.until(id::isDone);
        on.settled();
        return id.join();
    }

    @Test
    void attributesAddUpAndWhatIsNotMetNarrowsThemDown() {
        UUID other = added();
        type(model.table().grid(), other, "attribute", "预期性");
        IndicatorsModel.Sort binding = new IndicatorsModel.Sort.Of(Attribute.BINDING);
        IndicatorsModel.Sort anticipatory = new IndicatorsModel.Sort.Of(Attribute.ANTICIPATORY);
        assertThat(model.sorts().count(binding)).isEqualTo(1);
        assertThat(model.sorts().count(anticipatory)).isEqualTo(1);
        model.sorts().choose(Set.of(binding));
        assertThat(model.table().grid().rowCount()).isEqualTo(1);
        model.sorts().choose(Set.of(binding, anticipatory));
        assertThat(model.table().grid().rowCount()).isEqualTo(2);
        int notMet = (int) model.sorts().count(new IndicatorsModel.Sort.NotMet());
        model.sorts().choose(Set.of(new IndicatorsModel.Sort.NotMet()));
        assertThat(model.table().grid().rowCount()).isEqualTo(notMet);
        model.sorts().choose(Set.of(new IndicatorsModel.Sort.NotMet(), binding));
        assertThat(model.table().grid().rowCount()).isZero();
    }

    @Test
    void anotherScreenOpensAllOneOrWhatIsNotMet() {
        model.arrive(new Destination.IndicatorsNotMet());
        assertThat(model.sorts().chosen()).containsExactly(new IndicatorsModel.Sort.NotMet());
        model.arrive(new Destination.OneIndicator(forest()));
        assertThat(model.sorts().chosen()).isEmpty();
        assertThat(model.table().current().get()).isEqualTo(forest());
        model.sorts().choose(Set.of(new IndicatorsModel.Sort.NotMet()));
        model.arrive(Destination.of(Place.TREE));
        assertThat(model.sorts().chosen()).isNotEmpty();
        model.arrive(Destination.of(Place.INDICATORS));
        assertThat(model.sorts().chosen()).isEmpty();
    }

    @Test
    void anIndicatorGetsItsYearlyTargetsYearByYearAndTheValuesOfAPeriod() {
        UUID added = added();
        type(model.table().grid(), added, "name", "人均公园绿地面积");
        type(model.table().grid(), added, "base", "14.98");
        IndicatorModel pane = new IndicatorModel(on.session);
        on.following(pane, pane::refresh);
        assertThat(pane.sentence().get()).isEqualTo(on.session.words().get("indicators.choose"));
        pane.addTarget();
        assertThat(tree().annualTargets(added)).isEmpty();
        pane.show(added);
        pane.addTarget();
        on.settled();
        pane.addTarget();
        on.settled();
        assertThat(tree().annualTargets(added)).extracting(AnnualTarget::year).containsExactly(2021, 2022);
        pane.currentTarget().set(tree().annualTargets(added).getFirst().id());
        pane.deleteTarget();
        on.settled();
        assertThat(pane.targets().rows()).extracting(AnnualTarget::year).containsExactly(2022);
        assertThat(type(pane.values(), small.period, "value", "15.19").refused()).isEmpty();
        assertThat(Objects.requireNonNull(Reports.value(on.session.workspace().snapshot(), added, small.period)).value())
                .isEqualByComparingTo("15.19");
        assertThat(type(pane.values(), small.period, "value", "很多").refused()).singleElement()
                .satisfies(cell -> assertThat(cell.message()).contains("很多"));
    }

    @Test
    void aPersonsJudgementIsWrittenInTheWordsThatAreShown() {
        IndicatorModel pane = new IndicatorModel(on.session);
        on.following(pane, pane::refresh);
        pane.show(forest());
        assertThat(pane.mark().get()).isNotNull();
        int column = pane.values().columns().stream().map(each -> each.key()).toList().indexOf("judgement");
        String word = pane.values().choices(0, column, "").getLast();
        assertThat(type(pane.values(), small.period, "judgement", word).refused()).isEmpty();
        assertThat(Objects.requireNonNull(Reports.value(on.session.workspace().snapshot(), forest(), small.period)).judgement())
                .isEqualTo(Judgement.values()[Judgement.values().length - 1]);
        assertThat(pane.values().text(0, column)).isEqualTo(word);
    }
}
