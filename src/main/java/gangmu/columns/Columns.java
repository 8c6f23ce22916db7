package gangmu.columns;

import gangmu.changes.Field;
import gangmu.plan.ItemKind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that there are, by the tables in which they stand. */
public final class Columns {
    /** The detail sheets of the status workbook, in their order. */
    public static final List<Table> DETAILS = List.of(Table.STATUS_INDICATORS, Table.STATUS_TASKS, Table.STATUS_PROJECTS,
            Table.STATUS_POLICIES);

    private Columns() {
    }

    /** The columns of a table of items, in their order. */
    public static List<Column<ItemRow>> ofItems(Table table) {
        return in(table, ItemColumns.ALL);
    }

    /** The columns of a table of indicators, in their order. */
    public static List<Column<IndicatorRow>> ofIndicators(Table table) {
        return in(table, IndicatorColumns.ALL);
    }

    /** The columns of a table, in their order, whatever its rows stand for. */
    public static List<Column<?>> of(Table table) {
        return Stream.of(ItemColumns.ALL, IndicatorColumns.ALL, EntityColumns.ALL).<Column<?>>flatMap(List::stream)
                .filter(column -> column.stands(table))
                .sorted(Comparator.comparing(column -> column.spot(table).position())).toList();
    }

    private static <R> List<Column<R>> in(Table table, List<Column<R>> all) {
        return all.stream().filter(column -> column.stands(table))
                .sorted(Comparator.comparing((Column<R> column) -> column.spot(table).position())).toList();
    }

    /** The fields that a table holds, in their order: of a kind of items where it shows one item. */
    public static List<Field<?>> fields(Table table, ItemKind kind) {
        return ofItems(table).stream().filter(column -> column.isOf(kind)).<Field<?>>map(Columns::field).toList();
    }

    /** The fields that a table holds, in their order, whatever its rows are. */
    public static List<Field<?>> fields(Table table) {
        return of(table).stream().<Field<?>>map(Columns::field).toList();
    }

    /** Those that a table shows, or those that it carries along hidden, in their order. */
    public static List<Field<?>> fields(Table table, boolean hidden) {
        return of(table).stream().filter(column -> column.spot(table).hidden() == hidden).<Field<?>>map(Columns::field).toList();
    }

    private static Field<?> field(Column<?> column) {
        return Objects.requireNonNull(column.field(), column::toString);
    }

    /** The keys of all columns that a layout of the status workbook can choose, those of indicators first. */
    public static List<String> layoutKeys() {
        Set<String> keys = new LinkedHashSet<>();
        ofIndicators(Table.STATUS_INDICATORS).forEach(column -> keys.add(column.key()));
        for (Column<ItemRow> column : ItemColumns.ALL) {
            if (ItemColumns.STATUS.stream().anyMatch(column::stands)) {
                keys.add(column.key());
            }
        }
        return List.copyOf(keys);
    }
}
