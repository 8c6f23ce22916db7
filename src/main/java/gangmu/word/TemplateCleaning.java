package gangmu.word;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Takes out of an office's template what would run in a report that is made of it, or reach out from it: whoever opens the
 * report trusts the office that wrote it, not whoever once made its template.
 */
final class TemplateCleaning {
    private static final String MACROS = "macros";
    private static final String EXTERNAL = "external";
    private static final String FIELDS = "fields";
    /** By the ends of their types: what holds code, or ties keys and buttons to it. */
    private static final Pattern RUNS = Pattern.compile(
            ".*/(?:vbaProject|vbaProjectSignature.*|wordVbaData|attachedToolbars|keyMapCustomizations|control"
                    + "|activeXControlBinary|extensibility)");
    private static final Pattern OPEN_LINK = Pattern.compile("(?i)(?:https?|mailto):.*");
    /** Fields that fetch files or start programs. */
    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?is)\\s*(?:DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|MACROBUTTON|RD)\\b.*");
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private final Set<String> removed = new LinkedHashSet<>();

    /** Cleans what a package ties together; gives back the codes of what was taken out. */
    static List<String> clean(OPCPackage document) throws OpenXML4JException {
        TemplateCleaning cleaning = new TemplateCleaning();
        cleaning.relations(document, document);
        for (PackagePart part : List.copyOf(document.getParts())) {
            if (!part.isRelationshipPart() && !part.isDeleted()) {
                cleaning.relations(document, part);
            }
        }
        for (XWPFRelation other : List.of(XWPFRelation.MACRO_DOCUMENT, XWPFRelation.MACRO_TEMPLATE_DOCUMENT,
                XWPFRelation.TEMPLATE)) {
            document.replaceContentType(other.getContentType(), XWPFRelation.DOCUMENT.getContentType());
        }
        return List.copyOf(cleaning.removed);
    }

    private void relations(OPCPackage document, RelationshipSource source) throws OpenXML4JException {
        List<PackageRelationship> all = new ArrayList<>();
        PackageRelationshipCollection relations = source.getRelationships();
        relations.forEach(all::add);
        for (PackageRelationship relation : all) {
            if (RUNS.matcher(relation.getRelationshipType()).matches()) {
                takeOut(document, source, relation);
            } else if (relation.getTargetMode() == TargetMode.EXTERNAL && !isOpenLink(relation)) {
                // The place that names it stays, and leads nowhere.
                source.removeRelationship(relation.getId());
                source.addExternalRelationship("about:blank", relation.getRelationshipType(), relation.getId());
                removed.add(EXTERNAL);
            }
        }
    }

    private void takeOut(OPCPackage document, RelationshipSource source, PackageRelationship relation)
            throws InvalidFormatException {
        PackagePart target = relation.getTargetMode() == TargetMode.EXTERNAL || !(source instanceof PackagePart part)
                ? null : part.getRelatedPart(relation);
        source.removeRelationship(relation.getId());
        if (target != null && !target.isDeleted()) {
            document.deletePartRecursive(target.getPartName());
        }
        removed.add(MACROS);
    }

    private static boolean isOpenLink(PackageRelationship relation) {
        URI target = relation.getTargetURI();
        return relation.getRelationshipType().toLowerCase(Locale.ROOT).endsWith("/hyperlink")
                && (OPEN_LINK.matcher(target.toString()).matches() || target.toString().startsWith("#"));
    }

    /** Takes the fields out of the text that fetch files or start programs, and the controls whose code is gone. */
    static List<String> cleanText(XWPFDocument document) {
        TemplateCleaning cleaning = new TemplateCleaning();
        cleaning.text(document.getDocument());
        document.getHeaderList().forEach(header -> cleaning.text(header._getHdrFtr()));
        document.getFooterList().forEach(footer -> cleaning.text(footer._getHdrFtr()));
        return List.copyOf(cleaning.removed);
    }

    private void text(XmlObject part) {
        try (XmlCursor cursor = part.newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.isStart() && WORD.equals(cursor.getName().getNamespaceURI()) && isRemoved(cursor)) {
                    continue;
                }
                cursor.toNextToken();
            }
        }
    }

    /** Whether the element was taken out, so that the cursor stands behind it. */
    private boolean isRemoved(XmlCursor cursor) {
        switch (cursor.getName().getLocalPart()) {
            case "control" -> {
                cursor.removeXml();
                removed.add(MACROS);
                return true;
            }
            case "instrText" -> {
                if (REACHES_OUT.matcher(cursor.getTextValue()).matches()) {
                    cursor.setTextValue("");
                    removed.add(FIELDS);
                }
            }
            case "fldSimple" -> {
                QName instruction = new QName(WORD, "instr");
                String said = cursor.getAttributeText(instruction);
                if (said != null && REACHES_OUT.matcher(said).matches()) {
                    cursor.setAttributeText(instruction, "");
                    removed.add(FIELDS);
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }
}
