package gangmu.cli.judging;

import gangmu.assessment.Assessment;
import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.judging.AssessPeriod;
import gangmu.usecase.workspace.Workspace;
import picocli.CommandLine.Command;

/** {@code gangmu assess WORKSPACE [--period P]}: the verdicts, with how each came about. */
@Command(name = "assess")
final class AssessCommand extends PeriodLookingCommand {
    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        if (json()) {
            console().json(AssessmentMaps.of(assessment, console().words()));
        } else {
            Headline.say(console(), assessment);
        }
        return 0;
    }
}
