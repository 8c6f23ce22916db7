package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    private Path temp;

    /** Another program that has the workspace open until its input ends. */
    public static final class Holder {
        private Holder() {
        }

        public static void main(String[] arguments) throws Exception {
            try (Workspace workspace = TestWorkspaces.open(Path.of(arguments[0]))) {
                System.out.println("open");
                System.out.flush();
                System.in.read();
            }
        }
    }

    private static UUID plan(Workspace workspace) {
        UUID id = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addPlan(id, "规划", LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31)));
        return id;
    }

    private static void item(Workspace workspace, UUID plan, String name) {
        Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    @Test
    void theOwnerBacksUpWhileItHasTheWorkspaceOpen() {
        Path folder = temp.resolve("w");
        Path file = temp.resolve("备份.zip");
        Snapshot before;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            item(workspace, plan(workspace), "一");
            before = workspace.snapshot();
            workspace.backup(file, Progress.NONE);
            assertThat(workspace.backups().latest()).isPresent();
            item(workspace, plan(workspace), "二");
        }
        TestWorkspaces.storage().restore(file, temp.resolve("r"), Progress.NONE);
        try (Workspace workspace = TestWorkspaces.open(temp.resolve("r"))) {
            assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
        }
    }

    @Test
    void aBigChangeIsBackedUpWithoutBeingAsked() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            workspace.commit(Origin.of("import"), draft -> {
                for (int i = 0; i < 600; i++) {
                    draft.add(Entity.blank(Item.KIND, UUID.randomUUID()).with(Item.PLAN, plan)
                            .with(Item.ITEM_KIND, ItemKind.PROJECT).with(Item.CODE, "P" + i).with(Item.NAME, "项目" + i));
                }
            });
        }
        assertThat(Backups.all(folder)).extracting(Backups.Backup::position).contains(2L);
    }

    @Test
    void somebodyElseLooksAtTheNewestSnapshotAndBacksItUp() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            item(workspace, plan(workspace), "一");
        }
        long copies = copies();
        Process holder = Programs.start(Holder.class, folder.toString());
        try (BufferedReader said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> TestWorkspaces.open(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.problem().code()).isEqualTo("workspace.in-use");
                assertThat(refusal.problem().args().get(1).toString()).contains("@" + FolderLock.host())
                        .contains("(" + holder.pid() + ")");
                assertThat(refusal.problem().args().get(2)).isEqualTo("2023-07-10 09:00");
            });
            try (Storage.Opened looked = TestWorkspaces.storage().openReadOnly(folder, Progress.NONE)) {
                assertThat(looked.readOnly()).isTrue();
                assertThat(looked.asOf()).contains(TestWorkspaces.CLOCK.instant());
                assertThat(looked.snapshot().count(Item.KIND)).isOne();
            }
            Storage.Backed backed = TestWorkspaces.storage().backup(folder, temp.resolve("b.zip"), Progress.NONE);
            assertThat(backed.live()).isFalse();
            assertThat(backed.asOf()).isEqualTo(TestWorkspaces.CLOCK.instant());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(copies()).isLessThanOrEqualTo(copies);
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.readOnly()).as("a dead program's lock is taken over").isFalse();
            item(workspace, workspace.snapshot().all(Plan.KIND).iterator().next().id(), "二");
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    private static long copies() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("gangmu-copy-")).count();
        }
    }

    @Test
    void aDamagedBackupIsPassedOverForAnOlderOne() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            workspace.backup(temp.resolve("1.zip"), Progress.NONE);
            item(workspace, plan, "一");
            workspace.backup(temp.resolve("2.zip"), Progress.NONE);
        }
        List<Backups.Backup> all = Backups.all(folder);
        assertThat(all).extracting(Backups.Backup::position).containsExactly(2L, 1L);
        byte[] bytes = Files.readAllBytes(all.getFirst().file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(all.getFirst().file(), bytes);
        try (Storage.Opened looked = TestWorkspaces.storage().openReadOnly(folder, Progress.NONE)) {
            assertThat(looked.journal().position()).isEqualTo(1);
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE))
                .extracting(problem -> problem.code()).containsExactly("verify.backup-damaged");
    }

    @Test
    void theSealsNewestMarkIsNeverOverwrittenFirst() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("s"));
        for (int position = 1; position < 6; position++) {
            Seal.Mark before = Seal.mark(folder).orElse(new Seal.Mark(0, Hashes.NONE));
            try (Seal seal = Seal.open(folder)) {
                seal.write(new Seal.Mark(position, Hashes.NONE));
                byte[] bytes = Files.readAllBytes(folder.resolve(Seal.NAME));
                String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(text).contains(position + " " + Hashes.NONE);
                if (before.position() > 0) {
                    assertThat(text).contains(before.position() + " " + Hashes.NONE);
                }
            }
        }
    }

    @Test
    void aBloatedFileIsWrittenAnewAtClosing() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = plan(workspace);
            UUID item = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "一"));
            for (int i = 0; i < 8; i++) {
                Workspace.await(new EditPlan(workspace).set(plan, new EditPlan.FieldEdit(
                        new EditPlan.Subject(Item.KIND, item, null), Item.CONTENT, "长".repeat(900_000) + i)));
            }
            assertThat(Files.size(folder.resolve(Database.FILE))).isGreaterThan(16 << 20);
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.snapshot().count(Item.KIND)).isOne();
        }
    }
}
