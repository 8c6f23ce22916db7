package gangmu.excel.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads small parts of a workbook as a list of their elements, in order. */
final class XmlParts {
    private static final int MOST = 200_000;
    private static final int LONGEST = 2_000;

    private XmlParts() {
    }

    /** An element: its name and attributes without their prefixes, the text right inside it. */
    record Element(String name, Map<String, String> attributes, StringBuilder content) {
        @Nullable String get(String attribute) {
            return attributes.get(attribute);
        }

        String text() {
            return content.toString().strip();
        }
    }

    /**
     * A number that a file counts by.
     *
     * @throws SAXException where it is none: that is a fault of the file
     */
    static int number(@Nullable String text) throws SAXException {
        if (text == null || !text.strip().matches("\\d{1,9}")) {
            throw new SAXException("a number was expected: " + text);
        }
        return Integer.parseInt(text.strip());
    }

    /**
     * A number by which a file points into a list.
     *
     * @throws SAXException where it points beyond it
     */
    static int within(int size, int index) throws SAXException {
        if (index < 0 || index >= size) {
            throw new SAXException("there is no number " + index);
        }
        return index;
    }

    static List<Element> elements(WorkbookZip zip, String part) throws IOException, SAXException {
        List<Element> elements = new ArrayList<>();
        DefaultHandler collecting = new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String qualified, Attributes from) throws SAXException {
                if (elements.size() >= MOST) {
                    throw new SAXException("too many elements in " + part);
                }
                Map<String, String> attributes = new HashMap<>();
                for (int i = 0; i < from.getLength(); i++) {
                    attributes.put(from.getLocalName(i), from.getValue(i));
                }
                elements.add(new Element(local, attributes, new StringBuilder()));
            }

            @Override
            public void characters(char[] chars, int start, int length) {
                if (!elements.isEmpty()) {
                    StringBuilder text = elements.getLast().content();
                    if (text.length() < LONGEST) {
                        text.append(chars, start, Math.min(length, LONGEST));
                    }
                }
            }
        };
        if (!zip.has(part)) {
            return elements;
        }
        try (InputStream in = zip.read(part)) {
            XmlEvents.parse(in, collecting);
        }
        return elements;
    }
}
