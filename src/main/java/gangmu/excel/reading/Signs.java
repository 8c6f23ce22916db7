package gangmu.excel.reading;

import gangmu.excel.template.HiddenParts;
import gangmu.returns.document.ReturnDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the hidden parts of a template out of what a returned workbook still holds of them. */
final class Signs {
    private Signs() {
    }

    static void facts(List<ReturnDocument.Row> rows, Map<String, String> into) {
        for (ReturnDocument.Row row : rows) {
            List<String> texts = row.texts();
            if (texts.size() >= 2) {
                into.put(texts.get(0).strip(), texts.get(1).strip());
            }
        }
    }

    /** Of defined names those of templates: name → the text that they stand for. */
    static Map<String, String> names(Map<String, String> formulas) {
        Map<String, String> names = new HashMap<>();
        formulas.forEach((name, formula) -> {
            String text = formula.strip();
            if (name.startsWith(HiddenParts.NAME) && text.length() > 2 && text.startsWith("\"")) {
                names.put(name.substring(HiddenParts.NAME.length()), text.substring(1, text.length() - 1));
            }
        });
        return names;
    }
}
