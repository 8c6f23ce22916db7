package gangmu.excel.reading;

import com.fasterxml.aalto.sax.SAXParserFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The XML of workbooks as it goes by. The parser expands no entities but XML's own and follows no reference out of the
 * file; a document type, which no honest workbook has (ECMA-376, part 2, "XML usage"), is refused besides.
 */
public final class XmlEvents {
    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

    private XmlEvents() {
    }

    /**
     * Tells a handler of every element and text; the stream stays open.
     *
     * @throws SAXException where it is no XML, has a document type, or the handler says so
     */
    public static void parse(InputStream in, ContentHandler handler) throws IOException, SAXException {
        XMLReader xml = new SAXParserFactoryImpl().newSAXParser().getXMLReader();
        xml.setContentHandler(handler);
        xml.setProperty(LEXICAL, new DefaultHandler2() {
            @Override
            public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
                throw new SAXException("a document type: " + name);
            }
        });
        xml.parse(new InputSource(new FewNames(in)));
    }
}
