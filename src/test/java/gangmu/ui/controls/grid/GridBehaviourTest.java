package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grid by mouse and keys, as who is used to Excel would work it. Amounts must be numbers; codes are locked. */
class GridBehaviourTest {
    private GridStage stage;

    @BeforeEach
    void show() {
        stage = new GridStage(PlanRow.plan(3, 6));
    }

    private static Bounds onScreen(Node node) {
        return GridStage.fx(() -> node.localToScreen(node.getBoundsInLocal()));
    }

    private Bounds cell(String code, String column) {
        return onScreen(GridStage.fx(() -> stage.grid.cellNode(code, column)));
    }

    private CellRange selected() {
        return GridStage.fx(() -> stage.grid.selectedRange());
    }

    private void keys(KeyCode... codes) {
        stage.robot.push(codes);
        GridStage.fx(() -> null);
    }

    private void type(String text) {
        stage.robot.write(text);
        GridStage.fx(() -> null);
    }

    private String name(String code) {
        return GridStage.fx(() -> stage.row(code).name);
    }

    private boolean editing() {
        return GridStage.fx(() -> stage.grid.isEditing());
    }

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

    /** The headless platform's mouse knows nothing of the keys that are held. */
    private void click(String code, String column, boolean shift, boolean control) {
        Bounds at = cell(code, column);
        GridStage.fx(() -> {
            GridBody body = stage.grid.body();
            Point2D inside = body.localToScene(body.screenToLocal(at.getCenterX(), at.getCenterY()));
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(body, new MouseEvent(body, body, type, inside.getX(), inside.getY(), at.getCenterX(),
                        at.getCenterY(), MouseButton.PRIMARY, 1, shift, control, false, false, true, false, false,
                        true, false, true, null));
            }
            return null;
        });
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

    private List<String> messages() {
        return GridStage.fx(() -> {
            List<String> texts = new ArrayList<>();
            stage.grid.lookupAll(".grid-message").forEach(node -> {
                if (node.isVisible()) {
                    texts.add(((Label) node).getText());
                }
            });
            return texts;
        });
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
    void typingStartsAnEditAndKeepsItsFirstCharacter() {
        stage.on("1.2", "name");
        type("水库保护");
        assertThat(editing()).isTrue();
        keys(KeyCode.ENTER);
        assertThat(name("1.2")).isEqualTo("水库保护");
    }

    @Test
    void f2EditsWhatIsThere() {
        stage.on("1.2", "name");
        keys(KeyCode.F2);
        type("号");
        keys(KeyCode.ENTER);
        assertThat(name("1.2")).isEqualTo("任务1.2号");
    }

    @Test
    void aDoubleClickEditsWhatIsThere() {
        stage.robot.doubleClickOn(stage.point("1.2", "name"));
        assertThat(editing()).isTrue();
        type("号");
        keys(KeyCode.ENTER);
        assertThat(name("1.2")).isEqualTo("任务1.2号");
    }

    @Test
    void enterMovesDownAndTabRightAndEnterAfterTabsGoesBackToTheirColumn() {
        stage.on("1.2", "name");
        type("一");
        keys(KeyCode.TAB);
        assertThat(stage.at()).isEqualTo("1.2 unit");
        keys(KeyCode.TAB);
        type("12");
        keys(KeyCode.ENTER);
        assertThat(stage.at()).isEqualTo("1.3 name");
        keys(KeyCode.ENTER);
        assertThat(stage.at()).isEqualTo("1.4 name");
        keys(KeyCode.SHIFT, KeyCode.ENTER);
        keys(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(stage.at()).isEqualTo("1.3 code");
        assertThat(stage.edits).hasSize(2);
    }

    @Test
    void escapeGivesTheEditUp() {
        stage.on("1.2", "name");
        type("错");
        keys(KeyCode.ESCAPE);
        assertThat(editing()).isFalse();
        assertThat(stage.edits).isEmpty();
        assertThat(name("1.2")).isEqualTo("任务1.2");
    }

    @Test
    void clickingAwayKeepsTheEditInTheGridAndOutsideIt() {
        stage.on("1.2", "name");
        type("留下");
        stage.robot.clickOn(stage.point("1.4", "unit"));
        assertThat(name("1.2")).isEqualTo("留下");
        stage.on("1.3", "name");
        type("也留下");
        stage.robot.clickOn(stage.outside);
        assertThat(name("1.3")).isEqualTo("也留下");
    }

    @Test
    void enterWhileTheInputMethodComposesDoesNotCommit() {
        stage.on("1.2", "name");
        compose("shui", "");
        keys(KeyCode.ENTER);
        keys(KeyCode.TAB);
        assertThat(stage.edits).isEmpty();
        assertThat(stage.at()).isEqualTo("1.2 name");
        compose("", "水");
        keys(KeyCode.ENTER);
        assertThat(name("1.2")).isEqualTo("水");
        assertThat(stage.at()).isEqualTo("1.3 name");
    }

    private void compose(String composed, String committed) {
        GridStage.fx(() -> {
            List<InputMethodTextRun> runs = composed.isEmpty() ? List.of()
                    : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
            Event.fireEvent(stage.field(), new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs,
                    committed, composed.length()));
            return null;
        });
    }

    @Test
    void undoAndRedoKeysReachTheWindowWhileNothingIsTyped() {
        List<KeyCode> arrived = new ArrayList<>();
        GridStage.fx(() -> {
            stage.scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.isShortcutDown() && !event.getCode().isModifierKey()) {
                    arrived.add(event.getCode());
                }
            });
            return null;
        });
        stage.on("1.2", "name");
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Y);
        assertThat(arrived).containsExactly(KeyCode.Z, KeyCode.Y);
    }

    @Test
    void aRefusedValueStaysWithWhatWasExpectedUntilItIsGivenUp() {
        stage.editor = batch -> {
            CompletableFuture<EditOutcome> later = new CompletableFuture<>();
            Platform.runLater(() -> stage.apply(batch).thenAccept(later::complete));
            return later;
        };
        stage.on("1.2", "amount");
        type("多少");
        keys(KeyCode.ENTER);
        GridStage.fx(() -> null);
        assertThat(stage.at()).isEqualTo("1.2 amount");
        assertThat(messages()).containsExactly("应为数字，如 1200（万元）");
        assertThat(GridStage.fx(() -> stage.grid.refusedEdits())).extracting(CellEdit::text).containsExactly("多少");
        keys(KeyCode.ESCAPE);
        assertThat(GridStage.fx(() -> stage.grid.refusedEdits())).isEmpty();
        assertThat(GridStage.fx(() -> stage.row("1.2").amount)).isEqualTo("200");
    }

    @Test
    void aBadCellOfAPastedBlockIsNamedAndOnceMendedTheWholeBlockGoesInAsOne() {
        stage.editor = this::allOrNone;
        stage.clip.text = "甲\t300\n乙\t多少\n丙\t500\n";
        stage.on("1.2", "unit");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(stage.at()).isEqualTo("1.3 amount");
        assertThat(messages()).singleElement().asString().startsWith("第 4 行“总投资”栏：应为数字，如 1200（万元）")
                .contains("6 格");
        assertThat(GridStage.fx(() -> stage.row("1.2").amount)).isEqualTo("200");
        stage.edits.clear();
        type("400");
        keys(KeyCode.ENTER);
        assertThat(stage.edits).singleElement().asList().hasSize(6);
        assertThat(GridStage.fx(() -> List.of(stage.row("1.2").amount, stage.row("1.3").amount,
                stage.row("1.4").amount))).containsExactly("300", "400", "500");
        assertThat(GridStage.fx(() -> stage.grid.openEdits().isEmpty())).isTrue();
    }

    @Test
    void escapeGivesTheWholeBlockUp() {
        stage.editor = this::allOrNone;
        stage.clip.text = "300\n多少\n什么\n";
        stage.on("1.2", "amount");
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(messages()).singleElement().asString().contains("有问题的共 2 格");
        keys(KeyCode.ESCAPE);
        assertThat(GridStage.fx(() -> stage.grid.openEdits().isEmpty())).isTrue();
        assertThat(GridStage.fx(() -> stage.row("1.2").amount)).isEqualTo("200");
    }

    private CompletionStage<EditOutcome> allOrNone(List<CellEdit> batch) {
        List<EditOutcome.RefusedCell> bad = batch.stream()
                .filter(edit -> edit.column().equals("amount") && !edit.text().matches("[0-9.]*"))
                .map(edit -> new EditOutcome.RefusedCell(edit, "应为数字，如 1200（万元）")).toList();
        return bad.isEmpty() ? stage.apply(batch) : CompletableFuture.completedFuture(EditOutcome.noneTaken(bad));
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
    void aChoiceIsFoundByAPartOfIt() {
        stage.on("1.2", "unit");
        type("园林");
        keys(KeyCode.ENTER);
        assertThat(GridStage.fx(() -> stage.row("1.2").unit)).isEqualTo("区园林绿化局");
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
