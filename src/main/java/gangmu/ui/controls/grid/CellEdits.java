package gangmu.ui.controls.grid;

import java.util.List;

/**
 * Edits of one intention, which become one change.
 *
 * @param cells what was typed where
 * @param how by which gesture, as the history names it
 */
public record CellEdits(List<CellEdit> cells, How how) {
    /** What a person did. */
    public enum How { TYPED, PASTED, FILLED, CLEARED, REPLACED }

    public CellEdits {
        cells = List.copyOf(cells);
    }

    /** What was typed into single cells. */
    public static CellEdits typed(CellEdit... cells) {
        return new CellEdits(List.of(cells), How.TYPED);
    }
}
