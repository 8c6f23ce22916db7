package gangmu.usecase.workspace;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Draft;
import gangmu.changes.Journal;
import gangmu.changes.Origin;
import gangmu.changes.PastStates;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.changes.Stamp;
import gangmu.evidence.EvidenceStore;
import gangmu.merging.Disagreements;
import gangmu.merging.Reach;
import gangmu.merging.Sharing;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.undo.NextStep;
import gangmu.usecase.undo.TakeBack;
import gangmu.usecase.undo.UndoOrder;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.undo.UndoRehearsal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An open workspace. Reading is free for all threads; every change goes through one writer thread, in the order in
 * which it was asked for, and is on the disk before anybody sees it.
 */
public final class Workspace implements AutoCloseable {
    private final Storage.Opened opened;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final String author;
    private final ExecutorService writer;
    private final ChangeListeners listeners = new ChangeListeners();
    private final UndoOrder undoOrder;
    private volatile Snapshot snapshot;
    private volatile long logicalClock;

    public Workspace(Storage.Opened opened, Clock clock, Supplier<UUID> ids, String author) {
        this.opened = opened;
        // What is written must be read back the same to the last digit, and a database keeps microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
        this.ids = ids;
        this.author = author;
        this.snapshot = opened.snapshot();
        this.logicalClock = opened.clock();
        this.undoOrder = new UndoOrder(opened.journal());
        this.writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("gangmu-writer").factory());
    }

    public Path folder() {
        return opened.folder();
    }

    /** All that the workspace holds now. */
    public Snapshot snapshot() {
        return snapshot;
    }

    public Journal journal() {
        return opened.journal();
    }

    public EvidenceStore evidence() {
        return opened.evidence();
    }

    public Clock clock() {
        return clock;
    }

    /** Who makes the changes, and what goes out. */
    public String author() {
        return author;
    }

    /** New ids come from here alone. */
    public Supplier<UUID> ids() {
        return ids;
    }

    public boolean readOnly() {
        return opened.readOnly();
    }

    /** For a read-only workspace, the time of the snapshot that is shown. */
    public Optional<Instant> asOf() {
        return opened.asOf();
    }

    /** The evidence files that nothing names any more. */
    public List<Storage.Unlinked> unlinked() {
        return opened.unlinked();
    }

    /** Throws away the evidence files that nothing has named for 30 days, between two edits; gives back what went. */
    public List<Storage.Unlinked> sweep() {
        if (readOnly()) {
            throw Refusal.of("workspace.read-only");
        }
        return await(onWriter(opened::sweep));
    }

    /** What its user should know of the machine: a clock that cannot be right, a disk that is nearly full. */
    public List<Problem> notices() {
        return opened.notices();
    }

    /** How the backups stand that it makes by itself. */
    public Storage.BackupState backups() {
        return opened.backups();
    }

    /**
     * Writes a backup as one file, beside the work.
     *
     * @return the time of what is in it
     * @throws Refusal {@code backup.*}
     */
    public Instant backup(Path file, Progress progress) {
        return opened.backup(file, progress);
    }

    /** The position of the journal at the end of a day, in the clock's time zone. */
    public long positionAtEndOf(LocalDate day) {
        return journal().positionAt(endOf(day), clock.instant());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The workspace as it stood at the end of a day, only to look at; closing it leaves this one open. */
    public Workspace asOf(LocalDate day) {
        return past(positionAtEndOf(day), endOf(day));
    }

    /** The workspace as it stood right after a change set, only to look at; closing it leaves this one open. */
    public Workspace asOf(Journal.Heading changeSet) {
        return past(changeSet.position(), changeSet.stamp().at());
    }

    private Workspace past(long position, Instant moment) {
        Snapshot then = new PastStates(journal(), () -> snapshot).at(position);
        return new Workspace(opened.at(then, position, moment), clock, ids, author);
    }

    /** Whether this is not the workspace as it stands, but as it stood at {@link #asOf()}. */
    public boolean past() {
        return opened.past();
    }

    /** Is told of every change set once it is on the disk, on the writer thread. */
    public void listen(Consumer<Committed> listener) {
        listeners.add(listener);
    }

    public void stopListening(Consumer<Committed> listener) {
        listeners.remove(listener);
    }

    /**
     * Carries out one intention as one change set.
     *
     * @param intention drafts the changes against the newest snapshot, on the writer thread
     * @return completes when the change set is on the disk (null where nothing was to change), or fails with a
     *     {@link Refusal}, the plan being as it was
     */
    public CompletableFuture<@Nullable Committed> submit(Origin origin, Consumer<Draft> intention) {
        return onWriter(() -> commitNow(origin, null, intention));
    }

    /**
     * As {@link #submit}, waiting for the end.
     *
     * @return null where nothing was to change
     * @throws Refusal where it could not be done
     */
    public @Nullable Committed commit(Origin origin, Consumer<Draft> intention) {
        return await(submit(origin, intention));
    }

    /** Takes back the newest change set that still stands. */
    public CompletableFuture<@Nullable Committed> undo() {
        return onWriter(() -> takeBack(undoOrder.nextUndo().orElseThrow(() -> Refusal.of("undo.nothing")), "undo"));
    }

    /**
     * Takes back one change set, however old, where nothing of it was changed since; the future fails with
     * {@code undo.changed-since} otherwise.
     */
    public CompletableFuture<@Nullable Committed> undo(UUID changeSet) {
        return onWriter(() -> {
            if (undoOrder.tellUndo().filter(next -> next.changeSet().equals(changeSet)).isPresent()) {
                return takeBack(undoOrder.nextUndo().orElseThrow(), "undo");
            }
            ChangeSet target = standing(changeSet);
            if (Sharing.isMerge(target)) {
                return takeBackMerge(target, "undo");
            }
            TakeBack back = TakeBack.of(snapshot, target, false);
            if (!back.conflicts().isEmpty()) {
                throw Refusal.of("undo.changed-since", back.conflicts().size());
            }
            return takeBack(target, "undo", back.changes());
        });
    }

    /**
     * What taking back a change set would do; nothing is changed. Reads the journal: not for the JavaFX thread.
     *
     * @throws Refusal {@code undo.unknown} where there is no such change set, or it was taken back already
     */
    public UndoPreview previewUndo(UUID changeSet) {
        return UndoRehearsal.of(standing(changeSet), snapshot, journal());
    }

    /** Takes back a change set as it was previewed; fails with {@code undo.outdated} where the plan has moved on. */
    public CompletableFuture<@Nullable Committed> undo(UndoPreview previewed, UndoPreview.Choice choice) {
        return onWriter(() -> {
            ChangeSet target = standing(previewed.target().id());
            if (!UndoRehearsal.of(target, snapshot, journal()).conflicts().equals(previewed.conflicts())) {
                throw Refusal.of("undo.outdated");
            }
            boolean all = choice == UndoPreview.Choice.TAKE_ALL;
            return Sharing.isMerge(target) ? takeBackMerge(target, "undo")
                    : takeBack(target, "undo", TakeBack.of(snapshot, target, all).changes());
        });
    }

    private ChangeSet standing(UUID changeSet) {
        return undoOrder.standing(changeSet).orElseThrow(() -> Refusal.of("undo.unknown", changeSet.toString()));
    }

    /** Takes back the newest undo, if no edit came after it. */
    public CompletableFuture<@Nullable Committed> redo() {
        return onWriter(() -> takeBack(undoOrder.nextRedo().orElseThrow(() -> Refusal.of("redo.nothing")), "redo"));
    }

    /** Whether {@link #undo()} has anything to take back; cheap however large that is. */
    public boolean canUndo() {
        return undoOrder.canUndo();
    }

    /** Whether {@link #redo()} has anything to bring back. */
    public boolean canRedo() {
        return undoOrder.canRedo();
    }

    /** What {@link #undo()} would take back. */
    public Optional<ChangeSet> nextUndo() {
        return undoOrder.nextUndo();
    }

    /** What {@link #redo()} would bring back: the undo that it takes back. */
    public Optional<ChangeSet> nextRedo() {
        return undoOrder.nextRedo();
    }

    /** What {@link #undo()} would take back, without its changes: cheap however large it is. */
    public Optional<NextStep> tellUndo() {
        return undoOrder.tellUndo();
    }

    /** What {@link #redo()} would bring back, without its changes. */
    public Optional<NextStep> tellRedo() {
        return undoOrder.tellRedo();
    }

    private @Nullable Committed takeBack(ChangeSet target, String action) {
        return Sharing.isMerge(target) ? takeBackMerge(target, action) : takeBack(target, action, target.inverse());
    }

    /** How far this copy knows the change sets of each copy, itself among them. */
    public Reach reach() {
        return known().reach();
    }

    /** Which copy of the plan this is. */
    public UUID copy() {
        return opened.copy();
    }

    /**
     * The changes that change sets of other copies would make here, with what differs; nothing is changed. Reads the journal: not
     * for the JavaFX thread.
     */
    public List<Change> previewTakeIn(List<ChangeSet> sets) {
        KnownChangeSets known = known();
        return known.with(known.unknown(sets), ids);
    }

    /**
     * Takes in change sets of other copies as one change set of this one: the plan is from then on what all of them give in their
     * one order. What is known already is passed over.
     *
     * @param bookkeeping drafts what is noted of the copies besides
     * @return completes with null where all was known already and nothing is to be noted
     */
    public CompletableFuture<@Nullable Committed> takeIn(Origin origin, List<ChangeSet> sets, Consumer<Draft> bookkeeping) {
        return onWriter(() -> {
            KnownChangeSets known = known();
            List<ChangeSet> news = known.unknown(sets);
            return commitWorkedOut(origin, null, draft -> {
                draft.addAll(known.with(news, ids));
                news.forEach(set -> logicalClock = Math.max(logicalClock, set.stamp().clock()));
                bookkeeping.accept(draft);
            });
        });
    }

    private KnownChangeSets known() {
        return new KnownChangeSets(snapshot, journal());
    }

    /** Undoes a merge, or brings one back: the plan is what the change sets give that are known after it. */
    private @Nullable Committed takeBackMerge(ChangeSet target, String action) {
        return commitWorkedOut(new Origin(action, target.origin().detail()), target.id(),
                draft -> draft.addAll(known().takingBack(target)));
    }

    private @Nullable Committed takeBack(ChangeSet target, String action, List<Change> changes) {
        return commitNow(new Origin(action, target.origin().detail()), target.id(), draft -> draft.addAll(changes));
    }

    private @Nullable Committed commitNow(Origin origin, @Nullable UUID undoes, Consumer<Draft> intention) {
        return commitWorkedOut(origin, undoes, draft -> {
            Snapshot before = draft.now();
            intention.accept(draft);
            if (undoes == null) {
                Disagreements.decideBy(draft);
            }
            Kinds.check(before, draft.now(), draft.changes());
        });
    }

    /** As {@link #commitNow}, for what was worked out from change sets, each of which was held against the rules in its turn. */
    private @Nullable Committed commitWorkedOut(Origin origin, @Nullable UUID undoes, Consumer<Draft> drafting) {
        if (readOnly()) {
            throw Refusal.of(past() ? "workspace.past" : "workspace.read-only");
        }
        Snapshot before = snapshot;
        Draft draft = new Draft(before);
        drafting.accept(draft);
        List<Change> changes = draft.changes();
        if (changes.isEmpty()) {
            return null;
        }
        Snapshot after = draft.now();
        Stamp stamp = new Stamp(opened.copy(), logicalClock + 1, clock.instant(), author);
        ChangeSet changeSet = new ChangeSet(ids.get(), stamp, origin, undoes, changes);
        long position = opened.journal().append(changeSet);
        logicalClock++;
        snapshot = after;
        undoOrder.appended(position, changeSet);
        Committed committed = new Committed(position, changeSet, before, after);
        listeners.tell(committed);
        return committed;
    }

    private <T extends @Nullable Object> CompletableFuture<T> onWriter(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, writer);
    }

    /** Waits for work of this workspace, giving its {@link Refusal} as it is. */
    public static <T extends @Nullable Object> T await(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for what was asked for, then lets go of the folder. */
    @Override
    public void close() {
        writer.close();
        opened.close();
    }
}
