package gangmu.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.plan.ItemKind;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole folders that somebody prepared: nothing outside of them is read, written over or deleted. */
class ForeignFolderTest {
    private static final String SECRET = "what is nobody else's";
    @TempDir
    private Path temp;
    private Path folder;
    private Path outside;
    private String hash;

    @BeforeEach
    void aWorkspaceAndAFileThatIsNoneOfItsOwn() throws IOException {
        folder = temp.resolve("w");
        outside = Files.writeString(temp.resolve("outside.txt"), SECRET);
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            UUID item = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "任务"));
            hash = workspace.evidence().store(Files.writeString(temp.resolve("证明.txt"), "已完工")).hash();
            new AttachEvidence(workspace).attach(item, List.of(temp.resolve("证明.txt")), Progress.NONE);
        }
    }

    private void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
        assertThat(outside).hasContent(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.mv.db", "plan.seal", "plan.tail", "plan.tail.tmp", "plan.key", "plan.key.tmp", "workspace.lock",
        "relock.tmp", "upgrade.tmp", "backups/plan.key.tmp", "backups/20230710-010000-p2.zip"})
    @DisabledOnOs(OS.WINDOWS)
    void aLinkUnderANameOfOursIsNamedAndNeitherFollowedNorWrittenTo(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), outside);
        H2Storage storage = TestWorkspaces.storage();
        assertRefused("workspace.link", () -> storage.open(folder, Progress.NONE));
        assertRefused("workspace.link", () -> storage.backup(folder, temp.resolve("b.zip"), Progress.NONE));
        assertRefused("workspace.link", () -> storage.changePassword(folder, "很长的密码123".toCharArray(), Progress.NONE));
        assertThat(storage.verify(folder, Progress.NONE)).extracting(Problem::code).contains("workspace.link");
        assertThat(outside).hasContent(SECRET);
    }

    /** Whoever reads a pipe waits until somebody writes to it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aPipeUnderANameOfOursKeepsNobodyWaiting() throws Exception {
        for (String name : List.of(Tail.NAME, Seal.NAME, KeyFile.NAME)) {
            Path copy = TestWorkspaces.copy(folder, temp.resolve("c-" + name));
            Files.deleteIfExists(copy.resolve(name));
            assertThat(new ProcessBuilder("mkfifo", copy.resolve(name).toString()).start().waitFor()).isZero();
            H2Storage storage = TestWorkspaces.storage();
            assertRefused("workspace.link", () -> storage.open(copy, Progress.NONE));
            assertRefused("workspace.link", () -> storage.restore(copy, temp.resolve("r"), Progress.NONE));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFoldersThatGrowMayLieOnALargerDisk() throws IOException {
        Path larger = Files.move(folder.resolve(H2Storage.EVIDENCE), temp.resolve("larger"));
        Files.createSymbolicLink(folder.resolve(H2Storage.EVIDENCE), larger);
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            assertThat(opened.evidence().fileOf(hash)).hasContent("已完工");
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInPlaceOfEvidenceIsNoEvidenceAndGoesIntoNoCopy() throws IOException {
        Path kept = folder.resolve(H2Storage.EVIDENCE).resolve(hash.substring(0, 2)).resolve(hash);
        Files.delete(kept);
        Files.createSymbolicLink(kept, outside);
        String other = "ab".repeat(32);
        Files.createDirectories(folder.resolve(H2Storage.EVIDENCE).resolve("ab"));
        Files.createSymbolicLink(folder.resolve(H2Storage.EVIDENCE).resolve("ab").resolve(other), outside);
        H2Storage storage = TestWorkspaces.storage();
        assertThat(storage.verify(folder, Progress.NONE)).extracting(Problem::code).containsExactly("verify.evidence-missing");
        try (Storage.Opened opened = storage.open(folder, Progress.NONE)) {
            assertThatThrownBy(() -> opened.evidence().fileOf(hash)).hasMessageContaining("evidence.missing");
        }
        storage.backup(folder, temp.resolve("b.zip"), Progress.NONE);
        try (ZipFile zip = new ZipFile(temp.resolve("b.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly(Database.FILE);
        }
        Files.write(folder.resolve(Database.FILE), new byte[100]);
        assertThat(storage.restore(folder, temp.resolve("r"), Progress.NONE).missing()).hasSize(1);
        try (Stream<Path> all = Files.walk(temp.resolve("r").resolve(H2Storage.EVIDENCE))) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** What is left of a change of the password names files to delete: a list that anybody can write. */
    @Test
    void aHalfDoneChangeOfThePasswordDeletesNothingElsewhere() throws IOException {
        Path beside = Files.createDirectories(folder.resolve("relock.tmp"));
        Files.writeString(beside.resolve("obsolete"), String.join("\n", "../outside.txt", outside.toString(),
                "evidence/../../outside.txt", "evidence/../plan.seal", "bad\u0000name") + "\n");
        Files.writeString(beside.resolve("ready"), "open");
        // As after any change of a password the tail begins anew; here nothing fits that.
        assertRefused("workspace.damaged-restorable", () -> TestWorkspaces.storage().open(folder, Progress.NONE));
        assertThat(folder.resolve(Seal.NAME)).exists();
        assertThat(beside).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence/../plan.tail", "evidence/../backups/20230710-010000-p9.zip", "evidence/../../outside.txt",
        "../outside.txt", "evidence/..", "evidence/\u0000", "plan.seal", "plan.mv.db/x"})
    void aBackupWithAPartThatBelongsElsewhereIsNone(String name) throws IOException {
        Path whole = temp.resolve("b.zip");
        TestWorkspaces.storage().backup(folder, whole, Progress.NONE);
        Path altered = temp.resolve("altered.zip");
        try (ZipFile from = new ZipFile(whole.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(altered))) {
            to.putNextEntry(new ZipEntry(name));
            to.write("x".getBytes());
            to.putNextEntry(new ZipEntry(Database.FILE));
            from.getInputStream(from.getEntry(Database.FILE)).transferTo(to);
        }
        assertRefused("backup.not-a-backup", () -> TestWorkspaces.storage().restore(altered, temp.resolve("r"), Progress.NONE));
        assertThat(temp.resolve("r")).doesNotExist();
    }

    /** Names that look like ours and that none of ours can be. */
    @Test
    void whatSomebodyLaidAmongTheBackupsKeepsNobodyFromOpening() throws IOException {
        for (String name : List.of("20239999-000000-p2.zip", "00000000-999999.zip", "20230710-010000-p99999999999999999999.zip",
                "20230710-010000-p999999999999999999-cffffffffffff.zip", "part-x.tmp2", ".zip")) {
            Files.write(folder.resolve(Backups.FOLDER).resolve(name), new byte[50]);
        }
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            opened.backup(temp.resolve("b.zip"), Progress.NONE);
        }
        assertThat(folder.resolve(Backups.FOLDER).resolve("20239999-000000-p2.zip")).exists();
    }

    @Test
    void aSealThatWasTamperedWithIsDamageAndNoFaultOfOurs() throws IOException {
        String line = "99999999999999999999 " + Hashes.NONE;
        for (String form : List.of("2 ", "")) {
            String sum = Hashes.hex(Hashes.sha256().digest((form + line.replace(" ", "")).getBytes(StandardCharsets.ISO_8859_1)));
            String whole = line + " " + sum.substring(0, 16);
            whole += " ".repeat(127 - whole.length()) + "\n";
            byte[] seal = Files.readAllBytes(folder.resolve(Seal.NAME));
            System.arraycopy((whole + whole).getBytes(StandardCharsets.ISO_8859_1), 0, seal, 0, 256);
            Files.write(folder.resolve(Seal.NAME), seal);
            assertRefused("workspace.damaged-restorable", () -> TestWorkspaces.storage().open(folder, Progress.NONE));
        }
    }

    @Test
    void attachingAFileAgainMakesGoodWhatWasDamaged() throws IOException {
        Path kept = folder.resolve(H2Storage.EVIDENCE).resolve(hash.substring(0, 2)).resolve(hash);
        Files.writeString(kept, "已元工");
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            opened.evidence().store(temp.resolve("证明.txt"));
        }
        assertThat(kept).hasContent("已完工");
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).isEmpty();
    }
}
