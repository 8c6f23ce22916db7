package gangmu.changes;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one book in which every change set is kept, in the order in which this copy of the workspace took them in.
 * Positions count from 1 without gaps.
 */
public interface Journal {
    /**
     * Keeps a change set and the state after it, both or neither; when this returns, they are on the disk.
     *
     * @return its position
     * @throws Refusal {@code workspace.write-failed} where the disk is full, gone or read-only
     */
    long append(ChangeSet changeSet);

    /** The position of the last change set, 0 for a new workspace. */
    long position();

    /** Reads the change sets after a position, oldest first. */
    void since(long position, Consumer<Entry> reader);

    /** The newest change sets before a position, newest first. */
    List<Entry> latest(long beforePosition, int most);

    /** All change sets that touched an entity, newest first, with the changes of that entity alone. */
    List<Entry> touching(UUID entity, int most);

    @Nullable Entry find(UUID changeSet);

    /** A change set and where it stands. */
    record Entry(long position, ChangeSet changeSet) {
    }
}
