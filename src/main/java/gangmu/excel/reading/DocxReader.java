package gangmu.excel.reading;

import gangmu.returns.document.Beside;
import gangmu.returns.document.CellLook;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.reading.RawSheet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the tables of a .docx (ECMA-376, part 1, 17.4): units paste a table into a letter. Each table is a sheet, with the
 * paragraphs above it as rows of one cell, where titles and the name of the unit stand; those behind the last table follow it.
 */
final class DocxReader implements TableFile {
    private static final String DOCUMENT = "word/document.xml";
    private static final String COMMENTS = "word/comments.xml";
    private final WorkbookZip zip;
    private final Limits limits;
    private final List<ReturnDocument.Sheet> sheets = new ArrayList<>();

    DocxReader(WorkbookZip zip, Limits limits) throws IOException, SAXException, WorkbookFault {
        this.zip = zip;
        this.limits = limits;
        Content content = new Content();
        try (InputStream in = zip.read(DOCUMENT)) {
            XmlEvents.parse(in, content);
        }
        content.finish();
        if (sheets.isEmpty()) {
            throw new WorkbookFault(WorkbookFault.Reason.OTHER_DOCUMENT);
        }
    }

    @Override
    public ReturnDocument read(String fileName) throws IOException, SAXException {
        int dot = fileName.lastIndexOf('.');
        String base = dot > 0 ? fileName.substring(0, dot) : fileName;
        List<Beside> comments = comments();
        List<ReturnDocument.Sheet> named = new ArrayList<>();
        for (ReturnDocument.Sheet sheet : sheets) {
            named.add(new ReturnDocument.Sheet(sheets.size() == 1 ? base : base + " " + (named.size() + 1), false, sheet.rows(),
                    sheet.merged(), List.of(), named.isEmpty() ? comments : List.of()));
        }
        return Descriptions.ofLetter(zip, new ReturnDocument(fileName, named, Map.of(), Map.of(), Map.of(), List.of()));
    }

    private List<Beside> comments() throws IOException, SAXException {
        List<Beside> found = new ArrayList<>();
        String author = "";
        StringBuilder text = new StringBuilder();
        for (XmlParts.Element element : XmlParts.elements(zip, COMMENTS)) {
            switch (element.name()) {
                case "comment" -> {
                    add(found, author, text);
                    author = String.valueOf(element.attributes().getOrDefault("author", ""));
                }
                case "p" -> text.append(text.isEmpty() ? "" : "\n");
                case "t" -> text.append(element.content());
                default -> {
                }
            }
        }
        add(found, author, text);
        return found;
    }

    private static void add(List<Beside> into, String author, StringBuilder text) {
        if (!text.toString().isBlank() && into.size() < Limits.MERGED) {
            into.add(new Beside(Beside.Kind.COMMENT, -1, -1, author, text.toString().strip()));
        }
        text.setLength(0);
    }

    /** The document as it goes by. */
    private final class Content extends DefaultHandler {
        private final StoredText.Runs text = new StoredText.Runs();
        private List<ReturnDocument.Row> rows = new ArrayList<>();
        private List<RawSheet.Region> merged = new ArrayList<>();
        /** The first row of a merge that goes on downwards, by its column. */
        private final Map<Integer, Integer> down = new HashMap<>();
        private List<SheetCell> cells = new ArrayList<>();
        private int tables;
        private int row;
        private int column;
        private int wide;
        private String vertical = "";
        private boolean struck;
        private boolean raised;
        private boolean inText;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "tbl" -> {
                    if (tables++ == 0) {
                        down.clear();
                    }
                }
                case "tr" -> {
                    if (tables == 1) {
                        cells = new ArrayList<>();
                        column = 0;
                    }
                }
                case "tc" -> {
                    if (tables == 1) {
                        wide = 1;
                        vertical = "";
                        text.clear();
                    }
                }
                case "gridSpan" -> wide = tables == 1 ? span(OdsStyles.value(attributes, "val")) : wide;
                case "vMerge" -> vertical = tables == 1 ? "m" + OdsStyles.value(attributes, "val") : vertical;
                case "p" -> {
                    if (tables == 0) {
                        text.clear();
                    } else if (text.length() > 0) {
                        text.add("\n", false, false);
                    }
                }
                case "r" -> {
                    struck = false;
                    raised = false;
                }
                case "strike", "dstrike" -> struck = CellStyles.isOn(attributes) && !isOff(attributes);
                case "vertAlign" -> raised = OdsStyles.value(attributes, "val").equals("superscript");
                case "t" -> inText = true;
                case "tab" -> text.add(" ", struck, false);
                case "br" -> text.add("\n", struck, false);
                default -> {
                }
            }
        }

        private static boolean isOff(Attributes attributes) {
            String value = OdsStyles.value(attributes, "val");
            return value.equals("0") || value.equals("false");
        }

        private static int span(String written) {
            return written.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(written), 1, Limits.COLUMNS) : 1;
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            if (inText) {
                try {
                    Limits.text(text.length() + length);
                } catch (WorkbookFault e) {
                    throw new SAXException(e);
                }
                text.add(new String(chars, start, length), struck, raised);
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) throws SAXException {
            switch (local) {
                case "t" -> inText = false;
                case "p" -> {
                    if (tables == 0) {
                        keep(0);
                        endRow();
                    }
                }
                case "tc" -> {
                    if (tables == 1) {
                        endCell();
                    }
                }
                case "tr" -> {
                    if (tables == 1) {
                        endRow();
                    }
                }
                case "tbl" -> {
                    if (--tables == 0) {
                        sheets.add(new ReturnDocument.Sheet("", false, rows, merged, List.of()));
                        rows = new ArrayList<>();
                        merged = new ArrayList<>();
                        row = 0;
                    }
                }
                default -> {
                }
            }
        }

        private void keep(int at) {
            StoredText read = text.text();
            String plain = read.plain().strip();
            if (!plain.isEmpty() && at < Limits.COLUMNS) {
                cells.add(Numbers.text(at, plain, SheetCell.Formula.NONE)
                        .looking(CellLook.of(read.all(), false).leavingOut(read.struck())));
            }
            text.clear();
        }

        private void endCell() {
            keep(column);
            if (vertical.equals("mrestart")) {
                down.put(column, row);
            } else if (vertical.startsWith("m") && down.containsKey(column)) {
                int first = down.get(column);
                int at = column;
                merged.removeIf(region -> region.firstRow() == first && region.firstColumn() == at);
                merged.add(new RawSheet.Region(first, row, column, column + wide - 1));
            } else if (wide > 1 && merged.size() < Limits.MERGED) {
                merged.add(new RawSheet.Region(row, row, column, column + wide - 1));
            }
            column += wide;
        }

        private void endRow() throws SAXException {
            try {
                if (!cells.isEmpty()) {
                    rows.add(new ReturnDocument.Row(row, cells));
                    limits.row(cells.size());
                    cells = new ArrayList<>();
                }
            } catch (WorkbookFault e) {
                throw new SAXException(e);
            }
            row++;
        }

        /** What stands behind the last table belongs to it. */
        void finish() {
            if (sheets.isEmpty() || rows.isEmpty()) {
                return;
            }
            ReturnDocument.Sheet last = sheets.removeLast();
            List<ReturnDocument.Row> all = new ArrayList<>(last.rows());
            int behind = all.isEmpty() ? 0 : all.getLast().index() + 1;
            rows.forEach(each -> all.add(new ReturnDocument.Row(each.index() + behind, each.cells())));
            sheets.add(last.with(all));
        }
    }
}
