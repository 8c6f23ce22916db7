package gangmu.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.ReturnDocument.Remark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.poi.hssf.usermodel.HSSFChildAnchor;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where what stands beside the cells is damaged, the cells are read, it is said that some may be lacking, and it is no fault of ours. */
class BesideLackingTest {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    @TempDir
    private Path folder;
    private final Logger ours = Logger.getLogger("gangmu.excel.reading");
    private final List<LogRecord> noted = new ArrayList<>();
    private final Handler noting = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            noted.add(entry);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        ours.addHandler(noting);
    }

    @AfterEach
    void stopListening() {
        ours.removeHandler(noting);
    }

    private void readsTheCellAndSaysSo(Path file) throws Exception {
        ReturnDocument document = WorkbookReading.document(file, null);
        assertThat(document.sheets().getFirst().rows().getFirst().cells().getFirst().text()).isEqualTo("60");
        assertThat(document.remarks()).contains(Remark.BESIDE_LACKING);
        assertThat(noted).isEmpty();
    }

    private Path xlsx(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("60");
            workbook.write(out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                Path to = zip.getPath(part.getKey());
                Files.createDirectories(to.toAbsolutePath().getParent());
                String end = part.getKey().endsWith("sheet1.xml") ? "</sheetData>" : "</Relationships>";
                Files.writeString(to, !Files.exists(to) ? part.getValue()
                        : Files.readString(to).replaceFirst(end, part.getValue() + end));
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<d><from><col>eins</col><row>0</row></from></d>", "<d><from><col>99999999999</col></from></d>",
        "<d><from>", ""})
    void aDamagedDrawing(String drawing) throws Exception {
        readsTheCellAndSaysSo(xlsx(Map.of("xl/worksheets/_rels/sheet1.xml.rels", RELATIONS + "<Relationship Id=\"r1\" Type=\"" + OFFICE
                + "drawing\" Target=\"../drawings/drawing1.xml\"/></Relationships>", "xl/drawings/drawing1.xml", drawing)));
    }

    /** A cell's picture is found by four numbers, one pointing at the next. */
    @ParameterizedTest
    @ValueSource(strings = {"<m><rvb i=\"x\"/><rc v=\"0\"/></m>", "<m><rvb/><rc v=\"0\"/></m>", "<m><rvb i=\"7\"/><rc v=\"0\"/></m>",
        "<m><rvb i=\"0\"/><rc v=\"9\"/></m>", "<m>"})
    void aPictureOfACellThatPointsNowhere(String metadata) throws Exception {
        String rich = "http://schemas.microsoft.com/office/2017/06/relationships/";
        readsTheCellAndSaysSo(xlsx(Map.of(
                "xl/worksheets/sheet1.xml", "<row r=\"2\"><c r=\"A2\" t=\"e\" vm=\"1\"><v>#VALUE!</v></c></row>",
                "xl/_rels/workbook.xml.rels", "<Relationship Id=\"rM\" Type=\"" + OFFICE + "sheetMetadata\" Target=\"metadata.xml\"/>"
                        + "<Relationship Id=\"rV\" Type=\"" + rich + "rdRichValue\" Target=\"richData/rdrichvalue.xml\"/>"
                        + "<Relationship Id=\"rR\" Type=\"" + rich + "richValueRel\" Target=\"richData/richValueRel.xml\"/>",
                "xl/metadata.xml", metadata, "xl/richData/rdrichvalue.xml", "<r><rv><v>0</v></rv></r>",
                "xl/richData/richValueRel.xml", "<r/>")));
    }

    /**
     * The records of a drawing ([MS-XLS] 2.4.171) hold those of Office's own format ([MS-ODRAW] 2.2.1), each with its type and
     * its length: what throws, and what POI passes over without a word.
     */
    @ParameterizedTest(name = "record {0}, at {1} {2}: lost {3}")
    @CsvSource({"F004, 2, F0FF, true", "F003, 4, 0000, true", "F002, 2, F0FF, false", "F002, 4, 0000, true", "F010, 2, F0FF, false",
        "F00A, 2, F0FF, false"})
    void aDamagedDrawingOfAnXls(String type, int at, String becomes, boolean lost) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("60");
            sheet.createDrawingPatriarch().createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3))
                    .setString(new HSSFRichTextString("75"));
            workbook.write(out);
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int from = 0;
        while (in.getShort(from) != 0xEC || in.getShort(from + 6) != (short) 0xF002) {
            from++;
        }
        int damaged = 0;
        for (int i = from; i < from + 400; i++) {
            if (in.getShort(i + 2) == (short) Integer.parseInt(type, 16)) {
                in.putShort(i + at, (short) Integer.parseInt(becomes, 16));
                damaged++;
            }
        }
        assertThat(damaged).isPositive();
        ReturnDocument document = WorkbookReading.document(Files.write(folder.resolve("a.xls"), bytes), null);
        assertThat(document.sheets().getFirst().rows().getFirst().cells().getFirst().text()).isEqualTo("60");
        boolean there = document.sheets().getFirst().beside().stream().anyMatch(each -> each.text().equals("75"));
        assertThat(document.remarks().contains(Remark.BESIDE_LACKING)).isEqualTo(lost);
        assertThat(there).as("whatever is not said to be lacking is there").isNotEqualTo(lost);
        assertThat(noted).isEmpty();
    }

    @Test
    void ofWhatIsWholeNothingIsSaidToBeLacking() throws Exception {
        Path file = folder.resolve("whole.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream to = Files.newOutputStream(file)) {
            HSSFSheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("60");
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            HSSFClientAnchor anchor = new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3);
            drawing.createCellComment(anchor).setString(new HSSFRichTextString("75"));
            drawing.createTextbox(anchor).setString(new HSSFRichTextString("说明"));
            drawing.createPicture(anchor, workbook.addPicture(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Workbook.PICTURE_TYPE_PNG));
            HSSFShapeGroup group = drawing.createGroup(anchor);
            group.createShape(new HSSFChildAnchor(0, 0, 9, 9)).setShapeType(HSSFSimpleShape.OBJECT_TYPE_LINE);
            sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, 2));
            workbook.write(to);
        }
        ReturnDocument document = WorkbookReading.document(file, null);
        assertThat(document.remarks()).isEmpty();
        assertThat(document.sheets().getFirst().beside()).hasSize(2);
    }

    @Test
    void whereAsMuchIsReadAsIsLookedAtMoreMayStandThere() throws Exception {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>""");
        for (int i = 0; i <= Limits.MERGED; i++) {
            text.append("<Row><Cell><Data ss:Type=\"Number\">60</Data><Comment><ss:Data>75</ss:Data></Comment></Cell></Row>");
        }
        readsTheCellAndSaysSo(Files.writeString(folder.resolve("a.xls"), text + "</Table></Worksheet></Workbook>"));
    }
}
