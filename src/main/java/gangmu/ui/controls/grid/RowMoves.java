package gangmu.ui.controls.grid;

import java.util.List;

/** Carries out the moving of rows that were dragged by their row headers. */
public interface RowMoves {
    /** Where rows are dropped, seen from the row under the mouse. */
    enum Place { BEFORE, AFTER, INTO }

    /** Whether the rows may be dropped there; asked while dragging, so it must be cheap. */
    boolean allowed(List<Object> rows, Object target, Place place);

    void move(List<Object> rows, Object target, Place place);
}
