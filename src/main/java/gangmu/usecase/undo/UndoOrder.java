package gangmu.usecase.undo;

import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What undo and redo would take back next, read from the journal alone, so that both survive a restart. An undo is a
 * change set that takes back another; a redo takes back an undo.
 */
public final class UndoOrder {
    private static final int PAGE = 256;

    private final Journal journal;
    /** What was appended since the opening, oldest first. */
    private final List<Step> appended = new ArrayList<>();
    /** What was there before, newest first, as far down as was asked for. */
    private final List<Step> read = new ArrayList<>();
    /** Whether change sets are ordinary ones: those that were looked up below what was read, too. */
    private final Map<UUID, Boolean> ordinary = new HashMap<>();
    private long readDownTo;

    /** What of a change set the order needs; its changes are read again from the journal when they are wanted. */
    private record Step(UUID id, boolean ordinary, UUID undoes) {
    }

    public UndoOrder(Journal journal) {
        this.journal = journal;
        this.readDownTo = journal.position() + 1;
    }

    public synchronized void appended(ChangeSet changeSet) {
        appended.add(step(changeSet.id(), changeSet.undoes()));
    }

    private Step step(UUID id, @Nullable UUID undoes) {
        ordinary.put(id, undoes == null);
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
    public Optional<ChangeSet> nextUndo() {
        return undo().flatMap(this::read);
    }

    /** Whether there is one, without reading what it changed. */
    public boolean canUndo() {
        return undo().isPresent();
    }

    private Optional<UUID> undo() {
        return newest(Step::ordinary, step -> false);
    }

    /** The newest undo that stands and has no ordinary change set after it. */
    public Optional<ChangeSet> nextRedo() {
        return redo().flatMap(this::read);
    }

    /** Whether there is one, without reading what it changed. */
    public boolean canRedo() {
        return redo().isPresent();
    }

    private Optional<UUID> redo() {
        return newest(step -> !step.ordinary() && isOrdinary(step.undoes()), Step::ordinary);
    }

    /** The newest of the change sets that stand which is wanted, unless one comes before it that ends the search. */
    private synchronized Optional<UUID> newest(Predicate<Step> wanted, Predicate<Step> ends) {
        Set<UUID> takenBack = new HashSet<>();
        for (Walk walk = new Walk(); walk.hasNext();) {
            Step step = walk.next();
            if (takenBack.contains(step.id())) {
                continue;
            }
            if (wanted.test(step)) {
                return Optional.of(step.id());
            }
            if (ends.test(step)) {
                return Optional.empty();
            }
            takenBack.add(step.undoes());
        }
        return Optional.empty();
    }

    /** Looked up once: a run of redos asks for the same ones again and again. */
    private boolean isOrdinary(UUID id) {
        return ordinary.computeIfAbsent(id, unknown -> read(unknown).map(set -> set.undoes() == null).orElse(false));
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
        private int newer = appended.size();
        private int older;

        boolean hasNext() {
            if (newer == 0 && older == read.size() && readDownTo > 1) {
                List<Journal.Heading> page = journal.headings(JournalFilter.ALL, readDownTo, PAGE);
                for (Journal.Heading heading : page) {
                    read.add(step(heading.id(), heading.undoes()));
                    readDownTo = heading.position();
                }
                if (page.isEmpty()) {
                    readDownTo = 1;
                }
            }
            return newer > 0 || older < read.size();
        }

        Step next() {
            return newer > 0 ? appended.get(--newer) : read.get(older++);
        }
    }
}
