package gangmu.usecase.undo;

import gangmu.changes.Origin;
import java.util.UUID;

/**
 * What undo or redo would take back next.
 *
 * @param changeSet what was done
 * @param origin what was done, and with what: what undo takes back, or redo brings back
 * @param places how many places it changed
 * @param sinceOpening whether it was done after the workspace was opened
 * @param makesPlan whether a whole plan goes with it
 */
public record NextStep(UUID changeSet, Origin origin, int places, boolean sinceOpening, boolean makesPlan) {
}
