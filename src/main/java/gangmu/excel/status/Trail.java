package gangmu.excel.status;

import gangmu.changes.Refusal;
import gangmu.status.figures.Figure;
import gangmu.status.figures.FigureKey;
import gangmu.status.tables.StatusTables;
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
    void pair(String subject, String condition, String value, StatusSheet page, int row, int column) {
        add(subject, "total", condition, value, page, row, column);
        add(subject, "met", condition, value, page, row, column + 1);
    }

    void add(String subject, String what, String condition, String value, StatusSheet page, int row, int column) {
        FigureKey key = FigureKey.of(subject, what);
        for (var scope : tables.scope().entrySet()) {
            key = key.where(scope.getKey(), scope.getValue());
        }
        boolean within = tables.scope().containsKey(condition);
        key = condition.isEmpty() || within ? key : key.where(condition, value.isEmpty() ? "none" : value);
        try {
            steps.add(new Step(tables.figures().get(key), page.sheet().getSheetName(), StatusSheet.cell(row, column)));
        } catch (Refusal refusal) {
            // A name that was given twice or taken away tells no figure; the cell stays without a trail.
            return;
        }
    }

    List<Step> steps() {
        return steps;
    }
}
