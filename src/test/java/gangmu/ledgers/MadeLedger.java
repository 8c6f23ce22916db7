package gangmu.ledgers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A made-up ledger, drawn as lines of cells with strokes between them: {@code ^} is merged with the cell above, {@code <}
 * with the one to the left; a number is a number unless a {@code '} stands in front of it, and {@code \n} a line break in
 * a cell. It is written as the file that its name says.
 */
final class MadeLedger {
    private final String fileName;
    private final List<Drawn> sheets = new ArrayList<>();

    /** One sheet as it is drawn. */
    record Drawn(String name, boolean hidden, List<List<String>> rows) {
    }

    /** A merged region, both ends included. */
    record Area(int top, int bottom, int left, int right) {
    }

    MadeLedger(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    void sheet(String name, boolean hidden) {
        sheets.add(new Drawn(name, hidden, new ArrayList<>()));
    }

    void row(String line) {
        List<String> cells = new ArrayList<>();
        if (!line.isBlank()) {
            for (String cell : line.split("\\|", -1)) {
                cells.add(cell.strip().replace("\\n", "\n"));
            }
        }
        sheets.getLast().rows().add(cells);
    }

    private static List<Area> merged(Drawn sheet) {
        List<Area> areas = new ArrayList<>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                String own = at(sheet, row, column);
                if (own.equals("^") || own.equals("<")) {
                    continue;
                }
                int right = column;
                while (at(sheet, row, right + 1).equals("<")) {
                    right++;
                }
                int bottom = row;
                while (at(sheet, bottom + 1, column).equals("^")) {
                    bottom++;
                }
                if (right > column || bottom > row) {
                    areas.add(new Area(row, bottom, column, right));
                }
            }
        }
        return areas;
    }

    private static String at(Drawn sheet, int row, int column) {
        return row < sheet.rows().size() && column < sheet.rows().get(row).size() ? sheet.rows().get(row).get(column) : "";
    }

    /** Writes it into a folder, as the kind of file that its name says. */
    Path write(Path folder) throws IOException {
        Path file = folder.resolve(fileName);
        String ending = fileName.substring(fileName.lastIndexOf('.'));
        switch (ending) {
            case ".xlsx" -> workbook(new XSSFWorkbook(), file);
            case ".xls", ".et" -> workbook(new HSSFWorkbook(), file);
            case ".csv" -> csv(file);
            case ".ods" -> ods(file);
            case ".docx" -> docx(file);
            default -> throw new IllegalArgumentException(fileName);
        }
        return file;
    }

    private void workbook(Workbook workbook, Path file) throws IOException {
        try (workbook; OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle share = workbook.createCellStyle();
            share.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            for (Drawn drawn : sheets) {
                Sheet sheet = workbook.createSheet(drawn.name());
                workbook.setSheetHidden(workbook.getSheetIndex(sheet), drawn.hidden());
                for (int r = 0; r < drawn.rows().size(); r++) {
                    Row row = sheet.createRow(r);
                    for (int c = 0; c < drawn.rows().get(r).size(); c++) {
                        fill(row.createCell(c), at(drawn, r, c), day, share);
                    }
                }
                merged(drawn).forEach(area ->
                        sheet.addMergedRegion(new CellRangeAddress(area.top(), area.bottom(), area.left(), area.right())));
            }
            workbook.write(out);
        }
    }

    private static void fill(Cell cell, String text, CellStyle day, CellStyle share) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(day);
        } else if (text.matches("-?\\d+(\\.\\d+)?%")) {
            cell.setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
            cell.setCellStyle(share);
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (!text.isEmpty() && !text.equals("^") && !text.equals("<")) {
            cell.setCellValue(plain(text));
        }
    }

    /** What stands in a cell where there are no merges and no formats. */
    private static String plain(String text) {
        return text.equals("^") || text.equals("<") ? "" : text.startsWith("'") ? text.substring(1) : text;
    }

    private void csv(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : sheets.getFirst().rows()) {
            text.append(String.join(",", row.stream().map(MadeLedger::plain)
                    .map(cell -> cell.matches("(?s).*[,\"\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell).toList()))
                            .append("\r\n");
        }
        Files.write(file, text.toString().getBytes(Charset.forName("GB18030")));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void ods(Path file) throws IOException {
        StringBuilder body = new StringBuilder();
        for (Drawn drawn : sheets) {
            List<Area> areas = merged(drawn);
            body.append("<table:table table:name=\"").append(xml(drawn.name())).append("\">");
            for (int r = 0; r < drawn.rows().size(); r++) {
                body.append("<table:table-row>");
                for (int c = 0; c < drawn.rows().get(r).size(); c++) {
                    cell(body, at(drawn, r, c), r, c, areas);
                }
                body.append("</table:table-row>");
            }
            body.append("</table:table>");
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            part(zip, "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
            part(zip, "content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument"
                            + ":xmlns:text:1.0\">"
                    + "<office:body><office:spreadsheet>" + body + "</office:spreadsheet></office:body></office:document-content>");
        }
    }

    private static void cell(StringBuilder body, String text, int row, int column, List<Area> areas) {
        if (text.equals("^") || text.equals("<")) {
            body.append("<table:covered-table-cell/>");
            return;
        }
        String spans = areas.stream().filter(area -> area.top() == row && area.left() == column).findFirst()
                .map(area -> " table:number-columns-spanned=\"" + (area.right() - area.left() + 1) + "\" table:number-rows-spanned=\""
                        + (area.bottom() - area.top() + 1) + "\"").orElse("");
        boolean number = text.matches("-?\\d+(\\.\\d+)?");
        body.append("<table:table-cell").append(spans)
                .append(number ? " office:value-type=\"float\" office:value=\"" + text + "\">" : " office:value-type=\"string\">");
        for (String line : plain(text).split("\n")) {
            body.append("<text:p>").append(xml(line)).append("</text:p>");
        }
        body.append("</table:table-cell>");
    }

    /** Every sheet is a table; its rows of one cell before the first row of several are paragraphs above it. */
    private void docx(Path file) throws IOException {
        StringBuilder body = new StringBuilder();
        for (Drawn drawn : sheets) {
            int first = 0;
            while (first < drawn.rows().size() && drawn.rows().get(first).size() <= 1) {
                body.append("<w:p><w:r><w:t>").append(xml(plain(at(drawn, first, 0)))).append("</w:t></w:r></w:p>");
                first++;
            }
            if (first < drawn.rows().size()) {
                body.append("<w:tbl>");
                for (int r = first; r < drawn.rows().size(); r++) {
                    wordRow(body, drawn, r);
                }
                body.append("</w:tbl>");
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordpr"
                            + "ocessingml.document.main+xml\"/></Types>");
            part(zip, "word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body + "</w:body></w:document>");
        }
    }

    private static void wordRow(StringBuilder body, Drawn drawn, int row) {
        body.append("<w:tr>");
        int columns = drawn.rows().get(row).size();
        for (int column = 0; column < columns; column++) {
            String text = at(drawn, row, column);
            if (text.equals("<")) {
                continue;
            }
            int wide = 1;
            while (at(drawn, row, column + wide).equals("<")) {
                wide++;
            }
            boolean starts = at(drawn, row + 1, column).equals("^");
            body.append("<w:tc><w:tcPr>").append(wide > 1 ? "<w:gridSpan w:val=\"" + wide + "\"/>" : "")
                    .append(text.equals("^") ? "<w:vMerge/>" : starts ? "<w:vMerge w:val=\"restart\"/>" : "").append("</w:tcPr>");
            for (String line : plain(text).split("\n")) {
                body.append("<w:p><w:r><w:t>").append(xml(line)).append("</w:t></w:r></w:p>");
            }
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }
}
