package gangmu.excel.returns;

import gangmu.returns.document.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads from {@code styles.xml} the one thing that gives a number another meaning: its format. */
final class NumberFormats extends DefaultHandler {
    static final Format GENERAL = new Format(SheetCell.GENERAL, false);
    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> ids = new ArrayList<>();
    private final Map<Integer, Format> known = new HashMap<>();
    private boolean inCellFormats;

    /** A number format, and whether it shows a date. */
    record Format(String text, boolean date) {
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> own.put(number(attributes.getValue("numFmtId")),
                    String.valueOf(attributes.getValue("formatCode")));
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    ids.add(number(attributes.getValue("numFmtId")));
                }
            }
            default -> {
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (local.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** The format of a cell with this style. */
    Format of(@Nullable String style) {
        if (style == null) {
            return GENERAL;
        }
        int index = Integer.parseInt(style);
        return index < 0 || index >= ids.size() ? GENERAL
                : known.computeIfAbsent(ids.get(index), id -> format(id, own.get(id)));
    }

    static Format format(int id, @Nullable String written) {
        String text = written == null ? BuiltinFormats.getBuiltinFormat(id) : written;
        String format = text == null ? "reserved-0x" + Integer.toHexString(id) : text;
        // These numbers stand for dates wherever the system is Chinese (ECMA-376, 18.8.30).
        boolean reserved = id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        return new Format(format, written == null && reserved || DateUtil.isADateFormat(id, format));
    }
}
