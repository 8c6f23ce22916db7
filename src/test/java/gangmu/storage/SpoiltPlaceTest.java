package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the journal's newest places the database and the tail have a copy each: the sound one counts, whichever it is. */
class SpoiltPlaceTest {
    private static final int ITEMS = 6;
    /** The plan, then the items; what is at the first places is in the backup too. */
    private static final int LAST = 1 + ITEMS;
    @TempDir
    private Path temp;
    private Path killed;

    @BeforeEach
    void aKilledWorkspaceWithEditsAfterItsBackup() {
        Path folder = temp.resolve("w");
        killed = temp.resolve("killed");
        UUID plan = UUID.randomUUID();
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            workspace.backup(temp.resolve("b.zip"), Progress.NONE);
            for (int i = 1; i <= ITEMS; i++) {
                Workspace.await(edit.addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name(i)));
            }
            TestWorkspaces.copy(folder, killed);
        }
    }

    private static String name(int item) {
        return "任务" + item;
    }

    /** Another name in a row of the journal, as a flipped bit would leave it: its hash stays. */
    private void spoilInDatabase(int item) throws Exception {
        try (Connection connection = Database.join(killed, null)) {
            try (PreparedStatement row = connection.prepareStatement(
                    "update change set after_value = replace(after_value, ?, ?) where set_position = ?")) {
                row.setString(1, name(item));
                row.setString(2, "任意" + item);
                row.setInt(3, 1 + item);
                assertThat(row.executeUpdate()).isPositive();
            }
        }
    }

    private void spoilInTail(int item) throws Exception {
        Path tail = killed.resolve(Tail.NAME);
        List<String> lines = new ArrayList<>(Files.readAllLines(tail));
        assertThat(lines.removeIf(line -> line.contains(name(item)))).isTrue();
        List<String> whole = Files.readAllLines(tail);
        lines.add(whole.stream().filter(line -> line.contains(name(item))).findFirst().orElseThrow().replace(name(item), "任意" + item));
        Files.write(tail, lines);
    }

    private List<String> restored(long lacking) {
        Path to = temp.resolve("restored");
        Storage.Restored restored = TestWorkspaces.storage().restore(killed, to, Progress.NONE);
        assertThat(restored.lacking()).isEqualTo(lacking);
        try (Workspace workspace = TestWorkspaces.open(to)) {
            return workspace.snapshot().all(Item.KIND).stream().map(each -> String.valueOf(each.get(Item.NAME))).sorted().toList();
        }
    }

    @Test
    void aSpoiltRowOfTheDatabaseDoesNotTakeThePlaceOfTheTailsSoundOne() throws Exception {
        spoilInDatabase(3);
        assertThat(restored(0)).containsExactly("任务1", "任务2", "任务3", "任务4", "任务5", "任务6");
    }

    @Test
    void aSpoiltLineOfTheTailDoesNotTakeThePlaceOfTheDatabasesSoundOne() throws Exception {
        spoilInTail(3);
        assertThat(restored(0)).containsExactly("任务1", "任务2", "任务3", "任务4", "任务5", "任务6");
    }

    @Test
    void whereEachIsSpoiltInAnotherPlaceTheyMakeUpForEachOther() throws Exception {
        spoilInDatabase(2);
        spoilInTail(4);
        spoilInDatabase(5);
        assertThat(restored(0)).containsExactly("任务1", "任务2", "任务3", "任务4", "任务5", "任务6");
    }

    @Test
    void whereBothAreSpoiltInOnePlaceAllAfterItIsToldAsLacking() throws Exception {
        spoilInDatabase(5);
        spoilInTail(5);
        assertThat(restored(LAST - 5)).containsExactly("任务1", "任务2", "任务3", "任务4");
    }
}
