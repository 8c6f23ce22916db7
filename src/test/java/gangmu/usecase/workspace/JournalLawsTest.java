package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gangmu.changes.Change;
import gangmu.changes.ChangeSet;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Journal;
import gangmu.changes.PastStates;
import gangmu.changes.Ref;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.undo.NetChange;
import gangmu.usecase.undo.UndoPreview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the journal promises, over random plans and random edits. */
class JournalLawsTest {
    private static Snapshot replayed(Journal journal) {
        Snapshot[] state = {Snapshot.empty()};
        journal.since(0, entry -> state[0] = state[0].apply(entry.changeSet().changes()));
        return state[0];
    }

    private static void assertSame(Snapshot one, Snapshot other) {
        assertThat(Difference.between(one, other, Kinds.ALL, (where, entity) -> true).changes()).isEmpty();
        assertThat(one.sameAs(other, Kinds.ALL)).isTrue();
    }

    @Property(tries = 150)
    void theJournalReplayedIsTheState(@ForAll long seed, @ForAll @IntRange(max = 40) int edits) {
        try (Workspace workspace = MemoryWorkspace.open()) {
            RandomEdits hands = RandomEdits.on(workspace, seed);
            for (int i = 0; i < edits; i++) {
                hands.edit();
            }
            assertSame(replayed(workspace.journal()), workspace.snapshot());
        }
    }

    @Property(tries = 60)
    void undoingAllLeadsThroughTheSameStatesToNothingAndRedoingBack(@ForAll long seed) {
        try (Workspace workspace = MemoryWorkspace.open()) {
            RandomEdits hands = RandomEdits.on(workspace, seed);
            for (int i = 0; i < 20; i++) {
                hands.edit();
            }
            List<Snapshot> states = new ArrayList<>(List.of(workspace.snapshot()));
            while (workspace.nextUndo().isPresent()) {
                Workspace.await(workspace.undo());
                states.add(workspace.snapshot());
            }
            assertSame(states.getLast(), Snapshot.empty());
            for (int i = states.size() - 2; i >= 0; i--) {
                Workspace.await(workspace.redo());
                assertSame(workspace.snapshot(), states.get(i));
            }
        }
    }

    @Property(tries = 80)
    void thePlanAsOfAnyPositionAndDayIsWhatItWasThen(@ForAll long seed) {
        try (Workspace workspace = MemoryWorkspace.open()) {
            List<Snapshot> states = new ArrayList<>(List.of(Snapshot.empty()));
            RandomEdits hands = RandomEdits.on(workspace, seed);
            states.add(workspace.snapshot());
            for (int i = 0; i < 15; i++) {
                long before = workspace.journal().position();
                hands.edit();
                if (workspace.journal().position() > before) {
                    states.add(workspace.snapshot());
                }
            }
            PastStates past = new PastStates(workspace.journal(), workspace::snapshot);
            for (int position = 0; position < states.size(); position++) {
                assertSame(past.at(position), states.get(position));
            }
            for (LocalDate day = LocalDate.of(2022, 12, 31); day.isBefore(LocalDate.of(2023, 1, 8));
                    day = day.plusDays(1)) {
                LocalDate asked = day;
                long made = workspace.journal().latest(Long.MAX_VALUE, 100).stream().filter(entry -> !entry.changeSet()
                        .stamp().at().atZone(workspace.clock().getZone()).toLocalDate().isAfter(asked)).count();
                try (Workspace then = workspace.asOf(day)) {
                    assertSame(then.snapshot(), states.get((int) made));
                    assertSame(replayed(then.journal()), then.snapshot());
                    assertThat(then.readOnly()).isTrue();
                    assertThatThrownBy(() -> Workspace.await(then.undo())).isInstanceOf(Refusal.class);
                }
            }
        }
    }

    @Property(tries = 150)
    void theDifferenceOfTwoStatesLeadsFromOneToTheOther(@ForAll long one, @ForAll long other) {
        Snapshot from = RandomPlans.of(one);
        Snapshot to = RandomPlans.of(other);
        Difference difference = Difference.between(from, to, Kinds.ALL, (where, entity) -> true);
        assertSame(from.apply(difference.changes()), to);
        assertThat(Difference.between(to, to, Kinds.ALL, (where, entity) -> true).isEmpty()).isTrue();
    }

    /** The law of undo among later edits, in both ways of settling conflicts. */
    @Property(tries = 250)
    void undoAmongLaterEditsTakesBackThatSetAndNothingElse(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 25) int edits, @ForAll boolean all) {
        try (Workspace workspace = MemoryWorkspace.open()) {
            RandomEdits hands = RandomEdits.on(workspace, seed);
            for (int i = 0; i < edits; i++) {
                hands.edit();
            }
            ChangeSet target = hands.anyStanding().orElse(null);
            if (target == null) {
                return;
            }
            Snapshot before = workspace.snapshot();
            UndoPreview preview = workspace.previewUndo(target.id());
            assertSame(workspace.snapshot(), before);
            Committed done = Workspace.await(workspace.undo(preview,
                    all ? UndoPreview.Choice.TAKE_ALL : UndoPreview.Choice.LEAVE_CONFLICTS));
            assertThat(done == null ? 0 : done.changeSet().changes().size())
                    .isEqualTo(all ? preview.takingAll() : preview.leaving());

            Set<Ref> disputed = preview.conflicts().stream().flatMap(conflict -> Stream.of(conflict.ref(),
                    conflict.place())).collect(Collectors.toSet());
            Set<Ref> touched = target.changes().stream().map(Change::ref).collect(Collectors.toSet());
            for (Change change : Difference.between(before, workspace.snapshot(), Kinds.ALL, (where, e) -> true)
                    .changes()) {
                assertThat(touched.contains(change.ref()) || all && disputed.contains(change.ref())).isTrue();
            }
            for (NetChange net : NetChange.of(target.changes())) {
                if (!disputed.contains(net.ref())) {
                    assertTakenBack(net, workspace.snapshot());
                }
            }
            assertSame(replayed(workspace.journal()), workspace.snapshot());
            if (done != null) {
                Workspace.await(workspace.redo());
                assertSame(workspace.snapshot(), before);
            }
        }
    }

    private static void assertTakenBack(NetChange net, Snapshot after) {
        Entity stands = after.find(net.ref());
        if (net.added() != null) {
            assertThat(stands).isNull();
        } else if (net.removed() != null) {
            assertThat(stands).isNotNull();
        } else {
            net.edited().forEach(set -> assertThat(stands.get(set.field())).isEqualTo(set.before()));
        }
    }

    @Property(tries = 80)
    void whereNothingWasChangedSinceUndoNeedsNoChoice(@ForAll long seed) {
        try (Workspace workspace = MemoryWorkspace.open()) {
            RandomEdits hands = RandomEdits.on(workspace, seed);
            for (int i = 0; i < 8; i++) {
                hands.edit();
            }
            ChangeSet target = hands.anyStanding().orElse(null);
            if (target == null) {
                return;
            }
            UndoPreview preview = workspace.previewUndo(target.id());
            if (preview.conflicts().isEmpty()) {
                Workspace.await(workspace.undo(target.id()));
                NetChange.of(target.changes()).forEach(net -> assertTakenBack(net, workspace.snapshot()));
            } else {
                assertThatThrownBy(() -> Workspace.await(workspace.undo(target.id()))).isInstanceOf(Refusal.class);
                assertThat(new HashSet<>(preview.conflicts())).hasSameSizeAs(preview.conflicts());
            }
        }
    }
}
