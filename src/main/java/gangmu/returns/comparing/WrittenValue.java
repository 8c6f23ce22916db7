package gangmu.returns.comparing;

import gangmu.changes.Field;
import gangmu.changes.ValueType;
import gangmu.returns.document.SheetCell;
import gangmu.returns.template.TemplateColumn;
import gangmu.returns.template.TemplateWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text means as the value of a field, read as the cells of returns are. */
public final class WrittenValue {
    private WrittenValue() {
    }

    /**
     * The canonical text of the value; null where it is not plain which one is meant.
     *
     * @param year the one of dates that name none
     */
    public static @Nullable String of(String text, Field<?> field, int year, TemplateWords words) {
        TemplateColumn.Form form = field.type() == ValueType.PERCENT ? TemplateColumn.Form.PERCENT
                : field.type() == ValueType.NUMBER ? TemplateColumn.Form.NUMBER
                : field.type() == ValueType.DATE ? TemplateColumn.Form.DATE
                : field.type() == ValueType.FLAG ? TemplateColumn.Form.FLAG
                : field.type().choices().isEmpty() ? TemplateColumn.Form.LONG_TEXT : TemplateColumn.Form.CHOICE;
        TemplateColumn column = new TemplateColumn(field.key(), form, field, true, List.of());
        CellInterpreter.Understanding read = new CellInterpreter(words, year).read(SheetCell.text(0, text), column,
                new CellInterpreter.Measure(words.measure(column), null, null), null);
        return read.quality() == CellInterpreter.Quality.SURE ? read.value() : null;
    }
}
