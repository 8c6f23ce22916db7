package gangmu.usecase.output;

import gangmu.changes.Ref;
import gangmu.changes.Snapshot;
import gangmu.merging.OpenDifference;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.status.Check;
import gangmu.status.Reconciliation;
import gangmu.status.figures.Figures;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
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
        return new ReconciledFigures(figures, checks(workspace.snapshot(), figures).stream().filter(Check::fails).toList());
    }

    /** All checks of what goes out, those that hold too: of the figures, and of what several copies wrote and nobody decided. */
    public static List<Check> checks(Snapshot snapshot, Figures figures) {
        List<Check> checks = new ArrayList<>(Reconciliation.of(figures));
        Period period = figures.assessment().period();
        List<OpenDifference> open = snapshot.all(OpenDifference.KIND).stream().map(OpenDifference::new)
                .filter(each -> each.period() == null ? !period.closed() : period.id().equals(each.period())).toList();
        checks.add(new Check("differences", open.isEmpty(), true, List.of("", open.size()),
                open.stream().flatMap(each -> each.about(snapshot).stream()).distinct().sorted(Comparator.comparing(Ref::id)).toList()));
        return checks;
    }
}
