package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.evidence.Evidence;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.plan.Unit;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedWorkspaceTest {
    private static final char[] PASSWORD = "密云水库-2023".toCharArray();
    private static final char[] OTHER = "another password".toCharArray();
    private static final String SECRET = "MIYUNSHUIKU-SECRET";
    @TempDir
    private Path temp;
    private Path folder;
    private Snapshot before;

    /** Locks the workspace, or takes the lock away, and is killed meanwhile. */
    public static final class Locker {
        private Locker() {
        }

        public static void main(String[] arguments) {
            Path place = Path.of(arguments[0]);
            H2Storage storage = TestWorkspaces.storage();
            boolean locked = unlocked(storage, place);
            System.out.println("begin");
            System.out.flush();
            storage.changePassword(place, locked ? null : PASSWORD, Progress.NONE);
            System.out.println("done");
            System.out.flush();
        }
    }

    @BeforeEach
    void aWorkspaceWithEvidenceAndABackup() throws IOException {
        folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            UUID item = UUID.randomUUID();
            Workspace.await(edit.addItem(plan, item, null, null, ItemKind.TASK, SECRET));
            new AttachEvidence(workspace).attach(item, List.of(Files.writeString(temp.resolve("证明.txt"),
                    SECRET.repeat(20_000))), Progress.NONE);
            before = workspace.snapshot();
        }
    }

    private Workspace open(H2Storage storage, Path place) {
        return new Workspace(storage.open(place, Progress.NONE), TestWorkspaces.CLOCK, UUID::randomUUID, "tester");
    }

    private void assertWhole(H2Storage storage, Path place) throws IOException {
        try (Workspace workspace = open(storage, place)) {
            assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
            for (var each : workspace.snapshot().all(Evidence.KIND)) {
                assertThat(workspace.evidence().fileOf(Objects.requireNonNull(each.get(Evidence.HASH))))
                        .hasContent(SECRET.repeat(20_000));
            }
        }
        assertThat(storage.verify(place, Progress.NONE)).isEmpty();
    }

    private static void assertTellsNothing(Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString())
                        .doesNotContain(SECRET.substring(0, 8));
            }
        }
    }

    /** As every program does it: opens, which finishes what was begun, and asks for the password where it is needed. */
    private static boolean unlocked(H2Storage storage, Path place) {
        boolean locked = refused(() -> storage.open(place, Progress.NONE).close()).equals("workspace.password-needed");
        if (locked) {
            storage.unlock(place, PASSWORD);
        }
        return locked;
    }

    private static String refused(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    @Test
    void aLockedWorkspaceOpensWithItsPasswordAloneAndTellsNothingWithout() throws IOException {
        TestWorkspaces.storage().changePassword(folder, PASSWORD, Progress.NONE);
        assertTellsNothing(folder);
        assertThat(refused(() -> TestWorkspaces.open(folder))).isEqualTo("workspace.password-needed");
        H2Storage storage = TestWorkspaces.storage();
        assertThat(refused(() -> storage.unlock(folder, OTHER))).isEqualTo("workspace.wrong-password");
        storage.unlock(folder, PASSWORD);
        assertWhole(storage, folder);
        try (Workspace workspace = open(storage, folder)) {
            UUID plan = workspace.snapshot().all(Plan.KIND).iterator().next().id();
            Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK,
                    SECRET + "2"));
            workspace.backup(temp.resolve("b.zip"), Progress.NONE);
        }
        assertTellsNothing(folder);
        assertThat(refused(() -> TestWorkspaces.storage().restore(temp.resolve("b.zip"), temp.resolve("r"),
                Progress.NONE))).isEqualTo("workspace.password-needed");
        H2Storage elsewhere = TestWorkspaces.storage();
        elsewhere.unlock(temp.resolve("b.zip"), PASSWORD);
        assertThat(elsewhere.restore(temp.resolve("b.zip"), temp.resolve("r"), Progress.NONE).missing()).isEmpty();
        assertThat(elsewhere.verify(temp.resolve("r"), Progress.NONE)).isEmpty();
        assertTellsNothing(temp.resolve("r"));
    }

    @Test
    void aTryOfAPasswordIsAsDearAsOwaspAdvises() throws IOException {
        new H2Storage(TestWorkspaces.CLOCK, UUID::randomUUID).changePassword(folder, PASSWORD, Progress.NONE);
        assertThat(KeyFile.of(folder).orElseThrow().iterations()).isGreaterThanOrEqualTo(600_000);
    }

    @Test
    void aChangedPasswordOpensAndTheOldOneDoesNot() throws IOException {
        H2Storage storage = TestWorkspaces.storage();
        storage.changePassword(folder, PASSWORD, Progress.NONE);
        storage.changePassword(folder, OTHER, Progress.NONE);
        assertThat(refused(() -> TestWorkspaces.storage().unlock(folder, PASSWORD)))
                .isEqualTo("workspace.wrong-password");
        H2Storage again = TestWorkspaces.storage();
        again.unlock(folder, OTHER);
        assertWhole(again, folder);
    }

    @Test
    void aRemovedPasswordLeavesAnOpenWorkspace() throws IOException {
        H2Storage storage = TestWorkspaces.storage();
        storage.changePassword(folder, PASSWORD, Progress.NONE);
        storage.changePassword(folder, null, Progress.NONE);
        assertThat(storage.isLocked(folder)).isFalse();
        assertWhole(TestWorkspaces.storage(), folder);
    }

    @Test
    void damageIsToldApartFromAWrongPassword() throws IOException {
        TestWorkspaces.storage().changePassword(folder, PASSWORD, Progress.NONE);
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(folder.resolve(Database.FILE)), 9000);
        Files.write(folder.resolve(Database.FILE), damaged);
        H2Storage storage = TestWorkspaces.storage();
        storage.unlock(folder, PASSWORD);
        assertThat(refused(() -> storage.open(folder, Progress.NONE))).isEqualTo("workspace.damaged-restorable");
        storage.restore(folder, temp.resolve("r"), Progress.NONE);
        assertWhole(storage, temp.resolve("r"));
    }

    @Test
    void aDamagedKeyFileIsMadeGoodByTheOneBesideTheBackups() throws IOException {
        TestWorkspaces.storage().changePassword(folder, PASSWORD, Progress.NONE);
        byte[] key = Files.readAllBytes(folder.resolve(KeyFile.NAME));
        key[40] ^= 1;
        Files.write(folder.resolve(KeyFile.NAME), key);
        H2Storage storage = TestWorkspaces.storage();
        storage.unlock(folder, PASSWORD);
        assertWhole(storage, folder);
        key[40] ^= 1;
        assertThat(Files.readAllBytes(folder.resolve(KeyFile.NAME))).isEqualTo(key);
        Files.delete(folder.resolve(KeyFile.NAME));
        Files.delete(folder.resolve(Backups.FOLDER).resolve(KeyFile.NAME));
        assertThat(refused(() -> TestWorkspaces.open(folder))).isEqualTo("workspace.key-lost");
    }

    @Test
    void aKillWhileThePasswordIsSetOrRemovedLeavesItAsItWasOrDone() throws Exception {
        Random random = LongRun.random();
        int kills = Integer.getInteger("gangmu.password-kills", 3);
        int done = 0;
        for (int i = 0; i < kills; i++) {
            Process locker = Programs.start(Locker.class, folder.toString());
            try (var lines = locker.inputReader()) {
                assertThat(lines.readLine()).isEqualTo("begin");
                ProcessHandle handle = locker.toHandle();
                CompletableFuture.delayedExecutor(random.nextInt(1500), TimeUnit.MILLISECONDS)
                        .execute(handle::destroyForcibly);
                done += lines.readLine() != null ? 1 : 0;
            } finally {
                locker.destroyForcibly().waitFor();
            }
            H2Storage storage = TestWorkspaces.storage();
            unlocked(storage, folder);
            assertWhole(storage, folder);
            assertThat(folder.resolve("relock.tmp")).doesNotExist();
        }
        System.out.printf("passwords: kills %d, done before the kill %d, lost 0, half 0%n", kills, done);
    }

    /** A line that long is enciphered piece by piece as it is written: it is not in memory as one text. */
    @Test
    void aLargeChangeSetOfALockedWorkspaceIsHadBackFromTheTailAlone() throws Exception {
        H2Storage storage = TestWorkspaces.storage();
        storage.changePassword(folder, PASSWORD, Progress.NONE);
        unlocked(storage, folder);
        Path killed = temp.resolve("killed");
        try (Workspace workspace = new Workspace(storage.open(folder, Progress.NONE), TestWorkspaces.CLOCK, UUID::randomUUID, "t")) {
            workspace.commit(Origin.of("import"), draft -> {
                for (int i = 0; i < 1500; i++) {
                    draft.add(Entity.blank(Unit.KIND, UUID.randomUUID()).with(Unit.NAME, "单位" + i).with(Unit.RANK, "m" + i + "1"));
                }
            });
            TestWorkspaces.copy(folder, killed);
        }
        assertThat(Files.readString(killed.resolve(Tail.NAME))).contains("*").doesNotContain("单位");
        Files.write(killed.resolve(Database.FILE), new byte[100]);
        unlocked(storage, killed);
        assertThat(storage.restore(killed, temp.resolve("restored"), Progress.NONE).lacking()).isZero();
        unlocked(storage, temp.resolve("restored"));
        try (Storage.Opened opened = storage.open(temp.resolve("restored"), Progress.NONE)) {
            assertThat(opened.snapshot().count(Unit.KIND)).isEqualTo(1500);
        }
    }

    /** Its sum is no secret: whoever alters the line writes a fitting one. */
    @Test
    void aKeyFileThatWasTamperedWithIsToldAsSuchAtOnce() throws Exception {
        TestWorkspaces.storage().changePassword(folder, PASSWORD, Progress.NONE);
        String salt = "0".repeat(64);
        String wrapped = "0".repeat(96);
        for (KeyFile altered : new KeyFile[] {new KeyFile(Integer.MAX_VALUE, salt, wrapped), new KeyFile(1, salt, wrapped),
            new KeyFile(600_000, "zz", wrapped), new KeyFile(600_000, salt, "00"), new KeyFile(-5, salt, wrapped)}) {
            altered.write(folder);
            altered.write(folder.resolve(Backups.FOLDER));
            assertToldAsTampered();
        }
        for (String line : new String[] {"", "gangmu-key-1 99999999999 " + salt + " " + wrapped + " x", "gangmu-key-9 1 2 3 4 5 6"}) {
            Files.writeString(folder.resolve(KeyFile.NAME), line);
            Files.writeString(folder.resolve(Backups.FOLDER).resolve(KeyFile.NAME), line);
            assertToldAsTampered();
        }
    }

    private void assertToldAsTampered() {
        H2Storage storage = TestWorkspaces.storage();
        assertThat(storage.isLocked(folder)).isTrue();
        assertThatThrownBy(() -> storage.unlock(folder, PASSWORD)).isInstanceOf(Refusal.class)
                .hasMessageContaining("workspace.key-damaged");
        assertThatThrownBy(() -> storage.open(folder, Progress.NONE)).isInstanceOf(Refusal.class)
                .hasMessageContaining("workspace.key-damaged");
    }
}
