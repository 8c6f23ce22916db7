package gangmu.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.evidence.MetadataRemoval.Cleaned;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves with a copy, and what does not. */
class FileMetadataRemovalTest {
    @TempDir
    Path folder;
    private Limits limits = Limits.USUAL;
    private byte[] copy = new byte[0];

    private Path scratch() throws IOException {
        return Files.createDirectories(folder.resolve("scratch"));
    }

    private Cleaned copy(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Cleaned cleaned = new FileMetadataRemoval(() -> scratch(), limits).copy(file, out);
        copy = out.toByteArray();
        return cleaned;
    }

    /** All that a copy says, unpacked where it is an archive. */
    private String said() throws IOException {
        StringBuilder all = new StringBuilder(new String(copy, StandardCharsets.ISO_8859_1));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static PDDocument pdf() throws IOException {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        PDDocumentInformation about = new PDDocumentInformation();
        about.setAuthor("ZhangSan");
        about.setCustomMetadataValue("Company", "SomeCompany");
        document.setDocumentInformation(about);
        PDMetadata xmp = new PDMetadata(document);
        xmp.importXMPMetadata("<x:xmpmeta xmlns:x='adobe:ns:meta/'>ZhangSan</x:xmpmeta>".getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        document.getPage(0).setMetadata(xmp);
        return document;
    }

    @Test
    void aPdfKeepsItsPagesAndForgetsWhoMadeIt() throws IOException {
        byte[] made;
        try (PDDocument document = pdf()) {
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            note.setTitlePopup("ZhangSan");
            note.setContents("please check");
            document.getPage(0).setAnnotations(List.of(note));
            made = saved(document);
        }
        Cleaned cleaned = copy("批复.pdf", made);
        assertThat(cleaned.left()).isEmpty();
        assertThat(cleaned.removed()).containsExactlyInAnyOrder("pdf-properties", "comment-author");
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getPage(0).getMetadata()).isNull();
            assertThat(document.getPage(0).getAnnotations().getFirst().getContents()).isEqualTo("please check");
            assertThat(document.getPage(0).getAnnotations().getFirst().getCOSObject().containsKey(COSName.T)).isFalse();
        }
        assertThat(said()).doesNotContain("ZhangSan", "SomeCompany");
    }

    @Test
    void aPdfRunsNothingAndLeadsToNoOtherFileButStillToTheWeb() throws IOException {
        byte[] made;
        try (PDDocument document = pdf()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            PDAnnotationLink launch = new PDAnnotationLink();
            launch.setRectangle(new PDRectangle(10, 10, 20, 20));
            launch.setAction(new PDActionLaunch());
            PDAnnotationLink file = new PDAnnotationLink();
            file.setRectangle(new PDRectangle(10, 40, 20, 20));
            PDActionURI local = new PDActionURI();
            local.setURI("file:///C:/Users/zhangsan/a.pdf");
            file.setAction(local);
            PDAnnotationLink web = new PDAnnotationLink();
            web.setRectangle(new PDRectangle(10, 70, 20, 20));
            PDActionURI address = new PDActionURI();
            address.setURI("https://www.gov.cn/a");
            web.setAction(address);
            document.getPage(0).setAnnotations(List.of(launch, file, web));
            made = saved(document);
        }
        assertThat(copy("链接.pdf", made).removed()).contains("pdf-actions");
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getPage(0).getAnnotations()).extracting(note -> note.getCOSObject().containsKey(COSName.A))
                    .containsExactly(false, false, true);
        }
    }

    @Test
    void whatAChangeWouldSpoilIsCopiedByteForByteAndSaysWhy() throws IOException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        Path plain = Files.write(folder.resolve("plain.pdf"), saved(pdf()));
        try (PDDocument document = Loader.loadPDF(plain.toFile())) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            document.addSignature(signature, content -> new byte[] {1, 2, 3}, new SignatureOptions());
            document.saveIncremental(signed);
        }
        assertThat(copy("盖章.pdf", signed.toByteArray()).left()).isEqualTo("signed");
        assertThat(copy).isEqualTo(signed.toByteArray());

        byte[] locked;
        try (PDDocument document = pdf()) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            locked = saved(document);
        }
        assertThat(copy("加密.pdf", locked).left()).isEqualTo("locked");
        assertThat(copy).isEqualTo(locked);

        byte[] damaged = "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII);
        assertThat(copy("坏.pdf", damaged).left()).isEqualTo("damaged");
        assertThat(copy).isEqualTo(damaged);
        assertThat(copy("说明.txt", "plain".getBytes(StandardCharsets.UTF_8)).left()).isEqualTo("unknown");
        assertThat(copy("包.zip", zip(Map.of("a.txt", "a"))).left()).isEqualTo("unknown");
        assertThat(copy("签.ofd", zip(Map.of("OFD.xml", "<ofd:Author>张三</ofd:Author>", "Doc_0/Signs/Signatures.xml", "s")))
                .left()).isEqualTo("signed");
    }

    /** One strange file must not keep a whole bundle from being made; it comes along as it is. */
    @Test
    void whateverIsDamagedIsCopiedAllTheSame() throws IOException {
        byte[] made;
        try (PDDocument document = pdf()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            made = out.toByteArray();
        }
        byte[] archive = zip(Map.of("[Content_Types].xml", "<Types/>", "docProps/core.xml", "<dc:creator>ZhangSan</dc:creator>"));
        Random random = new Random(20231);
        int left = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = (i % 3 == 0 ? archive : made).clone();
            for (int hits = 1 + random.nextInt(12); hits > 0; hits--) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            Cleaned cleaned = copy("damaged", damaged);
            if (!cleaned.left().isEmpty()) {
                assertThat(copy).isEqualTo(damaged);
                left++;
            }
        }
        assertThat(left).isPositive();
    }

    @Test
    void aPhotographStaysTheRightWayUpAndEndsWhereItEnds() throws IOException {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(new byte[] {(byte) 0xFF, (byte) 0xD8});
        ByteBuffer exif = ByteBuffer.allocate(60);
        exif.putShort((short) 0xFFE1).putShort((short) 58).put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42});
        exif.putInt(8).putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6);
        exif.putShort((short) 0).putInt(0).put("GPS-secret".getBytes(StandardCharsets.US_ASCII));
        photo.write(exif.array());
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 2, 1, (byte) 0xFF, 0, 2, (byte) 0xFF, (byte) 0xD0, 3, (byte) 0xFF, (byte) 0xD9};
        photo.write(scan);
        photo.write("video with GPS-secret".getBytes(StandardCharsets.US_ASCII));
        assertThat(copy("现场.jpg", photo.toByteArray()).removed()).containsExactly("exif");
        assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-secret").contains("Exif");
        assertThat(copy).hasSize(2 + 36 + scan.length).endsWith(scan);
        assertThat(copy[2 + 29]).as("turned by a quarter").isEqualTo((byte) 6);
    }

    @Test
    void aWorkbookLeadsToNoFileAndNamesNobody() throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var cell = workbook.createSheet().createRow(0).createCell(0);
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.FILE);
            link.setAddress("file:///C:/Users/zhangsan/book.xlsx");
            cell.setHyperlink(link);
            var web = workbook.getSheetAt(0).getRow(0).createCell(1);
            Hyperlink address = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            address.setAddress("https://www.gov.cn/a");
            web.setHyperlink(address);
            workbook.getProperties().getCoreProperties().setCreator("zhangsan");
            var note = workbook.getSheetAt(0).createDrawingPatriarch().createCellComment(
                    workbook.getCreationHelper().createClientAnchor());
            note.setAuthor("zhangsan");
            workbook.write(made);
        }
        Cleaned cleaned = copy("台账.xlsx", made.toByteArray());
        assertThat(cleaned.removed()).contains("office-author", "comment-author", "external-link");
        assertThat(said()).doesNotContain("zhangsan").contains("https://www.gov.cn/a");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void partsThatNameWhereAFileLayAndWhoSpokeAreBlanked() throws IOException {
        byte[] made = zip(Map.of("[Content_Types].xml", "<Types/>",
                "xl/workbook.xml", "<x15ac:absPath url=\"C:\\Users\\zhangsan\\\"/><fileSharing userName=\"zhangsan\"/>",
                "xl/connections.xml", "<connection id=\"1\"><dbPr connection=\"Data Source=srv;User ID=zhangsan\"/></connection>",
                "xl/persons/person.xml", "<person displayName=\"zhangsan\" userId=\"S::zhangsan@a.cn\" id=\"1\"/>",
                "word/people.xml", "<w15:person w15:author=\"zhangsan\"><w15:presenceInfo w15:userId=\"zhangsan\"/></w15:person>",
                "word/comments.xml", "<w:comment w:id=\"0\" w:author=\"zhangsan\" w:initials=\"zhangsan\">ok</w:comment>",
                "word/_rels/settings.xml.rels", "<Relationship Id=\"r\" Target=\"file:///C:/zhangsan.dotx\" TargetMode=\"External\""
                        + " Type=\"http://x/attachedTemplate\"/>"));
        Cleaned cleaned = copy("件.docx", made);
        assertThat(cleaned.removed()).contains("file-path", "external-link", "comment-author");
        assertThat(said()).doesNotContain("zhangsan").contains("about:blank", ">ok<");
    }

    @Test
    void openDocumentsAndOfdNameNobodyEither() throws IOException {
        assertThat(copy("a.odt", zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text",
                "meta.xml", "<meta:initial-creator>zhangsan</meta:initial-creator><dc:creator>zhangsan</dc:creator>",
                "content.xml", "<text:a xlink:href=\"file:///home/zhangsan/a.odt\">a</text:a>"))).removed())
                .containsExactlyInAnyOrder("office-author", "external-link");
        assertThat(said()).doesNotContain("zhangsan");
        assertThat(copy("a.ofd", zip(Map.of("OFD.xml", "<ofd:DocInfo><ofd:Author>zhangsan</ofd:Author></ofd:DocInfo>"))).removed())
                .containsExactly("office-author");
        assertThat(said()).doesNotContain("zhangsan");
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
