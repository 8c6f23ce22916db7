package gangmu.cli.judging;

import gangmu.assessment.Comparison;
import gangmu.cli.command.LookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.content.PlanChoice;
import gangmu.usecase.judging.ClosePeriod;
import gangmu.usecase.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gangmu compare-periods WORKSPACE PERIOD PERIOD}: what differs between two periods. */
@Command(name = "compare-periods")
final class ComparePeriodsCommand extends LookingCommand {
    @Parameters(index = "1", paramLabel = "PERIOD", descriptionKey = "compare-before")
    private @Nullable String before;

    @Parameters(index = "2", paramLabel = "PERIOD", descriptionKey = "compare-after")
    private @Nullable String after;

    @Override
    protected int look(Workspace workspace) {
        Plan plan = plan(workspace);
        Period first = PlanChoice.period(workspace.snapshot(), plan, before);
        Period second = PlanChoice.period(workspace.snapshot(), plan, after);
        Comparison comparison = ClosePeriod.compare(workspace.snapshot(), plan, first, second);
        if (json()) {
            console().json(ComparisonMaps.of(comparison));
        } else {
            ComparisonMaps.say(console(), comparison);
        }
        return 0;
    }
}
