package gangmu.excel.reading;

import gangmu.excel.template.HiddenParts;
import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.ReturnDocument.Remark;
import gangmu.returns.document.WorkbookFault;
import gangmu.returns.document.WorkbookFault.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.SAXException;

/** Reads .ods workbooks, as LibreOffice and WPS write them (OpenDocument 1.3). */
final class OdsReader implements TableFile {
    private static final String CONTENT = "content.xml";
    private final WorkbookZip zip;
    private final OdsContent content;

    OdsReader(WorkbookZip zip, Limits limits) throws IOException, SAXException, WorkbookFault {
        this.zip = zip;
        for (XmlParts.Element element : XmlParts.elements(zip, "META-INF/manifest.xml")) {
            if (element.name().equals("encryption-data")) {
                throw new WorkbookFault(Reason.LOCKED_OPEN_DOCUMENT);
            }
        }
        OdsStyles styles = new OdsStyles();
        content = new OdsContent(styles, limits);
        for (String part : List.of("styles.xml", CONTENT)) {
            if (zip.has(part)) {
                try (InputStream in = zip.read(part)) {
                    XmlEvents.parse(in, content);
                }
            }
        }
        if (content.sheets().size() > Limits.SHEETS) {
            throw new WorkbookFault(Reason.TOO_LARGE);
        }
    }

    /** Whether an OpenDocument file holds tables; one that does not say what it is may. */
    static boolean isSpreadsheet(WorkbookZip zip) throws IOException {
        if (!zip.has("mimetype")) {
            return true;
        }
        try (InputStream in = zip.read("mimetype")) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII).contains("spreadsheet");
        }
    }

    @Override
    public ReturnDocument read(String fileName) throws IOException, SAXException {
        List<ReturnDocument.Sheet> sheets = new ArrayList<>();
        Map<String, String> facts = new HashMap<>();
        for (ReturnDocument.Sheet sheet : content.sheets()) {
            if (sheet.name().equals(HiddenParts.FACTS_SHEET)) {
                Signs.facts(sheet.rows(), facts);
            } else if (!sheet.name().equals(HiddenParts.SENT_SHEET)) {
                sheets.add(sheet);
            }
        }
        return Descriptions.ofOds(zip, FormulaResults.computed(new ReturnDocument(fileName, sheets, facts, properties(),
                Signs.names(content.names()), content.outsideSeen() ? List.of(Remark.OUTSIDE_LINKS) : List.of())));
    }

    private Map<String, String> properties() throws IOException, SAXException {
        Map<String, String> found = new HashMap<>();
        for (XmlParts.Element element : XmlParts.elements(zip, "meta.xml")) {
            String name = element.get("name");
            if (element.name().equals("user-defined") && name != null && name.startsWith(HiddenParts.PROPERTY)) {
                found.put(name.substring(HiddenParts.PROPERTY.length()), element.text());
            }
        }
        return found;
    }

    @Override
    public List<ReturnDocument.Row> rows(String sheetName) {
        return content.sheets().stream().filter(sheet -> sheet.name().equals(sheetName)).findFirst()
                .map(ReturnDocument.Sheet::rows).orElse(List.of());
    }

    @Override
    public void extract(String picture, Path to) throws IOException, WorkbookFault {
        if (!zip.has(picture)) {
            throw new WorkbookFault(Reason.DAMAGED, picture, null);
        }
        try (InputStream in = zip.read(picture); OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
    }
}
