package gangmu.ui.controls.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Editing in the grid by mouse and keys, as who is used to Excel would. Amounts must be numbers; codes are locked. */
class GridEditingTest extends OnAGrid {
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

    @Test
    void aChoiceIsFoundByAPartOfIt() {
        stage.on("1.2", "unit");
        type("园林");
        keys(KeyCode.ENTER);
        assertThat(GridStage.fx(() -> stage.row("1.2").unit)).isEqualTo("区园林绿化局");
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

    private CompletionStage<EditOutcome> allOrNone(List<CellEdit> batch) {
        List<EditOutcome.RefusedCell> bad = batch.stream()
                .filter(edit -> edit.column().equals("amount") && !edit.text().matches("[0-9.]*"))
                .map(edit -> new EditOutcome.RefusedCell(edit, "应为数字，如 1200（万元）")).toList();
        return bad.isEmpty() ? stage.apply(batch) : CompletableFuture.completedFuture(EditOutcome.noneTaken(bad));
    }
}
