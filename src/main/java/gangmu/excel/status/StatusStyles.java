package gangmu.excel.status;

import gangmu.columns.Look;
import gangmu.excel.cells.GuardedText;
import gangmu.words.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;

/** The few styles of the status workbook, each made once, whichever thread asks first. */
final class StatusStyles {
    private static final byte[] LINE = Lights.rgb(0xBFC7D0);
    private static final byte[] HEADING = Lights.rgb(0xDDE7F2);
    private static final byte[] TOTAL = Lights.rgb(0xF3F6FA);
    private static final byte[] ACCENT = Lights.rgb(0x1F4E79);
    private static final byte[] GREY = Lights.rgb(0x57606A);
    private final SXSSFWorkbook workbook;
    private final Words words;
    private final GuardedText guard;
    private final Map<String, CellStyle> styles = new HashMap<>();

    StatusStyles(SXSSFWorkbook workbook, Words words) {
        this.workbook = workbook;
        this.words = words;
        this.guard = new GuardedText(workbook);
    }

    /** The one way in which texts come into cells. */
    GuardedText guard() {
        return guard;
    }

    CellStyle title() {
        return style("title", s -> {
            s.setFont(font(18, true, null, words.get("status-workbook.title-font")));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
        }, false);
    }

    CellStyle stamp() {
        return style("stamp", s -> {
            s.setFont(font(10, false, GREY, words.get("workbook.font")));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
        }, false);
    }

    /** The stamp of a draft: in the colour of what is behind. */
    CellStyle draft() {
        return style("draft", s -> {
            s.setFont(font(10, true, Lights.rgb(0xC0202A), words.get("workbook.font")));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
        }, false);
    }

    /** The heading of a block of the summary. */
    CellStyle block() {
        return style("block", s -> {
            s.setFont(font(12, true, ACCENT, words.get("status-workbook.heading-font")));
            s.setAlignment(HorizontalAlignment.LEFT);
        }, false);
    }

    CellStyle heading() {
        return style("heading", s -> {
            s.setFont(font(10, true, null, words.get("status-workbook.heading-font")));
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
            fill(s, HEADING);
        }, true);
    }

    CellStyle check() {
        return style("check", s -> {
            s.setAlignment(HorizontalAlignment.LEFT);
            s.setWrapText(true);
            s.setFont(font(10, false, GREY, words.get("workbook.font")));
        }, true);
    }

    /** A name at the head of a row of figures; indented where it is part of the row above. */
    CellStyle name(int indent, boolean total) {
        return style("name" + indent + total, s -> {
            s.setAlignment(HorizontalAlignment.LEFT);
            s.setIndention((short) indent);
            s.setWrapText(true);
            total(s, total);
        }, true);
    }

    CellStyle figure(boolean total, boolean strong) {
        return style("figure" + total + strong, s -> {
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setDataFormat(workbook.createDataFormat().getFormat("#,##0;-#,##0;–"));
            total(s, total || strong);
            if (!total) {
                s.setFillPattern(FillPatternType.NO_FILL);
            }
        }, true);
    }

    CellStyle rate(boolean total) {
        return style("rate" + total, s -> {
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            total(s, total);
        }, true);
    }

    /** The style of a cell with so many decimals, 0 to 4. */
    CellStyle of(Look look, int decimals) {
        return style("look" + look + decimals, s -> {
            s.setWrapText(!number(look) && look != Look.VERDICT && look != Look.DATE);
            // The words of some rule sets and of English are longer than the column.
            s.setShrinkToFit(look == Look.VERDICT);
            s.setAlignment(switch (look) {
                case NAME, TEXT, LONG -> HorizontalAlignment.LEFT;
                case NUMBER, ROUNDED, RATE, SHARE, TIME -> HorizontalAlignment.RIGHT;
                case SHORT, GROUP, COUNT, DATE, VERDICT, MARK, BAR -> HorizontalAlignment.CENTER;
            });
            String format = switch (look) {
                case NUMBER, ROUNDED, RATE -> "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
                case SHARE -> "0.0";
                case TIME, COUNT -> "0";
                case DATE -> "yyyy-mm-dd";
                case SHORT, NAME, TEXT, LONG, GROUP, VERDICT, MARK, BAR -> "@";
            };
            s.setDataFormat(workbook.createDataFormat().getFormat(format));
        }, true);
    }

    private static boolean number(Look look) {
        return switch (look) {
            case NUMBER, ROUNDED, RATE, SHARE, TIME, COUNT -> true;
            default -> false;
        };
    }

    /** A total under a column of numbers. */
    CellStyle columnTotal() {
        return style("columnTotal", s -> {
            s.setAlignment(HorizontalAlignment.RIGHT);
            s.setDataFormat(workbook.createDataFormat().getFormat("#,##0.##"));
            total(s, true);
        }, true);
    }

    CellStyle light(Lights.Light light) {
        return style("light" + light.text(), s -> {
            s.setAlignment(HorizontalAlignment.CENTER);
            s.setWrapText(true);
            s.setFont(font(10, true, light.ink(), words.get("workbook.font")));
            fill(s, light.fill());
        }, true);
    }

    private void total(XSSFCellStyle s, boolean strong) {
        if (strong) {
            s.setFont(font(10, true, null, words.get("workbook.font")));
            fill(s, TOTAL);
        }
    }

    private static void fill(XSSFCellStyle s, byte[] colour) {
        s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        s.setFillForegroundColor(new XSSFColor(colour));
    }

    private XSSFFont font(int points, boolean bold, byte @Nullable [] colour, String name) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (colour != null) {
            font.setColor(new XSSFColor(colour));
        }
        return font;
    }

    private CellStyle style(String key, Consumer<XSSFCellStyle> make, boolean lined) {
        // Sheets are written side by side.
        synchronized (workbook) {
            return found(key, make, lined);
        }
    }

    private CellStyle found(String key, Consumer<XSSFCellStyle> make, boolean lined) {
        CellStyle known = styles.get(key);
        if (known != null) {
            return known;
        }
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(10, false, null, words.get("workbook.font")));
        if (lined) {
            XSSFColor line = new XSSFColor(LINE);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setTopBorderColor(line);
            style.setBottomBorderColor(line);
            style.setLeftBorderColor(line);
            style.setRightBorderColor(line);
        }
        make.accept(style);
        styles.put(key, style);
        return style;
    }
}
