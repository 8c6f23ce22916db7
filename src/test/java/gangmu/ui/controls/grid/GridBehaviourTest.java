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

    private void chosen(int row, int column, int lastRow, int lastColumn) {
        GridStage.fx(() -> {
            stage.grid.requestFocus();
            stage.grid.cursor().select(CellRange.between(row, column, lastRow, lastColumn));
            return null;
        });
    }

    @Test
    void shiftAndSpaceChooseTheRowCtrlAndSpaceTheColumnAndNothingIsWiped() {
        stage.on("1.2", "amount");
        keys(KeyCode.SHIFT, KeyCode.SPACE);
        assertThat(selected()).isEqualTo(new CellRange(2, 0, 2, 7));
        assertThat(editing()).isFalse();
        stage.on("1.2", "amount");
        keys(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(selected()).isEqualTo(new CellRange(0, 3, 20, 3));
        assertThat(stage.at()).isEqualTo("1.2 amount");
        assertThat(stage.edits).isEmpty();
    }

    @Test
    void typingGoesToTheCellWhereTheSelectionWasBegun() {
        stage.on("1.2", "name");
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        type("水");
        keys(KeyCode.ENTER);
        assertThat(name("1.2")).isEqualTo("水");
        assertThat(stage.at()).as("Enter goes on within the selection").isEqualTo("1.3 name");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        assertThat(stage.at()).as("and comes round").isEqualTo("1.2 name");
        assertThat(selected()).isEqualTo(new CellRange(2, 1, 4, 1));
    }

    @Test
    void ctrlAndEnterPutWhatIsTypedIntoEverySelectedCellAsOneChange() {
        chosen(2, 3, 4, 3);
        type("700");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).extracting(CellEdit::text).containsExactly("700", "700", "700");
        assertThat(selected()).isEqualTo(new CellRange(2, 3, 4, 3));
    }

    @Test
    void ctrlRFillsTheSelectionFromItsFirstColumn() {
        chosen(2, 1, 3, 2);
        keys(KeyCode.CONTROL, KeyCode.R);
        assertThat(stage.edits).containsExactly(List.of(new CellEdit("1.2", "unit", "任务1.2"),
                new CellEdit("1.3", "unit", "任务1.3")));
    }

    @Test
    void altAndDownOpenAListAndNothingElse() {
        List<KeyCode> arrived = new ArrayList<>();
        GridStage.fx(() -> {
            stage.scene.getRoot().addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> arrived.add(event.getCode()));
            return null;
        });
        stage.on("1.2", "amount");
        keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(GridStage.fx(() -> stage.grid.editor().choices().isShowing())).as("what the column holds").isTrue();
        keys(KeyCode.ESCAPE);
        keys(KeyCode.ESCAPE);
        stage.on("1.2", "code");
        keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(arrived).doesNotContain(KeyCode.DOWN);
        assertThat(messages()).as("the code is locked, and that is said").singleElement();
    }

    @Test
    void typingIntoALockedCellSaysWhyNothingHappens() {
        stage.on("1.2", "code");
        type("9");
        assertThat(messages()).containsExactly("这一格是算出来的，不能直接改");
        assertThat(editing()).isFalse();
        javafx.scene.Node cell = GridStage.fx(() -> stage.grid.cellNode("1.2", "code"));
        assertThat(cell.getPseudoClassStates()).extracting(Object::toString).contains("locked");
        assertThat(GridStage.fx(() -> stage.grid.cellNode("1.2", "name")).getPseudoClassStates()).extracting(Object::toString)
                .doesNotContain("locked");
    }

    @Test
    void clearingAWholeColumnSaysFirstHowMuchGoes() {
        stage.on("1.2", "amount");
        keys(KeyCode.CONTROL, KeyCode.SPACE);
        keys(KeyCode.DELETE);
        assertThat(stage.edits).isEmpty();
        assertThat(messages()).singleElement().asString().contains("18 格").contains("21 行");
        keys(KeyCode.DELETE);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).hasSize(18);
    }

    @Test
    void anotherKeyLeavesAToldColumnAsItWas() {
        stage.on("1.2", "amount");
        keys(KeyCode.CONTROL, KeyCode.SPACE);
        keys(KeyCode.DELETE);
        keys(KeyCode.CONTROL, KeyCode.C);
        keys(KeyCode.DELETE);
        assertThat(stage.edits).isEmpty();
    }

    @Test
    void hidingAColumnLeavesTheSelectionOnItsColumnAndShowingOneScrollsToIt() {
        stage.on("1.2", "amount");
        GridStage.fx(() -> {
            stage.grid.setMaxWidth(420);
            stage.grid.showColumn("unit", false);
            return null;
        });
        assertThat(stage.at()).isEqualTo("1.2 amount");
        GridStage.fx(() -> {
            stage.grid.showColumn("unit", true);
            return null;
        });
        assertThat(stage.at()).isEqualTo("1.2 amount");
        GridStage.fx(() -> {
            stage.grid.showColumn("note", false);
            stage.grid.showColumn("note", true);
            return null;
        });
        assertThat(GridStage.fx(() -> stage.grid.cellNode("1.2", "note"))).as("in sight").isNotNull();
        assertThat(stage.at()).isEqualTo("1.2 amount");
    }

    @Test
    void aBlockPastedBelowTheLastRowBecomesNewRowsWhereTheTableTakesThem() {
        GridStage.fx(() -> {
            stage.model.takeNewRows();
            return null;
        });
        stage.editor = batch -> {
            stage.edits.add(batch);
            return java.util.concurrent.CompletableFuture.completedFuture(EditOutcome.committed());
        };
        stage.clip.text = "甲\t区财政局\n乙\t区水务局\n丙\t\n";
        stage.on("3.6", "name");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits).hasSize(1);
        assertThat(stage.edits.getFirst()).containsExactly(new CellEdit("3.6", "name", "甲"),
                new CellEdit("3.6", "unit", "区财政局"), new CellEdit(new CellEdit.NewRow(0), "name", "乙"),
                new CellEdit(new CellEdit.NewRow(0), "unit", "区水务局"), new CellEdit(new CellEdit.NewRow(1), "name", "丙"));
    }

    @Test
    void rowsThatOnlyLeadToOthersAreNeitherCopiedNorPastedOverNorCleared() {
        GridStage.fx(() -> {
            stage.model.setFilter(row -> row.code.equals("1.2") || row.code.equals("2.3") || row.code.equals("2.4"));
            return null;
        });
        chosen(0, 1, 4, 1);
        keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(stage.clip.text).isEqualTo("任务1.2\n任务2.3\n任务2.4\n");
        stage.clip.text = "甲\n乙\n丙\n";
        stage.on("1.2", "name");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.edits).containsExactly(List.of(new CellEdit("1.2", "name", "甲"), new CellEdit("2.3", "name", "乙"),
                new CellEdit("2.4", "name", "丙")));
        assertThat(GridStage.fx(() -> stage.grid.cellNode("1", "name")).getPseudoClassStates()).extracting(Object::toString)
                .contains("dimmed");
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
