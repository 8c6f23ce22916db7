package gangmu.ui.controls.grid;

import java.util.List;

/**
 * How a batch of edits ended.
 *
 * @param refused the refused cells; empty where all went well
 * @param restWaits whether the other cells were not taken either, as the batch is one change; else they are committed
 * @param said what should be known of how it was understood; empty for nothing
 */
public record EditOutcome(List<RefusedCell> refused, boolean restWaits, String said) {
    private static final EditOutcome COMMITTED = new EditOutcome(List.of(), false, "");

    public EditOutcome {
        refused = List.copyOf(refused);
    }

    public static EditOutcome committed() {
        return COMMITTED;
    }

    /** The same outcome, with something said of it. */
    public EditOutcome saying(String words) {
        return new EditOutcome(refused, restWaits, words);
    }

    /** Some cells refused, the others committed. */
    public static EditOutcome refused(List<RefusedCell> refused) {
        return new EditOutcome(refused, false, "");
    }

    public static EditOutcome refused(CellEdit edit, String message) {
        return refused(List.of(new RefusedCell(edit, message)));
    }

    /** Some cells refused, and nothing taken of the others before these are mended. */
    public static EditOutcome noneTaken(List<RefusedCell> refused) {
        return new EditOutcome(refused, true, "");
    }

    /** The whole batch refused for one reason that is no single cell's. */
    public static EditOutcome refused(List<CellEdit> edits, String message) {
        return noneTaken(edits.stream().map(edit -> new RefusedCell(edit, message)).toList());
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
