package gangmu.excel.status;

import gangmu.status.figures.CountedItems;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.figures.IndicatorTotal;
import gangmu.status.figures.ItemTotal;
import gangmu.status.figures.Part;
import gangmu.status.tables.StatusTables;
import gangmu.status.tables.StatusTables.ItemTable;
import java.util.ArrayList;
import java.util.List;

/** Which figure stands in which cell of the workbook. */
final class Trail {
    private final StatusTables tables;
    private final List<Step> steps = new ArrayList<>();

    /**
     * A printed total.
     *
     * @param sheet where it stands
     * @param cell its address there
     */
    record Step(Figure figure, String sheet, String cell) {
    }

    Trail(StatusTables tables) {
        this.tables = tables;
    }

    /** A total and, beside it, how many meet the standard. */
    void pair(ItemTable table, StatusSheet page, int row, int column, Part... within) {
        CountedItems counted = counted(table);
        add(FigureKey.of(counted, ItemTotal.TOTAL), page, row, column, within);
        add(FigureKey.of(counted, ItemTotal.MET), page, row, column + 1, within);
    }

    /** As {@link #pair}, of indicators. */
    void pairOfIndicators(StatusSheet page, int row, int column, Part... within) {
        add(FigureKey.of(IndicatorTotal.TOTAL), page, row, column, within);
        add(FigureKey.of(IndicatorTotal.MET), page, row, column + 1, within);
    }

    /** What a table of items counts. */
    static CountedItems counted(ItemTable table) {
        return switch (table) {
            case TASKS -> CountedItems.TASKS;
            case PROJECTS -> CountedItems.PROJECTS;
            case POLICIES -> CountedItems.POLICIES;
        };
    }

    /** @param within of which parts of what the workbook is of */
    void add(FigureKey.Total total, StatusSheet page, int row, int column, Part... within) {
        FigureKey.Total key = total;
        for (Part part : within) {
            key = key.within(part);
        }
        for (Part scope : tables.scope()) {
            key = key.within(scope);
        }
        steps.add(new Step(tables.figures().get(key), page.sheet().getSheetName(), StatusSheet.cell(row, column)));
    }

    List<Step> steps() {
        return steps;
    }
}
