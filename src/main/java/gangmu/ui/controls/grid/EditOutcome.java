package gangmu.ui.controls.grid;

import java.util.List;

/**
 * How a batch of edits ended. The cells that are not refused are committed.
 *
 * @param refused the refused cells; empty where all went well
 */
public record EditOutcome(List<RefusedCell> refused) {
    private static final EditOutcome COMMITTED = new EditOutcome(List.of());

    public EditOutcome {
        refused = List.copyOf(refused);
    }

    public static EditOutcome committed() {
        return COMMITTED;
    }

    public static EditOutcome refused(CellEdit edit, String message) {
        return new EditOutcome(List.of(new RefusedCell(edit, message)));
    }

    /** The whole batch refused for one reason, as when it is one change or none. */
    public static EditOutcome refused(List<CellEdit> edits, String message) {
        return new EditOutcome(edits.stream().map(edit -> new RefusedCell(edit, message)).toList());
    }

    /**
     * A cell that could not take what was typed.
     *
     * @param edit what was typed where
     * @param message what was expected, in the user's language
     */
    public record RefusedCell(CellEdit edit, String message) {
    }
}
