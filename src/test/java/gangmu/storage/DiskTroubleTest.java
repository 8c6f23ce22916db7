package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, read-only, gone or forbidden: real ones, where the machine lets a test mount one. */
class DiskTroubleTest {
    @TempDir
    private Path temp;

    /** A small disk of its own, in memory. */
    private static final class SmallDisk implements AutoCloseable {
        private final Path place;

        SmallDisk(Path place) throws Exception {
            this.place = Files.createDirectories(place);
            Assumptions.assumeTrue(call("mount", "-t", "tmpfs", "-o", "size=6m", "none", place.toString()),
                    "this machine lets no test mount a disk");
        }

        void readOnly() throws Exception {
            assertThat(call("mount", "-o", "remount,ro", place.toString())).isTrue();
        }

        @Override
        public void close() throws Exception {
            call("umount", "-l", place.toString());
        }
    }

    private static boolean call(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Says with which code a workspace is refused. */
    public static final class Opener {
        private Opener() {
        }

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            System.out.println(refused(() -> TestWorkspaces.open(folder).close()));
            try (Storage.Opened looked = TestWorkspaces.storage().openReadOnly(folder, Progress.NONE)) {
                System.out.println(looked.snapshot().count(Item.KIND));
            }
        }
    }

    private static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    private static UUID plan(Workspace workspace) {
        UUID plan = UUID.randomUUID();
        Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                LocalDate.of(2025, 12, 31)));
        return plan;
    }

    private static void item(Workspace workspace, String name) {
        UUID plan = workspace.snapshot().all(Plan.KIND).iterator().next().id();
        Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    @Test
    void onAFullDiskTheEditIsRefusedAndWhatWasSavedIsWhole() throws Exception {
        try (SmallDisk disk = new SmallDisk(temp.resolve("disk"))) {
            Path folder = disk.place.resolve("w");
            Path filler = disk.place.resolve("filler");
            Workspace workspace = TestWorkspaces.create(folder);
            plan(workspace);
            item(workspace, "一");
            long free = disk.place.toFile().getUsableSpace();
            Files.write(filler, new byte[(int) (free - 200_000)]);
            String code = "";
            for (int i = 0; i < 200 && code.isEmpty(); i++) {
                String name = "长".repeat(20_000) + i;
                code = refused(() -> item(workspace, name));
            }
            Snapshot saved = workspace.snapshot();
            assertThat(code).as("both say that this edit was not saved").isIn("workspace.write-failed", "workspace.reopen");
            assertThat(saved.count(Item.KIND)).isGreaterThan(1);
            refused(workspace::close);
            assertThat(refused(() -> TestWorkspaces.open(folder).close())).as("still full: said, not called damaged")
                    .isIn("", "workspace.not-written");
            Files.delete(filler);
            try (Workspace again = TestWorkspaces.open(folder)) {
                assertThat(again.snapshot().sameAs(saved, Kinds.ALL)).isTrue();
                item(again, "二");
            }
            assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void onAReadOnlyDiskItCanBeLookedAtAsItIs() throws Exception {
        try (SmallDisk disk = new SmallDisk(temp.resolve("disk"))) {
            Path folder = disk.place.resolve("w");
            try (Workspace workspace = TestWorkspaces.create(folder)) {
                plan(workspace);
                item(workspace, "一");
            }
            Path damaged = disk.place.resolve("damaged");
            TestWorkspaces.create(damaged).close();
            Files.write(damaged.resolve(Database.FILE), new byte[] {1}, StandardOpenOption.APPEND);
            disk.readOnly();
            assertThat(refused(() -> TestWorkspaces.storage().openReadOnly(damaged, Progress.NONE)))
                    .as("no older snapshot without saying so").isEqualTo("workspace.damaged-no-backup");
            assertThat(refused(() -> TestWorkspaces.open(folder))).isEqualTo("workspace.not-writable");
            assertThat(refused(() -> TestWorkspaces.storage().create(disk.place.resolve("other"))))
                    .isEqualTo("workspace.not-written");
            try (Storage.Opened looked = TestWorkspaces.storage().openReadOnly(folder, Progress.NONE)) {
                assertThat(looked.snapshot().count(Item.KIND)).isOne();
                assertThat(looked.readOnly()).isTrue();
            }
        }
    }

    @Test
    void withoutPermissionItIsSaidAndCanBeLookedAt() throws Exception {
        Path folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            plan(workspace);
            item(workspace, "一");
        }
        boolean root = System.getProperty("user.name").equals("root");
        List<String> before = root ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all") : List.of();
        Assumptions.assumeTrue(!root || call("setpriv", "--bounding-set=-all", "--inh-caps=-all", "true"));
        assertThat(call("chmod", "-R", "a-w", folder.toString())).isTrue();
        try {
            Process opener = Programs.start(before, List.of(), Opener.class, folder.toString());
            try (var said = opener.inputReader()) {
                assertThat(said.readLine()).isEqualTo("workspace.not-writable");
                assertThat(said.readLine()).isEqualTo("1");
            }
        } finally {
            call("chmod", "-R", "u+w", folder.toString());
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void anEditToAPulledStickIsRefusedAndWhatWasSavedIsWhole() throws Exception {
        Path folder = temp.resolve("stick");
        Snapshot saved;
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            plan(workspace);
            item(workspace, "一");
            saved = workspace.snapshot();
            Files.move(folder, temp.resolve("pulled"));
            assertThat(refused(() -> item(workspace, "二"))).isEqualTo("workspace.moved-away");
            TestWorkspaces.create(temp.resolve("other")).close();
            Files.move(temp.resolve("other"), folder);
            assertThat(refused(() -> item(workspace, "三"))).as("nor into another one in its place")
                    .isEqualTo("workspace.moved-away");
            assertThat(workspace.snapshot()).isSameAs(saved);
            TemporaryFolder.deleteAll(folder);
            Files.move(temp.resolve("pulled"), folder);
            item(workspace, "四");
        }
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            assertThat(workspace.snapshot().all(Item.KIND)).extracting(e -> e.get(Item.NAME))
                    .as("what was refused is not there, and what was not is").containsExactlyInAnyOrder("一", "四");
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    void aChinesePathWithSpacesThatIsVeryLongWorks() {
        Path folder = temp;
        for (int i = 0; i < 8; i++) {
            folder = folder.resolve("“十四五” 规划 第" + i + "层 " + "很长的文件夹名".repeat(8));
        }
        assertThat(folder.toString().length()).isGreaterThan(500);
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            plan(workspace);
            item(workspace, "一");
            workspace.backup(folder.resolveSibling("备 份.zip"), Progress.NONE);
        }
        Path restored = folder.resolveSibling("恢 复");
        TestWorkspaces.storage().restore(folder.resolveSibling("备 份.zip"), restored, Progress.NONE);
        assertThat(TestWorkspaces.storage().verify(restored, Progress.NONE)).isEmpty();
    }
}
