package gangmu.excel.returns;

import gangmu.excel.cells.SheetText;
import gangmu.returns.document.WorkbookFault;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code sharedStrings.xml}: the texts that cells share, without their looks and their phonetic readings. */
final class SharedTexts extends DefaultHandler {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inside;
    private boolean phonetic;

    String get(int index) {
        return index < 0 || index >= texts.size() ? "" : texts.get(index);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> inside = !phonetic;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (inside) {
            try {
                Limits.text(text.length() + length);
            } catch (WorkbookFault e) {
                throw new SAXException(e);
            }
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "si" -> texts.add(SheetText.unescape(text.toString()));
            case "rPh" -> phonetic = false;
            case "t" -> inside = false;
            default -> {
            }
        }
    }
}
