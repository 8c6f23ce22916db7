package gangmu.returns.template;

import gangmu.changes.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one template says, before it is laid out as a workbook: which template it is, and its sheets, rows and
 * cells.
 *
 * @param template the id of the {@link SentTemplate}
 * @param code its visible code, see {@link TemplateCode}
 * @param position the journal position as of which the cells were filled in
 * @param layout the version of the layout, {@link TemplateLayout#VERSION}
 */
public record TemplateContent(UUID template, String code, long position, Instant sent, int layout, Named plan,
        Named period, Named unit, LocalDate dataDate, @Nullable LocalDate due, List<Sheet> sheets) {
    /** The fact among its hidden signs that says which columns are open besides those that always are: keys, spaced. */
    public static final String OPENED = "opened";

    public TemplateContent {
        sheets = List.copyOf(sheets);
    }

    /** The keys of the columns that were opened to the unit, in the order of the sheets. */
    public Set<String> opened() {
        return sheets.stream().flatMap(sheet -> sheet.columns().stream()).filter(column -> column.input() && column.isFact())
                .map(TemplateColumn::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Something by its id, with what people call it. */
    public record Named(UUID id, String name) {
    }

    /** One sheet with its columns and rows. */
    public record Sheet(TemplateSheet kind, List<TemplateColumn> columns, List<Row> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What is to be reported of one item or indicator.
     *
     * @param key the hidden text by which the row is known again, see {@link RowKey}
     * @param cells one for each column of the sheet
     */
    public record Row(Ref subject, String key, String code, String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell as it is sent.
     *
     * @param text the canonical text of the column's field; a name in place of an id; null for an empty cell
     * @param open whether the unit may fill it in: not every row uses every input column
     */
    public record Cell(@Nullable String text, boolean open) {
    }

    /** Names a cell by the {@link RowKey} of its row and the key of its column. */
    public static String sentKey(String rowKey, String columnKey) {
        return rowKey + " " + columnKey;
    }
}
