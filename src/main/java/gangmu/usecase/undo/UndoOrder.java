package gangmu.usecase.undo;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Journal;
import gangmu.changes.JournalFilter;
import gangmu.merging.Sharing;
import gangmu.plan.Plan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What undo and redo would take back next, read from the journal alone, so that both survive a restart. An undo is a
 * change set that takes back another; a redo takes back an undo. A change set stands where no other one that stands takes
 * it back. What stands is kept as the journal grows, so that a run of thousands of undos or redos asks for each of them
 * once; what was there at the opening is read newest first, as far down as is asked for.
 */
public final class UndoOrder {
    private static final int PAGE = 256;
    /** What makes a whole plan, as a rule: the changes of what was done earlier are not read for it. */
    private static final Set<String> MAKING_PLANS = Set.of("import", "import-ledger", "add-plan");

    private final Journal journal;
    /** Those that were read, and those below them that one of these takes back. */
    private final Map<UUID, Step> steps = new HashMap<>();
    /** The ordinary ones that stand, by their positions. */
    private final NavigableMap<Long, Step> edits = new TreeMap<>();
    /** Those that stand and take back another; what turns out to be no undo of an ordinary one is left out from then on. */
    private final NavigableMap<Long, Step> undos = new TreeMap<>();
    private long readDownTo;

    /** What of a change set the order needs; its changes are read again from the journal when they are wanted. */
    private static final class Step {
        private final UUID id;
        private long position;
        private @Nullable Step undoes;
        private @Nullable NextStep told;
        /** How many that stand take it back: two where copies that were edited apart both did. */
        private int takenBackBy;

        Step(UUID id) {
            this.id = id;
        }

        boolean isRead() {
            return position > 0;
        }

        boolean stands() {
            return takenBackBy == 0;
        }
    }

    public UndoOrder(Journal journal) {
        this.journal = journal;
        this.readDownTo = journal.position() + 1;
    }

    /** A change set came to the end of the journal, at this position. */
    public synchronized void appended(long position, ChangeSet changeSet) {
        boolean makesPlan = changeSet.changes().stream()
                .anyMatch(change -> change instanceof Change.Add && change.kind() == Plan.KIND);
        add(position, changeSet.undoes(), new NextStep(changeSet.id(), changeSet.origin(), changeSet.changes().size(), true, makesPlan));
    }

    private void add(long position, @Nullable UUID undoes, NextStep told) {
        if (told.origin().action().equals(Sharing.NOTE)) {
            // What a copy notes of others is nobody's work: there is nothing to take back.
            return;
        }
        Step step = steps.computeIfAbsent(told.changeSet(), Step::new);
        step.position = position;
        step.told = told;
        step.undoes = undoes == null ? null : steps.computeIfAbsent(undoes, Step::new);
        if (step.stands()) {
            put(step);
            turn(step.undoes, 1);
        }
    }

    /** One more or one less takes a step back; where it stands or falls by that, what it takes back falls or stands. */
    private void turn(@Nullable Step first, int more) {
        int by = more;
        for (Step step = first; step != null; step = step.undoes) {
            boolean stood = step.stands();
            step.takenBackBy += by;
            if (!step.isRead() || step.stands() == stood) {
                return;
            }
            if (stood) {
                edits.remove(step.position);
                undos.remove(step.position);
                by = -1;
            } else {
                put(step);
                by = 1;
            }
        }
    }

    private void put(Step step) {
        (step.undoes == null ? edits : undos).put(step.position, step);
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

    /** What {@link #nextUndo} is, without reading what it changed. */
    public synchronized Optional<NextStep> tellUndo() {
        return undo().flatMap(this::told);
    }

    /** What {@link #nextRedo} brings back, without reading what it changed. */
    public synchronized Optional<NextStep> tellRedo() {
        return redo().flatMap(id -> told(Objects.requireNonNull(Objects.requireNonNull(steps.get(id)).undoes).id));
    }

    private Optional<NextStep> told(UUID id) {
        Step step = steps.get(id);
        return step != null && step.told != null ? Optional.of(step.told)
                : Optional.ofNullable(journal.heading(id)).map(UndoOrder::told);
    }

    private static NextStep told(Journal.Heading heading) {
        return new NextStep(heading.id(), heading.origin(), heading.changeCount(), false,
                MAKING_PLANS.contains(heading.origin().action()));
    }

    private synchronized Optional<UUID> undo() {
        while (edits.isEmpty() && readOn()) {
            continue;
        }
        return newest(edits);
    }

    /** The newest undo that stands and has no ordinary change set after it. */
    public Optional<ChangeSet> nextRedo() {
        return redo().flatMap(this::read);
    }

    /** Whether there is one, without reading what it changed. */
    public boolean canRedo() {
        return redo().isPresent();
    }

    private synchronized Optional<UUID> redo() {
        do {
            while (!undos.isEmpty() && !isUndo(undos.lastEntry().getValue())) {
                undos.pollLastEntry();
            }
        } while (undos.isEmpty() && edits.isEmpty() && readOn());
        return undos.isEmpty() || !edits.isEmpty() && edits.lastKey() > undos.lastKey() ? Optional.empty() : newest(undos);
    }

    private boolean isUndo(Step step) {
        Step target = Objects.requireNonNull(step.undoes);
        if (target.isRead()) {
            return target.undoes == null;
        }
        Journal.Heading heading = journal.heading(target.id);
        return heading != null && heading.undoes() == null;
    }

    private static Optional<UUID> newest(NavigableMap<Long, Step> standing) {
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.lastEntry().getValue().id);
    }

    /** A change set that was not taken back. */
    public synchronized Optional<ChangeSet> standing(UUID id) {
        do {
            Step step = steps.get(id);
            if (step != null && step.isRead()) {
                return step.stands() ? read(id) : Optional.empty();
            }
        } while (readOn());
        return Optional.empty();
    }

    private Optional<ChangeSet> read(UUID id) {
        return Optional.ofNullable(journal.find(id)).map(Journal.Entry::changeSet);
    }

    /** Reads a page of older ones; whatever takes them back is known by then. */
    private boolean readOn() {
        if (readDownTo <= 1) {
            return false;
        }
        List<Journal.Heading> page = journal.headings(JournalFilter.ALL, readDownTo, PAGE);
        for (Journal.Heading heading : page) {
            add(heading.position(), heading.undoes(), told(heading));
            readDownTo = heading.position();
        }
        if (page.isEmpty()) {
            readDownTo = 1;
        }
        return !page.isEmpty();
    }
}
