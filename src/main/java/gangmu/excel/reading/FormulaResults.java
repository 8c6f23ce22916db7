package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Computes formulas that came without a result, where they are plain: sums and roundings of cells of their own sheet. What
 * comes of it is only proposed to whoever decides; everything else stays a formula without a result.
 */
final class FormulaResults {
    private static final int MOST_FORMULAS = 5_000;
    private static final int MOST_CELLS = 60_000;
    /** What an .xls sheet holds, in which it is computed. */
    private static final int ROWS = 65_536;
    private static final int COLUMNS = 256;
    private static final int LONGEST = 200;
    private static final Set<String> PLAIN = Set.of("SUM", "ROUND", "ROUNDUP", "ROUNDDOWN", "AVERAGE", "MAX", "MIN", "ABS",
            "INT", "IF", "COUNT", "TEXT", "CONCATENATE");
    private static final Pattern FUNCTION = Pattern.compile("([A-Za-z_.]{1,40})\\(");
    private static final Pattern RANGE = Pattern.compile("(\\d{0,7}):\\$?[A-Za-z]{0,3}\\$?(\\d{0,7})");
    private static final int MOST_ROWS = 2_000;
    private static final Pattern FAR = Pattern.compile("[!\\[\\]{}#]");

    private FormulaResults() {
    }

    static ReturnDocument computed(ReturnDocument document) {
        long formulas = document.sheets().stream().flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream()).filter(FormulaResults::isOpen).limit(MOST_FORMULAS + 1L).count();
        if (formulas == 0 || formulas > MOST_FORMULAS) {
            return document;
        }
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        for (ReturnDocument.Sheet sheet : document.sheets()) {
            sheets.add(computed(sheet));
        }
        return document.with(sheets);
    }

    private static boolean isOpen(SheetCell cell) {
        return cell.formula() == Formula.WITHOUT_RESULT;
    }

    private static boolean isPlain(String formula) {
        Matcher ranges = RANGE.matcher(formula);
        while (ranges.find()) {
            // A whole column is more than a plain sum looks at.
            if (ranges.group(1).isEmpty() || ranges.group(2).isEmpty() || Math.abs(Integer.parseInt(ranges.group(2))
                    - Integer.parseInt(ranges.group(1))) > MOST_ROWS) {
                return false;
            }
        }
        if (formula.length() > LONGEST || formula.length() < 2 || FAR.matcher(formula).find()) {
            return false;
        }
        Matcher functions = FUNCTION.matcher(formula);
        while (functions.find()) {
            if (!PLAIN.contains(functions.group(1).toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static ReturnDocument.Sheet computed(ReturnDocument.Sheet sheet) {
        int cells = sheet.rows().stream().mapToInt(row -> row.cells().size()).sum();
        if (cells > MOST_CELLS || sheet.rows().stream().flatMap(row -> row.cells().stream()).noneMatch(FormulaResults::isOpen)) {
            return sheet;
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet copy = workbook.createSheet();
            sheet.rows().forEach(row -> row.cells().forEach(cell -> put(copy, row.index(), cell)));
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            List<ReturnDocument.Row> rows = new ArrayList<>();
            for (ReturnDocument.Row row : sheet.rows()) {
                rows.add(row.cells().stream().noneMatch(FormulaResults::isOpen) ? row : new ReturnDocument.Row(row.index(),
                        row.cells().stream().map(cell -> result(workbook, evaluator, row.index(), cell)).toList(), row.hidden()));
            }
            return sheet.with(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Sheet sheet, int index, SheetCell cell) {
        if (index >= ROWS || cell.column() >= COLUMNS || cell.error()) {
            return;
        }
        Row row = sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index);
        Cell copy = row.createCell(cell.column());
        if (isOpen(cell)) {
            try {
                copy.setCellFormula(isPlain(cell.text()) ? cell.text().substring(1) : "NA()");
            } catch (RuntimeException e) {
                OurFaults.noteIfOurs(FormulaResults.class, "parsing a formula", e);
                // What POI cannot parse is not plain; what depends on it comes to nothing either.
                copy.setCellFormula("NA()");
            }
        } else if (cell.number() != null) {
            copy.setCellValue(cell.number().doubleValue());
        } else {
            copy.setCellValue(cell.text().length() > 1_000 ? cell.text().substring(0, 1_000) : cell.text());
        }
    }

    private static SheetCell result(Workbook workbook, FormulaEvaluator evaluator, int index, SheetCell cell) {
        if (!isOpen(cell) || index >= ROWS || cell.column() >= COLUMNS || !isPlain(cell.text())) {
            return cell;
        }
        CellValue value;
        try {
            value = evaluator.evaluate(workbook.getSheetAt(0).getRow(index).getCell(cell.column()));
        } catch (RuntimeException | StackOverflowError e) {
            OurFaults.noteIfOurs(FormulaResults.class, "computing a formula", e);
            return cell;
        }
        if (value == null) {
            return cell;
        }
        return switch (value.getCellType()) {
            case NUMERIC -> Numbers.cell(cell.column(), value.getNumberValue(),
                    new NumberFormats.Format(cell.format(), false), false, Formula.COMPUTED_HERE).looking(cell.look());
            case STRING -> value.getStringValue().isBlank() ? cell
                    : Numbers.text(cell.column(), value.getStringValue(), Formula.COMPUTED_HERE).looking(cell.look());
            default -> cell;
        };
    }
}
