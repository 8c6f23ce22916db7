package gangmu.excel.template;

import gangmu.returns.template.TemplateColumn.Form;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of a template: what is locked is plain, what is to be filled in is shaded. */
final class TemplateStyles {
    private static final byte[] HEADER = {(byte) 0xe8, (byte) 0xed, (byte) 0xf3};
    private static final byte[] OPEN = {(byte) 0xff, (byte) 0xf8, (byte) 0xdc};
    private static final byte[] LINE = {(byte) 0xbf, (byte) 0xc6, (byte) 0xcf};
    private static final byte[] GREY = {(byte) 0x5b, (byte) 0x65, (byte) 0x70};
    private static final short SIZE = 10;

    private final XSSFWorkbook workbook;
    private final String fontName;
    private final Map<Looks, XSSFCellStyle> known = new HashMap<>();

    TemplateStyles(XSSFWorkbook workbook, String fontName) {
        this.workbook = workbook;
        this.fontName = fontName;
        // The first font is the one by which column widths are measured.
        XSSFFont first = workbook.getFontAt(0);
        first.setFontName(fontName);
        first.setFontHeightInPoints(SIZE);
    }

    private record Looks(Form form, boolean open, boolean header) {
    }

    XSSFCellStyle title() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font((short) 16, true));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle note() {
        XSSFCellStyle style = workbook.createCellStyle();
        XSSFFont font = font(SIZE, false);
        font.setColor(new XSSFColor(GREY));
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle paragraph() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font((short) 11, false));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** The shaded sample in the instructions. */
    XSSFCellStyle sample() {
        return style(new Looks(Form.TEXT, true, false));
    }

    /** The hidden keys, which move with their rows when these are sorted. */
    XSSFCellStyle key() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setLocked(false);
        return style;
    }

    XSSFCellStyle header(boolean open) {
        return style(new Looks(Form.TEXT, open, true));
    }

    /** The style of a cell. */
    XSSFCellStyle cell(Form form, boolean open) {
        return style(new Looks(form, open, false));
    }

    private XSSFCellStyle style(Looks looks) {
        return known.computeIfAbsent(looks, this::make);
    }

    private XSSFCellStyle make(Looks looks) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(SIZE, looks.header()));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        // Programs sort a protected sheet only where no cell of the rows is locked; what is not to be changed is guarded otherwise.
        style.setLocked(looks.header());
        if (looks.header()) {
            style.setAlignment(HorizontalAlignment.CENTER);
        }
        if (looks.header() || looks.open()) {
            style.setFillForegroundColor(new XSSFColor(looks.open() ? OPEN : HEADER));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        border(style);
        if (!looks.header()) {
            form(style, looks);
        }
        return style;
    }

    private void form(CellStyle style, Looks looks) {
        switch (looks.form()) {
            case TEXT -> format(style, "@");
            // A text format would show ##### for long texts in old programs.
            case LONG_TEXT -> format(style, "General");
            case DATE -> {
                format(style, "yyyy-mm-dd");
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case CHOICE, FLAG -> {
                format(style, "General");
                style.setAlignment(HorizontalAlignment.CENTER);
            }
            case NUMBER, PERCENT, RATE -> {
                // Only under General does a typed 50% keep the percent sign by which it can be told from a half.
                format(style, "General");
                style.setAlignment(HorizontalAlignment.RIGHT);
            }
        }
    }

    private void format(CellStyle style, String format) {
        style.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat(format));
    }

    private static void border(XSSFCellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        XSSFColor line = new XSSFColor(LINE);
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
    }

    private XSSFFont font(short size, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName(fontName);
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        return font;
    }
}
