package gangmu.excel.reading;

import gangmu.excel.template.HiddenParts;
import gangmu.returns.document.Beside;
import gangmu.returns.document.CellLook;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.reading.RawSheet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML of Excel 2003 (SpreadsheetML), which systems of offices export under the name of .xls. */
final class Xml2003Reader extends DefaultHandler implements TableFile {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** The formats that have names (SpreadsheetML reference, ss:NumberFormat). */
    private static final Map<String, String> NAMED = Map.of("General Number", SheetCell.GENERAL, "General Date", "yyyy/m/d h:mm",
            "Long Date", "yyyy/m/d", "Medium Date", "yyyy/m/d", "Short Date", "yyyy/m/d", "Long Time", "h:mm:ss",
            "Medium Time", "h:mm", "Short Time", "h:mm", "Fixed", "0.00", "Percent", "0.00%");
    private final Limits limits = Limits.ofReturn();
    private final List<ReturnDocument.Sheet> sheets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, CellStyles.Style> styles = new HashMap<>();
    private final StoredText.Runs runs = new StoredText.Runs();
    private final StringBuilder text = new StringBuilder();
    private String styleId = "";
    private String sheet = "";
    private boolean hidden;
    private boolean hiddenRow;
    private List<ReturnDocument.Row> rows = new ArrayList<>();
    private List<RawSheet.Region> merged = new ArrayList<>();
    private List<ReturnDocument.Attachment> links = new ArrayList<>();
    private List<Beside> beside = new ArrayList<>();
    private final StringBuilder comment = new StringBuilder();
    private String commentAuthor = "";
    private List<SheetCell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private int across;
    private String cellStyle = "";
    private String type = "";
    private @Nullable String formula;
    private boolean inData;
    private final List<String> described = new ArrayList<>();
    private boolean inProperties;
    private boolean inDescription;
    private boolean inComment;
    private boolean inOptions;
    private int struck;
    private int raised;

    Xml2003Reader(Path file) throws IOException, SAXException {
        try (InputStream in = Files.newInputStream(file)) {
            XmlEvents.parse(in, this);
        }
    }

    @Override
    public ReturnDocument read(String fileName) {
        List<ReturnDocument.Sheet> shown = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        for (ReturnDocument.Sheet each : sheets) {
            if (each.name().equals(HiddenParts.FACTS_SHEET)) {
                Signs.facts(each.rows(), facts);
            } else if (!each.name().equals(HiddenParts.SENT_SHEET)) {
                shown.add(each);
            }
        }
        return FormulaResults.computed(new ReturnDocument(fileName, shown, facts, properties, Signs.names(names), List.of(),
                described));
    }

    @Override
    public List<ReturnDocument.Row> rows(String sheetName) {
        return sheets.stream().filter(each -> each.name().equals(sheetName)).findFirst()
                .map(ReturnDocument.Sheet::rows).orElse(List.of());
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "CustomDocumentProperties" -> inProperties = true;
            case "DocumentProperties" -> inDescription = true;
            case "Style" -> {
                styleId = OdsStyles.value(attributes, "ID");
                styles.put(styleId, styles.getOrDefault(OdsStyles.value(attributes, "Parent"), CellStyles.PLAIN));
            }
            case "NumberFormat" -> format(OdsStyles.value(attributes, "Format"));
            case "Font" -> {
                if (OdsStyles.value(attributes, "StrikeThrough").equals("1")) {
                    styles.computeIfPresent(styleId, (id, style) -> new CellStyles.Style(style.format(), true, style.unseen()));
                }
            }
            case "NamedRange" -> names.put(OdsStyles.value(attributes, "Name"),
                    OdsStyles.value(attributes, "RefersTo").replaceFirst("^=", ""));
            case "Worksheet" -> {
                sheet = OdsStyles.value(attributes, "Name");
                hidden = false;
                rows = new ArrayList<>();
                merged = new ArrayList<>();
                links = new ArrayList<>();
                beside = new ArrayList<>();
                row = -1;
            }
            case "WorksheetOptions" -> inOptions = true;
            case "Row" -> {
                row = index(attributes, row + 1);
                column = -1;
                across = 0;
                cells = new ArrayList<>();
                hiddenRow = OdsStyles.value(attributes, "Hidden").equals("1");
            }
            case "Cell" -> cell(attributes);
            case "Comment" -> {
                inComment = true;
                commentAuthor = OdsStyles.value(attributes, "Author");
                comment.setLength(0);
            }
            case "Data" -> {
                // A comment has its text in an element of the same name; the cell's own stays as it was read.
                inData = !inComment;
                if (inData) {
                    type = OdsStyles.value(attributes, "Type");
                    runs.clear();
                    text.setLength(0);
                }
            }
            case "S" -> struck += flush();
            case "Sup" -> raised += flush();
            default -> {
                if (inProperties || inOptions || inDescription) {
                    text.setLength(0);
                }
            }
        }
    }

    private int flush() {
        if (inData) {
            runs.add(text.toString(), struck > 0, raised > 0);
            text.setLength(0);
        }
        return 1;
    }

    private void format(String written) {
        String format = NAMED.getOrDefault(written, written.isEmpty() ? SheetCell.GENERAL : written);
        styles.computeIfPresent(styleId, (id, style) -> new CellStyles.Style(NumberFormats.format(200, format),
                style.struck(), style.unseen()));
    }

    private static int index(Attributes attributes, int next) {
        String index = OdsStyles.value(attributes, "Index");
        return index.matches("\\d{1,7}") ? Integer.parseInt(index) - 1 : next;
    }

    private void cell(Attributes attributes) {
        column = index(attributes, column + 1 + across);
        across = number(OdsStyles.value(attributes, "MergeAcross"));
        int down = number(OdsStyles.value(attributes, "MergeDown"));
        if ((across > 0 || down > 0) && merged.size() < Limits.MERGED) {
            merged.add(new RawSheet.Region(row, row + down, column, column + across));
        }
        String link = OdsStyles.value(attributes, "HRef");
        if (link.contains("://") && links.size() < Limits.MERGED) {
            links.add(new ReturnDocument.Attachment(row, column, null, link));
        }
        String written = OdsStyles.value(attributes, "Formula");
        formula = written.isEmpty() ? null : written;
        cellStyle = OdsStyles.value(attributes, "StyleID");
        type = "";
        runs.clear();
        text.setLength(0);
    }

    private static int number(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        try {
            Limits.text(text.length() + length);
        } catch (WorkbookFault e) {
            throw new SAXException(e);
        }
        if (inData || inProperties || inOptions || inDescription) {
            text.append(chars, start, length);
        } else if (inComment && comment.length() < Limits.TEXT) {
            comment.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "CustomDocumentProperties" -> inProperties = false;
            case "DocumentProperties" -> inDescription = false;
            case "WorksheetOptions" -> inOptions = false;
            case "Visible" -> hidden |= inOptions && text.toString().contains("Hidden");
            case "S" -> struck -= flush();
            case "Sup" -> raised -= flush();
            case "Data" -> {
                flush();
                inData = false;
            }
            case "Comment" -> endComment();
            case "Cell" -> endCell();
            case "Row" -> endRow();
            case "Worksheet" -> sheets.add(new ReturnDocument.Sheet(sheet, hidden, rows, merged, links, beside));
            default -> {
                if (inProperties && local.startsWith(HiddenParts.PROPERTY)) {
                    properties.put(local.substring(HiddenParts.PROPERTY.length()), text.toString().strip());
                }
                if (inDescription && Descriptions.isDescription(local)) {
                    Descriptions.add(described, text.toString());
                }
            }
        }
    }

    private void endComment() {
        inComment = false;
        String said = SheetComments.plain(commentAuthor, comment.toString());
        if (!said.isBlank() && beside.size() < Limits.MERGED) {
            beside.add(new Beside(Beside.Kind.COMMENT, row, column, commentAuthor, said));
        }
    }

    private void endRow() throws SAXException {
        if (!cells.isEmpty()) {
            rows.add(new ReturnDocument.Row(row, cells, hiddenRow));
            try {
                limits.row(cells.size());
            } catch (WorkbookFault e) {
                throw new SAXException(e);
            }
        }
    }

    private void endCell() {
        SheetCell read = column >= 0 && column < Limits.COLUMNS ? read() : null;
        if (read != null && !read.isBlank()) {
            cells.add(read);
        }
    }

    private @Nullable SheetCell read() {
        StoredText shown = runs.text();
        CellStyles.Style style = styles.getOrDefault(cellStyle.isEmpty() ? "Default" : cellStyle, CellStyles.PLAIN);
        String written = formula;
        Formula from = written == null ? Formula.NONE : written.contains("[") && written.contains("]") && written.contains("!")
                && written.matches(".*\\[[^\\]]*\\.xls.*") ? Formula.OUTSIDE : Formula.INSIDE;
        if (type.isEmpty()) {
            return written == null ? null : Numbers.text(column, written, Formula.WITHOUT_RESULT);
        }
        SheetCell cell = switch (type) {
            case "Number" -> Numbers.cell(column, shown.plain().strip(), style.format(), false, from);
            case "Boolean" -> Numbers.flag(column, shown.plain(), from);
            case "Error" -> Numbers.error(column, shown.plain(), from);
            case "DateTime" -> moment(shown.plain().strip(), style.format(), from);
            default -> Numbers.text(column, shown.plain(), from);
        };
        return cell.looking(CellLook.of(style.struck() && shown.struck().isEmpty() || shown.all(), style.unseen())
                .leavingOut(shown.struck()));
    }

    private SheetCell moment(String written, NumberFormats.Format format, Formula from) {
        try {
            LocalDateTime moment = LocalDateTime.parse(written);
            LocalDate day = moment.toLocalDate();
            BigDecimal serial = BigDecimal.valueOf(ChronoUnit.DAYS.between(EPOCH, day)).add(BigDecimal.valueOf(
                    moment.toLocalTime().toSecondOfDay()).divide(SECONDS, MathContext.DECIMAL64));
            boolean time = serial.compareTo(BigDecimal.ONE) < 0;
            return new SheetCell(column, time ? serial.toPlainString() : day.toString(), serial, format.text(),
                    time ? null : day, from, false);
        } catch (DateTimeParseException e) {
            return Numbers.text(column, written, from);
        }
    }
}
