package gangmu.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All changes of one intention, applied together or not at all, and undone together.
 *
 * @param undoes the change set that this one takes back, or null; a redo takes back an undo
 */
public record ChangeSet(UUID id, Stamp stamp, Origin origin, @Nullable UUID undoes, List<Change> changes) {
    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** The changes that take this set back, last first. */
    public List<Change> inverse() {
        List<Change> inverses = new ArrayList<>(changes.size());
        for (Change change : changes) {
            inverses.add(change.inverse());
        }
        Collections.reverse(inverses);
        return inverses;
    }
}
