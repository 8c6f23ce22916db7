package gangmu.excel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/**
 * What the part of a sheet says of files that lie in it, with the cell over which each lies, and of the headers and footers
 * of its pages.
 */
final class EmbeddedObjects {
    private static final Set<String> PAGES = Set.of("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader",
            "firstFooter");
    /** The codes of headers and footers (ECMA-376, part 1, 18.3.1.39): fonts, colours, sizes, page numbers. */
    private static final String CODES = "&\"[^\"]*\"|&K[0-9A-Fa-f+\\-]{5,6}|&\\d{1,3}|&[A-Za-z]";
    private static final int LONGEST = 4_000;
    private final Map<String, SheetPartReader.Marked> objects = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean page;
    private boolean object;
    private boolean from;
    private String id = "";
    private int row = -1;
    private int column = -1;

    /** The files, by the relation of the sheet that leads to each. */
    List<SheetPartReader.Marked> files() {
        return List.copyOf(objects.values());
    }

    /** What headers and footers say, without their codes. */
    List<String> pages() {
        return pages;
    }

    /** What a header or footer says, without its codes. */
    static String said(String page) {
        return page.replaceAll(CODES, " ").replace("&&", "&").replaceAll("[ \\t]+", " ").strip();
    }

    /** Whether what goes by is part of an object. */
    boolean isOpen() {
        return object;
    }

    void start(String local, Attributes attributes) {
        switch (local) {
            case "oleObject" -> {
                object = true;
                row = -1;
                column = -1;
                id = related(attributes);
            }
            case "from" -> from = true;
            default -> {
                page = PAGES.contains(local);
            }
        }
        text.setLength(0);
    }

    private static String related(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && attributes.getQName(i).contains(":")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    void characters(char[] chars, int start, int length) {
        if ((page || from) && text.length() < LONGEST) {
            text.append(chars, start, Math.min(length, LONGEST));
        }
    }

    void end(String local) {
        switch (local) {
            case "row" -> row = from ? number() : row;
            case "col" -> column = from ? number() : column;
            case "from" -> from = false;
            case "oleObject" -> {
                object = false;
                SheetPartReader.Marked known = objects.get(id);
                // What programs that know less read stands there a second time, without its place.
                if (objects.size() < Limits.MERGED && (known == null || known.row() < 0)) {
                    objects.put(id, new SheetPartReader.Marked(row, column, id));
                }
            }
            default -> {
                if (page) {
                    String said = said(text.toString());
                    if (!said.isBlank()) {
                        pages.add(said);
                    }
                    page = false;
                }
            }
        }
    }

    private int number() {
        String digits = text.toString().strip();
        return digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : -1;
    }
}
