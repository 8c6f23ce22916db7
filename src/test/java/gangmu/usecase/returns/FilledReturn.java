package gangmu.usecase.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template as a unit fills it in, by sheet, name of the row and header of the column. */
public final class FilledReturn implements AutoCloseable {
    private static final int HEADER = 3;
    private final XSSFWorkbook workbook;

    private FilledReturn(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    public static FilledReturn open(Path template) {
        try (InputStream in = Files.newInputStream(template)) {
            return new FilledReturn(new XSSFWorkbook(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook that holds nothing yet. */
    public static FilledReturn empty() {
        return new FilledReturn(new XSSFWorkbook());
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    public Sheet sheet(String name) {
        return workbook.getSheet(name);
    }

    public FilledReturn put(String sheet, String row, String header, Object value) {
        Cell cell = cell(sheet, row, header);
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> cell.setCellValue(value.toString());
        }
        return this;
    }

    public Cell cell(String sheet, String row, String header) {
        Sheet on = sheet(sheet);
        int column = column(on, header);
        for (Row each : on) {
            for (Cell cell : each) {
                if (each.getRowNum() > HEADER && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(row)) {
                    return each.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new IllegalArgumentException(row);
    }

    public int rowOf(String sheet, String row) {
        return cell(sheet, row, "编号").getRowIndex();
    }

    private static int column(Sheet sheet, String header) {
        for (Cell cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(header);
    }

    public Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As .xls: cell by cell, with the names, but without the document properties. */
    public Path saveAsXls(Path file) {
        try (HSSFWorkbook old = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            for (Sheet sheet : workbook) {
                copy(sheet, old.createSheet(sheet.getSheetName()), old);
            }
            old.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Sheet from, Sheet to, Workbook old) {
        CellStyle date = old.createCellStyle();
        date.setDataFormat(old.createDataFormat().getFormat("yyyy-mm-dd"));
        for (Row row : from) {
            Row copy = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                Cell target = copy.createCell(cell.getColumnIndex());
                switch (cell.getCellType()) {
                    case NUMERIC -> {
                        target.setCellValue(cell.getNumericCellValue());
                        if (cell.getCellStyle().getDataFormatString().contains("y")) {
                            target.setCellStyle(date);
                        }
                    }
                    case STRING -> target.setCellValue(cell.getStringCellValue());
                    default -> {
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
