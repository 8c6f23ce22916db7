package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Moving, choosing, copying and pasting in the grid by mouse and keys, as who is used to Excel would. */
class GridBehaviourTest extends OnAGrid {
    @Test
    void theFirstColumnsStayWhileTheOthersScroll() {
        GridStage.fx(() -> {
            stage.grid.setFrozenColumns(2);
            stage.grid.setMaxWidth(520);
            return null;
        });
        Bounds code = cell("1.2", "code");
        Bounds name = cell("1.2", "name");
        Bounds unit = cell("1.2", "unit");
        stage.on("1.2", "note");
        assertThat(cell("1.2", "code")).isEqualTo(code);
        assertThat(cell("1.2", "name")).isEqualTo(name);
        assertThat(cell("1.2", "note").getMinX()).isGreaterThanOrEqualTo(name.getMaxX());
        Node scrolledUnder = GridStage.fx(() -> stage.grid.cellNode("1.2", "unit"));
        assertThat(scrolledUnder == null || onScreen(scrolledUnder).getMinX() < unit.getMinX()).isTrue();
    }

    @Test
    void draggingTheMouseSelectsARectangle() {
        stage.robot.drag(stage.point("1.2", "name"), MouseButton.PRIMARY).dropTo(stage.point("1.4", "amount"));
        assertThat(selected()).isEqualTo(new CellRange(2, 1, 4, 3));
    }

    @Test
    void shiftAndArrowsGrowAndShrinkARectangle() {
        stage.on("1.2", "name");
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(new CellRange(2, 1, 4, 2));
        keys(KeyCode.SHIFT, KeyCode.UP);
        assertThat(selected()).isEqualTo(new CellRange(2, 1, 3, 2));
        keys(KeyCode.DOWN);
        assertThat(selected().rows()).isEqualTo(1);
    }

    @Test
    void shiftAndAClickSelectUpToThere() {
        stage.on("1.1", "unit");
        click("1.3", "amount", true, false);
        assertThat(selected()).isEqualTo(new CellRange(1, 2, 3, 3));
    }

    @Test
    void aBlockIsCopiedAsTabsAndLines() {
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(1, 1, 2, 3));
            return null;
        });
        keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(stage.clip.text).isEqualTo("任务1.1\t区水务局\t100\n任务1.2\t区水务局\t200\n");
    }

    @Test
    void aBlockIsPastedAsOneChange() {
        stage.clip.text = "甲\t区财政局\t1\r\n乙\t区园林绿化局\t2\r\n";
        stage.on("1.3", "name");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).containsExactlyInAnyOrder(
                new CellEdit("1.3", "name", "甲"), new CellEdit("1.3", "unit", "区财政局"),
                new CellEdit("1.3", "amount", "1"), new CellEdit("1.4", "name", "乙"),
                new CellEdit("1.4", "unit", "区园林绿化局"), new CellEdit("1.4", "amount", "2"));
        assertThat(selected()).isEqualTo(new CellRange(3, 1, 4, 3));
        assertThat(name("1.4")).isEqualTo("乙");
    }

    @Test
    void oneValuePastedFillsTheSelection() {
        stage.clip.text = "区财政局";
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(1, 2, 3, 2));
            return null;
        });
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).extracting(CellEdit::text).containsOnly("区财政局").hasSize(3);
    }

    @Test
    void aPasteLeavesLockedCellsAloneAndSaysSo() {
        stage.clip.text = "9.9\t改名";
        stage.on("1.3", "code");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits).containsExactly(List.of(new CellEdit("1.3", "name", "改名")));
        assertThat(messages()).singleElement().asString().contains("1");
    }

    @Test
    void ctrlDFillsTheSelectionFromItsFirstRow() {
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(1, 3, 4, 3));
            return null;
        });
        keys(KeyCode.CONTROL, KeyCode.D);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).containsExactly(new CellEdit("1.2", "amount", "100"),
                new CellEdit("1.3", "amount", "100"), new CellEdit("1.4", "amount", "100"));
    }

    @Test
    void ctrlDInOneCellTakesTheOneAbove() {
        stage.on("1.3", "amount");
        keys(KeyCode.CONTROL, KeyCode.D);
        assertThat(stage.edits).containsExactly(List.of(new CellEdit("1.3", "amount", "200")));
    }

    @Test
    void deleteClearsTheSelectionAsOneChange() {
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(1, 2, 2, 3));
            return null;
        });
        keys(KeyCode.DELETE);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).hasSize(4).extracting(CellEdit::text).containsOnly("");
    }

    @Test
    void ctrlAndClicksPickRowsApart() {
        stage.robot.clickOn(stage.point("1.2", "name"));
        click("1.5", "name", false, true);
        assertThat(GridStage.fx(() -> stage.grid.selectedRows())).containsExactly("1.2", "1.5");
    }

    @Test
    void arrowsInTheTreesColumnOpenAndCloseItsRows() {
        stage.on("1", "name");
        int open = GridStage.fx(() -> stage.model.rowCount());
        keys(KeyCode.LEFT);
        assertThat(GridStage.fx(() -> stage.model.rowCount())).isEqualTo(open - 6);
        keys(KeyCode.RIGHT);
        assertThat(GridStage.fx(() -> stage.model.rowCount())).isEqualTo(open);
    }

    @Test
    void rowsAreDraggedByTheirHeaders() {
        List<String> moved = new ArrayList<>();
        GridStage.fx(() -> {
            stage.grid.setRowMoves(new RowMoves() {
                @Override
                public boolean allowed(List<Object> rows, Object target, Place place) {
                    return place != Place.INTO;
                }

                @Override
                public void move(List<Object> rows, Object target, Place place) {
                    moved.add(rows + " " + place + " " + target);
                }
            });
            return null;
        });
        Bounds from = cell("1.2", "code");
        Bounds to = cell("1.5", "code");
        stage.robot.drag(from.getMinX() - 20, from.getCenterY(), MouseButton.PRIMARY)
                .moveTo(to.getMinX() - 20, to.getCenterY()).dropTo(to.getMinX() - 20, to.getMaxY() - 3);
        assertThat(moved).containsExactly("[1.2] AFTER 1.5");
    }

    @Test
    void theHintOfAnEmptyGridStandsInItsMiddle() {
        Label hint = GridStage.fx(() -> new Label("还没有条目"));
        GridStage.fx(() -> {
            stage.grid.setPlaceholder(hint);
            stage.model.show(PlanRow.tree(List.of()));
            return null;
        });
        Bounds text = onScreen(hint);
        Bounds body = onScreen(GridStage.fx(() -> stage.grid.body()));
        assertThat(text.getCenterX()).isCloseTo(body.getCenterX(), within(12.0));
        assertThat(text.getCenterY()).isCloseTo(body.getCenterY(), within(12.0));
        assertThat(text.getWidth()).isLessThan(body.getWidth() / 2);
    }
}
