package gangmu.usecase.judging;

import gangmu.assessment.Assessor;
import gangmu.assessment.Comparison;
import gangmu.assessment.RulePresets;
import gangmu.assessment.RuleProblems;
import gangmu.assessment.RuleSet;
import gangmu.changes.Entity;
import gangmu.changes.Field;
import gangmu.changes.Origin;
import gangmu.changes.Problem;
import gangmu.changes.Refusal;
import gangmu.changes.Snapshot;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.workspace.Committed;
import gangmu.usecase.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changing the rules of a plan: what would change is shown before, and every change is a version of its own. */
public final class EditRules {
    private final Workspace workspace;

    public EditRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The fields of a rule set that people edit. */
    public static List<Field<?>> fields() {
        return RuleSet.KIND.fields().stream()
                .<Field<?>>filter(field -> field != RuleSet.PLAN && field != RuleSet.VERSION).toList();
    }

    /** The rules of a preset, for a plan that has others yet. */
    public static RuleSet preset(String preset, UUID plan) {
        if (!RulePresets.ALL.contains(preset)) {
            throw Refusal.of("rules.unknown-preset", preset, String.join(", ", RulePresets.ALL));
        }
        return new RuleSet(RulePresets.entity(preset, plan, new UUID(0, 0)));
    }

    /**
     * Which verdicts of a period would change under other rules; overrides stand as they are.
     *
     * @throws Refusal {@code rules.*} where the rules contradict themselves
     */
    public static Comparison preview(Snapshot snapshot, Plan plan, Period period, RuleSet rules) {
        refuse(rules);
        return Comparison.of(Assessor.assess(snapshot, plan, period, Assessor.rulesOf(snapshot, plan.id())),
                Assessor.assess(snapshot, plan, period, rules));
    }

    /**
     * Makes these the rules of the plan, as its next version; null where they are its rules already.
     *
     * @return fails with a {@link Refusal} {@code rules.*} where the rules contradict themselves
     */
    public CompletableFuture<@Nullable Committed> save(Plan plan, RuleSet rules) {
        return workspace.submit(new Origin("change-rules", rules.name()), draft -> {
            refuse(rules);
            RuleSet now = Assessor.rulesOf(draft.now(), plan.id());
            boolean kept = draft.now().find(RuleSet.KIND, now.id()) != null;
            Entity next = Entity.blank(RuleSet.KIND, workspace.ids().get());
            for (Field<?> field : fields()) {
                next = next.withUntyped(field, rules.entity().get(field));
            }
            Entity last = now.spelledOut().entity();
            Entity said = new RuleSet(next).spelledOut().entity();
            if (kept && fields().stream().allMatch(field -> Objects.equals(said.get(field), last.get(field)))) {
                return;
            }
            draft.add(next.with(RuleSet.PLAN, plan.id()).with(RuleSet.VERSION, kept ? now.version() + 1 : 1));
        });
    }

    private static void refuse(RuleSet rules) {
        List<Problem> problems = RuleProblems.of(rules);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.getFirst());
        }
    }
}
