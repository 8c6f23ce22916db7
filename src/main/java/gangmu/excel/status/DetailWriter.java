package gangmu.excel.status;

import gangmu.columns.Look;
import gangmu.excel.cells.RowHeights;
import gangmu.excel.cells.SheetText;
import gangmu.status.tables.StatusTables;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * Writes a detail sheet: a line for each indicator or item, filters, frozen headings, lights. Its lines are of its own sheet
 * alone and may be written beside those of others; before and after them it asks the workbook for names and formats.
 */
final class DetailWriter<T> {
    /** The row of the first line: title, stamp and headings stand above. */
    static final int FIRST_LINE = 3;
    /** As many as a number shows at most, and none. */
    private static final int DECIMALS = 5;
    private final StatusSheet page;
    private final Words words;
    private final Detail<T> detail;
    private final long count;
    private final @Nullable CellStyle[] styles = new CellStyle[Look.values().length * DECIMALS];
    private int frozen;

    /** @param shown how many of what it lists are shown, as they are counted */
    DetailWriter(StatusSheet page, Words words, Detail<T> detail, long shown) {
        this.page = page;
        this.words = words;
        this.detail = detail;
        this.count = shown;
    }

    /** What stands above the lines. */
    void open(StatusTables.Stamp stamp) {
        int columns = detail.columns().size();
        for (int i = 0; i < columns; i++) {
            page.sheet().setColumnWidth(i, detail.columns().get(i).width() * 256);
        }
        page.title(stamp, stamp.selection().list(detail.sheet(), count, words), detail.shown());
        Row headings = page.row(34);
        for (int i = 0; i < columns; i++) {
            StatusColumn<T> column = detail.columns().get(i);
            page.text(headings, i, column.title(), page.styles().heading());
            page.sheet().setColumnHidden(i, i >= detail.shown());
            frozen = column.heading().equals(DetailColumns.NAME) && i < detail.shown() ? i + 1 : frozen;
        }
    }

    void lines() {
        detail.lines().forEach(this::line);
    }

    /** What comes after the lines. */
    void close(StatusTables.Stamp stamp, List<Lights.Light> lights) {
        if (detail.lines().isEmpty()) {
            page.span(page.row(22), 0, detail.shown(), words.get("status-workbook.empty"),
                    page.styles().of(Look.SHORT, 0));
        } else {
            totals();
        }
        page.sheet().createFreezePane(frozen, FIRST_LINE);
        page.sheet().setAutoFilter(new CellRangeAddress(FIRST_LINE - 1, detail.lastRow(), 0, detail.columns().size() - 1));
        colour(lights);
        page.print(stamp, true, FIRST_LINE - 1, FIRST_LINE - 1);
    }

    private void line(T line) {
        Row row = page.row(22);
        int lines = 1;
        for (int i = 0; i < detail.columns().size(); i++) {
            StatusColumn<T> column = detail.columns().get(i);
            Object value = column.value().apply(line);
            fill(row.createCell(i), column.look(), value);
            if (value instanceof String text && i < detail.shown()) {
                lines = Math.max(lines, RowHeights.lines(text, column.width()));
            }
        }
        row.setHeightInPoints(RowHeights.points(lines));
    }

    private void fill(Cell cell, Look look, @Nullable Object value) {
        int decimals = 0;
        switch (value) {
            case null -> { }
            case BigDecimal number -> {
                decimals = StatusCells.decimals(number);
                cell.setCellValue(number.doubleValue());
            }
            case Long number -> cell.setCellValue(number);
            case LocalDate date when SheetText.exact(date) -> cell.setCellValue(date);
            default -> {
                String text = value instanceof Lights.Light light ? light.text() : value.toString();
                page.styles().guard().write(cell, text, style(look, 0));
                return;
            }
        }
        cell.setCellStyle(style(look, look == Look.NUMBER || look == Look.ROUNDED || look == Look.RATE ? decimals : 0));
    }

    /** Found by position, since every cell of every line asks. */
    private CellStyle style(Look look, int decimals) {
        int at = look.ordinal() * DECIMALS + decimals;
        CellStyle known = styles[at];
        if (known == null) {
            known = page.styles().of(look, decimals);
            styles[at] = known;
        }
        return known;
    }

    /** Sums of amounts under the last line; the filter leaves them where they are. */
    private void totals() {
        if (detail.columns().stream().noneMatch(StatusColumn::summed)) {
            return;
        }
        Row row = page.row(24);
        for (int i = 0; i < detail.columns().size(); i++) {
            row.createCell(i).setCellStyle(page.styles().columnTotal());
        }
        page.text(row, detail.indexOf(DetailColumns.NAME), words.get("status-workbook.total"),
                page.styles().name(0, true));
        for (int column = 0; column < detail.columns().size(); column++) {
            if (!detail.columns().get(column).summed()) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (T line : detail.lines()) {
                sum = switch (detail.columns().get(column).value().apply(line)) {
                    case BigDecimal number -> sum.add(number);
                    case Long number -> sum.add(BigDecimal.valueOf(number));
                    case null, default -> sum;
                };
            }
            page.formula(row, column, "SUM(" + StatusSheet.cell(detail.firstRow(), column) + ":"
                    + StatusSheet.cell(detail.lastRow(), column) + ")", sum.doubleValue(), page.styles().columnTotal());
        }
    }

    /** The colour follows the word, also where a person changes it. */
    private void colour(List<Lights.Light> lights) {
        int column = detail.indexOf(DetailColumns.VERDICT);
        CellRangeAddress[] cells = {new CellRangeAddress(detail.firstRow(), detail.lastRow(), column, column)};
        SheetConditionalFormatting formatting = page.sheet().getSheetConditionalFormatting();
        for (Lights.Light light : lights) {
            ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL,
                    "\"" + light.text().replace("\"", "\"\"") + "\"");
            rule.createFontFormatting().setFontColor(new XSSFColor(light.ink()));
            var pattern = rule.createPatternFormatting();
            pattern.setFillBackgroundColor(new XSSFColor(light.fill()));
            pattern.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
            formatting.addConditionalFormatting(cells, rule);
        }
    }
}
