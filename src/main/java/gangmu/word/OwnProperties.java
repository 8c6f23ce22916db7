package gangmu.word;

import gangmu.status.report.Stamp;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;

/**
 * Whose report a document is, once more as custom properties: some word processors drop parts that they do not know, and keep
 * these.
 */
final class OwnProperties {
    /** How many figures the report was written with. */
    static final String MARKS = "marks";
    private static final String PREFIX = "gangmu.";

    private OwnProperties() {
    }

    static void write(XWPFDocument document, Stamp stamp, int marks) {
        POIXMLProperties.CustomProperties properties = document.getProperties().getCustomProperties();
        Map<String, String> own = new LinkedHashMap<>();
        own.put("plan", stamp.plan().toString());
        own.put("planName", stamp.planName());
        own.put("period", stamp.periodCode());
        own.put("made", stamp.made().withNano(0).toString());
        own.put(MARKS, Integer.toString(marks));
        own.forEach((name, value) -> {
            if (!properties.contains(PREFIX + name)) {
                properties.addProperty(PREFIX + name, value);
            }
        });
    }

    /** What a document says of itself; empty where it is not ours. */
    static Map<String, String> read(OPCPackage document) throws IOException {
        Map<String, String> own = new LinkedHashMap<>();
        try {
            for (var property : new POIXMLProperties(document).getCustomProperties().getUnderlyingProperties().getPropertyList()) {
                if (property.getName().startsWith(PREFIX)) {
                    own.put(property.getName().substring(PREFIX.length()), String.valueOf(property.getLpwstr()));
                }
            }
        } catch (OpenXML4JException | XmlException | POIXMLException e) {
            throw new IOException(e);
        }
        return own;
    }
}
