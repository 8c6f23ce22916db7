package gangmu.cli.returns;

import gangmu.cli.command.PeriodLookingCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.returns.RemindUnits;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gangmu reminders WORKSPACE --out DIR}: the list of units that have not answered, and a letter to each. */
@Command(name = "reminders")
final class RemindersCommand extends PeriodLookingCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private @Nullable Path out;

    @Override
    protected int look(Workspace workspace, Plan plan, Period period) {
        List<Path> files = new RemindUnits(workspace, gangmu().adapters().returnWorkbooks()).write(plan, period,
                Objects.requireNonNull(out).toAbsolutePath().normalize(), Progress.NONE);
        if (json()) {
            console().json(new TreeMap<>(
                    Map.of("period", period.code(), "files", files.stream().map(Path::toString).toList())));
        } else if (files.isEmpty()) {
            console().say("cli.nobody-to-remind");
        } else {
            files.forEach(file -> console().say("cli.written", file.toString()));
        }
        return 0;
    }
}
