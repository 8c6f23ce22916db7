package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.plan.ItemKind;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where no copy can be written to be looked at, nothing is known: no backup is called damaged, and nothing less is restored. */
class NoTemporaryFolderTest {
    @TempDir
    private Path temp;

    /** The program, on a machine whose folder for temporary files is full or gone. Says the codes of what it is told. */
    public static final class Starved {
        private Starved() {
        }

        public static void main(String[] arguments) {
            H2Storage storage = TestWorkspaces.storage();
            Path whole = Path.of(arguments[0]);
            Path damaged = Path.of(arguments[1]);
            storage.verify(whole, Progress.NONE).stream().map(Problem::code).distinct().forEach(code -> say("verify", code));
            say("look", refused(() -> storage.openReadOnly(whole, Progress.NONE).close()));
            say("open-damaged", refused(() -> storage.open(damaged, Progress.NONE).close()));
            say("restore-damaged", refused(() -> storage.restore(damaged, damaged.resolveSibling("r"), Progress.NONE)));
            say("password", refused(() -> storage.changePassword(whole, "很长的密码123".toCharArray(), Progress.NONE)));
        }

        private static String refused(Runnable work) {
            try {
                work.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.problem().code();
            }
        }

        private static void say(String what, String code) {
            System.out.println(what + " " + code);
        }
    }

    @Test
    void nothingIsTakenForDamageThatCouldNotBeLookedAt() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            workspace.backup(temp.resolve("b.zip"), Progress.NONE);
            Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, "任务"));
        }
        Path damaged = TestWorkspaces.copy(folder, temp.resolve("d"));
        Files.write(damaged.resolve(Database.FILE), new byte[100]);
        Process program = Programs.start(List.of(), List.of("-Djava.io.tmpdir=" + temp.resolve("gone")), Starved.class,
                folder.toString(), damaged.toString());
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines()).containsExactly("verify temporary.not-written", "look temporary.not-written",
                    "open-damaged temporary.not-written", "restore-damaged temporary.not-written",
                    "password temporary.not-written");
        } finally {
            program.destroyForcibly().waitFor();
        }
        assertThat(temp.resolve("r")).doesNotExist();
        assertThat(TestWorkspaces.storage().isLocked(folder)).isFalse();
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }
}
