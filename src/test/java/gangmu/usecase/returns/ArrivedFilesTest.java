package gangmu.usecase.returns;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Problem;
import gangmu.returns.ReturnOutcome;
import gangmu.returns.ReturnPreview;
import gangmu.returns.accepting.Acceptance;
import gangmu.returns.comparing.CellCase;
import gangmu.returns.recognising.ReturnHints;
import gangmu.usecase.workspace.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Returns in folders of folders and in archives: each is judged by itself, and what holds nothing is told. */
class ArrivedFilesTest extends AtTheReturnsOffice {
    @Test
    void aReturnInAnArchiveInAFolderOfAFolderIsTakenIn() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in").resolve("第一批"));
        Path filled;
        try (FilledReturn template = template()) {
            filled = template.put("重点任务", "水务任务1", "完成比例（%）", 30).save(folder.resolve("r.xlsx"));
        }
        try (OutputStream out = Files.newOutputStream(in.resolve("水务局.zip")); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("水务局/填报表.xlsx"));
            Files.copy(filled, zip);
            zip.putNextEntry(new ZipEntry("水务局/照片.jpg"));
            zip.write(1);
            zip.putNextEntry(new ZipEntry("水务局/坏的.xlsx"));
            zip.write("PK".getBytes(StandardCharsets.US_ASCII));
        }
        Path unpacked;
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(in.getParent()))) {
            assertThat(arrived.messages()).isEmpty();
            List<TakenIn> all = office.takeIn().takeIn(arrived.files(), ReturnHints.NONE, Acceptance.SAFE, Progress.NONE,
                    each -> { });
            assertThat(all).extracting(one -> one.preview().file().getFileName().toString())
                    .containsExactly("坏的.xlsx", "填报表.xlsx");
            assertThat(all).extracting(TakenIn::outcome).containsExactly(ReturnOutcome.REFUSED, ReturnOutcome.TAKEN_IN);
            assertThat(all.get(1).taken()).isEqualTo(1);
            unpacked = all.get(1).preview().file();
            assertThat(unpacked.toString()).contains("水务局.zip");
        }
        assertThat(unpacked).doesNotExist();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] spoilt(byte[] archive, String in) {
        int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf(in);
        archive[at] ^= 1;
        return archive;
    }

    @Test
    void whateverIsWrongWithAnArchiveInAnArchiveTheOtherFilesAreJudged() throws IOException {
        Path filled;
        try (FilledReturn template = template()) {
            filled = template.put("重点任务", "水务任务1", "完成比例（%）", 30).save(folder.resolve("r.xlsx"));
        }
        byte[] form = Files.readAllBytes(filled);
        byte[] inner = zip(new TreeMap<>(Map.of("内.xlsx", form)));
        Path outer = Files.write(folder.resolve("外.zip"), spoilt(zip(new TreeMap<>(Map.of("a.xlsx", form, "b/a.zip", inner,
                "c.rar", new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0}, "d.zip", "PK\3\4 cut off".getBytes(StandardCharsets.US_ASCII),
                "e.csv", "spoilt,by,one,bit".getBytes(StandardCharsets.US_ASCII)))), "spoilt,by"));
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(outer))) {
            assertThat(arrived.files()).extracting(file -> file.getFileName().toString())
                    .containsExactly("a.xlsx", "c.rar", "d.zip", "内.xlsx");
            assertThat(arrived.messages()).singleElement().satisfies(told -> {
                assertThat(told.code()).isEqualTo("return.archive-left");
                assertThat(told.args()).containsExactly("外.zip", 1, "e.csv");
            });
            assertThat(arrived.isLacking()).isTrue();
            assertThat(office.takeIn().takeIn(arrived.files(), ReturnHints.NONE, Acceptance.SAFE, Progress.NONE, each -> { }))
                    .extracting(TakenIn::outcome).containsExactly(ReturnOutcome.TAKEN_IN, ReturnOutcome.REFUSED,
                            ReturnOutcome.REFUSED, ReturnOutcome.SAME_AS_BEFORE);
        }
    }

    @Test
    void anEmptyFolderAndAnArchiveWithoutTablesAreTold() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path archive = folder.resolve("照片.zip");
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.jpg"));
            zip.write(1);
        }
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(empty, archive))) {
            assertThat(arrived.files()).isEmpty();
            assertThat(arrived.messages()).extracting(Problem::code)
                    .containsExactly("return.folder-empty", "return.archive-without-tables");
        }
    }

    private static void letter(Path file, List<String> paragraphs, List<List<String>> table) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
            XWPFTable made = table.isEmpty() ? null : document.createTable(table.size(), table.getFirst().size());
            for (int r = 0; r < table.size(); r++) {
                for (int c = 0; c < table.get(r).size(); c++) {
                    made.getRow(r).getCell(c).setText(table.get(r).get(c));
                }
            }
            document.write(out);
        }
    }

    @Test
    void aLetterBesideReturnsIsNoneAndATableOfTheTemplateInALetterIsRead() throws IOException {
        office.template(folder.resolve("sent"), office.water());
        Path inside = Files.createDirectories(folder.resolve("back/区水务局"));
        letter(inside.resolve("情况说明.docx"), List.of("关于本单位进展情况的说明"), List.of(List.of("姓名", "电话"), List.of("甲", "1")));
        Files.writeString(inside.resolve("说明.txt"), "见附件");
        letter(inside.resolve("回表.docx"), List.of("填报单位：区水务局", "2023年中期填报表"), List.of(
                List.of("编号", "任务名称", "进展情况", "完成比例（%）"), List.of("1.1", "水务任务1", "已开工", "35"),
                List.of("1.2", "水务任务2", "未开工", "0"), List.of("1.3", "水务任务3", "完成六成", "60%")));
        try (ArrivedFiles arrived = office.takeIn().arrived(List.of(folder.resolve("back")))) {
            assertThat(arrived.files()).extracting(file -> file.getFileName().toString()).containsExactly("回表.docx");
            assertThat(arrived.messages()).extracting(Problem::code).containsExactly("return.passed-over");
            ReturnPreview preview = office.takeIn().preview(arrived.files().getFirst(),
                    new ReturnHints(office.plan().id(), office.period().id(), office.water(), null, Map.of()));
            assertThat(preview.outcome()).as(preview.messages().toString()).isEqualTo(ReturnOutcome.PREVIEWED);
            assertThat(preview.cells()).filteredOn(cell -> cell.column().key().equals("progress.progress")
                    && cell.outcome() == CellCase.THEIRS).extracting(cell -> cell.code() + " " + cell.theirs())
                    .containsExactly("1.1 35", "1.2 0", "1.3 60");
        }
    }
}
