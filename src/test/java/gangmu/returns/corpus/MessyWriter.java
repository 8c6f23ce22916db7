package gangmu.returns.corpus;

import gangmu.usecase.returns.WpsPictures;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Writes a return the way the program that it was saved with would. */
final class MessyWriter {
    static final String PASSWORD = "mima2023";
    private static final String PICTURE_ID = "ID_0123456789ABCDEF";
    private static final String PICTURE_COLUMN = "现场照片";
    private final MessyReturn messy;

    MessyWriter(MessyReturn messy) {
        this.messy = messy;
    }

    /** @param base the file's name without its ending */
    Path write(Path folder, String base) throws IOException, GeneralSecurityException {
        for (MessySheet sheet : messy.sheets) {
            if (sheet.text(sheet.keys, 0).equals("deleted")) {
                sheet.dropRow(sheet.keys);
            }
            if (!messy.codes) {
                sheet.dropColumn(0);
            }
        }
        return switch (messy.form) {
            case XLSX -> xlsx(folder.resolve(base + ".xlsx"));
            case WPS -> wps(folder.resolve(base + ".xlsx"));
            case XLS -> xls(folder.resolve(base + ".xls"));
            case ET -> xls(folder.resolve(base + ".et"));
            case CSV_UTF8 -> csv(folder.resolve(base + ".csv"), StandardCharsets.UTF_8);
            case CSV_GB18030 -> csv(folder.resolve(base + ".csv"), Charset.forName("GB18030"));
            case ENCRYPTED -> encrypted(folder.resolve(base + ".xlsx"));
        };
    }

    private XSSFWorkbook workbook() throws IOException {
        XSSFWorkbook workbook = messy.sent.around();
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            String name = workbook.getSheetName(i);
            boolean keep = SentCopy.isOurs(name) ? messy.hiddenSheets : messy.instructions;
            if (!keep) {
                workbook.removeSheetAt(i);
            }
        }
        if (!messy.properties) {
            workbook.getProperties().getCustomProperties().getUnderlyingProperties().getPropertyList().clear();
        }
        if (!messy.names) {
            List.copyOf(workbook.getAllNames()).forEach(workbook::removeName);
        }
        for (MessySheet sheet : messy.sheets) {
            write(sheet, workbook.createSheet(sheet.name), new HashMap<>());
            workbook.setSheetHidden(workbook.getSheetIndex(sheet.name), sheet.hidden);
        }
        return workbook;
    }

    private void write(MessySheet from, Sheet to, Map<String, CellStyle> styles) {
        // Beside the widest of the tables that stand on a sheet: pictures cover no cell.
        int beside = from.rows.stream().mapToInt(List::size).max().orElse(0);
        for (int r = 0; r < from.rows.size(); r++) {
            Row row = to.createRow(r);
            row.setZeroHeight(from.hiddenRows.contains(from.rows.get(r)));
            for (int c = 0; c < from.rows.get(r).size(); c++) {
                MessySheet.Cell cell = from.get(r, c);
                if (cell != null) {
                    write(cell, row.createCell(c), styles);
                }
            }
            if (messy.form == MessyReturn.Form.WPS && r >= from.header) {
                picture(row, beside, r == from.header);
            }
        }
        from.merged.forEach(to::addMergedRegion);
        from.hiddenColumns.forEach(column -> to.setColumnHidden(column, true));
    }

    private static void write(MessySheet.Cell from, Cell to, Map<String, CellStyle> styles) {
        switch (from.value()) {
            case Number number -> to.setCellValue(number.doubleValue());
            case LocalDate date -> to.setCellValue(date);
            default -> to.setCellValue(from.value().toString());
        }
        String format = from.format();
        if (format != null) {
            Workbook workbook = to.getSheet().getWorkbook();
            to.setCellStyle(styles.computeIfAbsent(format, each -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(each));
                return style;
            }));
        }
        if (from.formula() != null && to instanceof XSSFCell cell) {
            cell.getCTCell().addNewF().setStringValue(from.formula());
        }
    }

    private static void picture(Row row, int column, boolean header) {
        Cell cell = row.createCell(column);
        if (header) {
            cell.setCellValue(PICTURE_COLUMN);
        } else if (cell instanceof XSSFCell own) {
            own.getCTCell().setT(STCellType.STR);
            own.getCTCell().addNewF().setStringValue("_xlfn.DISPIMG(\"" + PICTURE_ID + "\",1)");
            own.getCTCell().setV("=DISPIMG(\"" + PICTURE_ID + "\",1)");
        }
    }

    private Path xlsx(Path file) throws IOException {
        try (XSSFWorkbook workbook = workbook(); OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        }
    }

    private Path wps(Path file) throws IOException {
        return WpsPictures.into(xlsx(file), PICTURE_ID);
    }

    private Path xls(Path file) throws IOException {
        try (XSSFWorkbook from = workbook(); HSSFWorkbook to = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Map<String, CellStyle> styles = new HashMap<>();
            for (Sheet sheet : from) {
                Sheet copy = to.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row line = copy.createRow(row.getRowNum());
                    line.setZeroHeight(row.getZeroHeight());
                    for (Cell cell : row) {
                        copy(cell, line.createCell(cell.getColumnIndex()), styles);
                    }
                }
                for (CellRangeAddress region : sheet.getMergedRegions()) {
                    copy.addMergedRegion(region);
                }
                to.setSheetVisibility(to.getSheetIndex(copy), from.getSheetVisibility(from.getSheetIndex(sheet)));
            }
            to.write(out);
            return file;
        }
    }

    private static void copy(Cell from, Cell to, Map<String, CellStyle> styles) {
        String format = from.getCellStyle().getDataFormatString();
        String shown = "General".equals(format) ? null : format;
        write(switch (from.getCellType()) {
            case NUMERIC -> new MessySheet.Cell(from.getNumericCellValue(), shown, null);
            case FORMULA -> new MessySheet.Cell(from.getNumericCellValue(), shown, null);
            default -> MessySheet.Cell.of(from.toString());
        }, to, styles);
    }

    /** As Excel writes a sheet as text: what is shown. */
    private Path csv(Path file, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder(charset.equals(StandardCharsets.UTF_8) ? "\ufeff" : "");
        // A text table holds the sheet that was in front.
        MessySheet sheet = messy.sheets.stream().filter(each -> !each.hidden).findFirst().orElseThrow();
        for (int r = 0; r < sheet.rows.size(); r++) {
            for (int c = 0; c < sheet.rows.get(r).size(); c++) {
                String shown = shown(sheet.get(r, c)).replace("\"", "\"\"");
                text.append(c == 0 ? "" : ",").append(shown.matches("(?s).*[,\"\r\n].*") ? "\"" + shown + "\"" : shown);
            }
            text.append("\r\n");
        }
        return Files.writeString(file, text, charset);
    }

    private static String shown(MessySheet.@Nullable Cell cell) {
        return switch (cell) {
            case null -> "";
            case MessySheet.Cell(Double number, String format, var _) when "0%".equals(format) ->
                    Math.round(number * 100) + "%";
            case MessySheet.Cell(LocalDate date, String format, var _) when format != null && !format.contains("d") ->
                    date.format(DateTimeFormatter.ofPattern("yyyy年M月"));
            case MessySheet.Cell(Double number, var _, var _) ->
                    new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            default -> cell.value().toString();
        };
    }

    private Path encrypted(Path file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem(); XSSFWorkbook workbook = workbook()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        return file;
    }
}
