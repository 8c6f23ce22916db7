package gangmu.returns.comparing;

import gangmu.changes.Entity;
import gangmu.changes.Problem;
import gangmu.returns.document.CellPlace;
import gangmu.returns.document.SheetCell;
import gangmu.returns.table.SheetTable;
import gangmu.returns.template.SentCells;
import gangmu.returns.template.TemplateColumn;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a return on its way through the comparison.
 *
 * @param theirs what stands there, null for nothing
 * @param merged how it is merged with others
 * @param rowMeasure the unit of measure that its row names
 * @param sent what stood there when it was sent
 * @param rowDoubt why its row may report on something else, null where nothing speaks against it
 */
record CellAtHand(SheetTable table, SentCells.Place place, TemplateColumn column, Entity subject,
        @Nullable SheetCell theirs, Merged merged, @Nullable String rowMeasure, CellPlace at,
        @Nullable String sent, @Nullable Problem rowDoubt) {
    /** How a cell is merged with others. */
    enum Merged {
        NONE,
        /** A text over the rows that it holds for: it is said of each of them. */
        PLAIN,
        /** A figure may be that of all rows together, and of several columns nobody knows which is meant. */
        DOUBTFUL
    }

    String written() {
        return theirs == null ? "" : theirs.shown();
    }

    CellComparison compared(CellCase outcome, @Nullable String ours, @Nullable String value,
            @Nullable Problem problem) {
        return new CellComparison(at, table.expected().kind(), column, subject.ref(), place.row().code(),
                place.row().name(), outcome, sent, ours, value, written(), problem);
    }
}
