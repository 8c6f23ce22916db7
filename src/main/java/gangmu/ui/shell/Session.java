package gangmu.ui.shell;

import gangmu.assessment.Assessment;
import gangmu.changes.Change;
import gangmu.changes.Problem;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.period.Reports;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.editing.AttachEvidence;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.undo.NextStep;
import gangmu.usecase.undo.UndoPreview;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import gangmu.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The open workspace as the screens see it: the plan and period that are looked at, what the workspace holds now, and
 * how it is judged. Lives on the JavaFX thread.
 */
public final class Session implements AutoCloseable {
    private final Workspace workspace;
    private final Adapters adapters;
    private final Words words;
    private final Work work;
    private final Notices notices;
    private final Desktop desktop;
    private final Settings settings;
    private final EditPlan edit;
    private final AttachEvidence attach;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Destination> place =
            new ReadOnlyObjectWrapper<>(Destination.of(Place.OVERVIEW));
    private final List<Consumer<Committed>> listeners = new ArrayList<>();
    private final Consumer<Committed> relay;
    private @Nullable UUID chosenPlan;
    private @Nullable UUID chosenPeriod;
    private @Nullable Problem toldTrouble;
    private CompletableFuture<@Nullable Committed> takingBack = CompletableFuture.completedFuture(null);
    private boolean assessing;
    /** What came since the moment of the newest assessment. */
    private final List<Change> unjudged = new ArrayList<>();
    private boolean left;
    private long position;

    /**
     * What the screens show.
     *
     * @param plan the plan looked at, null in an empty workspace
     * @param period the period looked at, null where the plan has none
     * @param assessment null until the first one is there; may be of a moment ago while a new one is worked out
     */
    public record View(Snapshot snapshot, @Nullable Plan plan, @Nullable Period period,
            @Nullable Assessment assessment) {
        /** Only the very same view: comparing what two of them hold would take as long as judging. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        /** The plan's tree; only where there is a plan. */
        public PlanTree tree() {
            return new PlanTree(snapshot, Objects.requireNonNull(plan).id());
        }
    }

    public Session(Workspace workspace, Adapters adapters, Words words, Work work, Notices notices, Desktop desktop,
            Settings settings) {
        this.workspace = workspace;
        this.adapters = adapters;
        this.words = words;
        this.work = work;
        this.relay = committed -> work.later(() -> committed(committed));
        this.notices = notices;
        this.desktop = desktop;
        this.settings = settings;
        this.edit = new EditPlan(workspace);
        this.attach = new AttachEvidence(workspace);
        this.view.set(viewOf(workspace.snapshot(), null));
        workspace.listen(relay);
        workspace.notices().forEach(notices::tell);
        assess();
    }

    private View viewOf(Snapshot snapshot, @Nullable Assessment assessment) {
        List<Plan> plans = PlanTree.plans(snapshot);
        Plan plan = plans.stream().filter(p -> p.id().equals(chosenPlan)).findFirst()
                .orElse(plans.isEmpty() ? null : plans.getFirst());
        Period period = null;
        if (plan != null) {
            List<Period> periods = Reports.periods(snapshot, plan.id());
            period = periods.stream().filter(p -> p.id().equals(chosenPeriod)).findFirst()
                    .orElse(periods.isEmpty() ? null : periods.getLast());
        }
        // What was judged of another period, or of a plan that is gone, says nothing of this one.
        View shown = view.get();
        boolean same = period != null && shown != null && shown.period() != null && shown.period().id().equals(period.id());
        return new View(snapshot, plan, period, same ? assessment : null);
    }

    private void committed(Committed committed) {
        if (left) {
            return;
        }
        position = committed.position();
        Problem trouble = workspace.backups().trouble().orElse(null);
        if (trouble != null && !trouble.equals(toldTrouble)) {
            notices.tell(trouble);
        }
        toldTrouble = trouble;
        for (Consumer<Committed> listener : List.copyOf(listeners)) {
            listener.accept(committed);
        }
        unjudged.addAll(committed.changeSet().changes());
        view.set(viewOf(committed.after(), view.get().assessment()));
        assess();
    }

    /** Works out the verdicts anew beside the JavaFX thread; edits that come meanwhile are gathered into the next. */
    private void assess() {
        View now = view.get();
        Plan plan = now.plan();
        Period period = now.period();
        if (assessing || left || plan == null || period == null) {
            return;
        }
        assessing = true;
        List<Change> since = List.copyOf(unjudged);
        CompletableFuture<Assessment> judged = work.quietly(
                () -> new AssessPeriod().again(now.assessment(), now.snapshot(), plan, period, since));
        judged.whenComplete((result, fault) -> {
            assessing = false;
            if (fault != null) {
                notices.fault(fault);
                return;
            }
            unjudged.subList(0, since.size()).clear();
            View latest = view.get();
            // Verdicts of a moment ago will do for a while, those of another period never.
            boolean elsewhere = latest.period() == null || !period.id().equals(latest.period().id());
            if (!elsewhere) {
                view.set(new View(latest.snapshot(), latest.plan(), latest.period(), result));
            }
            if (elsewhere || latest.snapshot() != now.snapshot()) {
                assess();
            }
        });
    }

    /** What the screens show; a new value after every change set, and once more when its verdicts are there. */
    public ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    /**
     * Keeps something up to date with {@link #view()}: now, and after every change while the node is in the window. Out
     * of the window nothing is done until it comes back.
     */
    public void follow(Node node, Runnable refresh) {
        new Following(view(), node, refresh);
    }

    /** Is told of every change set, on the JavaFX thread, right before {@link #view()} has it. */
    public void listen(Consumer<Committed> listener) {
        listeners.add(listener);
    }

    /** Looks at what another session on the same workspace looked at, as far as it is here. */
    public void continueFrom(Session other) {
        chosenPlan = other.chosenPlan;
        chosenPeriod = other.chosenPeriod;
        view.set(viewOf(workspace.snapshot(), null));
        assess();
        go(other.place().get());
    }

    public void choosePlan(UUID plan) {
        chosenPlan = plan;
        chosenPeriod = null;
        view.set(viewOf(workspace.snapshot(), null));
        assess();
    }

    public void choosePeriod(UUID period) {
        chosenPeriod = period;
        view.set(viewOf(workspace.snapshot(), null));
        assess();
    }

    /** Grows with every change set that the screens have seen. Asking the journal itself would wait for the writer. */
    public long position() {
        return position;
    }

    /** Where the user is in the window. */
    public ReadOnlyObjectProperty<Destination> place() {
        return place.getReadOnlyProperty();
    }

    public void go(Destination destination) {
        place.set(destination);
    }

    public void go(Place to) {
        go(Destination.of(to));
    }

    /**
     * Waits for an edit without blocking: tells what was refused, and says what was done.
     *
     * @param said the key of what to say once it is on the disk, empty for nothing
     */
    public CompletableFuture<@Nullable Committed> perform(CompletableFuture<@Nullable Committed> edited, String said) {
        CompletableFuture<@Nullable Committed> here = work.onScreen(edited);
        here.whenComplete((committed, fault) -> {
            if (fault != null) {
                notices.fault(fault);
            } else if (committed != null && !said.isEmpty()) {
                notices.done(said, committed.changeSet().changes().size());
            }
        });
        return here;
    }

    /**
     * Takes back what was done last. What was done before the workspace was opened, and the making of a whole plan, go only
     * where the user says so.
     */
    public CompletableFuture<@Nullable Committed> undo() {
        return next(workspace::tellUndo, step -> {
            boolean asks = step.makesPlan() || !step.sinceOpening();
            String deed = DeedWords.of(words, step.origin());
            if (asks && !desktop.confirm(words.get("shell.undo"), words.get(step.makesPlan() ? "shell.undo-plan"
                    : "shell.undo-earlier", deed, step.places()), words.get("shell.undo"))) {
                return CompletableFuture.completedFuture(null);
            }
            // By its id: an edit that comes in between must not be taken for it.
            return takeBack(work.quietly(() -> Workspace.await(workspace.undo(step.changeSet()))), "shell.undone", deed);
        });
    }

    /** Takes back one change set as it was previewed. */
    public CompletableFuture<@Nullable Committed> undo(UndoPreview previewed, UndoPreview.Choice choice) {
        return takeBack(workspace.undo(previewed, choice), "shell.undone", DeedWords.of(words, previewed.target().origin()));
    }

    public CompletableFuture<@Nullable Committed> redo() {
        return next(workspace::tellRedo, step -> takeBack(work.quietly(() -> Workspace.await(workspace.redo())), "shell.redone",
                DeedWords.of(words, step.origin())));
    }

    /** Looks up what is next once the undo before it is done; where there is nothing, nothing is done. */
    private CompletableFuture<@Nullable Committed> next(Supplier<Optional<NextStep>> told,
            Function<NextStep, CompletableFuture<@Nullable Committed>> then) {
        CompletableFuture<@Nullable Committed> taken = takingBack.handle((done, fault) -> Optional.<NextStep>empty())
                .thenCompose(before -> work.quietly(told)).thenCompose(step ->
                        step.map(then).orElseGet(() -> CompletableFuture.completedFuture(null)));
        takingBack = taken;
        return taken;
    }

    private CompletableFuture<@Nullable Committed> takeBack(CompletableFuture<@Nullable Committed> taken,
            String said, String deed) {
        return work.<@Nullable Committed>onScreen(taken).whenComplete((committed, fault) -> {
            if (fault != null) {
                notices.fault(fault);
            } else if (committed != null) {
                notices.say(said, deed, committed.changeSet().changes().size());
            }
        });
    }

    /** Where to write a file that goes out: a folder of its own beside the workspace is proposed. */
    public @Nullable Path chooseTarget(String title, String proposedName) {
        return desktop.chooseTarget(title, proposedName, exports());
    }

    /** Where to write several files that go out. */
    public @Nullable Path chooseExportFolder(String title) {
        return desktop.chooseFolder(title, exports());
    }

    /** Beside the workspace and never in it, where a file in the wrong place would be its end. */
    private Path exports() {
        Path folder = workspace.folder().toAbsolutePath().normalize();
        return folder.resolveSibling(words.get("shell.exports", String.valueOf(folder.getFileName())));
    }

    public Workspace workspace() {
        return workspace;
    }

    public Adapters adapters() {
        return adapters;
    }

    public Words words() {
        return words;
    }

    public Work work() {
        return work;
    }

    public Notices notices() {
        return notices;
    }

    public Desktop desktop() {
        return desktop;
    }

    public Settings settings() {
        return settings;
    }

    public EditPlan edit() {
        return edit;
    }

    public AttachEvidence attach() {
        return attach;
    }

    /** Leaves the workspace to another session over it. */
    public void leave() {
        left = true;
        workspace.stopListening(relay);
    }

    /** Lets go of the workspace; waits for edits that are under way. */
    @Override
    public void close() {
        leave();
        workspace.close();
    }
}
