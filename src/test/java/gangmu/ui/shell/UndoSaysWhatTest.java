package gangmu.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.Plan;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.usecase.editing.EditPlan;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Undo names what it takes back, and does not reach behind the opening, or through a whole plan, without being told to. */
class UndoSaysWhatTest extends ModelsOnSmallPlan {
    private void rename(String name) {
        on.session.edit().set(small.plan, new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, small.behind, null), Item.NAME,
                name)).join();
        on.settled();
    }

    private String name() {
        return new Item(Objects.requireNonNull(on.session.workspace().snapshot().find(Item.KIND, small.behind))).name();
    }

    @Test
    void undoAndRedoSayWhatTheyTookBackAndBroughtBack() {
        rename("搬迁");
        assertThat(on.session.workspace().tellUndo()).hasValueSatisfying(step -> {
            assertThat(DeedWords.of(on.session.words(), step.origin())).isEqualTo("修改 1.1.2 名称");
            assertThat(step.sinceOpening()).isTrue();
            assertThat(step.makesPlan()).isFalse();
        });
        on.session.undo();
        on.settled();
        assertThat(on.said()).isEqualTo("已撤销：修改 1.1.2 名称，1 处");
        assertThat(on.desktop.asked).as("what was done in this session goes without asking").isEmpty();
        assertThat(on.session.workspace().tellRedo()).hasValueSatisfying(step ->
                assertThat(DeedWords.of(on.session.words(), step.origin())).isEqualTo("修改 1.1.2 名称"));
        on.session.redo();
        on.settled();
        assertThat(on.said()).isEqualTo("已重做：修改 1.1.2 名称，1 处");
        assertThat(name()).isEqualTo("搬迁");
    }

    @Test
    void whatMadeThePlanGoesOnlyWhereTheUserSaysSo() {
        on.desktop.yes = false;
        on.session.undo();
        on.settled();
        assertThat(on.desktop.asked).singleElement().asString().contains("整个规划").contains("导入");
        assertThat(on.session.workspace().snapshot().all(Plan.KIND)).hasSize(1);
        on.desktop.yes = true;
        on.session.undo();
        on.settled();
        assertThat(on.session.workspace().snapshot().all(Plan.KIND)).isEmpty();
        on.session.redo();
        on.settled();
        assertThat(name()).isEqualTo("一级保护区有序疏解");
    }

    @Test
    void whatWasDoneBeforeTheOpeningIsAskedAboutByName() {
        rename("搬迁");
        on.close();
        on = new gangmu.ui.SessionAlone(temp.resolve("w"));
        on.desktop.yes = false;
        on.session.undo();
        on.settled();
        assertThat(on.desktop.asked).containsExactly("“修改 1.1.2 名称”（1 处）是打开之前做的。要撤销吗？");
        assertThat(name()).isEqualTo("搬迁");
    }

    @Test
    void whereNothingIsLeftToUndoNothingHappens() {
        on.session.undo();
        on.settled();
        on.session.undo();
        on.settled();
        assertThat(on.refused()).isFalse();
        assertThat(List.copyOf(on.desktop.asked)).hasSize(1);
    }
}
