package gangmu.excel.reading;

import gangmu.excel.template.HiddenParts;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.ReturnDocument.Remark;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads .xlsx and .xlsm workbooks, Transitional and Strict, as their XML goes by. */
final class XlsxReader implements TableFile {
    private final WorkbookZip zip;
    private final String workbook;
    private final WorkbookParts parts = new WorkbookParts();
    private final CellStyles styles = new CellStyles();
    private final SharedTexts shared = new SharedTexts();
    private final Limits limits;

    XlsxReader(WorkbookZip zip, Limits limits) throws IOException, SAXException, WorkbookFault {
        this.zip = zip;
        this.limits = limits;
        String found = zip.workbook();
        if (found == null) {
            throw new WorkbookFault(Reason.NOT_A_WORKBOOK);
        }
        this.workbook = found;
        try (InputStream in = zip.read(workbook)) {
            XmlEvents.parse(in, parts);
        }
        if (parts.sheets().size() > Limits.SHEETS) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
        // A workbook without styles has no formats; programs that write every text into its cell share none.
        parse(zip.related(workbook, "styles"), styles);
        parse(zip.related(workbook, "sharedStrings"), shared);
    }

    private void parse(List<String> part, ContentHandler handler) throws IOException, SAXException {
        if (!part.isEmpty() && zip.has(part.getFirst())) {
            try (InputStream in = zip.read(part.getFirst())) {
                XmlEvents.parse(in, handler);
            }
        }
    }

    @Override
    public ReturnDocument read(String fileName) throws IOException, SAXException, WorkbookFault {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        Set<Remark> remarks = new LinkedHashSet<>();
        CellPictures pictures = new CellPictures(zip, workbook);
        SheetComments beside = new SheetComments(zip, workbook);
        for (WorkbookParts.SheetPart each : parts.sheets()) {
            String part = zip.target(workbook, each.relation());
            if (each.name().equals(HiddenParts.SENT_SHEET)) {
                continue;
            }
            if (part == null || !zip.has(part)) {
                remarks.add(Remark.BROKEN_PARTS);
                continue;
            }
            if (isNoTable(each.relation())) {
                continue;
            }
            SheetPartReader cells = cells(part);
            if (each.name().equals(HiddenParts.FACTS_SHEET)) {
                Signs.facts(cells.rows(), facts);
            } else {
                sheets.add(new ReturnDocument.Sheet(each.name(), each.hidden(), cells.rows(), cells.merged(),
                        pictures.of(part, cells, remarks), beside.of(part, cells, remarks)));
            }
            if (cells.outsideSeen()) {
                remarks.add(Remark.OUTSIDE_LINKS);
            }
            if (cells.brokenSeen()) {
                remarks.add(Remark.BROKEN_PARTS);
            }
        }
        if (zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            remarks.add(Remark.MACROS);
        }
        return Descriptions.ofOoxml(zip, FormulaResults.computed(new ReturnDocument(fileName, sheets, facts, properties(),
                Signs.names(parts.names()), List.copyOf(remarks))));
    }

    /** Sheets of charts and dialogs hold no cells. */
    private boolean isNoTable(String relation) {
        WorkbookZip.Relation found = zip.relations(workbook).get(relation);
        return found != null && !found.kind().equals("worksheet");
    }

    /** All sheets with their cells, those too that hide what a template says of itself. */
    List<ReturnDocument.Sheet> sheets() throws IOException, SAXException, WorkbookFault {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        for (WorkbookParts.SheetPart each : parts.sheets()) {
            String part = zip.target(workbook, each.relation());
            if (part != null && zip.has(part) && !isNoTable(each.relation())) {
                sheets.add(new ReturnDocument.Sheet(each.name(), each.hidden(), cells(part).rows(), List.of(), List.of()));
            }
        }
        return sheets;
    }

    @Override
    public void extract(String part, Path to) throws IOException, WorkbookFault {
        if (!zip.has(part)) {
            throw new WorkbookFault(Reason.DAMAGED, part, null);
        }
        try (InputStream in = zip.read(part); OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    @Override
    public List<ReturnDocument.Row> rows(String sheetName) throws IOException, SAXException {
        for (WorkbookParts.SheetPart each : parts.sheets()) {
            String part = zip.target(workbook, each.relation());
            if (each.name().equals(sheetName) && part != null) {
                return cells(part).rows();
            }
        }
        return List.of();
    }

    private SheetPartReader cells(String part) throws IOException, SAXException {
        SheetPartReader cells = new SheetPartReader(styles, shared, parts.from1904(), limits);
        try (InputStream sheet = zip.read(part)) {
            XmlEvents.parse(sheet, cells);
        }
        return cells;
    }

    /** What this program once said of the workbook in its properties, by name. */
    Map<String, String> properties() {
        Map<String, String> found = new HashMap<>();
        try {
            for (String part : zip.related("", "custom-properties")) {
                String name = "";
                for (XmlParts.Element element : XmlParts.elements(zip, part)) {
                    // A property holds its value in one element, named by the kind of value.
                    if (element.name().equals("property")) {
                        name = String.valueOf(element.get("name"));
                    } else if (name.startsWith(HiddenParts.PROPERTY)) {
                        found.put(name.substring(HiddenParts.PROPERTY.length()), element.text());
                    }
                }
            }
        } catch (IOException | SAXException e) {
            // Broken properties are a sign lost, no more.
            return found;
        }
        return found;
    }
}
