package gangmu.returns.corpus;

import gangmu.excel.template.BundledTemplateWords;
import gangmu.returns.template.TemplateContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A template as it was sent, read once for all returns that are made of it. */
final class SentCopy {
    final TemplateContent content;
    private final List<MessySheet> tables = new ArrayList<>();
    /** The workbook without its tables, which each return writes anew. */
    private final byte[] around;

    SentCopy(Path template, TemplateContent content) throws IOException {
        this.content = content;
        BundledTemplateWords words = new BundledTemplateWords();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(template)))) {
            for (TemplateContent.Sheet sheet : content.sheets()) {
                tables.add(read(workbook.getSheet(words.sheetName(sheet.kind()))));
            }
            workbook.unLock();
            for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
                if (!isOurs(workbook.getSheetName(i)) && !isInstructions(workbook.getSheetName(i))) {
                    workbook.removeSheetAt(i);
                }
            }
            workbook.write(out);
        }
        around = out.toByteArray();
    }

    static boolean isOurs(String sheet) {
        return sheet.startsWith("_gangmu");
    }

    static boolean isInstructions(String sheet) {
        return sheet.equals("填报说明");
    }

    /** The tables, to be made a mess of. */
    List<MessySheet> tables() {
        return tables.stream().map(table -> {
            MessySheet copy = new MessySheet(table.name);
            table.rows.forEach(row -> copy.rows.add(new ArrayList<>(row)));
            return copy;
        }).toList();
    }

    XSSFWorkbook around() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(around));
    }

    private static MessySheet read(Sheet from) {
        MessySheet sheet = new MessySheet(from.getSheetName());
        for (int r = 0; r <= from.getLastRowNum(); r++) {
            List<MessySheet.@Nullable Cell> cells = new ArrayList<>();
            Row row = from.getRow(r);
            for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                Cell cell = row.getCell(c);
                cells.add(cell == null ? null : switch (cell.getCellType()) {
                    case STRING -> MessySheet.Cell.of(cell.getStringCellValue());
                    case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                            ? new MessySheet.Cell(cell.getLocalDateTimeCellValue().toLocalDate(), "yyyy-mm-dd", null)
                            : MessySheet.Cell.of(cell.getNumericCellValue());
                    default -> null;
                });
            }
            sheet.rows.add(cells);
        }
        return sheet;
    }
}
