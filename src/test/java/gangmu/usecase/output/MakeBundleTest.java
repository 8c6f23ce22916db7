package gangmu.usecase.output;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.launch.Wiring;
import gangmu.period.Reports;
import gangmu.plan.PlanTree;
import gangmu.storage.HeldWorkspaces;
import gangmu.storage.TestWorkspaces;
import gangmu.ui.SmallPlan;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeBundleTest {
    @TempDir
    Path folder;

    private Path bundle() throws Exception {
        SmallPlan small = new SmallPlan(folder.resolve("w"));
        Path memo = folder.resolve("纪要.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(memo)) {
            document.createParagraph().createRun().setText("会议纪要");
            document.getProperties().getCoreProperties().setCreator("张三");
            document.getProperties().getExtendedProperties().getUnderlyingProperties().setCompany("某公司");
            document.write(out);
        }
        Path photo = folder.resolve("现场.jpg");
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 12});
        picture.write("GPS-secret".getBytes(StandardCharsets.US_ASCII));
        picture.write(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, 1, 2, 3, (byte) 0xFF, (byte) 0xD9});
        Files.write(photo, picture.toByteArray());
        Files.writeString(folder.resolve("说明.txt"), "plain");
        Path out = folder.resolve("佐证包.zip");
        try (Workspace workspace = HeldWorkspaces.open(folder.resolve("w"))) {
            for (Path file : List.of(memo, photo, folder.resolve("说明.txt"))) {
                new AttachEvidence(workspace).attach(small.task, List.of(file), Progress.NONE);
            }
            new MakeBundle(workspace, Wiring.adapters(TestWorkspaces.CLOCK, UUID::randomUUID)).make(
                    PlanTree.plans(workspace.snapshot()).getFirst(), Reports.latest(workspace.snapshot(), small.plan),
                    Locale.SIMPLIFIED_CHINESE, Words.of(Locale.SIMPLIFIED_CHINESE), out, Progress.NONE);
        }
        return out;
    }

    @Test
    void theBundleHoldsEverythingUnderAManifestThatAnyToolChecks() throws Exception {
        Path file = bundle();
        assertThat(MakeBundle.verify(file)).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("report.docx", "status.xlsx", "NOTES.txt", "SHA256SUMS").hasSize(7)
                    .allMatch(name -> name.chars().allMatch(c -> c < 128));
            String notes = text(zip, "NOTES.txt");
            assertThat(notes).contains("作者和最后修改人", "单位和负责人信息", "照片的拍摄信息", "此格式未作处理");
            for (String name : names) {
                if (name.startsWith("evidence/")) {
                    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-secret");
                }
                if (name.endsWith("纪要.docx")) {
                    try (InputStream in = zip.getInputStream(zip.getEntry(name)); XWPFDocument document = new XWPFDocument(in)) {
                        assertThat(document.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
                        assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("会议纪要");
                    }
                }
            }
            assertThat(text(zip, "SHA256SUMS").lines()).hasSize(6).allMatch(line -> line.matches("[0-9a-f]{64}  .+"));
        }
    }

    private static String text(ZipFile zip, String name) throws Exception {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatWasChangedAddedOrTakenAwayIsFound() throws Exception {
        Path file = bundle();
        assertThat(MakeBundle.verify(copy(file, "NOTES.txt", bytes -> "other".getBytes(StandardCharsets.UTF_8), false)))
                .extracting(Problem::code).containsExactly("bundle.changed");
        assertThat(MakeBundle.verify(copy(file, "NOTES.txt", bytes -> null, false))).extracting(Problem::code)
                .containsExactly("bundle.missing");
        assertThat(MakeBundle.verify(copy(file, "", bytes -> bytes, true))).extracting(Problem::code)
                .containsExactly("bundle.extra");
        assertThat(MakeBundle.verify(copy(file, "SHA256SUMS", bytes -> null, false))).extracting(Problem::code)
                .containsExactly("bundle.no-manifest");
        Files.writeString(folder.resolve("no.zip"), "no zip");
        assertThat(MakeBundle.verify(folder.resolve("no.zip"))).extracting(Problem::code).containsExactly("bundle.unreadable");
    }

    private Path copy(Path from, String entry, UnaryOperator<byte[]> change, boolean more) throws Exception {
        Path to = folder.resolve(UUID.randomUUID() + ".zip");
        try (ZipFile zip = new ZipFile(from.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(each).readAllBytes();
                bytes = each.getName().equals(entry) ? change.apply(bytes) : bytes;
                if (bytes != null) {
                    out.putNextEntry(new ZipEntry(each.getName()));
                    out.write(bytes);
                }
            }
            if (more) {
                out.putNextEntry(new ZipEntry("evidence/added.txt"));
            }
        }
        return to;
    }
}
