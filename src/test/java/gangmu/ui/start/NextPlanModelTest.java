package gangmu.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextPlanModelTest {
    private static final Words WORDS = Words.of(Locale.SIMPLIFIED_CHINESE);
    @TempDir
    private Path temp;
    private SmallPlan small;
    private NextPlanModel model;

    @BeforeEach
    void plan() {
        small = new SmallPlan(temp.resolve("w"));
        model = asked(true);
    }

    private NextPlanModel asked(boolean eitherPlace) {
        try (Workspace workspace = HeldWorkspaces.open(temp.resolve("w"))) {
            Plan plan = PlanTree.plans(workspace.snapshot()).getFirst();
            return new NextPlanModel(new NextPlan(workspace).look(plan), WORDS, eitherPlace);
        }
    }

    @Test
    void theNextPlanBeginsWhereTheOldOneEndsAndRunsForFiveYears() {
        assertThat(model.plan().start().get()).isEqualTo("2026-01-01");
        assertThat(model.plan().end().get()).isEqualTo("2030-12-31");
        assertThat(model.plan().dataDate().get()).isEqualTo("2026-12-31");
        assertThat(model.plan().planInvalid().get()).isTrue();
    }

    @Test
    void openProjectsGoAlongUnlessTheirMarkIsTakenAwayAndFinishedOnesNever() {
        assertThat(model.projects()).extracting(NextPlanModel.Project::isFinished).containsExactly(true, false);
        model.plan().name().set("下一规划");
        assertThat(model.answer().wish().projects()).containsExactly(small.behind);
        assertThat(model.summary().get()).startsWith("结转项目 1 个，不结转 0 个，已完成 1 个");
        model.choose(false);
        assertThat(model.answer().wish().projects()).isEmpty();
        assertThat(model.summary().get()).startsWith("结转项目 0 个，不结转 1 个，已完成 1 个");
        model.choose(true);
        assertThat(model.answer().wish().projects()).containsExactly(small.behind);
    }

    @Test
    void theNewBasesAreShownWithTheirDays() {
        assertThat(model.bases()).containsExactly("1 森林蓄积量　基期值 394（截至2022年12月31日）");
    }

    @Test
    void fromTheStartPageItIsPutIntoAWorkspaceOfItsOwn() {
        model.plan().name().set("下一规划");
        assertThat(model.answer().intoNew()).isFalse();
        NextPlanModel atStart = asked(false);
        atStart.plan().name().set("下一规划");
        assertThat(atStart.answer().intoNew()).isTrue();
    }
}
