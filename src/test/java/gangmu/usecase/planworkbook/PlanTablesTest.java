package gangmu.usecase.planworkbook;

import static org.assertj.core.api.Assertions.assertThat;

import gangmu.changes.Draft;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Kind;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.PlanTree;
import gangmu.status.planworkbook.PlanSheet;
import gangmu.usecase.content.Kinds;
import gangmu.usecase.workspace.RandomPlans;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanTablesTest {
    @Property(tries = 300)
    void tablesOfAnyPlanComposeTheSamePlanAgain(@ForAll long seed) {
        Snapshot before = RandomPlans.of(seed);
        UUID plan = PlanTree.plans(before).getFirst().id();
        List<PlanSheet> tables = new PlanTabulation(before, plan).tables();

        PlanComposition.Composed composed = new PlanComposition(tables, Snapshot.empty(), UUID::randomUUID).compose();

        assertThat(composed.problems()).isEmpty();
        Draft draft = new Draft(Snapshot.empty());
        composed.entities().forEach(draft::add);
        for (Kind kind : Kinds.OF_PLANS) {
            assertThat(draft.now().all(kind)).as("%s", kind).containsExactlyInAnyOrderElementsOf(before.all(kind));
        }
        assertThat(new PlanTabulation(draft.now(), plan).tables()).isEqualTo(tables);
    }

    @Property(tries = 100)
    void inStepsEachKeepsTheRulesAndTogetherTheyAreThePlan(@ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int most) {
        Snapshot before = RandomPlans.of(seed);
        List<Entity> entities = new ArrayList<>();
        for (Kind kind : Kinds.OF_PLANS) {
            List<Entity> its = new ArrayList<>(before.all(kind));
            Collections.shuffle(its, new Random(seed));
            entities.addAll(its);
        }

        Snapshot now = Snapshot.empty();
        for (List<Entity> step : ImportSteps.of(entities, most)) {
            assertThat(step.size() <= most || step.getFirst().kind() == Period.KIND).isTrue();
            Draft draft = new Draft(now);
            step.forEach(draft::add);
            Kinds.check(now, draft.now(), draft.changes());
            now = draft.now();
        }

        assertThat(now.sameAs(before, Kinds.OF_PLANS)).isTrue();
    }

    @Test
    void whatStandsBelowAnotherComesAfterItAndCirclesEnd() {
        Map<String, String> parents = Map.of("a", "b", "b", "c", "x", "y", "y", "x");

        assertThat(ImportSteps.parentsFirst(List.of("a", "x", "c", "d", "y", "b"), parents::get))
                .containsExactly("c", "b", "a", "y", "x", "d");
    }

    /** Or the law above would hold of what was never tried. */
    @Test
    void everyFieldOfEveryKindIsTried() {
        Set<Field<?>> tried = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Snapshot plan = RandomPlans.of(seed);
            for (Kind kind : Kinds.OF_PLANS) {
                plan.forEach(kind, entity -> kind.fields().stream().filter(field -> entity.get(field) != null)
                        .forEach(tried::add));
            }
        }
        List<Field<?>> all = Kinds.OF_PLANS.stream().flatMap(kind -> kind.fields().stream()).toList();
        assertThat(all.stream().filter(field -> !tried.contains(field)).map(Field::toString))
                .containsExactlyInAnyOrder("item.parts", "evidence.hash");
    }
}
