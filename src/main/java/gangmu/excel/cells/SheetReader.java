package gangmu.excel.cells;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of an .xlsx as values, row by row, without building the workbook in memory. */
public final class SheetReader {
    private static final int MOST_ROWS = 400_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final Pattern COUNTS_FROM_1904 = Pattern.compile("date1904=\"(1|true)\"");

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

    /** What stands in a cell whose formula failed: {@code #REF!}. */
    public record CellError(String shown) {
    }

    /** Thrown where a sheet is larger than any that is meant to be read. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(String what) {
            super(what);
        }
    }

    /** All sheets of a workbook in their order. */
    public static List<Sheet> read(Path file) throws IOException, OpenXML4JException, SAXException {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opc);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opc, false);
            boolean from1904;
            try (InputStream workbook = reader.getWorkbookData()) {
                String xml = new String(workbook.readNBytes(100_000), StandardCharsets.UTF_8);
                from1904 = COUNTS_FROM_1904.matcher(xml).find();
            }
            List<Sheet> sheets = new ArrayList<>();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream xml = each.next()) {
                    Handler handler = new Handler(reader.getStylesTable(), strings, from1904);
                    XmlEvents.parse(xml, handler);
                    sheets.add(new Sheet(each.getSheetName(), handler.rows));
                }
            }
            return sheets;
        } catch (ParserConfigurationException e) {
            throw new InvalidFormatException("no XML parser", e);
        }
    }

    private static final class Handler extends DefaultHandler {
        private final StylesTable styles;
        private final ReadOnlySharedStringsTable strings;
        private final boolean from1904;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private boolean collecting;
        private boolean phonetic;
        private int row;
        private int column;
        private String type = "n";
        private int style;
        private TreeMap<Integer, Object> cells = new TreeMap<>();

        Handler(StylesTable styles, ReadOnlySharedStringsTable strings, boolean from1904) {
            this.styles = styles;
            this.strings = strings;
            this.from1904 = from1904;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (local) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    column = -1;
                    cells = new TreeMap<>();
                }
                case "c" -> {
                    String reference = attributes.getValue("r");
                    column = reference == null ? column + 1 : new CellReference(reference).getCol();
                    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                    style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
                    text.setLength(0);
                }
                case "rPh" -> phonetic = true;
                case "v", "t" -> collecting = !phonetic;
                default -> { }
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (collecting) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            switch (local) {
                case "v", "t" -> collecting = false;
                case "rPh" -> phonetic = false;
                case "c" -> {
                    Object value = text.isEmpty() ? null : value(text.toString());
                    if (value != null && column >= MOST_COLUMNS) {
                        throw new TooLarge("> " + MOST_COLUMNS + " columns");
                    }
                    if (value != null) {
                        cells.put(column, value);
                    }
                }
                case "row" -> {
                    if (!cells.isEmpty()) {
                        rows.add(new Row(row, cells));
                    }
                    if (rows.size() > MOST_ROWS) {
                        throw new TooLarge("> " + MOST_ROWS + " rows");
                    }
                }
                default -> { }
            }
        }

        private @Nullable Object value(String raw) {
            return switch (type) {
                case "s" -> blankToNull(strings.getItemAt(Integer.parseInt(raw.strip())).getString());
                case "inlineStr", "str" -> blankToNull(SheetText.unescape(raw));
                case "b" -> raw.strip().equals("1");
                case "e" -> new CellError(raw);
                case "d" -> LocalDate.parse(raw.substring(0, Math.min(10, raw.length())));
                default -> number(raw.strip());
            };
        }

        private static @Nullable String blankToNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private @Nullable Object number(String raw) {
            if (raw.isEmpty()) {
                return null;
            }
            XSSFCellStyle format = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
            String shown = format == null ? null : format.getDataFormatString();
            if (format != null && shown != null && DateUtil.isADateFormat(format.getDataFormat(), shown)
                    && DateUtil.isValidExcelDate(Double.parseDouble(raw))) {
                return DateUtil.getLocalDateTime(Double.parseDouble(raw), from1904).toLocalDate();
            }
            BigDecimal number = SheetText.number(raw);
            return shown != null && shown.endsWith("%") ? number.movePointRight(2) : number;
        }
    }
}
