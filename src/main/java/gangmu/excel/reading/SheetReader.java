package gangmu.excel.reading;

import gangmu.excel.cells.SheetText;
import gangmu.excel.template.HiddenParts;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.WorkbookFault;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cells of an .xlsx as values, read as those of returns are. */
public final class SheetReader {
    /** What the names of such properties begin with. */
    public static final String PROPERTY = HiddenParts.PROPERTY;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SheetReader() {
    }

    /** A sheet with its rows that hold anything. */
    public record Sheet(String name, List<Row> rows) {
    }

    /**
     * A row.
     *
     * @param number as people see it, from 1
     * @param cells by column from 0: String, BigDecimal (a share in a percent format is in percent), LocalDate, Boolean
     *     or {@link CellError}
     */
    public record Row(int number, TreeMap<Integer, Object> cells) {
    }

    /** What stands in a cell whose formula failed, {@code #REF!}, or was never computed. */
    public record CellError(String shown) {
    }

    /**
     * All sheets of a workbook in their order.
     *
     * @throws WorkbookFault where it is none, or cannot be read
     */
    public static List<Sheet> read(Path file) throws WorkbookFault {
        return TableFiles.read(file, null, Limits::ofPlan, tables -> {
            if (!(tables instanceof XlsxReader workbook)) {
                throw new WorkbookFault(WorkbookFault.Reason.NOT_A_WORKBOOK);
            }
            return workbook.sheets().stream().map(SheetReader::sheet).toList();
        });
    }

    /**
     * What this program once said in a workbook of itself, by name.
     *
     * @throws WorkbookFault where it is none, or cannot be read
     */
    public static Map<String, String> properties(Path file) throws WorkbookFault {
        return TableFiles.read(file, null, Limits::ofPlan, tables -> tables instanceof XlsxReader workbook ? workbook.properties()
                : Map.of());
    }

    private static Sheet sheet(ReturnDocument.Sheet sheet) {
        List<Row> rows = new ArrayList<>(sheet.rows().size());
        for (ReturnDocument.Row row : sheet.rows()) {
            TreeMap<Integer, Object> cells = new TreeMap<>();
            for (SheetCell cell : row.cells()) {
                Object value = value(cell);
                if (value != null) {
                    cells.put(cell.column(), value);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(row.index() + 1, cells));
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    private static @Nullable Object value(SheetCell cell) {
        if (cell.error() || cell.formula() == SheetCell.Formula.WITHOUT_RESULT) {
            return new CellError(cell.text());
        }
        if (cell.format().equals(SheetCell.FLAG)) {
            return Boolean.valueOf(cell.text());
        }
        LocalDate date = cell.date();
        BigDecimal number = cell.number();
        if (date != null || number == null) {
            return date != null ? date : cell.text();
        }
        return cell.format().endsWith("%") ? SheetText.number(number.multiply(HUNDRED).toPlainString()) : number;
    }
}
