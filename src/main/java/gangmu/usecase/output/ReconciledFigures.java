package gangmu.usecase.output;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.Reconciliation;
import gangmu.status.figures.Figures;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.util.List;

/**
 * The figures of a plan in a period, after they were set against each other: what everything that goes out begins with. A
 * closed period's are those that it was closed with.
 *
 * @param failed the checks that fail; with any, what goes out is a draft
 */
public record ReconciledFigures(Figures figures, List<Check> failed) {
    public static ReconciledFigures of(Workspace workspace, Plan plan, Period period, Progress progress) {
        progress.at("assess", 0, 0);
        Figures figures = Figures.of(new AssessPeriod().assess(workspace.snapshot(), plan, period));
        progress.at("reconcile", 0, 0);
        return new ReconciledFigures(figures, Reconciliation.of(figures).stream().filter(Check::fails).toList());
    }
}
