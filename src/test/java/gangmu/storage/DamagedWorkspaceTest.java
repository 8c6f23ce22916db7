package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.plan.Item;
import gangmu.plan.ItemKind;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages copies of a workspace; {@code -Dgangmu.damages=300} makes the long run. */
class DamagedWorkspaceTest {
    private static final int BLOCK = 4096;
    private static final int DAMAGES = Integer.getInteger("gangmu.damages", 12);
    /** Hundreds of causes, each of a hundred lines, would bury the tables. */
    private static final Logger CAUSES = Logger.getLogger(Database.class.getName());
    @TempDir
    private Path temp;
    /** Closed in good order. */
    private Path whole;
    /** As a program leaves it that is killed. */
    private Path killed;
    private Snapshot before;
    private final Random random = LongRun.random();

    private enum Damage {
        FLIPPED_BYTE, ZEROED_BLOCK, CUT_TAIL;

        /** Never nothing at all: a block that held only zeros before is none that was damaged. */
        byte[] of(byte[] whole, Random random) {
            byte[] damaged = whole;
            while (Arrays.equals(damaged, whole)) {
                damaged = whole.clone();
                int at = random.nextInt(whole.length);
                switch (this) {
                    case FLIPPED_BYTE -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                    case ZEROED_BLOCK -> Arrays.fill(damaged, at, Math.min(whole.length, at + BLOCK), (byte) 0);
                    case CUT_TAIL -> damaged = Arrays.copyOf(whole, at);
                }
            }
            return damaged;
        }
    }

    /** What became of the damages of one kind. */
    private static final class Tally {
        private int tried;
        private int noticed;
        private int equal;
        private int recovered;
    }

    @BeforeAll
    static void keepCausesToThemselves() {
        CAUSES.setLevel(Level.OFF);
    }

    @AfterAll
    static void logCausesAgain() {
        CAUSES.setLevel(null);
    }

    @BeforeEach
    void aWorkspaceWithABackupAndEditsAfterIt() throws IOException {
        whole = temp.resolve("whole");
        killed = temp.resolve("killed");
        try (Workspace workspace = TestWorkspaces.create(whole)) {
            UUID plan = UUID.randomUUID();
            EditPlan edit = new EditPlan(workspace);
            Workspace.await(edit.addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            for (int i = 0; i < 30; i++) {
                UUID item = UUID.randomUUID();
                Workspace.await(edit.addItem(plan, item, null, null, ItemKind.TASK, "任务" + i));
                if (i == 10 || i == 20) {
                    workspace.backup(temp.resolve("backup" + i + ".zip"), Progress.NONE);
                }
                if (i == 25) {
                    Path file = Files.writeString(temp.resolve("证明.txt"), "已完工");
                    new AttachEvidence(workspace).attach(item, List.of(file), Progress.NONE);
                }
            }
            before = workspace.snapshot();
            copy(whole, killed);
        }
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

    private Path copy(String name) throws IOException {
        return copy(whole, temp.resolve(name));
    }

    @Test
    void everyDamageOfAClosedWorkspaceIsNoticedAndAllIsHadBack() throws Exception {
        Tally[] tallies = damage(whole);
        print("closed", tallies);
        for (Tally tally : tallies) {
            assertThat(tally.noticed).isEqualTo(tally.tried);
            assertThat(tally.recovered).isEqualTo(tally.tried);
        }
    }

    @Test
    void everyDamageAfterAKillIsNoticedOrHasLostNothingAndAllIsHadBack() throws Exception {
        Tally[] tallies = damage(killed);
        print("killed", tallies);
        for (Tally tally : tallies) {
            assertThat(tally.noticed + tally.equal).isEqualTo(tally.tried);
            assertThat(tally.recovered).isEqualTo(tally.noticed);
        }
    }

    private Tally[] damage(Path from) throws IOException {
        Tally[] tallies = {new Tally(), new Tally(), new Tally()};
        for (int i = 0; i < DAMAGES; i++) {
            Damage damage = Damage.values()[i % 3];
            // Mostly the database, now and then what lies beside it.
            String file = i % 8 == 6 ? Seal.NAME : i % 8 == 7 ? Tail.NAME : Database.FILE;
            Path folder = copy(from, temp.resolve("damaged"));
            byte[] damaged = damage.of(Files.readAllBytes(folder.resolve(file)), random);
            Files.write(folder.resolve(file), damaged);
            Tally tally = tallies[i % 3];
            tally.tried++;
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).as(damage + " of " + file + " " + i).isTrue();
                assertThat(workspace.journal().position()).isEqualTo(32);
                tally.equal++;
            } catch (Refusal refusal) {
                assertThat(refusal.problem().code()).as(damage + " of " + file + " " + i + " " + refusal.problem())
                        .isEqualTo("workspace.damaged-restorable");
                assertThat(refusal.problem().args().get(1)).isInstanceOfSatisfying(Problem.class,
                        why -> assertThat(why.code()).as("in the user's words").startsWith("damage."));
                assertThat(Files.readAllBytes(folder.resolve(file))).as("left as it is").isEqualTo(damaged);
                tally.noticed++;
                tally.recovered += isRecovered(folder) ? 1 : 0;
            }
        }
        return tallies;
    }

    private static void print(String how, Tally[] tallies) {
        System.out.printf("%-8s %-14s %6s %8s %6s %10s%n", "left", "damage", "tried", "noticed", "equal", "recovered");
        for (Damage damage : Damage.values()) {
            Tally tally = tallies[damage.ordinal()];
            System.out.printf("%-8s %-14s %6d %8d %6d %10d%n", how, damage, tally.tried, tally.noticed, tally.equal,
                    tally.recovered);
        }
    }

    private boolean isRecovered(Path folder) {
        Path restored = temp.resolve("restored");
        TemporaryFolder.deleteAll(restored);
        Storage.Restored result = TestWorkspaces.storage().restore(folder, restored, Progress.NONE);
        assertThat(result.lacking()).isZero();
        assertThat(result.missing()).isEmpty();
        try (Workspace workspace = TestWorkspaces.open(restored)) {
            return workspace.snapshot().sameAs(before, Kinds.ALL) && workspace.journal().position() == 32;
        }
    }

    @Test
    void whatLiesInTheFoldersBesideIsNoticedByVerify() throws Exception {
        Map<String, String> noticedAs = Map.of(H2Storage.EVIDENCE, "verify.evidence-changed",
                Backups.FOLDER, "verify.backup-damaged");
        for (int i = 0; i < DAMAGES / 2; i++) {
            String beside = i % 2 == 0 ? H2Storage.EVIDENCE : Backups.FOLDER;
            Path folder = copy("damaged");
            List<Path> files;
            try (Stream<Path> walk = Files.walk(folder.resolve(beside))) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            Path file = files.get(random.nextInt(files.size()));
            Files.write(file, Damage.values()[i % 3].of(Files.readAllBytes(file), random));
            List<Problem> noticed = TestWorkspaces.storage().verify(folder, Progress.NONE);
            if (noticed.isEmpty() && beside.equals(Backups.FOLDER)) {
                // A date in the zip, which means nothing: read through, it holds all that its name says.
                Path kept = file;
                long position = Backups.all(folder).stream().filter(each -> each.file().equals(kept)).findFirst().orElseThrow().position();
                assertThat(CheckedCopy.mark(file, null).position()).isEqualTo(position);
            } else {
                assertThat(noticed).extracting(Problem::code).containsExactly(noticedAs.get(beside));
            }
        }
    }

    @Test
    void aSealThatIsGoneIsNoticed() throws Exception {
        Path folder = copy("damaged");
        Files.delete(folder.resolve(Seal.NAME));
        assertThat(refused(folder)).isEqualTo("workspace.damaged-restorable");
        assertThat(isRecovered(folder)).isTrue();
    }

    /** A torn page may leave a text that reads well to the database and is none of the field's words. */
    @Test
    void aValueThatItsFieldCannotHaveIsDamageAndNotTheUsersFault() throws Exception {
        for (String altered : List.of("update item set kind = 'tusk' where name = '任务3'",
                "update change set after_value = '{\"kind\":\"tusk\"}' where after_value like '%任务3\"%'")) {
            Path folder = copy(killed, temp.resolve("damaged"));
            try (Connection connection = Database.join(folder, null)) {
                assertThat(connection.createStatement().executeUpdate(altered)).isOne();
            }
            assertThat(refused(folder)).isEqualTo("workspace.damaged-restorable");
            assertThat(isRecovered(folder)).isTrue();
        }
    }

    @Test
    void aDatabaseThatIsWholeItselfLacksNothingWithoutAnyBackup() throws Exception {
        Path folder = copy("damaged");
        TemporaryFolder.deleteAll(folder.resolve(Backups.FOLDER));
        Files.write(folder.resolve(Tail.NAME), new byte[100]);
        assertThat(refused(folder)).isEqualTo("workspace.damaged-restorable");
        assertThat(isRecovered(folder)).isTrue();
    }

    @Test
    void aClosedWorkspaceOpensWhereverAndWheneverItIsCopied() throws Exception {
        Path folder = copy(whole, Files.createDirectories(temp.resolve("另一处")).resolve("副本"));
        Files.setLastModifiedTime(folder.resolve(Database.FILE), FileTime.fromMillis(1));
        for (int i = 0; i < 2; i++) {
            try (Workspace workspace = TestWorkspaces.open(folder)) {
                assertThat(workspace.snapshot().sameAs(before, Kinds.ALL)).isTrue();
            }
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    private static String refused(Path folder) {
        try {
            TestWorkspaces.open(folder).close();
            return "";
        } catch (Refusal refusal) {
            return refusal.problem().code();
        }
    }

    @Test
    void whatCannotBeHadBackIsCounted() throws Exception {
        Path folder = copy("damaged");
        byte[] garbage = new byte[60_000];
        new Random(1).nextBytes(garbage);
        Files.write(folder.resolve(Database.FILE), garbage);
        List<String> tail = new ArrayList<>(Files.readAllLines(folder.resolve(Tail.NAME)));
        // After the backup at position 22 the journal goes on to 32: of these the last four are broken off.
        Files.write(folder.resolve(Tail.NAME), tail.subList(0, tail.size() - 4));
        assertThatThrownBy(() -> TestWorkspaces.open(folder)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem().code()).isEqualTo("workspace.damaged-partly");
            assertThat(refusal.problem().args()).contains(4L);
        });
        Storage.Restored result = TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE);
        assertThat(result.position()).isEqualTo(28);
        assertThat(result.lacking()).isEqualTo(4);
        assertThat(TestWorkspaces.storage().verify(temp.resolve("r"), Progress.NONE)).isEmpty();
    }

    @Test
    void evidenceThatIsGoneIsNamed() throws Exception {
        Path folder = copy("damaged");
        Files.write(folder.resolve(Database.FILE), new byte[100]);
        TemporaryFolder.deleteAll(folder.resolve(H2Storage.EVIDENCE));
        Storage.Restored result = TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE);
        assertThat(result.missing()).extracting(Problem::code).containsExactly("verify.evidence-missing");
    }

    @Test
    void aRestoredWorkspaceIsACopyOfItsOwnAndNeverOverAnother() throws Exception {
        Path folder = copy("damaged");
        TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE);
        try (Storage.Opened one = TestWorkspaces.storage().open(folder, Progress.NONE);
                Storage.Opened other = TestWorkspaces.storage().open(temp.resolve("r"), Progress.NONE)) {
            assertThat(one.copy()).isNotEqualTo(other.copy());
            assertThat(other.snapshot().count(Item.KIND)).isEqualTo(one.snapshot().count(Item.KIND));
        }
        assertThatThrownBy(() -> TestWorkspaces.storage().restore(folder, temp.resolve("r"), Progress.NONE))
                .isInstanceOfSatisfying(Refusal.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("workspace.exists"));
    }

    @Test
    void aKeptBackupComesBackWithTheEvidenceOfItsWorkspace() throws Exception {
        Path folder = copy("damaged");
        Path newest = TestWorkspaces.storage().kept(folder).getFirst().file();
        Storage.Restored result = TestWorkspaces.storage().restore(newest, temp.resolve("r"), Progress.NONE);
        assertThat(result.missing()).isEmpty();
        assertThat(result.position()).isEqualTo(22);
    }
}
