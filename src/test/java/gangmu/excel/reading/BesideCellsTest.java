package gangmu.excel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.returns.document.ReturnDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people put beside the cells is read from every kind of workbook that holds any of it. */
class BesideCellsTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    @TempDir
    private Path folder;

    private static List<String> beside(Path file) throws Exception {
        return WorkbookReading.document(file, null).sheets().stream().flatMap(sheet -> sheet.beside().stream())
                .map(each -> each.kind() + " " + each.row() + "," + each.column() + " " + each.author() + " " + each.text())
                .toList();
    }

    private Path xlsx(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("表").createRow(0).createCell(0).setCellValue("名称");
            workbook.write(out);
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                Path to = zip.getPath(part.getKey());
                Files.createDirectories(to.toAbsolutePath().getParent());
                String before = Files.exists(to) ? Files.readString(to) : "";
                Files.writeString(to, part.getKey().endsWith("sheet1.xml") || part.getKey().endsWith("workbook.xml.rels")
                        ? before.replaceFirst("</(worksheet|Relationships)>", part.getValue() + "</$1>") : part.getValue());
            }
        }
        return file;
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder text = new StringBuilder("<Relationships xmlns=\"" + RELATIONS + "\">");
        for (int i = 0; i + 1 < typesAndTargets.length; i += 2) {
            text.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(typesAndTargets[i]).append("\" Target=\"")
                    .append(typesAndTargets[i + 1]).append("\"/>");
        }
        return text + "</Relationships>";
    }

    @Test
    void aThreadIsOneRemarkWithItsAnswersAndItsStandInForOlderProgramsNone() throws Exception {
        String excel = "http://schemas.microsoft.com/office/2017/10/relationships/";
        assertThat(beside(xlsx(Map.of(
                "xl/worksheets/_rels/sheet1.xml.rels", relations(excel + "threadedComment", "../threadedComments/t.xml",
                        OFFICE + "comments", "../comments1.xml"),
                "xl/_rels/workbook.xml.rels", "<Relationship Id=\"rP\" Type=\"" + excel + "person\" Target=\"persons/person.xml\"/>",
                "xl/persons/person.xml", "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                        + "<person displayName=\"张三\" id=\"{1}\"/><person displayName=\"李四\" id=\"{2}\"/></personList>",
                "xl/threadedComments/t.xml", "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
                        + "threadedcomments\"><threadedComment ref=\"B3\" personId=\"{1}\" id=\"{a}\"><text>应为65%</text></threadedComment>"
                        + "<threadedComment ref=\"B3\" personId=\"{2}\" id=\"{b}\" parentId=\"{a}\"><text>同意</text></threadedComment>"
                        + "</ThreadedComments>",
                "xl/comments1.xml", "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>tc={a}"
                        + "</author></authors><commentList><comment ref=\"B3\" authorId=\"0\"><text><t>[线程批注] …870924\n\n注释:\n    应为65%"
                        + "</t></text></comment></commentList></comments>"))))
                .containsExactly("COMMENT 2,1 张三 应为65%\n李四：同意");
    }

    @Test
    void ofAThreadThatAnotherProgramDroppedItsStandInIsLeft() {
        assertThat(SheetComments.plain("tc={a}", "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 了解详细信息: "
                + "https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    应为65%\n答复:\n    同意")).isEqualTo("应为65%\n同意");
    }

    @Test
    void embeddedFilesAndPageTextsAreFoundAndTheCellsAfterThemStay() throws Exception {
        assertThat(beside(xlsx(Map.of(
                "xl/worksheets/_rels/sheet1.xml.rels", relations(OFFICE + "package", "../embeddings/附件.docx"),
                "xl/worksheets/sheet1.xml", "<headerFooter><oddHeader>&amp;L&amp;\"宋体,常规\"&amp;10联系人：张三&amp;R第&amp;P页</oddHeader>"
                        + "</headerFooter><oleObjects><oleObject progId=\"Word.Document.12\" shapeId=\"1\" "
                        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"r0\">"
                        + "<objectPr><anchor><from>"
                        + "<xdr:col xmlns:xdr=\"x\">2</xdr:col><xdr:row xmlns:xdr=\"x\">5</xdr:row></from></anchor></objectPr></oleObject>"
                        + "</oleObjects>"))))
                .containsExactly("OBJECT 5,2  附件.docx", "PAGE -1,-1  联系人：张三 第 页");
    }

    @Test
    void anOdsHasItsAnnotationsAndTextBoxesAndKnowsWhichRowsAreHidden() throws Exception {
        Path file = folder.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:m\"/>");
            put(zip, "content.xml", """
                    <o:document-content xmlns:o="urn:o" xmlns:table="urn:t" xmlns:text="urn:x" xmlns:draw="urn:d" xmlns:dc="urn:c">
                    <table:table table:name="表"><table:shapes><draw:custom-shape><text:p>总体说明</text:p></draw:custom-shape></table:shapes>
                    <table:table-row table:visibility="filter"><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>
                    <table:table-row><table:table-cell o:value-type="string"><o:annotation>
                    <dc:creator>张三</dc:creator><dc:date>2023</dc:date>
                    <text:p>应为</text:p><text:p>65%</text:p></o:annotation><draw:frame><draw:text-box><text:p>另送</text:p></draw:text-box>
                    </draw:frame><text:p>乙</text:p></table:table-cell></table:table-row></table:table></o:document-content>""");
        }
        assertThat(beside(file)).containsExactly("SHAPE -1,-1  总体说明", "COMMENT 1,0 张三 应为\n65%", "SHAPE 1,0  另送");
        List<ReturnDocument.Row> rows = WorkbookReading.document(file, null).sheets().getFirst().rows();
        assertThat(rows).extracting(row -> row.cells().getFirst().text()).containsExactly("甲", "乙");
        assertThat(rows).extracting(ReturnDocument.Row::hidden).containsExactly(true, false);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void inTheXmlOfExcel2003ACommentLeavesItsCellWhatItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xls"), """
                <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:h="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="表">
                <Table><Row ss:Hidden="1"><Cell><Data ss:Type="Number">60</Data><Comment ss:Author="张三">
                <ss:Data><h:B>张三:</h:B>应为65%</ss:Data>
                </Comment></Cell></Row></Table></Worksheet></Workbook>""");
        assertThat(beside(file)).containsExactly("COMMENT 0,0 张三 应为65%");
        ReturnDocument.Row row = WorkbookReading.document(file, null).sheets().getFirst().rows().getFirst();
        assertThat(row.cells().getFirst().text()).isEqualTo("60");
        assertThat(row.hidden()).isTrue();
    }

    @Test
    void whatStandsOnAWebPageOutsideItsTablesIsNotLost() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xls"), """
                <html><head><title>页</title><style>td {}</style></head><body><h1>填报单位：区水务局</h1><table><tr><td>名称</td></tr></table>
                <p>注：初步数</p><div style='mso-element:comment-list'><div style='mso-element:comment'>张三：应为65%</div></div></body></html>""");
        assertThat(beside(file)).containsExactly("COMMENT -1,-1  张三：应为65%", "PAGE -1,-1  填报单位：区水务局", "PAGE -1,-1  注：初步数");
    }
}
