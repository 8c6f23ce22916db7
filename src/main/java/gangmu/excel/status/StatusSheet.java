package gangmu.excel.status;

import gangmu.assessment.RuleSet;
import gangmu.excel.cells.GuardedText;
import gangmu.excel.cells.RowHeights;
import gangmu.status.tables.Selection;
import gangmu.status.tables.StatusTables;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** What every sheet of the status workbook has: title, stamp, print set-up; and cells with live figures. */
final class StatusSheet {
    private static final int UNIT = 256;
    /** How much wider the letters of a title are than those that the width of a column is counted in. */
    private static final double TITLE = 1.8;
    /** What stands between two statements of the stamp, in both languages. */
    private static final Pattern BETWEEN = Pattern.compile("\u3000| {2,}");
    /** Of the 255 characters that all parts of a footer have together. */
    private static final int FOOTER = 150;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final StatusStyles styles;
    private final Words words;
    private int next;

    StatusSheet(SXSSFWorkbook workbook, StatusStyles styles, Words words, String name) {
        this.workbook = workbook;
        this.styles = styles;
        this.words = words;
        this.sheet = workbook.createSheet(name);
    }

    SXSSFSheet sheet() {
        return sheet;
    }

    StatusStyles styles() {
        return styles;
    }

    /** The row that {@link #row} gives next, from 0. */
    int next() {
        return next;
    }

    Row row(double height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints((float) height);
        return row;
    }

    /** A small gap between blocks. */
    void gap() {
        row(10);
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * UNIT);
        }
    }

    /** The title, and under it what the sheet is of, as wide as the columns, whose widths are to be set before. */
    void title(StatusTables.Stamp stamp, String what, int columns) {
        int room = room(columns);
        String title = words.get("status-workbook.title", stamp.plan(), what);
        int titleRoom = (int) (room / TITLE);
        if (RowHeights.lines(title, titleRoom) > 1) {
            title = stamp.plan() + "\n" + what;
        }
        span(row(12 + 24 * RowHeights.lines(title, titleRoom)), 0, columns, title, styles.title());
        String said = words.get("status-workbook.stamp", stamp.period(), stamp.dataDate().toString(),
                stamp.rules(), Long.toString(stamp.rulesVersion()),
                FieldWords.shown(words, RuleSet.RULER, ChoiceWords.name(stamp.ruler())),
                FieldWords.shown(words, RuleSet.COUNTING, ChoiceWords.name(stamp.counting())),
                stamp.made().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"))) + more(stamp);
        String wrapped = wrapped(said, room);
        span(row(6 + 14 * RowHeights.lines(wrapped, room)), 0, columns, wrapped, stamp.failures() == 0 ? styles.stamp() : styles.draft());
    }

    /** The title of a sheet over everything that is shown. */
    void overview(StatusTables.Stamp stamp, String what, int columns) {
        title(stamp, stamp.selection().overview(what, words), columns);
    }

    /** How many half-width characters the first columns take side by side. */
    private int room(int columns) {
        int room = 0;
        for (int i = 0; i < columns; i++) {
            room += sheet.getColumnWidth(i) / UNIT;
        }
        return room;
    }

    /** Statements in lines of their own where one line is too short: no date is broken in two. */
    private static String wrapped(String said, int room) {
        StringBuilder lines = new StringBuilder();
        // As wide as between the statements of the language: few Latin typefaces have the Chinese space.
        String between = said.contains("\u3000") ? "\u3000" : "  ";
        int taken = 0;
        for (String statement : BETWEEN.split(said)) {
            int width = RowHeights.width(statement);
            if (taken > 0) {
                boolean fits = taken + 2 + width < room;
                lines.append(fits ? between : "\n");
                taken = fits ? taken + 2 : 0;
            }
            lines.append(statement);
            taken += width;
        }
        return lines.toString();
    }

    private String more(StatusTables.Stamp stamp) {
        Selection selection = stamp.selection();
        return (selection.isPart() ? words.get("status-workbook.stamp-part", selection.words(words), selection.count()) : "")
                + (stamp.by().isEmpty() ? "" : words.get("status-workbook.stamp-by", stamp.by()))
                + (stamp.layout().isEmpty() ? "" : words.get("status-workbook.stamp-layout", stamp.layout()))
                + (stamp.failures() == 0 ? "" : words.get("status-workbook.stamp-draft", stamp.failures()));
    }

    /** One text over several columns. */
    void span(Row row, int from, int columns, String text, CellStyle style) {
        for (int i = from; i < from + columns; i++) {
            row.createCell(i).setCellStyle(style);
        }
        styles.guard().write(row.getCell(from), text, style);
        if (columns > 1) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from,
                    from + columns - 1));
        }
    }

    Cell text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        styles.guard().write(cell, text, style);
        return cell;
    }

    /** A text that leads to another sheet. */
    void door(Row row, int column, String text, CellStyle style, Detail<?> to) {
        Cell cell = text(row, column, text, style);
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(to.quoted() + "!A1");
        cell.setHyperlink(link);
    }

    /** A text that leads to a cell. */
    void door(Row row, int column, String text, CellStyle style, String toSheet, String toCell) {
        Cell cell = text(row, column, text, style);
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + toSheet.replace("'", "''") + "'!" + toCell);
        cell.setHyperlink(link);
    }

    /** A number that stands by itself. */
    void formulaless(Row row, int column, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    /** A figure that the workbook computes, with what the program computed for programs that do not. */
    void figure(Row row, int column, Figure figure, CellStyle style) {
        formula(row, column, figure.formula(), figure.value(), style);
    }

    void formula(Row row, int column, String formula, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    void formula(Row row, int column, String formula, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellFormula(formula);
        GuardedText.result(cell, value);
        cell.setCellStyle(style);
    }

    /** A share of two cells of a row, empty where there is nothing to share. */
    void rate(Row row, int column, int of, int in, long met, long total, boolean strong) {
        String share = cell(row.getRowNum(), of) + "/" + cell(row.getRowNum(), in);
        String formula = "IF(" + cell(row.getRowNum(), in) + "=0,\"\"," + share + ")";
        if (total == 0) {
            formula(row, column, formula, "", styles.rate(strong));
        } else {
            formula(row, column, formula, (double) met / total, styles.rate(strong));
        }
    }

    /** The address of a cell of this sheet, by row and column from 0. */
    static String cell(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** Landscape, one page wide, headings on every page, the stamp and the page number below. */
    void print(StatusTables.Stamp stamp, boolean large, int firstHeading, int lastHeading) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(large ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        if (firstHeading >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(firstHeading, lastHeading, -1, -1));
        }
        String footer = stamp.selection().overview(words.get("status-workbook.footer", stamp.plan(), stamp.period(),
                stamp.dataDate().toString()), words);
        int end = footer.offsetByCodePoints(0, Math.min(FOOTER, footer.codePointCount(0, footer.length())));
        sheet.getFooter().setLeft(footer.substring(0, end).replace("&", "&&"));
        sheet.getFooter().setCenter(words.get("status-workbook.page", "&P", "&N"));
        sheet.getFooter().setRight(stamp.made().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")));
    }
}
