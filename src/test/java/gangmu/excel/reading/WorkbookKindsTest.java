package gangmu.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.WorkbookFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What spreadsheet programs open is read, whatever it is called; what is no table says what it is. */
class WorkbookKindsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(charset));
    }

    private static Map<String, SheetCell> cells(Path file) throws WorkbookFault {
        Map<String, SheetCell> cells = new TreeMap<>();
        for (ReturnDocument.Sheet sheet : WorkbookReading.document(file, null).sheets()) {
            sheet.rows().forEach(row -> row.cells().forEach(cell ->
                    cells.put((char) ('A' + cell.column()) + "" + (row.index() + 1), cell)));
        }
        return cells;
    }

    @Test
    void theXmlOfExcel2003IsReadWithItsFormatsAndStruckRuns() throws Exception {
        Path file = file("a.xls", """
                <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:html="http://www.w3.org/TR/REC-html40"><Styles><Style ss:ID="Default"/>
                <Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="x"><Font ss:StrikeThrough="1"/></Style>
                <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
                <Worksheet ss:Name="任务"><Table><Row ss:Index="3"><Cell><Data ss:Type="String">名称</Data></Cell>
                <Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>
                <Cell ss:StyleID="x"><Data ss:Type="Number">44</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="DateTime">2023-06-30T00:00:00.000</Data></Cell>
                <Cell><ss:Data ss:Type="String"><html:S>500</html:S>800</ss:Data></Cell>
                <Cell><Comment><ss:Data ss:Type="String">批注</ss:Data></Comment></Cell></Row></Table></Worksheet></Workbook>
                """, StandardCharsets.UTF_8);
        Map<String, SheetCell> cells = cells(file);
        assertThat(cells.keySet()).containsExactly("A3", "C3", "D3", "E3", "F3");
        assertThat(cells.get("C3").shown()).isEqualTo("50%");
        assertThat(cells.get("D3").look().struck()).isTrue();
        assertThat(cells.get("E3").date()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(cells.get("F3").text()).isEqualTo("800");
        assertThat(cells.get("F3").look().leftOut()).isEqualTo("500");
    }

    @Test
    void aWebPageIsReadInItsOwnCharsetWithItsMergesAndStruckText() throws Exception {
        Path file = file("b.xls", """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>
                <table><tr><td rowspan=2>任务</td><td colspan=2>完成情况</td></tr><tr><td x:num="0.5" style='mso-number-format:"0%"'>50%</td>
                <td><s>500</s>1868<sup>1</sup></td></tr></table></body></html>
                """, Charset.forName("GBK"));
        Map<String, SheetCell> cells = cells(file);
        assertThat(cells.get("A1").text()).isEqualTo("任务");
        assertThat(cells.get("B2").shown()).isEqualTo("50%");
        assertThat(cells.get("C2").text()).isEqualTo("1868¹");
        assertThat(WorkbookReading.document(file, null).sheets().getFirst().merged()).hasSize(2);
    }

    @Test
    void aPageInOneFileIsReadThroughItsEncoding() throws Exception {
        Path file = file("c.mht", """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="----=_NextPart_01"

                ------=_NextPart_01
                Content-Location: file:///C:/a.htm
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/html; charset="utf-8"

                <html><meta charset=3D"utf-8"><table><tr><td>=E5=AE=8C=E6=88=90</td><td>4=
                2</td></tr></table></html>

                ------=_NextPart_01--
                """, StandardCharsets.US_ASCII);
        Map<String, SheetCell> cells = cells(file);
        assertThat(cells.get("A1").text()).isEqualTo("完成");
        assertThat(cells.get("B1").text()).isEqualTo("42");
    }

    @Test
    void inXlsStruckRunsAreLeftOutAndDaysCountFromWhereTheWorkbookSays() throws Exception {
        Path file = folder.resolve("d.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Font struck = workbook.createFont();
            struck.setStrikeout(true);
            HSSFRichTextString text = new HSSFRichTextString("500800");
            text.applyFont(0, 3, struck);
            Cell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(text);
            var style = workbook.createCellStyle();
            style.setFont(struck);
            Cell whole = workbook.getSheetAt(0).getRow(0).createCell(1);
            whole.setCellValue(44);
            whole.setCellStyle(style);
            workbook.write(out);
        }
        Map<String, SheetCell> cells = cells(file);
        assertThat(cells.get("A1").text()).isEqualTo("800");
        assertThat(cells.get("A1").look().leftOut()).isEqualTo("500");
        assertThat(cells.get("B1").look().struck()).isTrue();
    }

    @Test
    void anArchiveIsUnpackedWithNamesInGbkAndNothingLeadsOut() throws Exception {
        Path archive = folder.resolve("e.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            zip.setEncoding("GBK");
            zip.setUseLanguageEncodingFlag(false);
            for (String name : new String[] {"区水务局.csv", "../../outside.csv", "__MACOSX/._x.csv"}) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        assertThat(Archives.isArchive(archive)).isTrue();
        Path into = Files.createDirectories(folder.resolve("into"));
        Archives.unpack(archive, into);
        try (var files = Files.list(into)) {
            assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("区水务局.csv", "outside.csv");
        }
        assertThat(folder.getParent().resolve("outside.csv")).doesNotExist();
    }

    @Test
    void aSevenZipIsUnpackedToo() throws Exception {
        Path archive = folder.resolve("f.7z");
        try (var out = new SevenZOutputFile(archive.toFile())) {
            var entry = out.createArchiveEntry(folder.toFile(), "材料/区水务局.csv");
            entry.setDirectory(false);
            out.putArchiveEntry(entry);
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        Path into = Files.createDirectories(folder.resolve("into"));
        Archives.unpack(archive, into);
        assertThat(into.resolve("材料/区水务局.csv")).hasContent("a,b");
    }

    @Test
    void aRarSaysThatItIsToBeUnpackedFirst() throws Exception {
        Path file = Files.write(folder.resolve("g.rar"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
        assertThatThrownBy(() -> WorkbookReading.document(file, null))
                .isInstanceOfSatisfying(WorkbookFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(WorkbookFault.Reason.PACKED));
    }

    @Test
    void aPartThatUnpacksToMoreThanItSaysIsGivenUp() throws Exception {
        try (var in = new CheckedPart(new ByteArrayInputStream(new byte[1_000]), "x", -1, 999) {
            @Override
            void finished(long bytes) {
                throw new AssertionError("never ends");
            }
        }) {
            assertThatThrownBy(in::readAllBytes).hasRootCauseInstanceOf(WorkbookFault.class);
        }
    }

    @Test
    void xmlThatTakesFarMoreTimeThanItsLengthIsGivenUp() throws Exception {
        StringBuilder xml = new StringBuilder("<a");
        for (int i = 0; i < 3_000; i++) {
            xml.append(" b").append(i).append("=''");
        }
        byte[] bytes = xml.append("/>").toString().getBytes(StandardCharsets.UTF_8);
        var parser = new SAXParserFactoryImpl().newSAXParser().getXMLReader();
        parser.setContentHandler(new DefaultHandler());
        // With less than nothing allowed, whatever it reads is too slow.
        assertThatThrownBy(() -> parser.parse(new InputSource(new FewNames(new ByteArrayInputStream(bytes),
                -1_000_000_000_000L)))).hasRootCauseInstanceOf(WorkbookFault.class);
    }

    /** A workbook of nothing but what the standard asks for: no styles, no shared texts, no properties. */
    private Path least(String name, String workbook, String cells) throws IOException {
        Path file = folder.resolve(name);
        Map<String, String> parts = Map.of("[Content_Types].xml", "<Types/>",
                "_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl\\workbook.xml'/></Relationships>",
                "xl/workbook.xml", "<workbook xmlns:r='r' xmlns:x15='x15'>" + workbook
                        + "<sheets><sheet name='a' sheetId='1' r:id='s'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id='s' Type='y/worksheet' Target='/xl/worksheets/Sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    @Test
    void aWorkbookOfTheLeastPartsIsReadAndAFlagIsOneHoweverItIsWritten() throws Exception {
        Map<String, SheetCell> cells = cells(least("l.xlsx", "",
                "<c r='A1' t='b'><v>true</v></c><c r='B1'><v>true</v></c><c r='C1' t='b'><v>0</v></c><c r='D1'><v>1.5</v></c>"
                        + "<c r='E1'><f>D1*2</f></c><c r='F1'><f>VLOOKUP(D1,A:B,1)</f><v></v></c>"));
        assertThat(cells.get("A1").text()).isEqualTo("TRUE");
        assertThat(cells.get("B1").text()).isEqualTo("TRUE");
        assertThat(cells.get("C1").text()).isEqualTo("FALSE");
        assertThat(cells.get("D1").number()).isEqualByComparingTo("1.5");
        assertThat(cells.get("E1").number()).isEqualByComparingTo("3");
        assertThat(cells.get("E1").formula()).isEqualTo(SheetCell.Formula.COMPUTED_HERE);
        assertThat(cells.get("F1").formula()).isEqualTo(SheetCell.Formula.WITHOUT_RESULT);
    }
}
