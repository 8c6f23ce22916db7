package gangmu.word;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.excel.status.PoiStatusWorkbooks;
import gangmu.usecase.output.ExportStatus;
import gangmu.usecase.workspace.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** What we write is what ECMA-376 allows: every part against its schema, as the word processors' own checks do. */
class SchemaTest extends SmallReport {
    private static final SchemaTypeLoader SCHEMAS = XmlBeans.typeLoaderUnion(XmlBeans.getBuiltinTypeSystem(),
            TypeSystemHolder.typeSystem);

    /** What the schemas of a package's parts find wrong in it, by part. */
    static List<String> faults(Path file) throws IOException, OpenXML4JException, XmlException {
        List<String> faults = new ArrayList<>();
        int looked = 0;
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            for (PackagePart part : parts.getParts()) {
                if (!part.getContentType().contains("openxmlformats-officedocument") || !part.getContentType().endsWith("+xml")) {
                    continue;
                }
                looked++;
                try (InputStream in = part.getInputStream()) {
                    XmlObject parsed = SCHEMAS.parse(in, null, null);
                    List<XmlError> errors = new ArrayList<>();
                    assertThat(parsed.schemaType().isNoType()).as("no schema for %s", part.getPartName()).isFalse();
                    if (!parsed.validate(new XmlOptions().setErrorListener(errors))) {
                        errors.forEach(error -> faults.add(part.getPartName() + ": " + error.getMessage()));
                    }
                }
            }
        }
        assertThat(looked).isPositive();
        return faults.stream().distinct().toList();
    }

    @Test
    void everyPartOfAReportKeepsToItsSchema() throws Exception {
        assertThat(faults(write(null))).isEmpty();
    }

    @Test
    void everyPartOfTheStatusWorkbookKeepsToItsSchema() throws Exception {
        Path file = folder.resolve("status.xlsx");
        new ExportStatus(workspace, new PoiStatusWorkbooks()).export(plan(), period(), Locale.SIMPLIFIED_CHINESE, file, Progress.NONE);
        assertThat(faults(file)).isEmpty();
    }
}
