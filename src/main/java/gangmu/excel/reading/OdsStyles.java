package gangmu.excel.reading;

import gangmu.returns.document.CellLook;
import gangmu.returns.document.SheetCell;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * What the styles of an .ods workbook say of its cells: number formats, written as Excel writes them (OpenDocument 1.3,
 * part 3, section 16.29), what is struck out or raised, what cannot be seen, which tables are hidden.
 */
final class OdsStyles {
    private static final Map<String, String> DATE_PARTS = Map.of("year", "yyyy", "month", "m", "day", "d", "hours", "h",
            "minutes", "mm", "seconds", "ss", "day-of-week", "aaaa");
    private final Map<String, String> formats = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final StringBuilder format = new StringBuilder();
    private final StringBuilder conditions = new StringBuilder();
    private String formatName = "";
    private @Nullable StringBuilder text;
    private String styleName = "";

    /** A style as it is written; what it leaves out comes from its parent. */
    static final class Style {
        private String parent = "";
        private String dataStyle = "";
        private @Nullable Boolean struck;
        private boolean raised;
        private String color = "";
        private String ground = "";
        private boolean hidden;
    }

    static String value(Attributes attributes, String local) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals(local)) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    void start(String local, Attributes attributes) {
        switch (local) {
            case "number-style", "percentage-style", "currency-style", "date-style", "time-style", "text-style",
                    "boolean-style" -> {
                formatName = value(attributes, "name");
                format.setLength(0);
                conditions.setLength(0);
                if (value(attributes, "truncate-on-overflow").equals("false")) {
                    format.append("[h]");
                }
            }
            case "number" -> number(attributes);
            case "text" -> {
                if (!formatName.isEmpty()) {
                    text = new StringBuilder();
                }
            }
            case "currency-symbol" -> text = formatName.isEmpty() ? null : new StringBuilder();
            case "map" -> {
                if (!formatName.isEmpty()) {
                    String condition = value(attributes, "condition").replace("value()", "");
                    conditions.append('[').append(condition).append(']')
                            .append(formats.getOrDefault(value(attributes, "apply-style-name"), "0")).append(';');
                }
            }
            case "style" -> {
                styleName = value(attributes, "name");
                Style style = new Style();
                style.parent = value(attributes, "parent-style-name");
                style.dataStyle = value(attributes, "data-style-name");
                styles.put(styleName, style);
            }
            case "text-properties" -> text(attributes);
            case "table-cell-properties" -> style().ground = value(attributes, "background-color");
            case "table-properties" -> style().hidden = value(attributes, "display").equals("false");
            default -> {
                String part = formatName.isEmpty() ? null : DATE_PARTS.get(local);
                if (part != null) {
                    format.append(part);
                }
            }
        }
    }

    private Style style() {
        return styles.computeIfAbsent(styleName, any -> new Style());
    }

    private void number(Attributes attributes) {
        String decimals = value(attributes, "decimal-places");
        int places = decimals.matches("\\d{1,2}") ? Integer.parseInt(decimals) : 0;
        format.append(value(attributes, "grouping").equals("true") ? "#,##0" : "0");
        format.append(places == 0 ? "" : "." + "0".repeat(Math.min(places, 20)));
        String factor = value(attributes, "display-factor");
        format.append(factor.matches("1(?:000){1,4}") ? ",".repeat((factor.length() - 1) / 3) : "");
    }

    private void text(Attributes attributes) {
        Style style = style();
        String line = value(attributes, "text-line-through-style") + value(attributes, "text-line-through-type");
        style.struck = line.isEmpty() ? style.struck : Boolean.valueOf(!line.contains("none"));
        style.raised |= value(attributes, "text-position").startsWith("super");
        style.color = value(attributes, "color");
    }

    void characters(char[] chars, int start, int length) {
        if (text != null) {
            text.append(chars, start, length);
        }
    }

    void end(String local) {
        switch (local) {
            case "number-style", "percentage-style", "currency-style", "date-style", "time-style", "text-style",
                    "boolean-style" -> {
                formats.put(formatName, conditions.isEmpty() ? format.toString() : conditions.toString() + format);
                formatName = "";
            }
            case "text", "currency-symbol" -> {
                String shown = text == null ? "" : text.toString();
                if (shown.equals("%")) {
                    format.append('%');
                } else if (!shown.isEmpty()) {
                    format.append('"').append(shown.replace("\"", "")).append('"');
                }
                text = null;
            }
            default -> {
            }
        }
    }

    private @Nullable Style named(String name) {
        return styles.get(name);
    }

    String format(String name) {
        Style style = named(name);
        for (int i = 0; style != null && i < 10; i++) {
            if (!style.dataStyle.isEmpty()) {
                String found = formats.getOrDefault(style.dataStyle, "");
                return found.isEmpty() ? SheetCell.GENERAL : found;
            }
            style = named(style.parent);
        }
        return SheetCell.GENERAL;
    }

    boolean struck(String name) {
        Style style = named(name);
        for (int i = 0; style != null && i < 10; i++) {
            if (style.struck != null) {
                return style.struck;
            }
            style = named(style.parent);
        }
        return false;
    }

    boolean raised(String name) {
        Style style = named(name);
        return style != null && style.raised;
    }

    boolean hidden(String name) {
        Style style = named(name);
        return style != null && style.hidden;
    }

    CellLook look(String name) {
        Style style = named(name);
        boolean unseen = style != null && !style.color.isEmpty() && style.color.equalsIgnoreCase(
                style.ground.isEmpty() || style.ground.equals("transparent") ? "#ffffff" : style.ground);
        return CellLook.of(struck(name), unseen);
    }
}
