package gangmu.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.cli.CommandLineOn;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a workspace that somebody else has open, and on one that is damaged. */
class WhatCannotBeEditedTest {
    @TempDir
    private static Path prepared;
    @TempDir
    private Path temp;
    private Path folder;
    private CommandLineOn gangmu;

    @BeforeAll
    static void aWorkspaceWithASnapshot() {
        try (Workspace workspace = TestWorkspaces.create(prepared.resolve("w"))) {
            Workspace.await(new EditPlan(workspace).addPlan(UUID.randomUUID(), "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
            task(workspace, "快照之前");
            workspace.backup(prepared.resolve("b.zip"), Progress.NONE);
        }
    }

    @BeforeEach
    void aCopyOfIt() throws IOException {
        folder = TestWorkspaces.copy(prepared.resolve("w"), temp.resolve("w"));
        gangmu = new CommandLineOn(folder);
        Files.writeString(temp.resolve("secret"), "机密口令2023");
    }

    private static void task(Workspace workspace, String name) {
        UUID plan = workspace.snapshot().all(Plan.KIND).iterator().next().id();
        Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "history", "rules", "evidence", "entries", "export --out plan.xlsx",
        "backup --out other.zip"})
    void lookingAtAWorkspaceInUseShowsItsNewestSnapshotAndSaysSo(String command) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            task(workspace, "快照之后");
            assertThat(run(command)).as(gangmu.err()).isZero();
            // The clock of the tests stands at this minute, in Beijing.
            assertThat(gangmu.err() + gangmu.out()).contains("2023-07-10 09:00");
            assertThat(gangmu.out()).doesNotContain("快照之后");
        }
    }

    @Test
    void whoHasItOpenAndSinceWhenIsSaidOnTheErrorStream() {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            task(workspace, "快照之后");
            assertThat(gangmu.json("show").get("items")).hasSize(1);
            assertThat(gangmu.err()).contains(System.getProperty("user.name") + "@")
                    .contains("(" + ProcessHandle.current().pid() + ")").contains("2023-07-10 09:00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"set 1 name 改名", "add task 新任务", "undo", "password --set --new-password-file secret"})
    void editingAWorkspaceInUseIsRefused(String command) {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            long position = workspace.journal().position();
            assertThat(run(command)).isOne();
            assertThat(gangmu.err()).contains(System.getProperty("user.name") + "@");
            assertThat(workspace.journal().position()).isEqualTo(position);
        }
        TestWorkspaces.open(folder).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "show --json", "history", "rules", "evidence", "entries", "export --out plan.xlsx",
        "backup --out other.zip", "set 1 name 改名", "add task 新任务", "undo", "redo", "sweep", "verify", "verify --json",
        "findings", "assess", "figures", "reconcile", "register", "learned", "period", "status --out s.xlsx",
        "report --out r.docx"})
    void noCommandWorksOnADamagedWorkspace(String command) throws IOException {
        Path tail = folder.resolve("plan.tail");
        byte[] damaged = Files.readAllBytes(tail);
        damaged[damaged.length / 2] ^= 1;
        Files.write(tail, damaged);
        assertThat(run(command)).isOne();
        assertThat(gangmu.err() + gangmu.out()).contains("damaged", "gangmu restore", "2023-07-10 09:00");
        assertThat(Files.readAllBytes(tail)).isEqualTo(damaged);
        assertThat(temp.resolve("plan.xlsx")).doesNotExist();
    }

    private int run(String command) {
        // Names that follow --out or …-file are those of files in the test's own folder.
        String[] words = command.split(" ");
        String[] args = new String[words.length - 1];
        for (int i = 1; i < words.length; i++) {
            args[i - 1] = words[i - 1].endsWith("-file") || words[i - 1].equals("--out") ? temp.resolve(words[i]).toString() : words[i];
        }
        return gangmu.run(words[0], args);
    }
}
