package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.usecase.EditPlan;
import gangmu.usecase.Progress;
import gangmu.usecase.Workspace;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program while it edits; {@code -Dgangmu.kills=1000} makes the long run. */
class KilledWhileEditingTest {
    @TempDir
    private Path temp;

    /** The program that is killed: adds items for ever and says each id once its edit has been acknowledged. */
    public static final class Editor {
        private Editor() {
        }

        public static void main(String[] arguments) {
            UUID plan = UUID.fromString(arguments[1]);
            try (Workspace workspace = TestWorkspaces.open(Path.of(arguments[0]))) {
                for (int i = 0; true; i++) {
                    UUID id = UUID.randomUUID();
                    Workspace.await(new EditPlan(workspace).addItem(plan, id, null, null, ItemKind.TASK, "item " + i));
                    System.out.println(id);
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void noAcknowledgedEditIsLostWhenTheProgramIsKilled() throws Exception {
        Path folder = temp.resolve("w");
        UUID plan = UUID.randomUUID();
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "plan", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
        }
        int kills = Integer.getInteger("gangmu.kills", 4);
        Random random = new Random(20231124);
        List<UUID> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            editUntilKilled(folder, plan, 1 + random.nextInt(60), acknowledged);
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                assertThat(acknowledged).allMatch(id -> workspace.snapshot().find(Item.KIND, id) != null);
            }
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
        System.out.printf("kills %d, acknowledged %d, lost 0, broken 0%n", kills, acknowledged.size());
    }

    private static void editUntilKilled(Path folder, UUID plan, int edits, List<UUID> acknowledged) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process editor = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"),
                "-cp", classPath, "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", Editor.class.getName(),
                folder.toString(), plan.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = editor.inputReader()) {
            String line = said.readLine();
            for (int i = 0; line != null; i++) {
                if (line.length() == 36) {
                    acknowledged.add(UUID.fromString(line));
                }
                if (i == edits) {
                    // By its handle: Process.destroyForcibly would close the pipe that still holds acknowledged ids.
                    editor.toHandle().destroyForcibly();
                }
                line = said.readLine();
            }
        } finally {
            editor.destroyForcibly().waitFor();
        }
        assertThat(acknowledged).isNotEmpty();
    }
}
