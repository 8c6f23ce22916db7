package gangmu.word;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The places of a template that people may write over: paragraphs that begin with {@code [[#name]]}. */
final class TemplatePlaces {
    /** The name of a place, and the text that the template has for it. */
    static final Pattern PLACE = Pattern.compile("^\\[\\[#([^\\]]+)]](.*)$", Pattern.DOTALL);

    private TemplatePlaces() {
    }

    static Map<String, String> of(XWPFDocument template) {
        Map<String, String> places = new LinkedHashMap<>();
        add(template, places);
        return places;
    }

    private static void add(IBody body, Map<String, String> places) {
        for (XWPFParagraph paragraph : body.getParagraphs()) {
            Matcher place = PLACE.matcher(PieceWriter.text(paragraph));
            if (place.matches()) {
                places.putIfAbsent(place.group(1), place.group(2));
            }
        }
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> add(cell, places)));
        }
    }
}
