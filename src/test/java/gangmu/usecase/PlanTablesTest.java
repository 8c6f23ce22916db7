package gangmu.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.plan.PlanTree;
import gangmu.returns.ReturnKinds;
import gangmu.status.tables.PlanSheet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanTablesTest {
    /** All kinds that belong to a plan: all but the book-keeping of templates and returns. */
    public static final List<Kind> KINDS =
            Kinds.ALL.stream().filter(kind -> !ReturnKinds.kinds().contains(kind)).toList();

    @Property(tries = 300)
    void tablesOfAnyPlanComposeTheSamePlanAgain(@ForAll long seed) {
        Snapshot before = RandomPlans.of(seed);
        UUID plan = PlanTree.plans(before).getFirst().id();
        List<PlanSheet> tables = new PlanTabulation(before, plan).tables();

        PlanComposition.Composed composed = new PlanComposition(tables, Snapshot.empty(), UUID::randomUUID).compose();

        assertThat(composed.problems()).isEmpty();
        Draft draft = new Draft(Snapshot.empty());
        composed.entities().forEach(draft::add);
        for (Kind kind : KINDS) {
            assertThat(draft.now().all(kind)).as("%s", kind).containsExactlyInAnyOrderElementsOf(before.all(kind));
        }
        assertThat(new PlanTabulation(draft.now(), plan).tables()).isEqualTo(tables);
    }
}
