package gangmu.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads from {@code styles.xml} what gives a cell another meaning: the number format, whether its text is struck out, and
 * whether it can be seen at all. A workbook without that part is valid: its numbers are plain.
 */
final class CellStyles extends DefaultHandler {
    static final Style PLAIN = new Style(NumberFormats.GENERAL, false, false);
    /** ARGB. */
    private static final String WHITE = "FFFFFFFF";
    private static final int WHITE_INDEX = 9;
    private static final int OLD_WHITE_INDEX = 1;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final Map<Integer, NumberFormats.Format> known = new HashMap<>();
    private boolean struck;
    private String color = "";
    private String fill = "";
    private boolean solid;
    private String inside = "";

    /** @param unseen whether its text has the colour of its ground */
    record Style(NumberFormats.Format format, boolean struck, boolean unseen) {
    }

    private record Font(boolean struck, String color) {
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "numFmt" -> formats.put(number(attributes.getValue("numFmtId")),
                    String.valueOf(attributes.getValue("formatCode")));
            case "fonts", "fills", "cellXfs", "dxfs", "cellStyleXfs" -> inside = local;
            case "font" -> {
                struck = false;
                color = "";
            }
            case "strike" -> struck = isOn(attributes);
            case "color" -> color = color(attributes);
            case "fill" -> fill = "";
            case "patternFill" -> solid = "solid".equals(attributes.getValue("patternType"));
            case "fgColor" -> fill = solid ? color(attributes) : fill;
            case "xf" -> {
                if (inside.equals("cellXfs")) {
                    styles.add(style(attributes));
                }
            }
            default -> {
            }
        }
    }

    /** A flag that is there is on, where it does not say otherwise. */
    static boolean isOn(Attributes attributes) {
        String value = attributes.getValue("val");
        return value == null || !value.equals("0") && !value.equals("false");
    }

    private static String color(Attributes attributes) {
        String rgb = attributes.getValue("rgb");
        if (rgb != null) {
            return rgb.length() == 6 ? "FF" + rgb.toUpperCase(Locale.ROOT) : rgb.toUpperCase(Locale.ROOT);
        }
        String theme = attributes.getValue("theme");
        if (theme != null) {
            // The first colour of a theme is the ground of its windows, white in nearly all.
            return theme.equals("0") && attributes.getValue("tint") == null ? WHITE : "theme " + theme
                    + attributes.getValue("tint");
        }
        int index = number(attributes.getValue("indexed"));
        return attributes.getValue("indexed") != null && (index == WHITE_INDEX || index == OLD_WHITE_INDEX) ? WHITE : "";
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "font" -> {
                if (inside.equals("fonts")) {
                    fonts.add(new Font(struck, color));
                }
            }
            case "fill" -> {
                if (inside.equals("fills")) {
                    fills.add(fill);
                }
            }
            case "fonts", "fills", "cellXfs", "dxfs", "cellStyleXfs" -> inside = "";
            default -> {
            }
        }
    }

    private Style style(Attributes attributes) {
        int id = number(attributes.getValue("numFmtId"));
        Font font = at(fonts, number(attributes.getValue("fontId")), new Font(false, ""));
        String ground = at(fills, number(attributes.getValue("fillId")), "");
        boolean unseen = !font.color().isEmpty() && font.color().equals(ground.isEmpty() ? WHITE : ground);
        return new Style(known.computeIfAbsent(id, any -> NumberFormats.format(id, formats.get(id))), font.struck(), unseen);
    }

    private static <T> T at(List<T> list, int index, T otherwise) {
        return index >= 0 && index < list.size() ? list.get(index) : otherwise;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The style of a cell by its index. */
    Style of(@Nullable String index) {
        return index == null ? at(styles, 0, PLAIN) : at(styles, number(index), PLAIN);
    }
}
