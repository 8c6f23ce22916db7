package gangmu.usecase.undo;

import gangmu.changes.ChangeSet;
import java.util.List;

/**
 * What taking back a change set would do, shown before anything happens.
 *
 * @param target the change set
 * @param conflicts the places that were changed since, or that the plan no longer allows to be taken back
 * @param leaving how many changes are made where the conflicts are left as they are
 * @param takingAll how many changes are made where all is taken back that can be
 */
public record UndoPreview(ChangeSet target, List<UndoConflict> conflicts, int leaving, int takingAll) {
    public UndoPreview {
        conflicts = List.copyOf(conflicts);
    }

    /** What to do about the conflicts. */
    public enum Choice { LEAVE_CONFLICTS, TAKE_ALL }
}
