package gangmu.cli;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.ExportStatus;
import gangmu.usecase.PlanChoice;
import gangmu.usecase.Progress;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu status WORKSPACE --out FILE.xlsx}: the status workbook. */
@Command(name = "status")
final class StatusCommand extends LookingCommand {
    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable String periodCode;

    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    int look(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = PlanChoice.period(workspace.snapshot(), plan, periodCode);
        Path written = new ExportStatus(workspace, gangmu().adapters().statusWorkbooks())
                .export(plan, period, console().words().locale(), Objects.requireNonNull(out), Progress.NONE).file();
        console().say("cli.written", written.toString());
        return 0;
    }
}
