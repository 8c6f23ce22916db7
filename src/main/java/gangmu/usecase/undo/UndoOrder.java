package gangmu.usecase.undo;

import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What undo and redo would take back next, read from the journal alone, so that both survive a restart. An undo is a
 * change set that takes back another; a redo takes back an undo.
 */
public final class UndoOrder {
    private static final int PAGE = 256;

    private final Journal journal;
    private final Deque<Step> newestFirst = new ArrayDeque<>();
    private long readDownTo;

    /** What of a change set the order needs; its changes are read again from the journal when they are wanted. */
    private record Step(UUID id, boolean ordinary, UUID undoes) {
    }

    public UndoOrder(Journal journal) {
        this.journal = journal;
        this.readDownTo = journal.position() + 1;
    }

    public synchronized void appended(ChangeSet changeSet) {
        newestFirst.addFirst(step(changeSet.id(), changeSet.undoes()));
    }

    private static Step step(UUID id, @Nullable UUID undoes) {
        return new Step(id, undoes == null, undoes == null ? id : undoes);
    }

    /** The change sets that were taken back and not brought back, given the newest ones of a journal, newest first. */
    public static Set<UUID> takenBack(List<Journal.Heading> newestFirst) {
        Set<UUID> takenBack = new HashSet<>();
        for (Journal.Heading heading : newestFirst) {
            if (heading.undoes() != null && !takenBack.contains(heading.id())) {
                takenBack.add(heading.undoes());
            }
        }
        return takenBack;
    }

    /** The newest ordinary change set that was not taken back. */
    public synchronized Optional<ChangeSet> nextUndo() {
        Set<UUID> takenBack = new HashSet<>();
        for (Walk walk = new Walk(); walk.hasNext();) {
            Step step = walk.next();
            if (takenBack.contains(step.id())) {
                continue;
            }
            if (step.ordinary()) {
                return read(step.id());
            }
            takenBack.add(step.undoes());
        }
        return Optional.empty();
    }

    /** The newest undo that stands and has no ordinary change set after it. */
    public synchronized Optional<ChangeSet> nextRedo() {
        Set<UUID> takenBack = new HashSet<>();
        for (Walk walk = new Walk(); walk.hasNext();) {
            Step step = walk.next();
            if (takenBack.contains(step.id())) {
                continue;
            }
            if (step.ordinary()) {
                return Optional.empty();
            }
            Optional<ChangeSet> target = read(step.undoes());
            if (target.isPresent() && target.get().undoes() == null) {
                return read(step.id());
            }
            takenBack.add(step.undoes());
        }
        return Optional.empty();
    }

    /** A change set that was not taken back. */
    public synchronized Optional<ChangeSet> standing(UUID id) {
        Set<UUID> takenBack = new HashSet<>();
        for (Walk walk = new Walk(); walk.hasNext();) {
            Step step = walk.next();
            if (step.id().equals(id)) {
                return takenBack.contains(id) ? Optional.empty() : read(id);
            }
            if (!takenBack.contains(step.id()) && !step.ordinary()) {
                takenBack.add(step.undoes());
            }
        }
        return Optional.empty();
    }

    private Optional<ChangeSet> read(UUID id) {
        return Optional.ofNullable(journal.find(id)).map(Journal.Entry::changeSet);
    }

    /** Goes through the steps newest first, reading on from the journal as far as is asked for. */
    private final class Walk {
        private final Deque<Step> rest = new ArrayDeque<>(newestFirst);

        boolean hasNext() {
            if (rest.isEmpty() && readDownTo > 1) {
                List<Journal.Heading> page = journal.headings(JournalFilter.ALL, readDownTo, PAGE);
                for (Journal.Heading heading : page) {
                    newestFirst.addLast(step(heading.id(), heading.undoes()));
                    rest.addLast(newestFirst.getLast());
                    readDownTo = heading.position();
                }
                if (page.isEmpty()) {
                    readDownTo = 1;
                }
            }
            return !rest.isEmpty();
        }

        Step next() {
            return rest.removeFirst();
        }
    }
}
