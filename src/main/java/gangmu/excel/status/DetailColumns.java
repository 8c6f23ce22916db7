package gangmu.excel.status;

import gangmu.assessment.Overruled;
import gangmu.columns.Column;
import gangmu.columns.Columns;
import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.columns.Look;
import gangmu.columns.Sentence;
import gangmu.columns.Table;
import gangmu.period.Judgement;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.words.ChoiceWords;
import gangmu.words.FieldWords;
import gangmu.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns of the detail sheets, as their descriptions want them. */
final class DetailColumns {
    static final String COUNTED = "counted";
    static final String MET = "met";
    static final String VERDICT = "verdict";
    static final String ATTRIBUTE = "attribute";
    static final String CATEGORY = "category";
    static final String SECTION = "section";
    static final String GROUP = "group";
    static final String LEAD = "lead";
    static final String NAME = "name";
    private final Words words;
    private final StatusTables tables;
    private final Lights lights;

    DetailColumns(Words words, StatusTables tables, Lights lights) {
        this.words = words;
        this.tables = tables;
        this.lights = lights;
    }

    List<StatusColumn<IndicatorRow>> indicators() {
        return written(Table.STATUS_INDICATORS, Columns.ofIndicators(Table.STATUS_INDICATORS), tables.indicators(),
                tables.earlier());
    }

    List<StatusColumn<ItemRow>> items(ItemTable table) {
        return written(table.detail(), Columns.ofItems(table.detail()), tables.items(table),
                tables.sideBySide() ? tables.earlier() : List.of());
    }

    private <T> List<StatusColumn<T>> written(Table table, List<Column<T>> described, List<T> lines, List<String> earlier) {
        List<StatusColumn<T>> columns = new ArrayList<>();
        for (Column<T> column : described) {
            int width = column.spot(table).width();
            if (column.isSeries()) {
                for (int i = 0; i < earlier.size(); i++) {
                    int at = i;
                    columns.add(new StatusColumn<>(column.key() + "." + i, earlier.get(i), width, column.look(), false,
                            line -> cell(table, column, ((List<?>) Objects.requireNonNull(column.value(line))).get(at))));
                }
            } else if (column.isAlways() || lines.stream().anyMatch(column::isWantedBy)) {
                columns.add(new StatusColumn<>(column.key(), heading(table, column), width, column.look(), column.isSummed(),
                        line -> cell(table, column, column.value(line))));
            }
        }
        return columns;
    }

    /** Every column that a sheet may have with its words; last those that only some plans have. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        for (boolean always : new boolean[] {true, false}) {
            for (Table table : Columns.DETAILS) {
                Columns.of(table).stream().filter(column -> always == (column.isAlways() && !column.isSeries()))
                        .forEach(column -> known.putIfAbsent(column.key(), heading(table, column).replace("\n", "")));
            }
        }
        return known;
    }

    private String heading(Table table, Column<?> column) {
        return column.heading(table, words, switch (column.names()) {
            case NOTHING -> "";
            case BASE_YEAR -> Integer.toString(tables.stamp().baseYear());
            case LAST_YEAR -> Integer.toString(tables.stamp().end().getYear());
        });
    }

    /** The name, or what stands for none. */
    String named(String name) {
        return name.isEmpty() ? words.get("status-workbook.none") : name;
    }

    private @Nullable Object cell(Table table, Column<?> column, @Nullable Object value) {
        return switch (value) {
            case null -> nothing(table, column.look());
            case Sentence sentence -> sentence.in(words);
            case Overruled<?> overruled -> said(overruled);
            case Boolean flag -> words.get("flag." + flag);
            case Enum<?> verdict when column.look() == Look.VERDICT -> lights.of(verdict);
            case Enum<?> verdict when column.look() == Look.MARK -> lights.of(verdict).text();
            case Enum<?> choice -> FieldWords.shown(words, column.field(), ChoiceWords.name(choice));
            case BigDecimal number when column.look() == Look.ROUNDED -> StatusCells.hundredths(number);
            // U+3001, the Chinese mark between entries.
            case List<?> names -> String.join("\u3001", names.stream().map(Object::toString).toList());
            case String name when column.look() == Look.GROUP -> named(name);
            default -> value;
        };
    }

    private @Nullable Object nothing(Table table, Look look) {
        return switch (look) {
            case GROUP -> named("");
            case VERDICT -> table == Table.STATUS_INDICATORS ? lights.of((Judgement) null) : lights.of((Enum<?>) null);
            case MARK -> lights.of((Enum<?>) null).text();
            case SHORT, NAME, TEXT, LONG -> "";
            default -> null;
        };
    }

    private String said(Overruled<?> overruled) {
        return words.get(overruled.underReview() ? "status-workbook.overruled-under-review"
                : overruled.counts() ? "status-workbook.overruled" : "status-workbook.overruled-shown",
                lights.of(overruled.verdict()).text(), overruled.override().reason());
    }
}
