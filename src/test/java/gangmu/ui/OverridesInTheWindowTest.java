package gangmu.ui;

import static gangmu.ui.WindowOn.fx;
import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.Assessment;
import gangmu.assessment.Assessor;
import gangmu.assessment.ItemResult;
import gangmu.assessment.ItemVerdict;
import gangmu.assessment.OverrideCounting;
import gangmu.assessment.RuleSet;
import gangmu.changes.Origin;
import gangmu.evidence.EvidenceLink;
import gangmu.period.IndicatorValue;
import gangmu.period.Judgement;
import gangmu.period.ProgressEntry;
import gangmu.period.Reports;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.PlanTree;
import gangmu.status.report.SupervisionSheet;
import gangmu.ui.controls.VerdictMark;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.shell.Destination;
import gangmu.ui.shell.Notices;
import gangmu.ui.shell.Place;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.judging.EditRules;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/** 改判 in the window: with a reason, beside the computed verdict wherever that is shown, reviewed when its inputs change. */
class OverridesInTheWindowTest extends SmallPlanInWindow {
    private Assessment assessment() {
        on.settled();
        return Objects.requireNonNull(fx(() -> on.session().view().get().assessment()));
    }

    private ItemResult behind() {
        return Objects.requireNonNull(assessment().items().get(small.behind));
    }

    private UUID forest() {
        return new PlanTree(on.session().workspace().snapshot(), small.plan).indicators().getFirst().id();
    }

    private void overrule(String of, Enum<?> verdict, String reason) {
        fx(() -> {
            on.<ComboBox<Enum<?>>>find(of + "-override-verdict").setValue(verdict);
            on.<TextField>find(of + "-override-reason").setText(reason);
            on.<ButtonBase>find(of + "-override-save").fire();
            return true;
        });
        on.settled();
    }

    private void go(Destination destination) {
        fx(() -> {
            on.session().go(destination);
            return true;
        });
        on.settled();
    }

    /** The light in a row of a table. */
    private static String light(Grid grid, UUID row) {
        return fx(() -> IntStream.range(0, grid.model().columns().size())
                .filter(column -> grid.model().columns().get(column).key().equals("verdict"))
                .mapToObj(column -> grid.model().value(grid.model().rowOf(row), column))
                .map(mark -> mark instanceof VerdictMark light ? light.word() : "").findFirst().orElseThrow());
    }

    private void saidEverywhere(String beside) {
        go(new Destination.OneItem(small.behind));
        assertThat(light(on.tree().grid(), small.behind)).isEqualTo(beside);
        Item item = Objects.requireNonNull(new PlanTree(on.session().workspace().snapshot(), small.plan).find(small.behind));
        assertThat(SupervisionSheet.asText(new SupervisionSheet(assessment(), Words.of(Locale.CHINESE)).of(item)))
                .contains(beside);
    }

    private void rules(OverrideCounting counting) {
        var plan = Objects.requireNonNull(fx(() -> on.session().view().get().plan()));
        RuleSet now = Assessor.rulesOf(on.session().workspace().snapshot(), plan.id());
        Workspace.await(new EditRules(on.session().workspace()).save(plan,
                new RuleSet(now.entity().with(RuleSet.OVERRIDES, counting))));
        on.until(() -> on.session().view().get().assessment() instanceof Assessment fresh && fresh.rules().overrides() == counting);
    }

    @Test
    void anOverrideStandsBesideTheComputedVerdictCountsByThePlansChoiceAndIsReviewed() throws IOException {
        Path proof = Files.writeString(temp.resolve("主体工程验收.txt"), "已完工");
        new AttachEvidence(on.session().workspace()).attach(small.behind, List.of(proof), Progress.NONE);
        go(new Destination.ItemVerdicts(new Destination.Which.Judged(ItemVerdict.BEHIND), small.behind));
        overrule("item", ItemVerdict.ON_PACE, " ");
        assertThat(Objects.requireNonNull(fx(() -> on.session().notices().latest().get()))).satisfies(notice -> {
            assertThat(notice.isProblem()).isTrue();
            assertThat(notice.text()).contains("写明理由");
        });
        assertThat(behind().overruled()).isNull();

        fx(() -> {
            ComboBox<Object> evidence = on.find("item-override-evidence");
            evidence.setValue(evidence.getItems().getFirst());
            return true;
        });
        overrule("item", ItemVerdict.ON_PACE, "主体工程已完工");
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.ON_PACE);
        assertThat(behind().computed()).isEqualTo(ItemVerdict.BEHIND);
        assertThat(Objects.requireNonNull(behind().overruled()).override().evidence())
                .containsExactly(on.session().workspace().snapshot().where(EvidenceLink.TARGET, small.behind).iterator().next()
                        .need(EvidenceLink.EVIDENCE));
        assertThat(assessment().count(ItemKind.PROJECT)).isEqualTo(new Assessment.Count(2, 2));
        saidEverywhere("达到进度（系统：滞后）");
        on.picture("overruled-tree");

        rules(OverrideCounting.COMPUTED);
        assertThat(assessment().count(ItemKind.PROJECT)).isEqualTo(new Assessment.Count(2, 1));
        saidEverywhere("滞后（有人认为：达到进度）");
        rules(OverrideCounting.OVERRIDE);

        on.session().workspace().submit(Origin.of("edit"), draft -> Reports.report(draft, UUID::randomUUID, small.behind,
                small.period, ProgressEntry.PROGRESS, new BigDecimal("30"))).join();
        on.until(() -> on.session().view().get().assessment() instanceof Assessment fresh
                && fresh.items().get(small.behind).overruled().underReview());
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.BEHIND);
        saidEverywhere("滞后（改判“达到进度”待复核）");

        on.go(Place.OVERVIEW);
        on.until(() -> on.window.scene().lookup("#todo-review") != null);
        on.press("todo-review");
        Grid reviewed = on.find("assessment-grid");
        assertThat(fx(() -> reviewed.model().rowCount())).isEqualTo(1);
        assertThat(fx(() -> reviewed.model().rowKey(0))).isEqualTo(small.behind);
        fx(() -> {
            reviewed.select(small.behind);
            return true;
        });
        overrule("item", ItemVerdict.ON_PACE, "再次核实");
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.ON_PACE);
        go(new Destination.ItemVerdicts(new Destination.Which.Overruled(Destination.Overruling.OVERRULED), small.behind));
        fx(() -> {
            on.<ButtonBase>find("item-override-withdraw").fire();
            return true;
        });
        on.until(() -> on.session().view().get().assessment() instanceof Assessment fresh
                && fresh.items().get(small.behind).overruled() == null);
        assertThat(behind().verdict()).isEqualTo(ItemVerdict.BEHIND);
    }

    @Test
    void anIndicatorIsOverruledShownAndListedForReviewToo() {
        go(new Destination.Assessed(Destination.AssessmentSheet.INDICATORS));
        Grid grid = on.find("assessment-indicators-grid");
        fx(() -> {
            grid.select(forest());
            return true;
        });
        overrule("indicator", Judgement.BEHIND, "样地复核未通过");
        on.go(Place.INDICATORS);
        assertThat(light(on.find("indicator-table"), forest())).isEqualTo("滞后（系统：快于预期）");
        on.go(Place.OVERVIEW);
        assertThat(light(on.find("overview-indicators"), forest())).isEqualTo("滞后（系统：快于预期）");
        assertThat(assessment().countIndicators(null)).isEqualTo(new Assessment.Count(1, 0));

        on.session().workspace().submit(Origin.of("edit"), draft -> Reports.reportIndicator(draft, UUID::randomUUID, forest(),
                small.period, IndicatorValue.VALUE, new BigDecimal("395"))).join();
        on.until(() -> on.window.scene().lookup("#todo-indicators-review") != null);
        assertThat(light(on.find("overview-indicators"), forest())).isEqualTo("快于预期（改判“滞后”待复核）");
        fx(() -> {
            on.<ButtonBase>find("todo-indicators-review").fire();
            return true;
        });
        on.settled();
        assertThat(fx(() -> ((Labeled) on.window.scene().lookup("#indicators-under-review")).getText())).isEqualTo("待复核 1");
        assertThat(fx(() -> grid.model().rowCount())).isEqualTo(1);
        assertThat(on.session().notices().latest().get() instanceof Notices.Notice notice && notice.isProblem()).isFalse();
    }
}
