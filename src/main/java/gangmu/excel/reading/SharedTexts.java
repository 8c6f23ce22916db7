package gangmu.excel.reading;

import gangmu.excel.cells.SheetText;
import gangmu.returns.document.WorkbookFault;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads {@code sharedStrings.xml}: the texts that cells share, without their phonetic readings. Most have one look; of
 * the others it is kept which runs are struck out or raised.
 */
final class SharedTexts extends DefaultHandler {
    /** A String, or where runs of it look differently a {@link StoredText}. */
    private final List<Object> texts = new ArrayList<>();
    private final TextRuns runs = new TextRuns();

    StoredText get(int index) {
        return index < 0 || index >= texts.size() ? StoredText.of("")
                : texts.get(index) instanceof StoredText text ? text : StoredText.of((String) texts.get(index));
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (local.equals("si")) {
            runs.clear();
        } else {
            runs.start(local, attributes);
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        try {
            runs.characters(chars, start, length);
        } catch (WorkbookFault e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("si")) {
            StoredText text = runs.text();
            texts.add(text.struck().isEmpty() && !text.all() ? text.plain() : text);
        } else {
            runs.end(local);
        }
    }

    /** The runs of one text as its XML goes by, in a shared text or right in a cell. */
    static final class TextRuns {
        private final StringBuilder run = new StringBuilder();
        private final StoredText.Runs all = new StoredText.Runs();
        private boolean inside;
        private boolean phonetic;
        private boolean struck;
        private boolean raised;

        void clear() {
            all.clear();
            run.setLength(0);
            struck = false;
            raised = false;
        }

        void start(String local, Attributes attributes) {
            switch (local) {
                case "r" -> {
                    struck = false;
                    raised = false;
                }
                case "strike" -> struck = CellStyles.isOn(attributes);
                case "vertAlign" -> raised = "superscript".equals(attributes.getValue("val"));
                case "rPh" -> phonetic = true;
                case "t" -> {
                    inside = !phonetic;
                    run.setLength(0);
                }
                default -> {
                }
            }
        }

        void characters(char[] chars, int start, int length) throws WorkbookFault {
            if (inside) {
                Limits.text(all.length() + run.length() + length);
                run.append(chars, start, length);
            }
        }

        void end(String local) {
            switch (local) {
                case "t" -> {
                    if (inside) {
                        all.add(SheetText.unescape(run.toString()), struck, raised);
                        inside = false;
                    }
                }
                case "rPh" -> phonetic = false;
                case "r" -> {
                    struck = false;
                    raised = false;
                }
                default -> {
                }
            }
        }

        StoredText text() {
            return all.text();
        }
    }
}
