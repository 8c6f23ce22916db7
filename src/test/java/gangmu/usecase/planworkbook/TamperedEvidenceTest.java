package gangmu.usecase.planworkbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Stamp;
import gangmu.evidence.Evidence;
import gangmu.excel.plan.PoiPlanWorkbooks;
import gangmu.plan.ItemKind;
import gangmu.plan.Plan;
import gangmu.storage.TestWorkspaces;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Storage;
import gangmu.usecase.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hashes and file names that somebody put into a plan workbook, or that an older program let in. */
class TamperedEvidenceTest {
    @TempDir
    private Path temp;

    /** A workbook with one piece of evidence whose hash or name was exchanged after the export, its file taken away. */
    private Path workbook(String from, String to) throws IOException {
        Path folder = temp.resolve("source");
        Path file = temp.resolve("out").resolve("规划.xlsx");
        try (Workspace workspace = TestWorkspaces.create(folder)) {
            UUID plan = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addPlan(plan, "规划", LocalDate.of(2021, 1, 1), LocalDate.of(2025, 12, 31)));
            UUID item = UUID.randomUUID();
            Workspace.await(new EditPlan(workspace).addItem(plan, item, null, null, ItemKind.TASK, "任务"));
            Path proof = Files.writeString(temp.resolve("证明.txt"), "已完工");
            new AttachEvidence(workspace).attach(item, List.of(proof), Progress.NONE);
            new ExportPlan(workspace, new PoiPlanWorkbooks()).export(
                    new Plan(workspace.snapshot().all(Plan.KIND).iterator().next()), Locale.CHINESE,
                    file, Progress.NONE);
        }
        try (Stream<Path> beside = Files.list(file.resolveSibling("evidence"))) {
            for (Path each : beside.toList()) {
                Files.delete(each);
            }
        }
        int exchanged = 0;
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(file)) {
            book = new XSSFWorkbook(in);
        }
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.toString().matches(from)) {
                        cell.setBlank();
                        cell.setCellValue(to);
                        exchanged++;
                    }
                }
            }
        }
        try (book; OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        assertThat(exchanged).isPositive();
        return file;
    }

    private Refusal refused(Path workbook) {
        Refusal[] told = new Refusal[1];
        assertThatThrownBy(() -> new NewFromPlan(new PoiPlanWorkbooks()).create(TestWorkspaces.storage(), temp.resolve("n"),
                workbook, TestWorkspaces.CLOCK, UUID::randomUUID, "tester", Progress.NONE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> told[0] = refusal);
        assertThat(temp.resolve("n")).doesNotExist();
        return told[0];
    }

    @Test
    void aHashThatIsAPathOrNoHashIsRefusedWithItsPlace() throws IOException {
        Path workbook = workbook("[0-9a-f]{64}", "../../../../../../etc/passwd");
        assertThat(refused(workbook).problem().args().toString()).contains("evidence.no-hash", "../../etc/passwd");
    }

    @Test
    void aHashOfOneLetterIsRefused() throws IOException {
        assertThat(refused(workbook("[0-9a-f]{64}", "a")).problem().args().toString()).contains("evidence.no-hash");
    }

    @Test
    void aFileNameThatIsAPathIsWrittenAsOneNameInTheFolderThatWasAskedFor() throws IOException {
        Path folder = temp.resolve("n");
        Path workbook = workbook("证明\\.txt", "../../outside.txt");
        new NewFromPlan(new PoiPlanWorkbooks()).create(TestWorkspaces.storage(), folder, workbook, TestWorkspaces.CLOCK,
                UUID::randomUUID, "tester", Progress.NONE);
        Path out = Files.createDirectories(temp.resolve("to").resolve("here"));
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            workspace.evidence().store(Files.writeString(temp.resolve("证明.txt"), "已完工"));
            Evidence piece = new Evidence(workspace.snapshot().all(Evidence.KIND).iterator().next());
            assertThat(piece.fileName()).isEqualTo(".._.._outside.txt");
            Path written = new AttachEvidence(workspace).copyOut(piece, out);
            assertThat(written).isEqualTo(out.resolve(".._.._outside.txt")).hasContent("已完工");
        }
        assertThat(temp.resolve("outside.txt")).doesNotExist();
    }

    /** As programs did that did not look at it: written to the journal past all rules. */
    @Test
    void aWorkspaceThatHoldsSuchValuesOpensAndVerifyNamesThem() throws IOException {
        Path folder = temp.resolve("old");
        TestWorkspaces.create(folder).close();
        UUID one = UUID.randomUUID();
        try (Storage.Opened opened = TestWorkspaces.storage().open(folder, Progress.NONE)) {
            opened.journal().append(new ChangeSet(UUID.randomUUID(), new Stamp(opened.copy(), 1, Instant.EPOCH, "older"),
                    Origin.of("import"), null, List.of(
                    new Change.Add(Entity.blank(Evidence.KIND, one).with(Evidence.TITLE, "甲").with(Evidence.HASH, "a")),
                    new Change.Add(Entity.blank(Evidence.KIND, UUID.randomUUID()).with(Evidence.TITLE, "乙")
                            .with(Evidence.HASH, "../../../etc/passwd").with(Evidence.FILE_NAME, "..\\..\\x.txt")))));
        }
        assertThat(TestWorkspaces.storage().verify(folder, Progress.NONE)).extracting(Problem::code)
                .containsExactlyInAnyOrder("verify.evidence-no-hash", "verify.evidence-no-hash", "verify.evidence-name");
        try (Workspace workspace = TestWorkspaces.open(folder)) {
            Evidence piece = new Evidence(workspace.snapshot().find(Evidence.KIND, one));
            assertThat(piece.hash()).isNull();
            assertThatThrownBy(() -> new AttachEvidence(workspace).copyOut(piece, temp.resolve("x")))
                    .isInstanceOf(Refusal.class).hasMessageContaining("evidence.no-file");
            assertThatThrownBy(() -> workspace.evidence().fileOf("../../../etc/passwd")).isInstanceOf(Refusal.class);
            assertThat(workspace.unlinked()).isEmpty();
            workspace.commit(Origin.of("edit"), draft -> draft.set(piece.entity().ref(), Evidence.TITLE, "丙"));
        }
    }
}
