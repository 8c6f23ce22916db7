package gangmu.returns.table;

import gangmu.returns.document.ReturnDocument;
import gangmu.returns.document.SheetCell;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateLayout;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hidden row of a template in which the keys of its columns stand. */
final class HiddenKeys {
    private static final int FEWEST = 3;
    private final Map<String, TemplateColumn> byKey = new HashMap<>();

    HiddenKeys(List<TemplateColumn> columns) {
        columns.forEach(column -> byKey.put(column.key(), column));
    }

    /** The column of a key; null where it is none of the template's. */
    @Nullable TemplateColumn column(String key) {
        return byKey.get(key);
    }

    /** Whether this is that row, also where the hidden column in front was deleted with the word that starts it. */
    boolean isIn(ReturnDocument.Row row) {
        List<String> texts = row.texts();
        return texts.contains(TemplateLayout.KEY_ROW)
                || texts.stream().filter(text -> byKey.containsKey(text.strip())).count() >= FEWEST;
    }

    /** Where the columns stand by the keys in this row; of two with one key the first. */
    Map<Integer, TemplateColumn> places(ReturnDocument.Row row) {
        Map<Integer, TemplateColumn> columns = new LinkedHashMap<>();
        for (SheetCell cell : row.cells()) {
            TemplateColumn column = byKey.get(cell.text().strip());
            if (column != null && !columns.containsValue(column)) {
                columns.put(cell.column(), column);
            }
        }
        return columns;
    }
}
