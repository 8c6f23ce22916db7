package gangmu.excel.status;

import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.status.tables.StatusTables.ItemTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The detail sheets that the totals count. */
record Details(Detail<IndicatorRow> indicators, Map<ItemTable, Detail<ItemRow>> items, String yes) {
    /** How many there are, how many meet the standard. */
    record Pair(Figure total, Figure met) {
    }

    Detail<ItemRow> of(ItemTable table) {
        return Objects.requireNonNull(items.get(table));
    }

    /** The items of a table that fulfil the conditions, by the counting basis. */
    Pair count(ItemTable table, List<Figure.Condition<ItemRow>> conditions) {
        return count(table, of(table).lines(), conditions);
    }

    /** The same, of lines among which all are that fulfil the conditions. */
    Pair count(ItemTable table, List<ItemRow> among, List<Figure.Condition<ItemRow>> conditions) {
        Detail<ItemRow> detail = of(table);
        List<Figure.Condition<ItemRow>> met = new ArrayList<>(conditions);
        met.add(Figure.Condition.text(DetailColumns.MET, yes, line -> line.counted() > 0 && line.met()));
        return new Pair(Figure.sum(detail, among, DetailColumns.COUNTED, ItemRow::counted, conditions),
                Figure.sum(detail, among, DetailColumns.COUNTED, ItemRow::counted, met));
    }

    /** The indicators that fulfil the conditions. */
    Pair countIndicators(List<Figure.Condition<IndicatorRow>> conditions) {
        List<Figure.Condition<IndicatorRow>> met = new ArrayList<>(conditions);
        met.add(Figure.Condition.text(DetailColumns.MET, yes, IndicatorRow::met));
        return new Pair(Figure.sum(indicators, DetailColumns.COUNTED, line -> 1, conditions),
                Figure.sum(indicators, DetailColumns.COUNTED, line -> 1, met));
    }
}
