package gangmu.usecase.workspace;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Entity;
import gangmu.changes.Kind;
import gangmu.changes.Origin;
import gangmu.changes.Range;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.merging.ArrivedChanges;
import gangmu.merging.Replay;
import gangmu.merging.Sharing;
import gangmu.period.Period;
import gangmu.plan.AnnualTarget;
import gangmu.plan.Indicator;
import gangmu.plan.PlanTree;
import gangmu.plan.Unit;
import gangmu.returns.kept.LearnedWord;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.editing.EditPlan;
import gangmu.usecase.judging.ClosePeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several copies of one random plan, edited apart at random, that hand each other what they know. */
public final class CopiesOfAPlan implements AutoCloseable {
    private final List<Workspace> copies = new ArrayList<>();
    private final List<RandomEdits> hands = new ArrayList<>();
    private final Random random;

    /** So many copies of the plan of a seed, on which there was some work before they were made. */
    public CopiesOfAPlan(long seed, int count) {
        this.random = new Random(seed);
        MemoryWorkspace first = new MemoryWorkspace();
        Workspace office = new Workspace(first, MemoryWorkspace.ticking(), UUID::randomUUID, "office");
        RandomEdits edits = RandomEdits.on(office, seed);
        for (int i = 1; i < 3; i++) {
            Workspace.await(new EditPlan(office).addPeriod(UUID.randomUUID(), edits.plan(), "to-close-" + i, "to close " + i,
                    new PlanTree(office.snapshot(), edits.plan()).asPlan().end()));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            edits.edit();
        }
        copies.add(office);
        hands.add(edits);
        for (int i = 1; i < count; i++) {
            copies.add(new Workspace(new MemoryWorkspace().with(first), MemoryWorkspace.ticking(), UUID::randomUUID, "group " + i));
            hands.add(RandomEdits.onCopy(copies.getLast(), edits.plan(), seed + i));
        }
    }

    public List<Workspace> copies() {
        return copies;
    }

    public Workspace any() {
        return copies.get(random.nextInt(copies.size()));
    }

    public int next(int bound) {
        return random.nextInt(bound);
    }

    /** An edit of any kind in a copy. */
    public void edit(Workspace copy) {
        RandomEdits edits = hands.get(copies.indexOf(copy));
        if (random.nextInt(5) > 0) {
            edits.edit();
            return;
        }
        try {
            switch (random.nextInt(5)) {
                case 0 -> target(copy, edits.plan());
                case 1 -> word(copy);
                default -> period(copy, edits.plan());
            }
        } catch (Refusal refusal) {
            // What the rules refuse leaves everything as it was.
            return;
        }
    }

    private void period(Workspace copy, UUID plan) {
        List<Period> periods = copy.snapshot().all(Period.KIND).stream().map(Period::new)
                .filter(period -> period.code().startsWith("to-close")).sorted(Comparator.comparing(Period::id)).toList();
        if (periods.isEmpty()) {
            return;
        }
        Period period = periods.get(random.nextInt(periods.size()));
        switch (random.nextInt(3)) {
            case 0 -> Workspace.await(new ClosePeriod(copy).close(new PlanTree(copy.snapshot(), plan).asPlan(), period));
            case 1 -> Workspace.await(new ClosePeriod(copy).reopen(period, "again"));
            default -> Workspace.await(new EditPlan(copy).writeReportText(plan, period.id(), "preface",
                    "text " + random.nextInt(9), Set.of("preface")));
        }
    }

    /** What is asked of an indicator by the end of a year. */
    private void target(Workspace copy, UUID plan) {
        Entity indicator = any(copy, Indicator.KIND);
        if (indicator != null) {
            UUID id = UUID.randomUUID();
            Workspace.await(new EditPlan(copy).addAnnualTarget(id, indicator.id(),
                    new PlanTree(copy.snapshot(), plan).asPlan().start().getYear() + random.nextInt(3)));
            copy.commit(Origin.of("edit"), draft -> draft.set(new Ref(AnnualTarget.KIND, id), AnnualTarget.TARGET,
                    Range.of(BigDecimal.valueOf(random.nextInt(3)))));
        }
    }

    /** What a header of a unit's returns means. */
    private void word(Workspace copy) {
        Entity unit = any(copy, Unit.KIND);
        if (unit != null) {
            copy.commit(Origin.of("learn"), draft -> LearnedWord.remember(draft, copy.ids(), unit.id(),
                    new LearnedWord.Lesson(LearnedWord.About.HEADER, "items", "header", "meaning " + random.nextInt(3))));
        }
    }

    private @Nullable Entity any(Workspace copy, Kind kind) {
        List<Entity> all = copy.snapshot().all(kind).stream().sorted(Comparator.comparing(Entity::id)).limit(3).toList();
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    /** All that a copy knows and others may know, in the one order. */
    public static List<ChangeSet> known(Workspace copy) {
        List<ChangeSet> known = new ArrayList<>(ArrivedChanges.read(copy.snapshot().all(ArrivedChanges.KIND), Kinds.LINES));
        copy.journal().since(0, entry -> {
            if (Sharing.isShared(entry.changeSet())) {
                known.add(entry.changeSet());
            }
        });
        known.sort(Sharing.ORDER);
        return known;
    }

    /** One copy takes in what another knows up to some point. */
    public Committed hand(Workspace from, Workspace to, boolean all) {
        List<ChangeSet> known = known(from);
        return Workspace.await(to.takeIn(Origin.of("merge"), all ? known : known.subList(0, random.nextInt(known.size() + 1)),
                draft -> { }));
    }

    /** Until everybody knows all. */
    public void handAll() {
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < copies.size(); i++) {
                hand(copies.get(i), copies.getFirst(), true);
                hand(copies.getFirst(), copies.get(i), true);
            }
        }
    }

    /** What all the change sets give that a copy knows, from the beginning. */
    public static Snapshot fromTheBeginning(Workspace copy) {
        List<ChangeSet> known = known(copy);
        Replay replay = new Replay(Snapshot.empty(), Kinds::check, earlier -> null);
        known.forEach(replay::next);
        return replay.state();
    }

    /** The kinds that all copies have alike. */
    public static List<Kind> shared() {
        return Kinds.ALL.stream().filter(kind -> !Sharing.isLocal(kind)).toList();
    }

    /** All of a state as if it were made at once. */
    public static List<Change> asAdded(Snapshot state) {
        List<Change> all = new ArrayList<>();
        shared().forEach(kind -> state.forEach(kind, entity -> all.add(new Change.Add(entity))));
        return all;
    }

    @Override
    public void close() {
        copies.forEach(Workspace::close);
    }
}
