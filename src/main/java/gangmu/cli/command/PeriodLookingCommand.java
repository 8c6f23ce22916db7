package gangmu.cli.command;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.workspace.Workspace;
import picocli.CommandLine.Mixin;

/** A command that only looks at one period of a plan. */
public abstract class PeriodLookingCommand extends LookingCommand {
    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Override
    protected final int look(Workspace workspace) {
        Plan plan = plan(workspace);
        return look(workspace, plan, periodOption.of(workspace, plan));
    }

    protected abstract int look(Workspace workspace, Plan plan, Period period);
}
