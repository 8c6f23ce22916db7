package gangmu.cli.returns;

import gangmu.cli.command.PeriodOption;
import gangmu.cli.command.WorkspaceCommand;
import gangmu.period.Period;
import gangmu.plan.Plan;
import gangmu.usecase.returns.RemindUnits;
import gangmu.usecase.workspace.Progress;
import gangmu.usecase.workspace.Workspace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gangmu reminders WORKSPACE --out DIR}: the list of units that have not answered, and a letter to each. */
@Command(name = "reminders")
final class RemindersCommand extends WorkspaceCommand {
    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-folder")
    private @Nullable Path out;

    @Mixin
    private final PeriodOption periodOption = new PeriodOption();

    @Mixin
    private final LetterOptions letters = new LetterOptions();

    @Override
    protected int run(Workspace workspace) {
        Plan plan = plan(workspace);
        Period period = periodOption.of(workspace, plan);
        RemindUnits remind = new RemindUnits(workspace, gangmu().adapters().returnWorkbooks(), gangmu().adapters().unitLetters());
        RemindUnits.Written written = remind.write(plan, period, Objects.requireNonNull(out).toAbsolutePath().normalize(),
                letters.over(remind.proposed(plan, period)), Progress.NONE);
        if (json()) {
            Map<String, Object> shown = new TreeMap<>(Map.of("period", period.code(), "files",
                    written.files().stream().map(Path::toString).toList()));
            if (written.committed() != null) {
                shown.put("changeSet", written.committed().changeSet().id().toString());
            }
            console().json(shown);
        } else if (written.files().isEmpty()) {
            console().say("cli.nobody-to-remind");
        } else {
            written.files().forEach(file -> console().say("cli.written", file.toString()));
        }
        if (!written.files().isEmpty() && plan.entity().get(Plan.OFFICE) == null) {
            console().warn("letters.no-office");
        }
        return 0;
    }
}
