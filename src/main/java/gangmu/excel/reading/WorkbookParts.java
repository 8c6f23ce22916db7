package gangmu.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code workbook.xml}: the sheets in order, the defined names, from which year dates count. */
final class WorkbookParts extends DefaultHandler {
    private final List<SheetPart> sheets = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean from1904;
    private @Nullable String name;
    private final StringBuilder text = new StringBuilder();

    record SheetPart(String name, String relation, boolean hidden) {
    }

    List<SheetPart> sheets() {
        return sheets;
    }

    /** Name → formula. */
    Map<String, String> names() {
        return names;
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "workbookPr" -> {
                // Extensions have an element of the same name, without the flag.
                String date1904 = attributes.getValue("date1904");
                from1904 |= "1".equals(date1904) || "true".equals(date1904);
            }
            case "sheet" -> sheet(attributes);
            case "definedName" -> {
                name = attributes.getValue("name");
                text.setLength(0);
            }
            default -> {
            }
        }
    }

    private void sheet(Attributes attributes) {
        String state = attributes.getValue("state");
        for (int i = 0; i < attributes.getLength(); i++) {
            // The relation's namespace differs between transitional and strict files.
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                sheets.add(new SheetPart(String.valueOf(attributes.getValue("name")), attributes.getValue(i),
                        state != null && state.toLowerCase(Locale.ROOT).contains("hidden")));
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (name != null && text.length() < Limits.COLUMNS) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("definedName") && name != null) {
            names.put(name, text.toString());
            name = null;
        }
    }
}
