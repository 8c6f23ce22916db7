package gangmu.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.storage.HeldWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.ui.WindowOn;
import gangmu.ui.controls.grid.Grid;
import gangmu.ui.controls.grid.GridColumn;
import gangmu.ui.controls.grid.GridModel;
import gangmu.ui.shell.Place;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal in the window: finding, undoing one import among later edits, looking back, comparing. */
class HistoryInTheWindowTest {
    @TempDir
    private Path temp;
    private Path folder;
    private SmallPlan small;
    private UUID taken;
    private WindowOn on;

    @BeforeEach
    void open() {
        folder = temp.resolve("w");
        small = new SmallPlan(folder);
        try (Workspace workspace = on("2023-07-11", "区水务局 填报")) {
            taken = workspace.commit(new Origin("take-in", "区水务局.xlsx"), draft -> {
                draft.set(new Ref(Item.KIND, small.project), Item.CONTENT, "回表所写");
                draft.set(new Ref(Item.KIND, small.behind), Item.CONTENT, "回表也写");
            }).changeSet().id();
        }
        try (Workspace workspace = on("2023-07-12", "发改委规划科")) {
            set(workspace, small.project, Item.CONTENT, "人改过");
            set(workspace, small.task, Item.NAME, "改名的任务");
        }
        on = new WindowOn(temp.resolve("settings.properties"), clock("2023-07-20"));
        on.open(folder);
        on.go(Place.HISTORY);
    }

    @AfterEach
    void close() {
        on.close();
    }

    private static Clock clock(String day) {
        return Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.ofHours(8));
    }

    private Workspace on(String day, String author) {
        return HeldWorkspaces.openAt(folder, clock(day), author);
    }

    private void set(Workspace workspace, UUID item, Field<?> field, String text) {
        Workspace.await(new EditPlan(workspace).set(small.plan,
                new EditPlan.FieldEdit(new EditPlan.Subject(Item.KIND, item, null), field, text)));
    }

    private <T extends Node> T find(String id) {
        return WindowOn.fx(() -> {
            @SuppressWarnings("unchecked")
            T found = (T) on.window.scene().getRoot().lookup("#" + id);
            return found;
        });
    }

    private void press(String id) {
        Button button = find(id);
        WindowOn.fx(() -> {
            button.fire();
            return true;
        });
        on.settled();
    }

    private void choose(UUID changeSet) {
        Grid grid = find("journal-grid");
        WindowOn.fx(() -> grid.select(changeSet));
        on.settled();
    }

    private GridModel model(String grid) {
        Grid found = find(grid);
        assertThat(found).as(grid).isNotNull();
        return found.model();
    }

    private String text(String grid, String column, int row) {
        return WindowOn.fx(() -> {
            int at = model(grid).columns().stream().map(GridColumn::key).toList().indexOf(column);
            return model(grid).text(row, at);
        });
    }

    private int rows(String grid) {
        return WindowOn.fx(() -> model(grid).rowCount());
    }

    private Item item(UUID id) {
        return new Item(on.session().workspace().snapshot().find(Item.KIND, id));
    }

    @Test
    void changesAreFoundByItemAndFileAndTime() {
        assertThat(rows("journal-grid")).isEqualTo(4);
        TextField item = find("history-item");
        WindowOn.fx(() -> {
            item.setText("1.1.1");
            item.fireEvent(new ActionEvent());
            return true;
        });
        on.settled();
        assertThat(rows("journal-grid")).isEqualTo(3);
        choose(taken);
        assertThat(rows("changes-grid")).isEqualTo(1);
        press("history-clear");
        assertThat(rows("journal-grid")).isEqualTo(4);
        TextField file = find("history-file");
        WindowOn.fx(() -> {
            file.setText("水务");
            file.fireEvent(new ActionEvent());
            return true;
        });
        on.settled();
        assertThat(rows("journal-grid")).isEqualTo(1);
        press("history-clear");
        DatePicker since = find("history-since");
        WindowOn.fx(() -> {
            since.setValue(LocalDate.of(2023, 7, 12));
            return true;
        });
        on.settled();
        assertThat(rows("journal-grid")).isEqualTo(2);
    }

    @Test
    void undoingAnImportShowsWhatWasChangedSinceBeforeAnythingHappens() {
        choose(taken);
        press("history-undo");
        assertThat(rows("conflict-grid")).isEqualTo(1);
        assertThat(text("conflict-grid", "left", 0)).isEqualTo("回表所写");
        assertThat(text("conflict-grid", "now", 0)).isEqualTo("人改过");
        assertThat(text("conflict-grid", "who", 0)).isEqualTo("发改委规划科");
        assertThat(item(small.behind).text(Item.CONTENT)).isEqualTo("回表也写");
        on.picture("history-conflicts");
        press("undo-leave");
        on.until(() -> item(small.behind).text(Item.CONTENT).isEmpty());
        assertThat(item(small.project).text(Item.CONTENT)).isEqualTo("人改过");
        assertThat(item(small.behind).text(Item.CONTENT)).isEmpty();
        assertThat(WindowOn.fx(() -> find("changes-grid") != null)).isTrue();
    }

    @Test
    void allCanBeTakenBackAndRedone() {
        choose(taken);
        press("history-undo");
        press("undo-all");
        on.until(() -> item(small.project).text(Item.CONTENT).isEmpty());
        assertThat(item(small.behind).text(Item.CONTENT)).isEmpty();
        on.settled();
        press("redo");
        on.until(() -> item(small.project).text(Item.CONTENT).equals("人改过"));
        assertThat(item(small.behind).text(Item.CONTENT)).isEqualTo("回表也写");
        on.settled();
    }

    @Test
    void anEarlierDayIsShownOnEveryScreenWithABannerAndCannotBeEdited() {
        DatePicker day = find("history-day");
        WindowOn.fx(() -> {
            day.setValue(LocalDate.of(2023, 7, 11));
            return true;
        });
        press("history-look-day");
        on.until(() -> on.session().workspace().past());
        on.settled();
        assertThat(item(small.project).text(Item.CONTENT)).isEqualTo("回表所写");
        for (Place place : Place.values()) {
            on.go(place);
            Node banner = find("past");
            assertThat(WindowOn.fx(() -> banner.isVisible() && banner.lookup(".label") instanceof Label label
                    && label.getText().contains("2023-07-11 23:59"))).as("%s", place).isTrue();
            on.picture("past-" + place.key());
        }
        assertThat(on.session().view().get().tree().find(small.task).name()).isEqualTo("水库保护与保水体系");
        Workspace past = on.session().workspace();
        assertThatThrownBy(() -> set(past, small.task, Item.NAME, "不行"))
                .isInstanceOf(Refusal.class);
        assertThat(WindowOn.fx(() -> this.<Button>find("undo").isDisabled())).isTrue();
        press("today");
        assertThat(on.session().workspace().past()).isFalse();
        assertThat(this.<Node>find("past")).isNull();
        assertThat(on.session().view().get().tree().find(small.task).name()).isEqualTo("改名的任务");
        set(on.session().workspace(), small.task, Item.NAME, "又能改了");
    }

    @Test
    void thePlanOfAChangeIsComparedWithToday() {
        choose(taken);
        press("history-compare");
        on.until(() -> find("compare-grid") != null);
        assertThat(rows("compare-grid")).isEqualTo(2);
        assertThat(text("compare-grid", "now", 0)).isIn("人改过", "改名的任务");
        on.picture("history-compare");
        press("compare-close");
        assertThat(this.<Node>find("changes-grid")).isNotNull();
    }
}
