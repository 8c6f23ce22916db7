package gangmu.cli.command;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that only looks at one period of a plan. */
public abstract class PeriodLookingCommand extends LookingCommand {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Override
    protected final int look(Workspace workspace) {
        Plan plan = plan(workspace);
        return look(workspace, plan, PlanChoice.period(workspace.snapshot(), plan, periodCode));
    }

    protected abstract int look(Workspace workspace, Plan plan, Period period);
}
