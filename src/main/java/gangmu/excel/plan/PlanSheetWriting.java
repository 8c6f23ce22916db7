package gangmu.excel.plan;

import gangmu.excel.cells.GuardedText;
import gangmu.excel.cells.RowHeights;
import gangmu.excel.cells.SheetText;
import gangmu.status.planworkbook.PlanColumn;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a plan into a workbook: headings for people, hidden keys and ids for the program. */
final class PlanSheetWriting {
    private static final int MOST_LINES = 6;
    private static final int UNIT = 256;
    /** How many empty rows below the last take part in the lists of choices, for rows to be added. */
    private static final int SPARE_ROWS = 500;
    private static final byte[] HEADING_FILL = {(byte) 0xE3, (byte) 0xEC, (byte) 0xF5};
    private final SXSSFWorkbook workbook;
    private final Words words;
    private final GuardedText guard;
    private final Font plain;
    private final Map<String, CellStyle> styles = new HashMap<>();

    PlanSheetWriting(SXSSFWorkbook workbook, Words words) {
        this.workbook = workbook;
        this.words = words;
        this.guard = new GuardedText(workbook);
        this.plain = font();
    }

    void write(PlanSheet table) {
        SXSSFSheet sheet = workbook.createSheet(PlanHeadings.sheet(words, table.form()));
        Row keys = sheet.createRow(0);
        keys.setZeroHeight(true);
        Row headings = sheet.createRow(1);
        headings.setHeightInPoints(30);
        int shown = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            PlanColumn column = table.columns().get(i);
            guard.write(keys.createCell(i), column.key().equals("id")
                    ? PlanSheetReading.MARK + PlanSheetReading.FORMAT + " " + table.form().key() : column.key());
            Cell heading = headings.createCell(i);
            guard.write(heading, PlanHeadings.column(words, table.form(), column), headingStyle());
            sheet.setColumnWidth(i, width(column) * UNIT);
            sheet.setColumnHidden(i, column.hidden());
            shown += column.hidden() ? 0 : 1;
            addChoices(sheet, column, i, table.rows().size());
        }
        int at = 2;
        for (PlanSheet.Row row : table.rows()) {
            Row line = sheet.createRow(at++);
            int lines = 1;
            for (int i = 0; i < table.columns().size(); i++) {
                Object value = row.values().get(i);
                if (value instanceof String text && !table.columns().get(i).hidden()) {
                    lines = Math.max(lines, RowHeights.lines(text, width(table.columns().get(i))));
                }
                if (value != null) {
                    fill(line.createCell(i), table.columns().get(i), value);
                } else if (!table.columns().get(i).hidden()) {
                    text(line.createCell(i), "", table.columns().get(i));
                }
            }
            line.setHeightInPoints(RowHeights.points(Math.min(lines, MOST_LINES)));
        }
        sheet.createFreezePane(Math.min(4, shown), 2);
        sheet.setAutoFilter(new CellRangeAddress(1, Math.max(1, at - 1), 0, table.columns().size() - 1));
        sheet.setRepeatingRows(CellRangeAddress.valueOf("2:2"));
        sheet.getPrintSetup().setPaperSize((short) (PaperSize.A3_PAPER.ordinal() + 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void addChoices(SXSSFSheet sheet, PlanColumn column, int at, int rows) {
        if (column.hidden() || column.type() != PlanColumn.Type.CHOICE && column.type() != PlanColumn.Type.FLAG) {
            return;
        }
        List<String> choices = PlanHeadings.choices(column).words(words);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(2, rows + 1 + SPARE_ROWS, at, at));
        // A hint, no wall: what is not understood is told when the workbook is imported.
        validation.setShowErrorBox(false);
        sheet.addValidationData(validation);
    }

    private static int width(PlanColumn column) {
        return switch (column.type()) {
            case NUMBER, PERCENT, COUNT -> 13;
            case DATE -> 12;
            case FLAG, CHOICE -> 10;
            case TEXT -> switch (column.key()) {
                case "code", "phone", "category", "measure", "nature" -> 12;
                case "parent", "period", "item", "indicator", "target", "leader", "contact" -> 14;
                case "content", "narrative", "effect", "problems", "nextSteps", "reason" -> 48;
                case "name", "title", "item#name", "indicator#name", "target#name", "evidence", "file" -> 36;
                default -> 20;
            };
        };
    }

    private void fill(Cell cell, PlanColumn column, Object value) {
        switch (value) {
            case BigDecimal number when SheetText.exact(number) -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(numberStyle(column, number));
            }
            case LocalDate date when SheetText.exact(date) -> {
                cell.setCellValue(date);
                cell.setCellStyle(style("date",
                        s -> s.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"))));
            }
            case BigDecimal number -> text(cell, number.toPlainString(), column);
            case Boolean flag -> text(cell, PlanHeadings.choices(column).word(words, flag.toString()), column);
            case String choice when column.type() == PlanColumn.Type.CHOICE ->
                    text(cell, PlanHeadings.choices(column).word(words, choice), column);
            default -> text(cell, value.toString(), column);
        }
    }

    private void text(Cell cell, String text, PlanColumn column) {
        boolean note = column.role() == PlanColumn.Role.NOTE;
        boolean hidden = column.hidden();
        CellStyle look = style("text" + note + hidden, s -> {
            // As text, so that a code such as 1.10 stays one when a person edits the cell.
            s.setDataFormat(workbook.createDataFormat().getFormat("@"));
            s.setWrapText(!hidden);
            if (note) {
                Font grey = font();
                grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
                s.setFont(grey);
            }
        });
        if (text.isEmpty()) {
            cell.setCellStyle(look);
        } else {
            guard.write(cell, text, look);
        }
    }

    private CellStyle numberStyle(PlanColumn column, BigDecimal number) {
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        boolean thousands = column.type() == PlanColumn.Type.NUMBER;
        String format = (thousands ? "#,##0" : "0") + (scale == 0 ? "" : "." + "0".repeat(scale));
        return style(format, s -> s.setDataFormat(workbook.createDataFormat().getFormat(format)));
    }

    private CellStyle headingStyle() {
        return style("heading", s -> {
            Font bold = font();
            bold.setBold(true);
            s.setFont(bold);
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
            s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            ((XSSFCellStyle) s).setFillForegroundColor(new XSSFColor(HEADING_FILL));
        });
    }

    private Font font() {
        Font font = workbook.createFont();
        font.setFontName(words.get("workbook.font"));
        font.setFontHeightInPoints((short) 10);
        return font;
    }

    private CellStyle style(String key, Consumer<CellStyle> make) {
        @Nullable CellStyle known = styles.get(key);
        if (known != null) {
            return known;
        }
        CellStyle style = workbook.createCellStyle();
        style.setFont(plain);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short grey = IndexedColors.GREY_25_PERCENT.getIndex();
        style.setBottomBorderColor(grey);
        style.setTopBorderColor(grey);
        style.setLeftBorderColor(grey);
        style.setRightBorderColor(grey);
        make.accept(style);
        styles.put(key, style);
        return style;
    }
}
