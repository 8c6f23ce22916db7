package gangmu.excel.reading;

import gangmu.returns.document.CellLook;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.reading.RawSheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the tables of an .ods workbook as their XML goes by. */
final class OdsContent extends DefaultHandler {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private final OdsStyles styles;
    private final Limits limits;
    private final List<ReturnDocument.Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final StoredText.Runs text = new StoredText.Runs();
    private final StringBuilder run = new StringBuilder();
    private final Deque<String> spans = new ArrayDeque<>();
    private List<ReturnDocument.Row> rows = new ArrayList<>();
    private List<RawSheet.Region> merged = new ArrayList<>();
    private List<ReturnDocument.Attachment> attachments = new ArrayList<>();
    private List<SheetCell> cells = new ArrayList<>();
    private String sheet = "";
    private boolean hidden;
    private boolean tableOpen;
    private boolean hiddenRow;
    private int row;
    private int rowsRepeated;
    private int column;
    private int repeated;
    private Map<String, String> cell = Map.of();
    private boolean inCell;
    private int paragraphs;
    /** Annotations and drawings, whose texts are none of the cell. */
    private OdsDrawings drawings = new OdsDrawings();
    private int inShapes;
    private boolean outsideSeen;

    OdsContent(OdsStyles styles, Limits limits) {
        this.styles = styles;
        this.limits = limits;
    }

    List<ReturnDocument.Sheet> sheets() {
        return sheets;
    }

    Map<String, String> names() {
        return names;
    }

    boolean outsideSeen() {
        return outsideSeen;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (!tableOpen) {
            styles.start(local, attributes);
        }
        switch (local) {
            case "table" -> {
                tableOpen = true;
                sheet = OdsStyles.value(attributes, "name");
                hidden = styles.hidden(OdsStyles.value(attributes, "style-name"));
                rows = new ArrayList<>();
                merged = new ArrayList<>();
                attachments = new ArrayList<>();
                drawings = new OdsDrawings();
                row = 0;
            }
            case "table-row" -> {
                cells = new ArrayList<>();
                rowsRepeated = count(OdsStyles.value(attributes, "number-rows-repeated"));
                hiddenRow = Set.of("collapse", "filter").contains(OdsStyles.value(attributes, "visibility"));
                column = 0;
            }
            case "table-cell", "covered-table-cell" -> cell(attributes);
            case "shapes" -> inShapes++;
            case "annotation", "frame", "custom-shape", "rect", "ellipse", "circle", "line", "connector", "polygon", "path",
                    "caption" -> drawings.start(local, inCell && inShapes == 0 ? row : -1, inCell && inShapes == 0 ? column : -1);
            case "object", "object-ole" -> drawings.object(OdsStyles.value(attributes, "href"));
            case "creator" -> drawings.creator();
            case "image" -> {
                String picture = OdsStyles.value(attributes, "href");
                if (!picture.isEmpty() && attachments.size() < Limits.MERGED) {
                    attachments.add(new ReturnDocument.Attachment(row, column, picture, null));
                }
            }
            case "p" -> {
                drawings.paragraph();
                if (isText() && paragraphs++ > 0) {
                    run.append('\n');
                }
            }
            case "s" -> {
                if (isText()) {
                    run.append(" ".repeat(Math.min(count(OdsStyles.value(attributes, "c")), 1_000)));
                }
            }
            case "tab" -> run.append(isText() ? "\t" : "");
            case "line-break" -> run.append(isText() ? "\n" : "");
            case "span" -> {
                flush();
                spans.push(OdsStyles.value(attributes, "style-name"));
            }
            case "a" -> {
                String link = OdsStyles.value(attributes, "href");
                if (link.contains("://") && attachments.size() < Limits.MERGED) {
                    attachments.add(new ReturnDocument.Attachment(row, column, null, link));
                }
            }
            case "named-expression" -> names.put(OdsStyles.value(attributes, "name"),
                    OdsStyles.value(attributes, "expression").replaceFirst("^of:", "").replaceFirst("^=", ""));
            default -> {
            }
        }
    }

    private static int count(String text) {
        return text.matches("\\d{1,7}") ? Math.max(Integer.parseInt(text), 1) : 1;
    }

    private boolean isText() {
        return inCell && !drawings.isOpen() && inShapes == 0;
    }

    private void cell(Attributes attributes) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            // The extension of LibreOffice alone tells an error from a text.
            String prefix = attributes.getQName(i).startsWith("calcext:") ? "calcext:" : "";
            found.put(prefix + attributes.getLocalName(i), attributes.getValue(i));
        }
        cell = found;
        repeated = count(found.getOrDefault("number-columns-repeated", ""));
        int wide = count(found.getOrDefault("number-columns-spanned", ""));
        int high = count(found.getOrDefault("number-rows-spanned", ""));
        if ((wide > 1 || high > 1) && merged.size() < Limits.MERGED) {
            merged.add(new RawSheet.Region(row, row + high - 1, column, column + wide - 1));
        }
        inCell = true;
        paragraphs = 0;
        text.clear();
        run.setLength(0);
        spans.clear();
    }

    private void flush() {
        if (isText() && !run.isEmpty()) {
            boolean struck = spans.stream().anyMatch(styles::struck);
            boolean raised = spans.stream().anyMatch(styles::raised);
            text.add(run.toString(), struck, raised);
        }
        run.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!tableOpen) {
            styles.characters(chars, start, length);
        } else if (drawings.isOpen()) {
            drawings.characters(chars, start, length);
        } else if (isText() && paragraphs > 0) {
            try {
                Limits.text(text.length() + run.length() + length);
            } catch (WorkbookFault e) {
                throw new SAXException(e);
            }
            run.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (!tableOpen) {
            styles.end(local);
        }
        switch (local) {
            case "span" -> {
                flush();
                spans.poll();
            }
            case "shapes" -> inShapes = Math.max(inShapes - 1, 0);
            case "annotation", "frame", "custom-shape", "rect", "ellipse", "circle", "line", "connector", "polygon", "path",
                    "caption", "creator", "p" -> drawings.end(local);
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> endRow();
            case "table" -> {
                sheets.add(new ReturnDocument.Sheet(sheet, hidden, rows, merged, attachments, drawings.found()));
                tableOpen = false;
            }
            default -> {
            }
        }
    }

    private void endCell() {
        flush();
        inCell = false;
        SheetCell read = column < Limits.COLUMNS ? read() : null;
        if (read != null && !read.isBlank()) {
            for (int i = 0; i < repeated && column + i < Limits.COLUMNS; i++) {
                cells.add(read.in(column + i));
            }
        }
        column += repeated;
    }

    private void endRow() throws SAXException {
        try {
            for (int i = 0; i < rowsRepeated && !cells.isEmpty(); i++) {
                limits.row(cells.size());
                rows.add(new ReturnDocument.Row(row + i, cells, hiddenRow));
            }
        } catch (WorkbookFault e) {
            throw new SAXException(e);
        }
        row += rowsRepeated;
    }

    private @Nullable SheetCell read() {
        StoredText shown = text.text();
        String formula = cell.getOrDefault("formula", "");
        boolean outside = formula.contains("'file:");
        outsideSeen |= outside;
        String style = cell.getOrDefault("style-name", "");
        String kind = cell.getOrDefault("value-type", "");
        Formula from = formula.isEmpty() ? Formula.NONE : outside ? Formula.OUTSIDE : Formula.INSIDE;
        SheetCell found;
        if ("error".equals(cell.get("calcext:value-type"))) {
            found = Numbers.error(column, shown.plain().isBlank() ? "#N/A" : shown.plain().strip(), from);
        } else if (kind.isEmpty() && !formula.isEmpty() && shown.plain().isEmpty()) {
            found = Numbers.text(column, "=" + formula.replaceFirst("^of:=", ""), Formula.WITHOUT_RESULT);
        } else {
            found = value(kind, styles.format(style), shown, from);
        }
        CellLook look = styles.look(style);
        return found == null ? null : found.looking(CellLook.of(look.struck() && shown.struck().isEmpty() || shown.all(),
                look.unseen()).leavingOut(shown.struck()));
    }

    private @Nullable SheetCell value(String kind, String format, StoredText shown, Formula from) {
        try {
            return switch (kind) {
                case "float", "currency", "percentage" -> {
                    String shownAs = kind.equals("percentage") && !format.contains("%") ? "0%" : format;
                    yield Numbers.cell(column, Double.parseDouble(cell.getOrDefault("value", "")),
                            new NumberFormats.Format(shownAs, false), false, from);
                }
                case "date" -> moment(cell.getOrDefault("date-value", ""), format, from);
                case "time" -> {
                    BigDecimal days = BigDecimal.valueOf(Duration.parse(cell.getOrDefault("time-value", "")).toSeconds())
                            .divide(SECONDS, MathContext.DECIMAL64);
                    yield new SheetCell(column, days.toPlainString(), days, format.contains("h") ? format : "h:mm:ss",
                            null, from, false);
                }
                case "boolean" -> Numbers.flag(column, cell.getOrDefault("boolean-value", ""), from);
                default -> {
                    String whole = cell.getOrDefault("string-value", "");
                    yield whole.isEmpty() || !shown.struck().isEmpty() ? Numbers.text(column, shown.plain(), from)
                            : Numbers.text(column, whole, from);
                }
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            // What says that it is a number and is none reads as it is shown.
            return Numbers.text(column, shown.plain(), from);
        }
    }

    private SheetCell moment(String written, String format, Formula from) {
        LocalDateTime moment = written.contains("T") ? LocalDateTime.parse(written) : LocalDate.parse(written).atStartOfDay();
        LocalDate day = moment.toLocalDate();
        BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(EPOCH, day)).add(BigDecimal.valueOf(
                moment.toLocalTime().toSecondOfDay()).divide(SECONDS, MathContext.DECIMAL64));
        return new SheetCell(column, day.toString(), serial, format.equals(SheetCell.GENERAL) ? "yyyy-mm-dd" : format,
                day, from, false);
    }
}
