package gangmu.excel.status;

import gangmu.status.tables.StatusTables.IndicatorLine;
import gangmu.status.tables.StatusTables.ItemLine;
import gangmu.status.tables.StatusTables.ItemTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The detail sheets that the totals count. */
record Details(Detail<IndicatorLine> indicators, Map<ItemTable, Detail<ItemLine>> items, String yes) {
    /** How many there are, how many meet the standard. */
    record Pair(Figure total, Figure met) {
    }

    Detail<ItemLine> of(ItemTable table) {
        return Objects.requireNonNull(items.get(table));
    }

    /** The items of a table that fulfil the conditions, by the counting basis. */
    Pair count(ItemTable table, List<Figure.Condition<ItemLine>> conditions) {
        return count(table, of(table).lines(), conditions);
    }

    /** The same, of lines among which all are that fulfil the conditions. */
    Pair count(ItemTable table, List<ItemLine> among, List<Figure.Condition<ItemLine>> conditions) {
        Detail<ItemLine> detail = of(table);
        List<Figure.Condition<ItemLine>> met = new ArrayList<>(conditions);
        met.add(Figure.Condition.text(DetailColumns.MET, yes, line -> line.counted() > 0 && line.met()));
        return new Pair(Figure.sum(detail, among, DetailColumns.COUNTED, ItemLine::counted, conditions),
                Figure.sum(detail, among, DetailColumns.COUNTED, ItemLine::counted, met));
    }

    /** The indicators that fulfil the conditions. */
    Pair countIndicators(List<Figure.Condition<IndicatorLine>> conditions) {
        List<Figure.Condition<IndicatorLine>> met = new ArrayList<>(conditions);
        met.add(Figure.Condition.text(DetailColumns.MET, yes, IndicatorLine::met));
        return new Pair(Figure.sum(indicators, DetailColumns.COUNTED, line -> 1, conditions),
                Figure.sum(indicators, DetailColumns.COUNTED, line -> 1, met));
    }
}
