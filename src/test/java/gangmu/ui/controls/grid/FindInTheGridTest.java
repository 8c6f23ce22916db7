package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Ctrl+F and Ctrl+H in a grid, by keys. */
class FindInTheGridTest extends OnAGrid {
    private String count() {
        return GridStage.fx(() -> ((Label) stage.grid.lookup("#find-count")).getText());
    }

    private boolean marked(String code) {
        return GridStage.fx(() -> stage.grid.cellNode(code, "name").getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("found")));
    }

    @Test
    void ctrlFMarksWhatIsFoundEnterGoesOnAndShiftEnterBack() {
        stage.on("1.1", "name");
        keys(KeyCode.CONTROL, KeyCode.F);
        type("任务2");
        assertThat(marked("2.1")).isTrue();
        assertThat(marked("1.1")).isFalse();
        assertThat(count()).isEqualTo("共 6 处");
        keys(KeyCode.ENTER);
        assertThat(stage.at()).isEqualTo("2.1 name");
        keys(KeyCode.ENTER);
        assertThat(stage.at()).isEqualTo("2.2 name");
        assertThat(count()).isEqualTo("第 2 处，共 6 处");
        keys(KeyCode.SHIFT, KeyCode.ENTER);
        keys(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(stage.at()).isEqualTo("2.6 name");
        Node bar = GridStage.fx(() -> stage.grid.lookup(".find-bar"));
        Bounds over = onScreen(bar);
        assertThat(over.intersects(cell("2.6", "name"))).as("what was found is in sight").isFalse();
        keys(KeyCode.ESCAPE);
        assertThat(marked("2.1")).isFalse();
        type("改");
        keys(KeyCode.ENTER);
        assertThat(name("2.6")).as("the keys are the grid's again").isEqualTo("改");
    }

    @Test
    void ctrlHShowsWhatWouldChangeFirstAndChangesItAsOneEdit() {
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(1, 1, 3, 2));
            return null;
        });
        keys(KeyCode.CONTROL, KeyCode.H);
        type("任务1");
        GridStage.fx(() -> {
            stage.grid.lookup("#find-by").requestFocus();
            return null;
        });
        type("项目");
        keys(KeyCode.ENTER);
        ListView<?> preview = GridStage.fx(() -> (ListView<?>) stage.grid.lookup("#find-preview"));
        assertThat(GridStage.fx(() -> preview.getItems().getFirst().toString())).isEqualTo("第 2 行“名称”：任务1.1 → 项目.1");
        assertThat(GridStage.fx(() -> preview.getItems().size())).as("only the cells chosen").isEqualTo(3);
        stage.picture("replace");
        assertThat(stage.edits).isEmpty();
        keys(KeyCode.ENTER);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).hasSize(3);
        assertThat(name("1.2")).isEqualTo("项目.2");
        assertThat(name("1.4")).isEqualTo("任务1.4");
        assertThat(count()).isEqualTo("没有找到");
    }

    @Test
    void aBadCellOfNewRowsIsNamedAndPastingOnceMoreTakesTheOthers() {
        stage.model.takeNewRows();
        stage.editor = batch -> {
            stage.edits.add(batch);
            return CompletableFuture.completedFuture(batch.stream().filter(edit -> edit.text().equals("很多"))
                    .map(edit -> EditOutcome.noneTaken(java.util.List.of(new EditOutcome.RefusedCell(edit, "应为数字"))))
                    .findFirst().orElse(EditOutcome.committed()));
        };
        stage.clip.text = "甲\t区水务局\t很多\n乙\t区财政局\t2\n";
        stage.on("3.6", "name");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(messages()).singleElement().asString().startsWith("新增的第 1 行“总投资").contains("应为数字", "6 格都没有写入", "Ctrl+V");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(stage.edits).hasSize(2);
        assertThat(stage.edits.getLast()).hasSize(5).noneMatch(edit -> edit.text().equals("很多"));
        assertThat(messages()).containsExactly("1 格留空，没有粘贴");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(stage.edits.getLast()).as("once, not for ever").hasSize(6);
    }

    @Test
    void aBlockCopiedFromAGridIsPastedAsItsCellsAreEditedAndOtherProgramsGetTheNumber() {
        stage.clip.write("0.3\n", "0.3%\n");
        stage.on("1.1", "note");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits.getLast()).containsExactly(new CellEdit("1.1", "note", "0.3%"));
        stage.clip.text = "0.3\n0.4\n";
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits.getLast()).extracting(CellEdit::text).containsExactly("0.3", "0.4");
    }
}
