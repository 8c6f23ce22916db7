package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of an older or of another copy laid over a workspace, files taken away, clocks set wrong: honest accidents. */
class MixedCopiesTest {
    /** Of one session; the profile makes 49,000. */
    private static final int EDITS = Integer.getInteger("gangmu.edits", 400);
    @TempDir
    private Path temp;
    private final UUID plan = UUID.randomUUID();
    private Path folder;

    /** Edits 一 and 二, a copy of that, then 三 to 五; left as a program leaves it that is killed. */
    @BeforeEach
    void aWorkspaceAndAnOlderCopyOfIt() throws IOException {
        folder = temp.resolve("w");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
            item(workspace, "一");
            item(workspace, "二");
        }
        copy(folder, temp.resolve("older"));
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            copy(folder, temp.resolve("older-open"));
            item(workspace, "三");
            item(workspace, "四");
            item(workspace, "五");
            copy(folder, temp.resolve("killed"));
        }
    }

    private void item(Workspace workspace, String name) {
        Workspace.await(new EditPlan(workspace).addItem(plan, UUID.randomUUID(), null, null, ItemKind.TASK, name));
    }

    private static Path copy(Path from, Path to) throws IOException {
        TemporaryFolder.deleteAll(to);
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path each : walk.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
        return to;
    }

    private void lay(String from, Path over, String... names) throws IOException {
        for (String name : names) {
            Files.copy(temp.resolve(from).resolve(name), over.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Set<String> items(Workspace workspace) {
        return workspace.snapshot().all(Item.KIND).stream().map(each -> String.valueOf(each.get(Item.NAME)))
                .collect(Collectors.toSet());
    }

    private static Problem refused(Path folder) {
        try {
            TestWorkspaces.open(folder).close();
            return Problem.of("none");
        } catch (Refusal refusal) {
            return refusal.problem();
        }
    }

    private static String why(Problem damaged) {
        return damaged.args().get(1) instanceof Problem why ? why.code() : damaged.toString();
    }

    private Set<String> restored(Path damaged, int course) {
        Path to = temp.resolve("restored" + course);
        TemporaryFolder.deleteAll(to);
        TestWorkspaces.storage().restore(damaged, to, course, Progress.NONE);
        try (Workspace workspace = TestWorkspaces.open(to)) {
            return items(workspace);
        }
    }

    @Test
    void anOlderDatabaseAndSealLaidOverAKilledWorkspaceLoseNothing() throws Exception {
        Path killed = temp.resolve("killed");
        lay("older-open", killed, Database.FILE, Seal.NAME);
        try (Workspace workspace = TestWorkspaces.open(killed)) {
            assertThat(items(workspace)).as("the tail holds the rest").containsExactlyInAnyOrder("一", "二", "三", "四", "五");
        }
        assertThat(TestWorkspaces.storage().verify(killed, Progress.NONE)).isEmpty();
    }

    @Test
    void anOlderClosedDatabaseAndSealAreNotTakenForWhatWasClosed() throws Exception {
        Path killed = temp.resolve("killed");
        lay("older", killed, Database.FILE, Seal.NAME);
        byte[] tail = Files.readAllBytes(killed.resolve(Tail.NAME));
        assertThat(refused(killed).code()).startsWith("workspace.damaged");
        assertThat(Files.readAllBytes(killed.resolve(Tail.NAME))).as("nothing is rewritten").isEqualTo(tail);
        assertThat(restored(killed, 1)).containsExactlyInAnyOrder("一", "二", "三", "四", "五");
    }

    @Test
    void aWholeOlderCopyLaidOverIsNoticedByTheNewerBackups() throws Exception {
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            workspace.backup(temp.resolve("b.zip"), Progress.NONE);
        }
        lay("older", folder, Database.FILE, Seal.NAME, Tail.NAME);
        Problem told = refused(folder);
        assertThat(why(told)).isEqualTo("damage.older");
        assertThat(told.code()).isEqualTo("workspace.damaged-restorable");
        assertThat(restored(folder, 1)).contains("五");
    }

    @Test
    void aDatabaseOfAnotherCopyIsNoticedAndBothAreOffered() throws Exception {
        try (Workspace other = TestWorkspaces.open(temp.resolve("older"))) {
            item(other, "甲");
        }
        lay("older", folder, Database.FILE);
        Problem told = refused(folder);
        assertThat(told.code()).isEqualTo("workspace.damaged-courses");
        assertThat(why(told)).isEqualTo("damage.mixed");
        assertThat(restored(folder, 1)).as("what the seal knows").containsExactlyInAnyOrder("一", "二", "三", "四", "五");
        assertThat(restored(folder, 2)).containsExactlyInAnyOrder("一", "二", "甲");
        assertThatThrownBy(() -> TestWorkspaces.storage().restore(folder, temp.resolve("r"), 3, Progress.NONE))
                .isInstanceOf(Refusal.class).hasMessageContaining("restored.no-course");
        Storage.Restored first = TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE);
        assertThat(first.others()).extracting(Problem::code).containsExactly("restored.other-course");
    }

    @Test
    void aBackupOfAnotherWorkspaceLaidIntoTheBackupsDoesNoHarm() throws Exception {
        Path stranger = temp.resolve("stranger");
        try (Workspace workspace = TestWorkspaces.create(stranger)) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "别的", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
            for (int i = 0; i < 10; i++) {
                item(workspace, "别" + i);
            }
        }
        Path laid = Backups.all(stranger).getFirst().file();
        Path there = Files.copy(laid, folder.resolve(Backups.FOLDER).resolve(laid.getFileName()));
        for (int i = 0; i < 12; i++) {
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                item(workspace, "又" + i);
                workspace.backup(temp.resolve("b.zip"), Progress.NONE);
            }
        }
        assertThat(there).as("nobody else's to throw away").exists();
        Files.write(folder.resolve(Database.FILE), new byte[100]);
        assertThat(restored(folder, 1)).contains("又11");
    }

    @Test
    void aDatabaseThatIsGoneIsDamageAndNotAnEmptyFolder() throws Exception {
        Files.delete(folder.resolve(Database.FILE));
        Problem told = refused(folder);
        assertThat(told.code()).isEqualTo("workspace.damaged-restorable");
        assertThat(why(told)).isEqualTo("damage.gone");
        assertThat(restored(folder, 1)).contains("五");
        assertThat(refused(Files.createDirectories(temp.resolve("empty"))).code()).isEqualTo("workspace.none");
        assertThat(refused(temp.resolve("nowhere")).code()).isEqualTo("workspace.none");
    }

    private static Workspace open(Path folder, Instant now) {
        Clock clock = Clock.fixed(now, TestWorkspaces.CLOCK.getZone());
        return new Workspace(new H2Storage(clock, UUID::randomUUID).open(folder, Progress.NONE), clock, UUID::randomUUID,
                "tester");
    }

    @Test
    void anEditUnderAWrongClockCostsNoBackupAndReadersGetTheNewestByWhatWasDone() throws Exception {
        Instant now = TestWorkspaces.CLOCK.instant();
        for (int day = 0; day < 12; day++) {
            try (Workspace workspace = open(folder, now.plus(Duration.ofDays(day)))) {
                item(workspace, "日" + day);
            }
        }
        int before = Backups.all(folder).size();
        try (Workspace wrong = open(folder, Instant.parse("2030-01-01T00:00:00Z"))) {
            assertThat(wrong.notices()).extracting(Problem::code).containsExactly("clock.ahead");
            item(wrong, "错");
        }
        assertThat(Backups.all(folder)).hasSizeGreaterThanOrEqualTo(before - 1);
        try (Workspace right = open(folder, now.plus(Duration.ofDays(12)))) {
            assertThat(right.notices()).extracting(Problem::code).containsExactly("clock.behind");
            item(right, "对");
        }
        assertThat(Backups.all(folder)).hasSizeGreaterThanOrEqualTo(before);
        try (Storage.Opened looked = TestWorkspaces.storage().openReadOnly(folder, Progress.NONE)) {
            assertThat(looked.snapshot().all(Item.KIND)).extracting(each -> each.get(Item.NAME)).contains("错", "对");
        }
        Files.write(folder.resolve(Database.FILE), new byte[100]);
        Files.write(folder.resolve(Tail.NAME), new byte[100]);
        assertThat(restored(folder, 1)).contains("错", "对");
    }

    @Test
    void aLongSessionLeavesTheFileSmall() throws Exception {
        Pace hurried = new Pace(Duration.ofMillis(5), Duration.ofMillis(20), 1 << 20, 1 << 20);
        H2Storage storage = TestWorkspaces.storage(TestWorkspaces.CLOCK, hurried);
        Path longer = temp.resolve("longer");
        storage.create(longer);
        try (Workspace workspace = new Workspace(storage.open(longer, Progress.NONE), TestWorkspaces.CLOCK,
                UUID::randomUUID, "tester")) {
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1),
                    LocalDate.of(2025, 12, 31)));
            UUID item = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "任务"));
            for (int i = 0; i < EDITS; i++) {
                Workspace.await(new EditPlan(workspace).set(plan, new EditPlan.FieldEdit(
                        new EditPlan.Subject(Item.KIND, item, null), Item.REMARK, "第" + i)));
            }
            // Each takes about 35 kB where no room is used again.
            assertThat(Files.size(longer.resolve(Database.FILE))).isLessThan(6 << 20);
            workspace.backup(temp.resolve("b.zip"), Progress.NONE);
            long[] sizes = Backups.all(longer).stream().mapToLong(each -> each.file().toFile().length()).toArray();
            assertThat(Arrays.stream(sizes).sum()).as("as much as is wanted, or some times the newest")
                    .isLessThanOrEqualTo(hurried.backups() + 14 * Arrays.stream(sizes).max().orElse(0));
        }
        assertThat(storage.verify(longer, Progress.NONE)).isEmpty();
    }

    @Test
    void aPasswordChangeKeepsWhatItDoesNotKnowAndNamesIt() throws Exception {
        Path backups = folder.resolve(Backups.FOLDER);
        Path laid = Files.writeString(backups.resolve("我的备份.zip"), "不是纲目的");
        Path damaged = Files.write(backups.resolve("20230101-000000-p2.zip"), new byte[50]);
        Path note = Files.writeString(folder.resolve(H2Storage.EVIDENCE).resolve("说明.txt"), "请勿删除");
        String hash = "ab".repeat(32);
        Path altered = folder.resolve(H2Storage.EVIDENCE).resolve("ab").resolve(hash);
        Files.createDirectories(altered.getParent());
        Files.writeString(altered, "翻了一位");
        List<Path> all = List.of(laid, damaged, note, altered);
        H2Storage storage = TestWorkspaces.storage();
        List<Problem> kept = storage.changePassword(folder, "很长的密码123".toCharArray(), Progress.NONE);
        assertThat(kept).extracting(Problem::code).containsOnly("password.kept-as-it-is");
        assertThat(kept).extracting(each -> each.args().getFirst()).containsExactlyInAnyOrder(all.stream()
                .map(each -> (Object) folder.relativize(each).toString()).toArray());
        assertThat(all).allMatch(Files::exists);
        assertThat(laid).hasContent("不是纲目的");
        assertThat(altered).hasContent("翻了一位");
        try (Storage.Opened opened = storage.open(folder, Progress.NONE)) {
            assertThat(opened.snapshot().count(Item.KIND)).isEqualTo(5);
        }
        assertThat(storage.changePassword(folder, null, Progress.NONE)).as("and back").isNotEmpty();
        assertThat(all).allMatch(Files::exists);
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).extracting(Problem::code)
                .containsExactly("verify.backup-damaged");
    }
}
