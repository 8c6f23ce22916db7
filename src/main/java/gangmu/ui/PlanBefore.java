package gangmu.ui;

import gangmu.changes.Refusal;
import gangmu.plan.Plan;
import gangmu.plan.PlanTree;
import gangmu.usecase.founding.NextPlan;
import gangmu.usecase.founding.Succession;
import gangmu.usecase.workspace.Adapters;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The newest plan of a workspace that is held open for as long as the next one is made from it. */
record PlanBefore(Workspace workspace, Plan plan, Succession succession) {
    /** @throws Refusal as {@code open} does, or {@code next-plan.no-plan} */
    static PlanBefore look(Adapters adapters, Path folder, Clock clock, Supplier<UUID> ids, Progress progress) {
        Workspace workspace = new Workspace(adapters.storage().open(folder, progress), clock, ids, System.getProperty("user.name", ""));
        try {
            List<Plan> plans = PlanTree.plans(workspace.snapshot());
            if (plans.isEmpty()) {
                throw Refusal.of("next-plan.no-plan", folder.toString());
            }
            return new PlanBefore(workspace, plans.getLast(), new NextPlan(workspace).look(plans.getLast()));
        } catch (RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    NextPlan.Made make(NextPlan.Wish wish, Path folder, Adapters adapters, Progress progress) {
        try (workspace) {
            return new NextPlan(workspace).intoNew(plan, wish, folder, adapters, progress);
        }
    }

    boolean close() {
        workspace.close();
        return true;
    }
}
