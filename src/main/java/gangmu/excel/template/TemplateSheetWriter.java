package gangmu.excel.template;

import gangmu.excel.cells.GuardedText;
import gangmu.excel.cells.RowHeights;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateColumn.Form;
import gangmu.returns.template.TemplateContent;
import gangmu.returns.template.TemplateLayout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lays out one sheet of a template: title, note, hidden row of column keys, header, rows. */
final class TemplateSheetWriter {
    static final int KEYS = 2;
    static final int HEADER = 3;
    static final int FIRST = 4;
    private static final int ONE_CHARACTER = 256;
    private static final int WIDE_SHEET = 14;
    private static final int TITLE_HEIGHT = 30;
    /** Room for sentences that are still to be written. */
    private static final int LINES_TO_WRITE = 3;

    private final BundledTemplateWords words;
    private final TemplateStyles styles;
    private final TemplateContent content;
    private final TemplateContent.Sheet from;
    private final XSSFSheet sheet;
    private final GuardedText guard;

    TemplateSheetWriter(XSSFWorkbook workbook, BundledTemplateWords words, TemplateStyles styles,
            TemplateContent content, TemplateContent.Sheet from) {
        this.words = words;
        this.styles = styles;
        this.content = content;
        this.from = from;
        this.guard = new GuardedText(workbook);
        this.sheet = workbook.createSheet(words.sheetName(from.kind()));
    }

    void write() {
        guard.write(sheet.createRow(0).createCell(1), words.get("template.title", content.plan().name(),
                content.period().name(), sheet.getSheetName()), styles.title());
        guard.write(sheet.createRow(1).createCell(1), words.get("template.note", content.unit().name(),
                content.dataDate().toString(), content.code()), styles.note());
        header();
        XSSFCellStyle key = styles.key();
        for (int i = 0; i < from.rows().size(); i++) {
            row(sheet.createRow(FIRST + i), from.rows().get(i), key);
        }
        columns();
        choices();
        protect();
        print();
    }

    private void header() {
        XSSFRow keys = sheet.createRow(KEYS);
        keys.setZeroHeight(true);
        text(keys, 0, TemplateLayout.KEY_ROW);
        XSSFRow header = sheet.createRow(HEADER);
        text(header, 0, "id");
        for (int i = 0; i < from.columns().size(); i++) {
            TemplateColumn column = from.columns().get(i);
            text(keys, i + 1, column.key());
            guard.write(header.createCell(i + 1), words.headers(from.kind(), column).getFirst(),
                    styles.header(column.input()));
        }
    }

    private void row(XSSFRow row, TemplateContent.Row values, XSSFCellStyle key) {
        guard.write(row.createCell(0), values.key(), key);
        for (int i = 0; i < values.cells().size(); i++) {
            TemplateContent.Cell value = values.cells().get(i);
            cell(row.createCell(i + 1), from.columns().get(i), value.text(), value.open());
        }
    }

    private void cell(XSSFCell cell, TemplateColumn column, @Nullable String text,
            boolean open) {
        XSSFCellStyle look = styles.cell(column.form(), open);
        cell.setCellStyle(look);
        if (text != null) {
            switch (column.form()) {
                case NUMBER, PERCENT, RATE -> number(cell, text, look);
                case DATE -> cell.setCellValue(LocalDate.parse(text));
                case CHOICE, FLAG ->
                        guard.write(cell, words.choices(column).getOrDefault(text, List.of(text)).getFirst(), look);
                case TEXT, LONG_TEXT -> guard.write(cell, text, look);
            }
        }
    }

    /** A number; what is two with a dash between them, as a target that leaves room, stays a text. */
    private void number(XSSFCell cell, String text, XSSFCellStyle look) {
        try {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException notOne) {
            guard.write(cell, text, look);
        }
    }

    private void text(XSSFRow row, int column, String text) {
        guard.write(row.createCell(column), text);
    }

    private void columns() {
        sheet.setColumnWidth(0, 4 * ONE_CHARACTER);
        sheet.setColumnHidden(0, true);
        for (int i = 0; i < from.columns().size(); i++) {
            sheet.setColumnWidth(i + 1, width(i) * ONE_CHARACTER);
        }
        heights();
        // The running number and the code stay in sight, and the name with them.
        int frozen = 1;
        while (frozen < from.columns().size() && !from.columns().get(frozen - 1).key().endsWith(".name")) {
            frozen++;
        }
        sheet.createFreezePane(frozen + 1, FIRST);
        // With the hidden keys: what is sorted by the arrows moves whole.
        sheet.setAutoFilter(new CellRangeAddress(HEADER, FIRST + from.rows().size() - 1, 0, from.columns().size()));
    }

    private void heights() {
        sheet.getRow(0).setHeightInPoints(TITLE_HEIGHT);
        sheet.getRow(1).setHeightInPoints(RowHeights.points(1));
        sheet.getRow(HEADER).setHeightInPoints(RowHeights.points(2));
        int[] widths = new int[from.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = sheet.getColumnWidth(i + 1) / ONE_CHARACTER;
        }
        for (int at = 0; at < from.rows().size(); at++) {
            int lines = 1;
            for (int i = 0; i < widths.length; i++) {
                TemplateContent.Cell cell = from.rows().get(at).cells().get(i);
                boolean toWrite = cell.open() && from.columns().get(i).form() == Form.LONG_TEXT;
                lines = Math.max(lines, cell.text() == null ? 1 : RowHeights.lines(cell.text(), widths[i]));
                lines = Math.max(lines, toWrite ? LINES_TO_WRITE : 1);
            }
            sheet.getRow(FIRST + at).setHeightInPoints(RowHeights.points(lines));
        }
    }

    /** In characters of half width; a Chinese one counts as two. */
    private int width(int index) {
        TemplateColumn column = from.columns().get(index);
        int longest = (RowHeights.width(words.headers(from.kind(), column).getFirst()) + 1) / 2 + 2;
        int least = switch (column.form()) {
            case LONG_TEXT -> column.input() ? 36 : 26;
            case DATE -> 12;
            case NUMBER, PERCENT, RATE -> 9;
            case CHOICE, FLAG -> 10;
            case TEXT -> 8;
        };
        int most = column.form() == Form.LONG_TEXT ? least : 22;
        for (TemplateContent.Row row : from.rows()) {
            String text = row.cells().get(index).text();
            longest = text == null ? longest : Math.max(longest, RowHeights.width(text) + 2);
        }
        return Math.clamp(longest, least, most);
    }

    private void choices() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < from.columns().size(); i++) {
            TemplateColumn column = from.columns().get(i);
            if (!column.input()) {
                // Cells that are not locked, so that rows can be sorted, take nothing that is typed.
                validate(helper, column, i + 1, helper.createCustomConstraint("FALSE"), "locked");
                continue;
            }
            DataValidationConstraint constraint = switch (column.form()) {
                case CHOICE, FLAG -> helper.createExplicitListConstraint(words.choices(column).values().stream()
                        .map(List::getFirst).toArray(String[]::new));
                case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
                default -> null;
            };
            if (constraint != null) {
                validate(helper, column, i + 1, constraint,
                        column.form().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void validate(DataValidationHelper helper, TemplateColumn column, int at,
            DataValidationConstraint constraint, String error) {
        DataValidation validation = helper.createValidation(constraint,
                new CellRangeAddressList(FIRST, FIRST + from.rows().size() - 1, at, at));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        String header = words.headers(from.kind(), column).getFirst();
        validation.createErrorBox(header, words.get("template.error." + error));
        sheet.addValidationData(validation);
    }

    private void protect() {
        // Without a password: it guards against slips, not against people.
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
    }

    private void print() {
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(from.columns().size() > WIDE_SHEET ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setCenter(words.get("template.footer", "&P", "&N"));
    }
}
