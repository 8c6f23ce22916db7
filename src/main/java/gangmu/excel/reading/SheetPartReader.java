package gangmu.excel.reading;

import gangmu.excel.cells.SheetText;
import gangmu.returns.document.CellLook;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.SheetCell.Formula;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.reading.RawSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of one sheet of an .xlsx workbook as its XML goes by; cells that hold nothing leave no trace. */
final class SheetPartReader extends DefaultHandler {
    private static final String PICTURE = "DISPIMG(\"";
    /** [1]Sheet1!A1 and '[1]Sheet 1'!A1 name another workbook; a table's 表1[金额] does not. */
    private static final Pattern OUTSIDE = Pattern.compile("\\[[^\\[\\]]*\\][^\\[\\](),;+*/&<>=]*!");
    private final CellStyles styles;
    private final SharedTexts shared;
    private final SharedTexts.TextRuns runs = new SharedTexts.TextRuns();
    private final boolean from1904;
    private final Limits limits;
    private final List<ReturnDocument.Row> rows = new ArrayList<>();
    private final List<RawSheet.Region> merged = new ArrayList<>();
    private final List<Marked> pictureIds = new ArrayList<>();
    private final List<Marked> pictureValues = new ArrayList<>();
    private final List<Marked> links = new ArrayList<>();
    private List<SheetCell> cells = new ArrayList<>();
    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private @Nullable String valueMetadata;
    private boolean formula;
    private boolean outside;
    private boolean outsideSeen;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formulaText = new StringBuilder();
    private @Nullable StringBuilder into;
    private boolean inline;
    private boolean hiddenRow;
    private boolean hasValue;
    private boolean brokenSeen;
    private final EmbeddedObjects objects = new EmbeddedObjects();

    SheetPartReader(CellStyles styles, SharedTexts shared, boolean from1904, Limits limits) {
        this.styles = styles;
        this.shared = shared;
        this.from1904 = from1904;
        this.limits = limits;
    }

    List<ReturnDocument.Row> rows() {
        return rows;
    }

    /** A cell with what it names: the id of a picture, the relation of a link. */
    record Marked(int row, int column, String id) {
    }

    /** Cells that show a picture of WPS, by its id. */
    List<Marked> pictureIds() {
        return pictureIds;
    }

    /** Cells that hold a picture of Excel, by the number of their value metadata. */
    List<Marked> pictureValues() {
        return pictureValues;
    }

    /** Cells that link, by the relation of the sheet. */
    List<Marked> links() {
        return links;
    }

    List<RawSheet.Region> merged() {
        return merged;
    }

    /** What lies in the sheet, and what its printed pages say. */
    EmbeddedObjects objects() {
        return objects;
    }

    boolean outsideSeen() {
        return outsideSeen;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (objects.isOpen()) {
            objects.start(local, attributes);
            return;
        }
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Math.max(number(number, row + 2) - 1, 0);
                column = -1;
                String unseen = attributes.getValue("hidden");
                hiddenRow = "1".equals(unseen) || "true".equals(unseen);
                cells = new ArrayList<>();
            }
            case "c" -> {
                String place = attributes.getValue("r");
                int named = place == null ? -1 : column(place);
                column = named < 0 ? column + 1 : named;
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                valueMetadata = attributes.getValue("vm");
                formula = false;
                outside = false;
                hasValue = false;
                value.setLength(0);
            }
            case "mergeCell" -> merge(String.valueOf(attributes.getValue("ref")));
            case "hyperlink" -> link(attributes);
            case "v" -> {
                hasValue = true;
                into = value;
            }
            case "is" -> {
                inline = true;
                hasValue = true;
                runs.clear();
            }
            case "f" -> {
                formula = true;
                formulaText.setLength(0);
                into = formulaText;
            }
            default -> {
                if (inline) {
                    runs.start(local, attributes);
                } else {
                    objects.start(local, attributes);
                }
            }
        }
    }

    /** A number that is none, as a broken reference holds, is no reason to refuse all the rest. */
    private int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            brokenSeen = true;
            return otherwise;
        }
    }

    /** Whether something was passed over that could not be read: a merge or a link that points nowhere. */
    boolean brokenSeen() {
        return brokenSeen;
    }

    private void merge(String ref) {
        int colon = ref.indexOf(':');
        if (colon > 0 && merged.size() < Limits.MERGED) {
            String first = ref.substring(0, colon);
            String last = ref.substring(colon + 1);
            if (row(first) < 0 || row(last) < row(first) || column(first) < 0 || column(last) < column(first)) {
                brokenSeen = true;
            } else {
                merged.add(new RawSheet.Region(row(first), row(last), column(first), column(last)));
            }
        }
    }

    private void link(Attributes attributes) {
        String ref = String.valueOf(attributes.getValue("ref"));
        int colon = ref.indexOf(':');
        String first = colon > 0 ? ref.substring(0, colon) : ref;
        for (int i = 0; i < attributes.getLength(); i++) {
            if (row(first) < 0 || column(first) < 0) {
                brokenSeen = true;
            } else if (attributes.getLocalName(i).equals("id") && links.size() < Limits.MERGED) {
                links.add(new Marked(row(first), column(first), attributes.getValue(i)));
            }
        }
    }

    static int row(String place) {
        int digits = 0;
        while (digits < place.length() && !Character.isDigit(place.charAt(digits))) {
            digits++;
        }
        try {
            return Integer.parseInt(place.substring(digits)) - 1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4 && place.charAt(i) >= 'A'; i++) {
            column = column * 26 + (place.charAt(i) & 0xdf) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        StringBuilder text = into;
        try {
            if (text != null) {
                Limits.text(text.length() + length);
                text.append(chars, start, length);
            } else if (inline) {
                runs.characters(chars, start, length);
            } else {
                objects.characters(chars, start, length);
            }
        } catch (WorkbookFault e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        if (objects.isOpen()) {
            objects.end(local);
            return;
        }
        switch (local) {
            case "v" -> into = null;
            case "is" -> inline = false;
            case "f" -> {
                into = null;
                outside = OUTSIDE.matcher(formulaText).find();
                outsideSeen |= outside;
            }
            case "c" -> keep();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.add(new ReturnDocument.Row(row, cells, hiddenRow));
                    try {
                        limits.row(cells.size());
                    } catch (WorkbookFault e) {
                        throw new SAXException(e);
                    }
                }
            }
            default -> {
                if (inline) {
                    runs.end(local);
                } else {
                    objects.end(local);
                }
            }
        }
    }

    /** A picture in a cell says nothing that could be read: WPS leaves its formula as a text, Excel an error. */
    private boolean isPicture() {
        int at = formula ? formulaText.indexOf(PICTURE) : -1;
        if (at >= 0) {
            int end = formulaText.indexOf("\"", at + PICTURE.length());
            if (end > 0 && pictureIds.size() < Limits.MERGED) {
                pictureIds.add(new Marked(row, column, formulaText.substring(at + PICTURE.length(), end)));
            }
            return true;
        }
        if (valueMetadata != null && "e".equals(type)) {
            if (pictureValues.size() < Limits.MERGED) {
                pictureValues.add(new Marked(row, column, valueMetadata));
            }
            return true;
        }
        return false;
    }

    private void keep() {
        if (column >= Limits.COLUMNS || column < 0 || isPicture()) {
            return;
        }
        // A result that is no text and empty is none; an empty text is what the formula came to.
        boolean result = hasValue && (!formula || !value.isEmpty() || "str".equals(type) || "inlineStr".equals(type));
        SheetCell cell = result ? cell() : formula ? withoutResult() : null;
        if (cell != null && !cell.isBlank()) {
            cells.add(cell);
        }
    }

    /** A program that does not compute leaves a formula alone; nobody knows what it comes to, and it is not empty. */
    private SheetCell withoutResult() {
        return Numbers.text(column, "=" + formulaText, Formula.WITHOUT_RESULT).formatted(styles.of(style).format().text());
    }

    private @Nullable SheetCell cell() {
        Formula from = !formula ? Formula.NONE : outside ? Formula.OUTSIDE : Formula.INSIDE;
        String text = value.toString();
        CellStyles.Style look = styles.of(style);
        String kind = type == null ? "n" : type;
        if (kind.equals("inlineStr") || kind.equals("s")) {
            StoredText stored = kind.equals("s") ? shared.get(number(text, -1)) : runs.text();
            return Numbers.text(column, stored.plain(), from)
                    .looking(CellLook.of(look.struck() && stored.struck().isEmpty() || stored.all(), look.unseen())
                            .leavingOut(stored.struck()));
        }
        if (value.isEmpty()) {
            return null;
        }
        SheetCell cell = switch (kind) {
            case "str", "d" -> Numbers.text(column, SheetText.unescape(text), from);
            case "b" -> Numbers.flag(column, text, from);
            case "e" -> Numbers.error(column, text, from);
            default -> Numbers.cell(column, text, look.format(), from1904, from);
        };
        return cell.looking(CellLook.of(look.struck(), look.unseen() || Numbers.isHidden(cell)));
    }
}
