package gangmu.usecase.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.assessment.FrozenPart;
import gangmu.changes.Change;
import gangmu.changes.Difference;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Snapshot;
import gangmu.merging.OpenDifference;
import gangmu.plan.AnnualTarget;
import gangmu.plan.PlanTree;
import gangmu.returns.kept.LearnedWord;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.content.ShowPlan;
import gangmu.usecase.undo.NetChange;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What merging promises, over random plans, copies, edits and packages. */
class MergingLawsTest {
    private static void assertSame(Snapshot one, Snapshot other) {
        assertThat(Difference.between(one, other, CopiesOfAPlan.shared(), (where, entity) -> true).changes()).isEmpty();
        assertThat(shown(one)).isEqualTo(shown(other));
    }

    private static String shown(Snapshot state) {
        return PlanTree.plans(state).stream().map(plan -> new ShowPlan(state, plan).whole().toString()).toList().toString();
    }

    @Property(tries = 20)
    void copiesThatKnowTheSameChangeSetsHoldTheSamePlan(@ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int count,
            @ForAll @IntRange(min = 1, max = 40) int steps) {
        try (CopiesOfAPlan plan = new CopiesOfAPlan(seed, count)) {
            for (int i = 0; i < steps; i++) {
                if (plan.next(4) == 0) {
                    plan.hand(plan.any(), plan.any(), plan.next(2) == 0);
                } else {
                    plan.edit(plan.any());
                }
            }
            plan.handAll();
            Snapshot first = plan.copies().getFirst().snapshot();
            plan.copies().forEach(copy -> assertSame(copy.snapshot(), first));
            assertSame(CopiesOfAPlan.fromTheBeginning(plan.copies().getFirst()), first);
            Kinds.check(Snapshot.empty(), first, CopiesOfAPlan.asAdded(first));
            assertThat(first.all(AnnualTarget.KIND))
                    .extracting(each -> each.get(AnnualTarget.INDICATOR) + " " + each.get(AnnualTarget.YEAR))
                    .as("one target for a year, however many copies added it").doesNotHaveDuplicates();
            assertThat(first.all(LearnedWord.KIND)).extracting(each -> each.get(LearnedWord.UNIT))
                    .as("one meaning of a word, however many copies learned it").doesNotHaveDuplicates();
        }
    }

    @Property(tries = 10)
    void undoingAMergeIsAsIfNothingHadCome(@ForAll long seed) {
        try (CopiesOfAPlan plan = new CopiesOfAPlan(seed, 2)) {
            Workspace one = plan.copies().getFirst();
            Workspace other = plan.copies().getLast();
            for (int i = 0; i < 16; i++) {
                plan.edit(plan.any());
            }
            Snapshot before = one.snapshot();
            if (plan.hand(other, one, true) != null) {
                Snapshot merged = one.snapshot();
                Workspace.await(one.undo());
                assertThat(one.snapshot().sameAs(before, Kinds.ALL)).isTrue();
                Workspace.await(one.redo());
                assertThat(one.snapshot().sameAs(merged, Kinds.ALL)).isTrue();
                Workspace.await(one.undo());
                plan.hand(other, one, true);
                assertSame(one.snapshot(), merged);
            }
        }
    }

    @Property(tries = 10)
    void takingInTwiceChangesNothing(@ForAll long seed) {
        try (CopiesOfAPlan plan = new CopiesOfAPlan(seed, 2)) {
            for (int i = 0; i < 10; i++) {
                plan.edit(plan.any());
            }
            plan.hand(plan.copies().getLast(), plan.copies().getFirst(), true);
            assertThat(plan.hand(plan.copies().getLast(), plan.copies().getFirst(), true)).isNull();
        }
    }

    @Property(tries = 14)
    void whateverWasWrittenStandsOrIsOpenOrWasReplacedBySomebodyWhoSawIt(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 30) int edits) {
        try (CopiesOfAPlan plan = new CopiesOfAPlan(seed, 2)) {
            Snapshot base = plan.copies().getFirst().snapshot();
            for (int i = 0; i < edits; i++) {
                plan.edit(plan.any());
            }
            List<Difference> written = plan.copies().stream().map(copy -> Difference.between(base, copy.snapshot(),
                    CopiesOfAPlan.shared(), (where, entity) -> true)).toList();
            plan.handAll();
            Merged merged = new Merged(plan.copies().getFirst().snapshot(), CopiesOfAPlan.known(plan.copies().getFirst()).stream()
                    .flatMap(set -> NetChange.of(set.changes()).stream()).flatMap(net -> net.edited().stream()).toList());
            for (Difference each : written) {
                each.changed().forEach(set -> assertNotLost(merged, merged.plan().find(set.ref()), set.field(), set.after()));
                // What a closing froze is worked out, and where two closed a period the first one stands.
                for (Entity added : each.added().stream().filter(entity -> entity.kind() != FrozenPart.KIND).toList()) {
                    added.kind().fields().stream().filter(field -> !field.owner() && added.get(field) != null)
                            .forEach(field -> assertNotLost(merged, merged.plan().find(added.ref()), field, added.get(field)));
                }
            }
        }
    }

    /** A merged plan, and what every change set came to, field by field. */
    private record Merged(Snapshot plan, List<Change.Set> written) {
    }

    private static void assertNotLost(Merged merged, @Nullable Entity there, Field<?> field, @Nullable Object value) {
        boolean stands = there != null && Objects.equals(there.get(field), value)
                || there == null && merged.plan().all(field.kind()).stream().anyMatch(each -> Objects.equals(each.get(field), value));
        boolean seen = there != null && merged.written().stream().anyMatch(set -> set.field() == field
                && set.id().equals(there.id()) && Objects.equals(set.before(), value));
        assertThat(stands || seen || field.name().equals("rank") || merged.plan().all(OpenDifference.KIND).stream()
                .map(OpenDifference::new).anyMatch(open -> open.field().equals(field.key())
                        && Objects.equals(open.kept(), field.write(value))))
                .as("%s %s", field, value).isTrue();
    }
}
