package gangmu.excel.reading;

import gangmu.faults.OurFaults;
import gangmu.returns.document.ReturnDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.POIDocument;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * What people write into the properties of a document: title, subject, keywords, category, comments. Programs fill in others
 * by themselves: who made it, with what, when.
 */
final class Descriptions {
    /** Of OOXML (ECMA-376, part 2, 11), OpenDocument (1.3, part 3, 4.3.2) and the XML of Excel 2003. */
    private static final Set<String> NAMES = Set.of("title", "subject", "keywords", "keyword", "category", "description");
    /** Word takes the first line of a letter for its title. */
    private static final String TITLE = "title";

    private Descriptions() {
    }

    /** Whether people write into a property of the XML of Excel 2003. */
    static boolean isDescription(String property) {
        return NAMES.contains(property.toLowerCase(Locale.ROOT));
    }

    static ReturnDocument ofOoxml(WorkbookZip zip, ReturnDocument document) {
        return of(zip, zip.related("", "core-properties"), document, true);
    }

    static ReturnDocument ofLetter(WorkbookZip zip, ReturnDocument document) {
        return of(zip, zip.related("", "core-properties"), document, false);
    }

    static ReturnDocument ofOds(WorkbookZip zip, ReturnDocument document) {
        return of(zip, List.of("meta.xml"), document, true);
    }

    private static ReturnDocument of(WorkbookZip zip, List<String> parts, ReturnDocument document, boolean title) {
        List<String> found = new ArrayList<>();
        try {
            for (String part : parts) {
                for (XmlParts.Element element : XmlParts.elements(zip, part)) {
                    if (NAMES.contains(element.name()) && (title || !element.name().equals(TITLE))) {
                        add(found, element.text());
                    }
                }
            }
        } catch (IOException | SAXException e) {
            // What can be read without them is; they may have said something.
            return document.describedBy(found).noting(ReturnDocument.Remark.BESIDE_LACKING);
        }
        return document.describedBy(found);
    }

    static ReturnDocument ofXls(POIDocument file, ReturnDocument document) {
        List<String> found = new ArrayList<>();
        try {
            SummaryInformation summary = file.getSummaryInformation();
            if (summary != null) {
                Stream.of(summary.getTitle(), summary.getSubject(), summary.getKeywords(), summary.getComments())
                        .forEach(text -> add(found, text));
            }
            DocumentSummaryInformation more = file.getDocumentSummaryInformation();
            if (more != null) {
                add(found, more.getCategory());
            }
        } catch (RuntimeException e) {
            OurFaults.passOn(e);
            return document.describedBy(found).noting(ReturnDocument.Remark.BESIDE_LACKING);
        }
        return document.describedBy(found);
    }

    /** Each text once. */
    static void add(List<String> found, @Nullable String text) {
        String plain = text == null ? "" : text.replace("\0", "").strip();
        if (!plain.isEmpty() && !found.contains(plain) && found.size() < NAMES.size()) {
            found.add(plain);
        }
    }
}
