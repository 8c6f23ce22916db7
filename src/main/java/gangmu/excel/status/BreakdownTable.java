package gangmu.excel.status;

import gangmu.columns.IndicatorRow;
import gangmu.columns.ItemRow;
import gangmu.excel.cells.RowHeights;
import gangmu.excel.status.Details.Pair;
import gangmu.status.figures.Part;
import gangmu.status.tables.StatusTables.ItemTable;
import gangmu.words.ChoiceWords;
import gangmu.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Totals by section, working group or unit: a row each, three figures for each table of items, a total below. */
final class BreakdownTable {
    private final StatusSheet page;
    private final Words words;
    private final DetailColumns columns;
    private final Details details;
    private final Trail trail;
    private final boolean withRates;
    private final Function<String, Optional<Part>> part;

    /** @param withRates whether shares of what meets the standard mean anything: of a part they do not */
    BreakdownTable(StatusSheet page, Words words, DetailColumns columns, Details details, Trail trail,
            boolean withRates, Function<String, Optional<Part>> part) {
        this.page = page;
        this.words = words;
        this.columns = columns;
        this.details = details;
        this.trail = trail;
        this.withRates = withRates;
        this.part = part;
    }

    /** Where the total row stands, for figures that check against it; columns from 0. */
    record Totals(int firstRow, int row, int firstItemColumn, int sumColumn) {
        String total(ItemTable table) {
            return StatusSheet.cell(row, firstItemColumn + 3 * table.ordinal());
        }

        String met(ItemTable table) {
            return StatusSheet.cell(row, firstItemColumn + 3 * table.ordinal() + 1);
        }
    }

    /** How many columns it takes. */
    static int width(boolean withIndicators, boolean withSum, boolean withRates) {
        return 1 + (withIndicators ? 3 : 0) + 9 + (withSum ? withRates ? 4 : 3 : 0);
    }

    /**
     * Writes it.
     *
     * @param heading the column of the detail sheets by which it is broken down, and what it is called
     * @param indicatorName the name of an indicator's row; null where indicators have no part in it
     */
    Totals write(String heading, String headingText, List<String> names, Function<ItemRow, String> itemName,
            @Nullable Function<IndicatorRow, String> indicatorName, boolean withSum) {
        boolean withIndicators = indicatorName != null;
        headings(headingText, withIndicators, withSum);
        int first = page.next();
        int firstItem = withIndicators ? 4 : 1;
        long[] sums = new long[width(withIndicators, withSum, withRates)];
        Map<ItemTable, Map<String, List<ItemRow>>> parts = new EnumMap<>(ItemTable.class);
        for (ItemTable table : ItemTable.values()) {
            parts.put(table, details.of(table).lines().stream().collect(Collectors.groupingBy(itemName)));
        }
        for (String name : names) {
            Row row = page.row(RowHeights.points(RowHeights.lines(columns.named(name), 22)));
            page.text(row, 0, columns.named(name), page.styles().name(1, false));
            String cell = "$A" + (row.getRowNum() + 1);
            List<Pair> pairs = new ArrayList<>();
            if (indicatorName != null) {
                pairs.add(details.countIndicators(List.of(Figure.Condition.cell(heading, cell, columns.named(name),
                        line -> indicatorName.apply(line).equals(name)))));
            }
            parts.forEach((table, lines) -> pairs.add(details.count(table, lines.getOrDefault(name, List.of()),
                    List.of(Figure.Condition.picked(heading, cell, columns.named(name))))));
            write(row, pairs, withSum, sums);
            follow(row, name, withIndicators);
        }
        totals(first, withSum, sums);
        return new Totals(first, page.next() - 1, firstItem, firstItem + 9);
    }

    /** Tells the trail what stands in the row. */
    private void follow(Row row, String name, boolean withIndicators) {
        // A name that was taken away since tells no figure; the row stays without a trail.
        part.apply(name).ifPresent(named -> {
            if (withIndicators) {
                trail.pairOfIndicators(page, row.getRowNum(), 1, named);
            }
            int first = withIndicators ? 4 : 1;
            for (ItemTable table : ItemTable.values()) {
                trail.pair(table, page, row.getRowNum(), first + 3 * table.ordinal(), named);
            }
        });
    }

    private void headings(String headingText, boolean withIndicators, boolean withSum) {
        Row above = page.row(24);
        Row below = page.row(24);
        page.text(above, 0, headingText, page.styles().heading());
        page.text(below, 0, "", page.styles().heading());
        page.sheet().addMergedRegionUnsafe(new CellRangeAddress(above.getRowNum(), below.getRowNum(), 0, 0));
        List<String> groups = new ArrayList<>();
        if (withIndicators) {
            groups.add(words.get("status-workbook.sheet.indicators"));
        }
        for (ItemTable table : ItemTable.values()) {
            groups.add(words.get("status-workbook.sheet." + ChoiceWords.name(table)));
        }
        int column = 1;
        for (String group : groups) {
            page.span(above, column, 3, group, page.styles().heading());
            column = three(below, column);
        }
        if (withSum) {
            page.span(above, column, withRates ? 4 : 3, words.get("status-workbook.all"), page.styles().heading());
            column = three(below, column);
            if (withRates) {
                page.text(below, column, words.get("status-workbook.rate"), page.styles().heading());
            }
        }
    }

    private int three(Row below, int column) {
        int at = column;
        for (String key : List.of("count", "met", "not-met")) {
            page.text(below, at++, words.get("status-workbook." + key), page.styles().heading());
        }
        return at;
    }

    private void write(Row row, List<Pair> pairs, boolean withSum, long[] sums) {
        int column = 1;
        long total = 0;
        long met = 0;
        List<String> totals = new ArrayList<>();
        List<String> mets = new ArrayList<>();
        for (Pair pair : pairs) {
            totals.add(StatusSheet.cell(row.getRowNum(), column));
            mets.add(StatusSheet.cell(row.getRowNum(), column + 1));
            three(row, column, pair.total().formula(), pair.total().value(), pair.met().formula(), pair.met().value(),
                    sums, false);
            total += pair.total().value();
            met += pair.met().value();
            column += 3;
        }
        if (withSum) {
            three(row, column, String.join("+", totals), total, String.join("+", mets), met, sums, true);
            if (withRates) {
                page.rate(row, column + 3, column + 1, column, met, total, false);
            }
        }
    }

    private void three(Row row, int column, String totalFormula, long total, String metFormula, long met, long[] sums,
            boolean strong) {
        page.formula(row, column, totalFormula, total, page.styles().figure(false, strong));
        page.formula(row, column + 1, metFormula, met, page.styles().figure(false, strong));
        page.formula(row, column + 2, StatusSheet.cell(row.getRowNum(), column) + "-"
                + StatusSheet.cell(row.getRowNum(), column + 1), total - met, page.styles().figure(false, strong));
        sums[column] += total;
        sums[column + 1] += met;
        sums[column + 2] += total - met;
    }

    private void totals(int first, boolean withSum, long[] sums) {
        Row row = page.row(24);
        page.text(row, 0, words.get("status-workbook.total"), page.styles().name(1, true));
        int figures = sums.length - (withSum && withRates ? 1 : 0);
        for (int column = 1; column < figures; column++) {
            String formula = row.getRowNum() == first ? "0" : "SUM(" + StatusSheet.cell(first, column) + ":"
                    + StatusSheet.cell(row.getRowNum() - 1, column) + ")";
            page.formula(row, column, formula, sums[column], page.styles().figure(true, true));
        }
        if (withSum && withRates) {
            page.rate(row, figures, figures - 2, figures - 3, sums[figures - 2], sums[figures - 3], true);
        }
    }
}
