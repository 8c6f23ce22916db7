package gangmu.cli;

import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.ExportStatus;
import gangmu.usecase.Progress;
import gangmu.usecase.Workspace;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu status WORKSPACE --out FILE.xlsx}: the status workbook. */
@Command(name = "status")
final class StatusCommand extends PeriodLookingCommand {
    @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", descriptionKey = "out")
    private @Nullable Path out;

    @Override
    int look(Workspace workspace, Plan plan, Period period) {
        Path written = new ExportStatus(workspace, gangmu().adapters().statusWorkbooks())
                .export(plan, period, console().words().locale(), Objects.requireNonNull(out), Progress.NONE).file();
        console().say("cli.written", written.toString());
        return 0;
    }
}
