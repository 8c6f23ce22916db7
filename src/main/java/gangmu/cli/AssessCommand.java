package gangmu.cli;

import gangmu.assessment.Assessment;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.AssessPeriod;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu assess WORKSPACE [--period P]}: the verdicts, with how each came about. */
@Command(name = "assess")
final class AssessCommand extends LookingCommand {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Override
    int look(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = PlanChoice.period(workspace.snapshot(), plan, periodCode);
        Assessment assessment = new AssessPeriod().assess(workspace.snapshot(), plan, period);
        if (json()) {
            console().json(AssessmentMaps.of(assessment, console().words()));
        } else {
            Gangmu.headline(console(), assessment);
        }
        return 0;
    }
}
