package gangmu.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.plan.Item;
import gangmu.ui.ModelsOnSmallPlan;
import gangmu.usecase.undo.UndoPreview.Choice;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the screen 变更记录, without a window. */
class HistoryModelsTest extends ModelsOnSmallPlan {
    private UUID taken;

    @BeforeEach
    void open() {
        taken = write("take-in", "区水务局.xlsx", "回表所写");
    }

    private UUID write(String action, String detail, String text) {
        UUID id = on.session.workspace().commit(new Origin(action, detail), draft ->
                draft.set(new Ref(Item.KIND, small.project), Item.CONTENT, text)).changeSet().id();
        on.settled();
        return id;
    }

    private String content() {
        return new Item(on.session.workspace().snapshot().find(Item.KIND, small.project)).text(Item.CONTENT);
    }

    @Test
    void whatStandsInTheWayOfAnUndoIsAskedAboutBeforeAnythingHappens() {
        UndoModel model = new UndoModel(on.session);
        model.undo(null);
        assertThat(on.said()).isEqualTo(on.session.words().get("history.choose-first"));
        write("edit", "", "人改过");
        model.undo(taken);
        on.settled();
        assertThat(model.shown().get()).isNotNull();
        assertThat(model.places().rows()).singleElement()
                .satisfies(line -> assertThat(List.of(line.left(), line.now())).containsExactly("回表所写", "人改过"));
        assertThat(content()).isEqualTo("人改过");
        model.close();
        model.settle(Choice.TAKE_ALL);
        on.settled();
        assertThat(content()).as("nothing is asked about any more").isEqualTo("人改过");

        model.undo(taken);
        on.settled();
        model.settle(Choice.TAKE_ALL);
        on.until(() -> model.shown().get() == null);
        assertThat(content()).isEmpty();
    }

    @Test
    void anUndoThatNothingStandsInTheWayOfHappensAtOnce() {
        UndoModel model = new UndoModel(on.session);
        model.undo(taken);
        on.until(() -> content().isEmpty());
        assertThat(model.shown().get()).isNull();
    }

    @Test
    void aComparisonShowsWhatIsOtherThanThenAndCanBeNarrowed() {
        CompareModel model = new CompareModel(on.session);
        assertThat(model.moment().get()).isEmpty();
        write("edit", "", "人改过");
        var heading = on.session.workspace().journal().find(taken);
        assertThat(heading).isNotNull();
        model.compare((Workspace workspace) -> workspace.asOf(workspace.journal()
                .headings(gangmu.changes.JournalFilter.ALL, Long.MAX_VALUE, 2).getLast()), "那时");
        on.settled();
        assertThat(model.moment().get()).isEqualTo("那时");
        assertThat(model.differences().rows()).singleElement()
                .satisfies(line -> assertThat(List.of(line.then(), line.now())).containsExactly("回表所写", "人改过"));
        model.close();
        assertThat(model.moment().get()).isEmpty();
    }

    @Test
    void onlyWhatCameInWithAFileHasOne() {
        HistoryModel model = new HistoryModel(on.session);
        model.search("", null, "", "edit", "水务", null, null);
        on.settled();
        assertThat(model.sets().rows()).extracting(HistoryModel.Line::id).containsExactly(taken);
        model.search("", null, "", HistoryModel.IMPORTS, "", null, null);
        on.settled();
        assertThat(model.sets().rows()).as("the import of the plan, too").hasSize(2);
    }
}
