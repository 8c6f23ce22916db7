package gangmu.changes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The wanted change sets before a position, newest first, without their changes. */
    List<Heading> headings(JournalFilter filter, long beforePosition, int most);

    /** The wanted change sets before a position, newest first, with the wanted changes alone. */
    List<Entry> entries(JournalFilter filter, long beforePosition, int most);

    /** The newest change sets before a position, newest first. */
    default List<Entry> latest(long beforePosition, int most) {
        return entries(JournalFilter.ALL, beforePosition, most);
    }

    /** All change sets that touched an entity, newest first, with the changes of that entity alone. */
    default List<Entry> touching(UUID entity, int most) {
        return entries(JournalFilter.ALL.of(Set.of(entity)), Long.MAX_VALUE, most);
    }

    @Nullable Entry find(UUID changeSet);

    /** What a change set is about, without reading what it changed; null where there is no such change set. */
    default @Nullable Heading heading(UUID changeSet) {
        Entry entry = find(changeSet);
        return entry == null ? null : Heading.of(entry);
    }

    /**
     * The position of the last change set before the first that was stamped after a moment; a stamp later than
     * {@code now} comes from a clock that went wrong and says nothing.
     */
    long positionAt(Instant moment, Instant now);

    /** The highest logical clock of the change sets of each copy. */
    Map<UUID, Long> clocks();

    /** Everybody who ever made a change set, by name. */
    List<String> authors();

    /**
     * The entities that were once taken out of the workspace, referring to a target in this field when they went.
     *
     * @param field one that refers to a single entity
     */
    List<UUID> removedWith(Field<UUID> field, UUID target);

    /** A change set and where it stands. */
    record Entry(long position, ChangeSet changeSet) {
    }

    /**
     * What a change set is about, without its changes.
     *
     * @param undoes the change set that this one takes back, or null
     * @param changeCount how many changes it holds in all
     */
    record Heading(long position, UUID id, Stamp stamp, Origin origin, @Nullable UUID undoes, int changeCount) {
        /** The heading of a change set at a position. */
        public static Heading of(Entry entry) {
            ChangeSet set = entry.changeSet();
            return new Heading(entry.position(), set.id(), set.stamp(), set.origin(), set.undoes(),
                    set.changes().size());
        }
    }
}
