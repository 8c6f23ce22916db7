package gangmu.excel.returns;

import gangmu.excel.cells.XmlEvents;
import gangmu.excel.template.HiddenParts;
import gangmu.faults.OurFaults;
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
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** Reads .xlsx and .xlsm workbooks as their XML goes by, behind POI's guards against zip bombs. */
final class XlsxReader {
    private static final String STYLES = "styles.xml";
    private static final String PROPERTIES = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private final OPCPackage opened;
    private final XSSFReader reader;
    private final WorkbookParts parts = new WorkbookParts();
    private final NumberFormats formats = new NumberFormats();
    private final IntFunction<String> sharedText;
    private final Limits limits = new Limits();

    XlsxReader(OPCPackage opened) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        this.opened = opened;
        this.reader = new XSSFReader(opened);
        try (InputStream workbook = reader.getWorkbookData()) {
            XmlEvents.parse(workbook, parts);
        }
        if (parts.sheets().size() > Limits.SHEETS) {
            throw new SAXException(new WorkbookFault(Reason.TOO_LARGE));
        }
        try (InputStream styles = reader.getStylesData()) {
            XmlEvents.parse(styles, formats);
        } catch (OpenXML4JException | IllegalArgumentException e) {
            // A workbook without styles has no formats; its numbers are plain.
            formats.endElement("", STYLES, STYLES);
        }
        SharedTexts shared = new SharedTexts();
        // Programs that write every text into its cell have no such part.
        try (InputStream texts = reader.getSharedStringsData()) {
            if (texts != null) {
                XmlEvents.parse(texts, shared);
            }
        }
        this.sharedText = shared::get;
    }

    ReturnDocument read(String fileName)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        Set<Remark> remarks = new LinkedHashSet<>();
        PackagePart workbook = CellPictures.workbook(opened);
        CellPictures pictures = workbook == null ? null : new CellPictures(workbook);
        for (WorkbookParts.SheetPart part : parts.sheets()) {
            if (part.name().equals(HiddenParts.SENT_SHEET)) {
                continue;
            }
            SheetPartReader cells = cells(part);
            if (part.name().equals(HiddenParts.FACTS_SHEET)) {
                Signs.facts(cells.rows(), facts);
            } else {
                sheets.add(new ReturnDocument.Sheet(part.name(), part.hidden(), cells.rows(), cells.merged(),
                        pictures == null ? List.of() : pictures.of(part.relation(), cells)));
            }
            if (cells.outsideSeen()) {
                remarks.add(Remark.OUTSIDE_LINKS);
            }
        }
        if (!opened.getPartsByContentType("application/vnd.ms-office.vbaProject").isEmpty()) {
            remarks.add(Remark.MACROS);
        }
        return new ReturnDocument(fileName, sheets, facts, properties(), Signs.names(parts.names()),
                List.copyOf(remarks));
    }

    /** Writes a part as a file of its own. */
    void extract(String part, Path to) throws IOException, OpenXML4JException, WorkbookFault {
        PackagePart found = opened.getPart(PackagingURIHelper.createPartName(part));
        if (found == null) {
            throw new WorkbookFault(Reason.DAMAGED, part, null);
        }
        try (InputStream in = found.getInputStream(); OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }

    List<ReturnDocument.Row> rows(Predicate<String> sheetName)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        for (WorkbookParts.SheetPart part : parts.sheets()) {
            if (sheetName.test(part.name())) {
                return cells(part).rows();
            }
        }
        return List.of();
    }

    private SheetPartReader cells(WorkbookParts.SheetPart part)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        SheetPartReader cells = new SheetPartReader(formats, sharedText, parts.from1904(), limits);
        try (InputStream sheet = reader.getSheet(part.relation())) {
            XmlEvents.parse(sheet, cells);
        }
        return cells;
    }

    private Map<String, String> properties() {
        Map<String, String> found = new HashMap<>();
        try {
            for (PackagePart part : opened.getPartsByContentType(PROPERTIES)) {
                String name = "";
                for (XmlParts.Element element : XmlParts.elements(part)) {
                    // A property holds its value in one element, named by the kind of value.
                    if (element.name().equals("property")) {
                        name = String.valueOf(element.get("name"));
                    } else if (name.startsWith(HiddenParts.PROPERTY)) {
                        found.put(name.substring(HiddenParts.PROPERTY.length()), element.text());
                    }
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            if (OurFaults.isOurs(e)) {
                throw new IllegalStateException(e);
            }
            // Broken properties are a sign lost, no more.
            return found;
        }
        return found;
    }
}
