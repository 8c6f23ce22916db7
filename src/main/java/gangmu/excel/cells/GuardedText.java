package gangmu.excel.cells;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The one way in which a text comes into a cell of any workbook that we write. A text stays a text, also when a person
 * presses F2 and Enter: what a program would then take for a formula, a number or a date gets a quote prefix, which is
 * part of the look of a cell and not of its text. Nothing that a unit wrote is ever run in the workbook of another.
 */
public final class GuardedText {
    /** With these a formula may begin, those of full width in Chinese programs too; a quote would be swallowed. */
    private static final String SIGNS = "=+-@'\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER_OR_DATE = Pattern.compile(
            "(?is)\\s*[(.#$\u00A5\uFFE5\u20AC%]*[0-9\uFF10-\uFF19].*|\\s*#[a-z/0-9!?]+|true|false"
                    + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-./ ]*[0-9].*");
    private static final String AS_TEXT = "@";
    private final Workbook workbook;
    private final boolean escapes;
    private final Map<Short, CellStyle> quoted = new ConcurrentHashMap<>();
    private final Map<Short, Boolean> asText = new ConcurrentHashMap<>();

    public GuardedText(Workbook workbook) {
        this.workbook = workbook;
        // .xls holds every character as it is.
        this.escapes = !(workbook instanceof HSSFWorkbook);
    }

    /** Writes a text into a cell that has its look already. */
    public void write(Cell cell, String text) {
        write(cell, text, cell.getCellStyle());
    }

    /** Writes a text into a cell; one longer than any cell is cut, and shows it by an ellipsis. */
    public void write(Cell cell, String text, CellStyle look) {
        String held = escapes ? SheetText.escape(text) : text;
        cell.setCellValue(held.length() <= SheetText.LONGEST ? held : held.substring(0, SheetText.LONGEST - 1) + "\u2026");
        cell.setCellStyle(isTakenForMore(text, look) ? quoted(look) : look);
    }

    /** Writes what a formula of ours gives, into the cell that has it. */
    public static void result(Cell formula, String value) {
        formula.setCellValue(SheetText.escape(value));
    }

    /** Whether a program might take the text for a formula when a person edits the cell. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    private boolean isTakenForMore(String text, CellStyle look) {
        return looksLikeFormula(text) || !text.isEmpty() && !isAsText(look) && NUMBER_OR_DATE.matcher(text).matches();
    }

    private boolean isAsText(CellStyle look) {
        return asText.computeIfAbsent(look.getIndex(), index -> AS_TEXT.equals(look.getDataFormatString()));
    }

    private CellStyle quoted(CellStyle look) {
        CellStyle known = quoted.get(look.getIndex());
        if (known != null) {
            return known;
        }
        // Sheets may be written side by side; whoever makes a look locks the workbook.
        synchronized (workbook) {
            return quoted.computeIfAbsent(look.getIndex(), index -> {
                CellStyle style = workbook.createCellStyle();
                style.cloneStyleFrom(look);
                style.setQuotePrefixed(true);
                return style;
            });
        }
    }
}
